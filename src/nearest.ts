// A word that somebody typed and the right words come in; the one that was most likely meant goes out, or how alike two are.
import leven from 'leven';

/** Longer words are no slip of the keys, and comparing them takes time. */
const LONGEST_WORD = 60;

/**
 * The right word nearest to the typed one, if one is near: a third of its letters may differ, two at least, and
 * something must be left of a short word. Case and punctuation do not count, and a part will do: `apple` for
 * `homemade-apple`.
 */
export function nearest<Word extends string>(typed: string, words: readonly Word[]): Word | undefined {
  const wanted = lettersOf(typed);
  if (wanted.length < 3 || typed.length > LONGEST_WORD) return undefined;
  const ranked = words.map((word) => ({ word, distance: distanceTo(wanted, word) }));
  const best = ranked.reduce<(typeof ranked)[number] | undefined>(
    (near, each) => (near === undefined || each.distance < near.distance ? each : near),
    undefined,
  );
  return best !== undefined && best.distance <= slipsIn(wanted) ? best.word : undefined;
}

const slipsIn = (typed: string): number => Math.min(typed.length - 2, Math.max(2, typed.length / 3));

const lettersOf = (word: string): string => word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** A part alone counts as one step from the whole. */
function distanceTo(typed: string, word: string): number {
  const parts = word.split(/[^\p{L}\p{N}]+/u).map((part) => leven(typed, lettersOf(part)) + 1);
  return Math.min(leven(typed, lettersOf(word)), ...parts);
}

/** From 0, nothing alike, to 1, the same: the share of letters that stay when one word is turned into the other. */
export const likeness = (a: string, b: string): number => 1 - leven(a, b) / Math.max(a.length, b.length, 1);
