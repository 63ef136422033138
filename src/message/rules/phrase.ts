// How the phrases of the rules are put together. In: alternatives, as sources of regular expressions over plain text.
// Out: one expression that finds them as whole words. Every repetition is bounded, so that no text takes long.

/** One of the alternatives, never inside a word: "pin" is not in "pinned", "étoile" begins with its accent. */
export const phrase = (...alternatives: readonly string[]): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives.join('|')})(?![\\p{L}\\p{N}])`, 'gu');

/** Up to so many characters between two words of one sentence. */
export const gap = (most: number): string => `(?![\\p{L}\\p{N}])[^.!?\\n]{0,${most}}?(?<![\\p{L}\\p{N}])`;

/** The same across the ends of sentences, inside one paragraph. */
export const wideGap = (most: number): string => `(?![\\p{L}\\p{N}])[^\\n]{0,${most}}?(?<![\\p{L}\\p{N}])`;

/** Up to so many words that may stand between. */
export const words = (most: number): string => `(?:[\\p{L}\\p{N}'%-]{1,20} ){0,${most}}`;

/** Alternatives in a group, written as a list with commas. */
export const any = (list: string): string => `(?:${list.split(', ').join('|')})`;
