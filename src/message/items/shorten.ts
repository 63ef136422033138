// The words of a title in, a hidden quote as one word; as many of them out as a note has room for in a sentence.
import type { TitleWords } from './title-words.ts';
import { joins, plain, type Words } from './words.ts';

/** Longer names of things break the line twice on a small card. */
const MOST_WORDS = 6;
const MOST_CHARACTERS = 48;

/** At least one word is left, however long: half a word is none. */
export function shorten(words: Words, { additions, adjectives, joining }: TitleWords): Words {
  if (fits(words)) return words;
  const saysThing = (index: number): boolean =>
    words.slice(0, index).some((word) => !adjectives.has(plain(word)));
  const addition = words.findIndex((word, index) => additions.has(plain(word)) && saysThing(index));
  const whole = addition > 0 ? words.slice(0, addition) : words;
  const room = whole.findIndex((_, index) => !fits(whole.slice(0, index + 1)));
  const short = room === -1 ? whole : whole.slice(0, room);
  const end = short.findLastIndex((word) => !joins(word, joining));
  return end === -1 ? whole.slice(0, 1) : short.slice(0, end + 1);
}

const fits = (words: Words): boolean =>
  words.length <= MOST_WORDS && words.join(' ').length <= MOST_CHARACTERS;
