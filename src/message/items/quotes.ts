// What stands in quotation marks, set aside while a title is cut. In: a title. Out: the title with one sign for each pair
// and what it holds, so that nothing inside is cut, dropped or lowered; and the way back. Unbalanced marks go.
import type { Language } from '../language.ts';
import { hasLetterOrDigit } from './words.ts';

export interface HiddenQuotes {
  readonly text: string;
  /** What the signs stand for, in sequence. */
  readonly quotes: readonly string[];
}

/** Typewriter marks look typed in handwriting. */
const MARKS: Readonly<Record<Language, readonly [string, string]>> = {
  en: ['“', '”'],
  de: ['„', '“'],
  fr: ['“', '”'],
  es: ['“', '”'],
  it: ['“', '”'],
};

/** Private characters, one for each pair; a title of the longest length has fewer pairs than there are characters. */
const FIRST_SIGN = 0xe000;
const SIGN = /[\uE000-\uF8FF]/g;

/** A mark behind a letter is an apostrophe, behind a digit it means inches. Longer stretches are no quotes but two marks
 *  that happen to stand in one title. */
const QUOTED = new RegExp(
  [
    '(?<![\\p{L}\\p{N}])(?:',
    '"(?! )([^"]{1,44})"|“[^“”]{1,44}”|„[^„“”"]{1,44}[“”"]|«[^«»]{1,44}»|»[^«»]{1,44}«|‹[^‹›]{1,44}›',
    "|'(?! )([^']{1,44})(?<! )'|‘[^‘’]{1,44}’",
    ')(?![\\p{L}\\p{N}])|「[^「」]{1,44}」|『[^『』]{1,44}』',
  ].join(''),
  'gu',
);

export function hideQuotes(title: string, language: Language): HiddenQuotes {
  const [open, close] = MARKS[language];
  const quotes: string[] = [];
  const hidden = title.replace(SIGN, ' ').replace(QUOTED, (whole, double?: string, single?: string) => {
    if (!hasLetterOrDigit(whole)) return ' ';
    const typed = double ?? single;
    quotes.push(typed === undefined ? whole : `${open}${typed.trim()}${close}`);
    return String.fromCharCode(FIRST_SIGN + quotes.length - 1);
  });
  const text = hidden.replace(/(?<=\p{N} ?)(?:["”″]|'')/gu, '″').replace(/["“”„«»‹›「」『』]/g, ' ');
  return { text, quotes };
}

export const showQuotes = (text: string, quotes: readonly string[]): string =>
  text.replace(SIGN, (sign) => quotes[sign.charCodeAt(0) - FIRST_SIGN] ?? '');
