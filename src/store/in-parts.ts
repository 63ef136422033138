// A list comes in, the same in parts goes out: statements and transactions hold only so much.

/** The rows that one transaction saves, or one statement names. */
export const MOST_AT_ONCE = 500;

/** No part of an empty list. */
export const inParts = <T>(list: readonly T[], most: number): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(list.length / most) }, (_, i) => list.slice(i * most, (i + 1) * most));
