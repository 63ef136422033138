// A title written for search engines in; out what a person would call the thing in a sentence: "Handmade Speckled Stoneware
// Mug, 12oz, Gift for Her" is a "speckled stoneware mug". Nothing is invented: each word stands in the title.
import { kept } from '../../kept.ts';
import type { Language } from '../language.ts';
import { tidyValue } from '../tidy-text.ts';
import { cleanPart } from './clean-part.ts';
import { cutParts } from './cut-parts.ts';
import { isCodeLike } from './measures.ts';
import { hideQuotes, showQuotes } from './quotes.ts';
import { shorten } from './shorten.ts';
import { sentenceCase, unshout } from './title-case.ts';
import { TITLE_WORDS, type TitleWords } from './title-words.ts';
import { hasLetterOrDigit, plain, wordsOf } from './words.ts';

/** Cells of orders are no longer; it bounds the time for anything else. */
const LONGEST_TITLE = 5_000;

/** Real titles need two or three. It bounds the time for a long word that loses one sign a round. */
const MOST_ROUNDS = 30;

/**
 * What a note calls an item. '' only for a title without a letter or a digit.
 *
 * What is left after one round can be a title that has something to leave out, so rounds go on until nothing changes:
 * said again, it is the same.
 */
export function sayTitle(title: string, language: Language): string {
  let said = tidyValue(title.slice(0, LONGEST_TITLE));
  for (let round = 0, before = ''; said !== before && round < MOST_ROUNDS; round++) {
    before = said;
    const next = tidyValue(sayOnce(said, language));
    // What would leave nothing to say is not left out.
    if (hasLetterOrDigit(next)) said = next;
  }
  return hasLetterOrDigit(said) ? said : '';
}

/** A shop sells the same things again and again: each title is worked out once. */
export function titleSayer(language: Language): (title: string) => string {
  const said = new Map<string, string>();
  return (title) => kept(said, title, () => sayTitle(title, language));
}

/** If every part is written for search engines alone, the first is said as it stands; "(Sage)" is said without brackets. */
function sayOnce(title: string, language: Language): string {
  const { text, quotes } = hideQuotes(title, language);
  const table = TITLE_WORDS[language];
  const parts = cutParts(unshout(wordsOf(text)).join(' '));
  const said = firstThing(parts, table) || parts.find(hasLetterOrDigit) || text.replace(SIGNS, ' ');
  const words = sentenceCase(wordsOf(said), language).map((word) => showQuotes(word, quotes));
  return shorten(words, table).join(' ');
}

const SIGNS = /[^\p{L}\p{M}\p{N}]+/gu;

/** The first part that says something, behind those that say too little: "Large" and "Blue Vase". */
function firstThing(parts: readonly string[], table: TitleWords): string {
  const taken: string[] = [];
  for (const part of parts) {
    const said = cleanPart(part, table);
    if (said !== '') taken.push(said);
    if (said !== '' && !isCodeLike(said) && !isBareAdjective(said, table)) break;
  }
  return taken.join(' ');
}

const isBareAdjective = (part: string, { adjectives }: TitleWords): boolean =>
  wordsOf(part).every((word) => adjectives.has(plain(word)));
