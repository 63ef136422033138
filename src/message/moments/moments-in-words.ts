// An order in; the moments in its words out: to the seller, to the recipient, on an item, and in the names of people.
import { isForSomebodyElse } from '../../orders/greeting-of.ts';
import type { LineItem, Order } from '../../orders/order.ts';
import { tidyValue } from '../tidy-text.ts';
import { excerpt, titleOf } from './excerpt.ts';
import { findPhrase, type Phrases, type Word, wordsIn } from './find-phrase.ts';
import type { Moment } from './moment.ts';
import { GIFT, LOSS, OCCASION, TROUBLE } from './words.ts';

/** Words of the buyer in one line. */
interface Said {
  /** Who says it, as a sentence names it. */
  readonly where: string;
  readonly text: string;
  readonly words: readonly Word[];
}

/** Titles are not searched: a birthday cake topper is no birthday. */
export function momentsInWords(order: Order): readonly Moment[] {
  const note = said("The buyer's note", order.buyerNote);
  const gift = said('The gift message', order.giftMessage);
  const personal = order.items.filter(isPersonalised);
  const onItems = personal.map(({ personalisation }) => said('The personalisation', personalisation));
  const all = [note, gift, ...onItems];
  return [
    ...found('loss', LOSS, all, '; a cheerful note may hurt'),
    ...found('trouble', TROUBLE, [note]),
    ...found('occasion', OCCASION, all),
    ...giftMoment(order, note),
    ...quotation('buyer-note', 'The buyer wrote to you', note),
    ...quotation('gift-message', 'The gift message says', gift),
    ...personalisation(personal),
  ];
}

/** Most orders come without words, and tidying nothing takes its time as well. */
function said(where: string, words: string): Said {
  const text = words === '' ? '' : tidyValue(words);
  return { where, text, words: wordsIn(text) };
}

/** The first place where such words stand. */
function found<Meaning extends string>(
  code: Moment['code'],
  phrases: Phrases<Meaning>,
  places: readonly Said[],
  advice = '',
): readonly Moment[] {
  for (const { where, text, words } of places) {
    const phrase = findPhrase(words, phrases);
    if (phrase === null) continue;
    return [{ code, reason: `${where} speaks of ${phrase.meaning}${advice}: "${excerpt(text, phrase.at)}"` }];
  }
  return [];
}

/** Two names say more than the word. */
function giftMoment(order: Order, note: Said): readonly Moment[] {
  if (!isForSomebodyElse(order)) return found('gift', GIFT, [note]);
  const [buyer, reader] = [tidyValue(order.buyer.name), tidyValue(order.recipient.name)];
  return [{ code: 'gift', reason: `${buyer} bought it, ${reader} gets the parcel.` }];
}

const quotation = (code: Moment['code'], start: string, { text }: Said): readonly Moment[] =>
  text === '' ? [] : [{ code, reason: `${start}: "${excerpt(text)}"` }];

/** What Etsy writes where the buyer left the field open. */
const NOTHING_ASKED = /^not requested on this item\.?$/i;

const isPersonalised = ({ personalisation }: LineItem): boolean =>
  personalisation !== '' && tidyValue(personalisation) !== '' && !NOTHING_ASKED.test(personalisation);

function personalisation([first, ...others]: readonly LineItem[]): readonly Moment[] {
  if (first === undefined) return [];
  const more = others.length === 0 ? '' : `, and words on ${others.length} more`;
  const reason = `Made with the words "${excerpt(tidyValue(first.personalisation))}" on ${titleOf(first)}${more}.`;
  return [{ code: 'personalised', reason }];
}
