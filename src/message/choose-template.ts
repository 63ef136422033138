// In: an order with its moments and what the seller said of it. Out: the message that it gets.
import { isForSomebodyElse } from '../orders/greeting-of.ts';
import type { KnownOrder, MomentCode } from './moments/moment.ts';
import type { OrderLine } from './order-line.ts';
import type { MessageTemplate } from './template/parse-message.ts';

/** The messages of one print run. */
export interface Templates {
  /** For every order; null lets the moments of each order decide. */
  readonly usual: MessageTemplate | null;
  /** All that there are in the language. */
  readonly all: readonly MessageTemplate[];
}

/** Ids that no file can have: the seller's message for all, and the choice by the moments of each order. */
export const OWN_MESSAGE = 'message';
export const BY_MOMENT = 'auto';

/** Of an order with several moments the first one here decides: what would hurt to be passed over comes first. */
const PRECEDENCE: readonly MomentCode[] = [
  ...(['gift-message', 'loss', 'gift', 'replacement', 'late', 'trouble', 'personalised'] as const),
  ...(['returning', 'big-order', 'first-order', 'holiday'] as const),
];

/** The message for orders without a moment of their own. */
const PLAIN = 'thank-you';

/** A gift message is the buyer's and not the seller's to leave away, unless the seller says so of this order. */
export function chooseTemplate(
  { usual, all }: Templates,
  { order, moments }: KnownOrder,
  line: OrderLine | undefined,
): MessageTemplate {
  const named = all.find(({ id }) => id === line?.template);
  if (named !== undefined) return named;
  const codes = new Set(moments.map(({ code }) => code));
  // A buyer who says that it is a gift, and gets the parcel, is the one who reads the note.
  if (!isForSomebodyElse(order)) codes.delete('gift');
  const byMoment = PRECEDENCE.filter((code) => codes.has(code)).flatMap(
    (code) => all.find(({ moment }) => moment === code) ?? [],
  );
  const first = byMoment[0];
  if (usual !== null && first?.moment !== 'gift-message') return usual;
  const chosen = first ?? all.find(({ id }) => id === PLAIN);
  if (chosen === undefined) throw new Error(`There is no message template "${PLAIN}".`);
  return chosen;
}
