// The messages that orders get, from the report and the catalog, in words: how many orders, how many different notes.
import type { CatalogResponse, CheckResponse } from '../http/api.ts';
import { counted } from './in-words.ts';
import type { Language } from './offers.ts';

export interface UsedMessage {
  readonly template: string;
  readonly name: string;
  /** "12 orders" */
  readonly orders: string;
  /** "6,000 ways" */
  readonly ways: string;
  /** Some orders get the same words. */
  readonly isTight: boolean;
}

/** The service's name for a message in the seller's own words. */
export const OWN_MESSAGE = 'message';
/** The service counts no further. */
const MOST_WORDINGS = 1_000_000;

export function usedMessages(
  { wordings }: Pick<CheckResponse, 'wordings'>,
  templates: CatalogResponse['messageTemplates'],
  language: Language,
): readonly UsedMessage[] {
  return wordings.map(({ template, wordings: ways, orders }) => {
    const bundled = templates.find((one) => one.id === template && one.language === language);
    const isBuyers = bundled?.text.includes('giftMessage') ?? false;
    return {
      template,
      name: bundled?.name ?? 'Your message',
      orders: counted(orders, 'order'),
      ways: isBuyers ? "the buyer's words" : waysInWords(ways),
      isTight: orders > ways && !isBuyers,
    };
  });
}

const waysInWords = (ways: number): string =>
  ways >= MOST_WORDINGS ? 'over a million ways' : counted(ways, 'way');

/** "Can be worded in 6,000 ways; 12 orders get it." */
export const ownWordings = ({ ways, orders }: UsedMessage): string =>
  `Can be worded in ${ways}; ${orders} ${orders === '1 order' ? 'gets' : 'get'} it.`;
