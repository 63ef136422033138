// Words and phrases of a title. In: text with single spaces. Out: its words, and whether a phrase of a table stands there.

export type Words = readonly string[];

/** A table of single words in lower case. */
export type WordSet = ReadonlySet<string>;

/** Phrases in lower case, of up to four words with single spaces. */
export interface Phrases {
  readonly whole: ReadonlySet<string>;
  /** Their first words: most words of a title begin no phrase, and one look says so. */
  readonly starts: ReadonlySet<string>;
}

const LONGEST_PHRASE = 4;

/** A table as people write it: rows of words or phrases with ", " between them. */
export const wordSet = (...rows: readonly string[]): WordSet =>
  new Set(rows.flatMap((row) => row.split(', ')));

export function phrases(...rows: readonly string[]): Phrases {
  const whole = wordSet(...rows);
  return { whole, starts: new Set([...whole].map((phrase) => phrase.split(' ')[0] ?? '')) };
}

export const wordsOf = (text: string): Words => text.split(/\s+/).filter((word) => word !== '');

export const hasLetterOrDigit = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

/** Greedy to the last sign that is no punctuation: one pass, however long the word. */
const WITHOUT_PUNCTUATION = /[\p{L}\p{N}&](?:.*[^.,!:;)\]])?/su;

/** A word as tables have it: lower case, straight apostrophes, no punctuation around it. */
export const plain = (word: string): string =>
  WITHOUT_PUNCTUATION.exec(word.toLowerCase().replaceAll('’', "'"))?.[0] ?? '';

/** Whether no title can end with the word. The A of "Card A" is a name. */
export const joins = (word: string, joining: WordSet): boolean =>
  joining.has(plain(word)) && !/^\p{Lu}$/u.test(word);

/** How many words the longest phrase of the table has that starts at this word; 0 if none does. */
export function phraseAt(words: Words, start: number, { whole, starts }: Phrases): number {
  if (!starts.has(plain(words[start] ?? ''))) return 0;
  const keys = words.slice(start, start + LONGEST_PHRASE).map(plain);
  for (let length = keys.length; length > 0; length--)
    if (whole.has(keys.slice(0, length).join(' '))) return length;
  return 0;
}

/** How many words the longest phrase of the table has that ends before this word; 0 if none does. */
export function phraseBefore(words: Words, end: number, { whole }: Phrases): number {
  const keys = words.slice(Math.max(0, end - LONGEST_PHRASE), end).map(plain);
  for (let length = keys.length; length > 0; length--)
    if (whole.has(keys.slice(-length).join(' '))) return length;
  return 0;
}
