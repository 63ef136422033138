// What people wrote, as words, and lists of phrases in; the first phrase that stands there, as whole words, out.
// Each word is looked up once, so that no text takes longer than its length.

/** A word as it is compared, or '.' where a sentence or a part of one ends. */
export interface Word {
  readonly word: string;
  readonly at: number;
}

export interface Phrases<Meaning extends string> {
  /** By their first word, the longest phrase first. */
  readonly byFirstWord: ReadonlyMap<string, readonly Phrase<Meaning>[]>;
}

interface Phrase<Meaning extends string> {
  readonly words: readonly string[];
  readonly meaning: Meaning;
}

export interface FoundPhrase<Meaning extends string> {
  readonly meaning: Meaning;
  /** Where it starts in the text. */
  readonly at: number;
}

const WORD_OR_BREAK = /[\p{L}\p{M}\p{N}]+|[.!?;:,()–—\n]|\s-\s/gu;

/** "isn't" ends in a word of its own, "t". */
const NEGATIONS: ReadonlySet<string> = new Set(
  'not t no never nothing without nicht nichts nie kein keine keinen ohne pas jamais rien sans ni nunca nada sin non niente senza geen niet'.split(
    ' ',
  ),
);
/** "not a gift", "doesn't get damaged"; further back it is another matter: "not happy, it arrived damaged". */
const NEGATED_WITHIN = 2;

/** Phrases by their meaning, "passed away, in memory of"; those of '' mean nothing, such as "gift card" among gifts. */
export function phrases<Meaning extends string>(
  lists: Readonly<Record<Meaning, readonly string[]>>,
): Phrases<Meaning> {
  const byFirstWord = new Map<string, Phrase<Meaning>[]>();
  for (const meaning in lists) {
    for (const text of lists[meaning].flatMap((list) => list.split(', '))) {
      const words = wordsIn(text).map(({ word }) => word);
      const first = words[0] ?? '';
      byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), { words, meaning }]);
    }
  }
  for (const list of byFirstWord.values()) list.sort((a, b) => b.words.length - a.words.length);
  return { byFirstWord };
}

/** Null where there is none, or only such as are denied or mean nothing. */
export function findPhrase<Meaning extends string>(
  words: readonly Word[],
  { byFirstWord }: Phrases<Meaning>,
): FoundPhrase<Exclude<Meaning, ''>> | null {
  for (let i = 0; i < words.length; i += 1) {
    const { word = '', at = 0 } = words[i] ?? {};
    const phrase = byFirstWord.get(word)?.find((one) => standsAt(words, i, one.words));
    if (phrase === undefined) continue;
    const { meaning } = phrase;
    if (hasMeaning(meaning) && !isDenied(words, i)) return { meaning, at };
    i += phrase.words.length - 1;
  }
  return null;
}

const hasMeaning = <Meaning extends string>(meaning: Meaning): meaning is Exclude<Meaning, ''> =>
  meaning !== '';

const standsAt = (words: readonly Word[], start: number, phrase: readonly string[]): boolean =>
  phrase.every((word, i) => words[start + i]?.word === word);

function isDenied(words: readonly Word[], start: number): boolean {
  for (let i = start - 1; i >= start - NEGATED_WITHIN; i -= 1) {
    const word = words[i]?.word ?? '.';
    if (word === '.') return false;
    if (NEGATIONS.has(word)) return true;
  }
  return false;
}

/** Ten thousand notes as long as a cell can be would take a minute. */
const MOST_CHARACTERS = 1_000;

/** The words at the start of a text, without accents, which many leave out in a hurry. */
export function wordsIn(text: string): readonly Word[] {
  return Array.from(text.slice(0, MOST_CHARACTERS).matchAll(WORD_OR_BREAK), ({ 0: found, index: at }) => ({
    word: /[\p{L}\p{N}]/u.test(found) ? plain(found) : '.',
    at,
  }));
}

function plain(word: string): string {
  const small = word.toLowerCase();
  return /^\w*$/.test(small) ? small : small.normalize('NFD').replace(/\p{M}/gu, '');
}
