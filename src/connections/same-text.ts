// Two texts in; whether they are equal, in a time that does not tell how far they are.
import { timingSafeEqual } from 'node:crypto';

/** For signatures: whoever could measure where a comparison stops would find a good one sign by sign. */
export function isSameText(one: string, other: string): boolean {
  const [left, right] = [Buffer.from(one), Buffer.from(other)];
  return left.length === right.length && timingSafeEqual(left, right);
}
