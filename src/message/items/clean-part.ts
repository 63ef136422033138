// One part of a title in; what a person would say of it out, '' if it was written for search engines alone.
import { withoutCodes, withoutMeasures } from './measures.ts';
import type { TitleWords } from './title-words.ts';
import { hasLetterOrDigit, joins, phraseAt, phraseBefore, plain, type Words, wordsOf } from './words.ts';

export function cleanPart(part: string, table: TitleWords): string {
  const words = withoutCodes(wordsOf(withoutMeasures(part)));
  const thing = withoutFiller(words.slice(0, tailStart(words, table)), table);
  return withoutLooseEnds(thing, table);
}

/** Where the words begin that say for whom and for when: "speckled mug | birthday gift for her". */
function tailStart(words: Words, table: TitleWords): number {
  const isTail = (_: string, index: number): boolean =>
    phraseAt(words, index, table.tails) > 0 || isGift(words, index, table);
  const start = words.findIndex(isTail);
  if (start === -1) return words.length;
  return isGift(words, start, table) ? occasionStart(words, start, table) : start;
}

/** "Gift tag", "carte cadeau" and "caja de regalo" are things. */
function isGift(words: Words, index: number, table: TitleWords): boolean {
  if (!table.gifts.has(plain(words[index] ?? ''))) return false;
  const before = words.slice(0, index).findLast((word) => !table.joining.has(plain(word))) ?? '';
  return ![before, words[index + 1] ?? ''].some((word) => table.giftThings.has(plain(word)));
}

function occasionStart(words: Words, end: number, { occasions }: TitleWords): number {
  return words.slice(0, end).findLastIndex((word) => !occasions.has(plain(word))) + 1;
}

function withoutFiller(words: Words, table: TitleWords): Words {
  const rest = withoutFront(words, table);
  return rest.slice(0, fillerStart(rest, rest.length, table));
}

/** "A Handmade Mug" and "My First Book" lose what a note says itself; "The" alone stays. */
function withoutFront(words: Words, table: TitleWords): Words {
  const rest = words.slice(fillerEnd(words, 0, table));
  const isArticle = rest.length > 1 && table.articles.has(plain(rest[0] ?? ''));
  return isArticle ? withoutFront(rest.slice(1), table) : rest;
}

/** Where the filler in front ends. "New York print" and "Handmade in Leeds" begin with none. */
function fillerEnd(words: Words, from: number, table: TitleWords): number {
  const length = phraseAt(words, from, table.filler);
  const next = words[from + length] ?? '';
  const isThing = phraseAt(words, from, table.kept) > 0 || table.joining.has(plain(next));
  return length === 0 || isThing ? from : fillerEnd(words, from + length, table);
}

/** Where the filler at the end begins, and the size behind a thing. */
function fillerStart(words: Words, end: number, table: TitleWords): number {
  const size = phraseBefore(words, end, table.sizesBehind);
  const length = phraseBefore(words, end, table.filler) || (size < end ? size : 0);
  return length === 0 ? end : fillerStart(words, end - length, table);
}

/** No word ends or begins with punctuation that belonged to what was cut, and none waits for a word that went. */
function withoutLooseEnds(words: Words, { joining }: TitleWords): string {
  const isLoose = (word: string): boolean => !hasLetterOrDigit(word) && !/[\uE000-\uF8FF]/.test(word);
  const from = words.findIndex((word) => !isLoose(word));
  const to = words.findLastIndex((word) => !isLoose(word) && !joins(word, joining));
  return WITHOUT_LOOSE_SIGNS.exec(words.slice(Math.max(from, 0), to + 1).join(' '))?.[0] ?? '';
}

/** Greedy to the last sign that belongs to a word: one pass, however many signs there are. */
const WITHOUT_LOOSE_SIGNS = /[^-–.,:'’&+/\s](?:.*[^-–.,:&+/\s])?/s;
