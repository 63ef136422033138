// An order in; the name to use after "Dear" out: that of the person who opens the parcel, '' where it is not safe to say.
import type { Order } from './order.ts';

/** Somebody else than the buyer gets the parcel: both are named, and one name is not the other one said more shortly. */
export function isForSomebodyElse({ buyer, recipient }: Order): boolean {
  if (buyer.name === recipient.name) return false;
  const [bought, gets] = [wordsOf(buyer.name), wordsOf(recipient.name)];
  return bought.length > 0 && gets.length > 0 && !isPartOf(bought, gets) && !isPartOf(gets, bought);
}

/** Never the buyer's name in a parcel that another person opens. */
export const greetingOf = (order: Order): string =>
  isForSomebodyElse(order)
    ? order.recipient.greetingName
    : order.buyer.greetingName || order.recipient.greetingName;

/** Without accents and signs: shops and banks spell one person in several ways. */
const wordsOf = (name: string): readonly string[] =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** "M. Whitlock" of "Mary Ann Whitlock". */
const isPartOf = (part: readonly string[], whole: readonly string[]): boolean =>
  part.every((word) => whole.some((other) => (word.length === 1 ? other.startsWith(word) : other === word)));
