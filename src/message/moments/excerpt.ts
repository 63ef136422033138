// Words of a buyer or a title in; as much of them as a sentence to the seller can quote out, never cut inside a character.
import type { LineItem } from '../../orders/order.ts';
import { tidyValue } from '../tidy-text.ts';

const LONGEST = 120;
/** How much is shown before the words that matter. */
const LEAD = 40;

/** A text of one line, with the words that start at `at` in it. */
export function excerpt(text: string, at = 0, longest = LONGEST): string {
  if (text.length <= longest) return text;
  const start = at + LEAD < longest ? 0 : at - LEAD;
  const end = start + longest;
  // What the cut leaves of a character in two halves is none, and goes as such.
  return `${start > 0 ? '...' : ''}${tidyValue(text.slice(start, end))}${end < text.length ? '...' : ''}`;
}

/** Some shops write a whole listing into it. */
const LONGEST_TITLE = 60;

export const titleOf = ({ title }: LineItem): string =>
  excerpt(tidyValue(title), 0, LONGEST_TITLE) || 'an item';
