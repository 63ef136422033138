// Capitals as they stand in a sentence. In: what was said of a title, quotes hidden. Out: the same words, some in lower case.
import type { Language } from '../language.ts';
import { isGermanAdjective } from './german-adjective.ts';
import { ACRONYMS, PROPER } from './proper-words.ts';
import { TITLE_WORDS } from './title-words.ts';
import { phraseAt, plain, type Words } from './words.ts';

/** Longer words in capitals are shouted also where the rest of the title is not: "VINTAGE denim jacket". */
const LONGEST_ACRONYM = 4;

/** "NEW LARGE VASE" becomes "New Large Vase", so that it is read as other titles are. */
export function unshout(words: Words): Words {
  const cased = words.filter((word) => /\p{L}.*\p{L}/u.test(word) && !ACRONYMS.has(plain(word)));
  const isShouting = cased.filter(isShouted).length * 2 > cased.filter(hasCase).length;
  return words.map((word) => {
    const isAcronym = ACRONYMS.has(plain(word)) || (!isShouting && plain(word).length <= LONGEST_ACRONYM);
    return isShouted(word) && !isAcronym ? capitalised(word) : word;
  });
}

/** "Speckled Stoneware Mug" becomes "speckled stoneware mug"; German keeps the capitals of its nouns. */
export function sentenceCase(words: Words, language: Language): Words {
  if (language === 'de') return germanCase(words);
  if (isTitleCase(words, language)) {
    const named = properIndices(words, language);
    return words.map((word, index) => (named.has(index) ? word : lowered(word, index, words)));
  }
  const [first = '', ...rest] = words;
  return [properIndices(words, language).has(0) ? first : lowered(first, 0, words), ...rest];
}

/** Adjectives in front of a noun, and small words that a title writes large. */
function germanCase(words: Words): Words {
  const noun = words.findIndex(
    (word, index) => !(isGermanAdjective(plain(word)) && /^\p{Lu}/u.test(words[index + 1] ?? '')),
  );
  const { joining } = TITLE_WORDS.de;
  return words.map((word, index) =>
    index < noun || (index > 0 && joining.has(plain(word))) ? word.toLowerCase() : word,
  );
}

/** Whether capitals say nothing: most words that could be small are large. */
function isTitleCase(words: Words, language: Language): boolean {
  const { joining } = TITLE_WORDS[language];
  const [first = '', ...rest] = words;
  const could = rest.filter((word) => hasCase(word) && !joining.has(plain(word)) && !isProperByShape(word));
  const large = could.filter((word) => /^\P{L}*\p{Lu}/u.test(word));
  return !/^\p{Ll}\P{Lu}*$/u.test(first) && large.length * 2 > could.length;
}

/** Where the names of the language's table stand. */
function properIndices(words: Words, language: Language): ReadonlySet<number> {
  const starts = words.map((_, index) => phraseAt(words, index, PROPER[language]));
  return new Set(starts.flatMap((length, start) => Array.from({ length }, (_, step) => start + step)));
}

/** "T-Shirt" becomes "T-shirt"; the C of "Card C" is a name, the A of "Once Upon A Time" is not. */
function lowered(word: string, index: number, words: Words): string {
  if (!/\p{Script=Latin}/u.test(word)) return word;
  const pieces = word.split('-');
  if (pieces.length > 1)
    return pieces
      .map((piece) => (isProperByShape(piece) || isLetter(piece) ? piece : piece.toLowerCase()))
      .join('-');
  const isName = isLetter(word) && index > 0 && !(/^[AEIOUY]$/.test(word) && index < words.length - 1);
  return isName || isProperByShape(word) ? word : word.toLowerCase();
}

const isLetter = (word: string): boolean => /^\p{Lu}$/u.test(word);

/** "iPhone", "USB", "D&D", "PS5". */
const isProperByShape = (word: string): boolean =>
  /\p{Lu}[\p{Lu}&]|\p{Ll}\p{Lu}|\p{Lu}\.\p{Lu}|\p{Lu}\p{N}|\p{N}\p{Lu}/u.test(word);

const hasCase = (word: string): boolean => /\p{Ll}|\p{Lu}/u.test(word);

const isShouted = (word: string): boolean =>
  /\p{Script=Latin}/u.test(word) &&
  /\p{Lu}.{0,3}\p{L}|0S$/u.test(word) &&
  !/\p{Ll}/u.test(word) &&
  !/^\P{Lu}*\p{Lu}\P{N}*\p{N}/u.test(word);

/** Letters behind another are lowered, so that the first stays what it is. */
const capitalised = (word: string): string =>
  word.replace(/(?<=[\p{L}\p{M}\p{N}'’])\p{L}/gu, (letter) => letter.toLowerCase());
