// A line of a note comes in; the pieces that are written one after another go out: words, cut where their reading
// direction changes (Unicode's bidirectional algorithm, UAX 9) and, where a script has no spaces, between its words.
import bidiFactory, { type Bidi } from 'bidi-js';
import { breaksIn } from './word-breaks.ts';

export interface LinePiece {
  readonly text: string;
  /** Even: read from left to right; odd: from right to left. */
  readonly level: number;
  /** What stands before it: a space, a no-break one, or nothing where it goes on with the piece before. */
  readonly space: Space;
  /** Whether a line may end before it. */
  readonly mayStartLine: boolean;
}

/** A space, one that holds its words together, a narrow one that does too, or none. */
export type Space = ' ' | '\u00a0' | '\u202f' | '';

const WORDS = /([ \u00a0\u2007\u202f]*)([^ \u00a0\u2007\u202f]+)/g;

/** The package exports its factory as CommonJS does, which its types do not say. */
const bidi = (bidiFactory as unknown as () => Bidi)();

export function cutLine(line: string): readonly LinePiece[] {
  const levelAt = levelsOf(line);
  return [...line.matchAll(WORDS)].flatMap(({ 1: spaces = '', 2: word = '', index }) =>
    cutWord(word, spaceOf(spaces), (i) => levelAt(index + spaces.length + i)),
  );
}

/** A line may end wherever one of the spaces allows it. */
function spaceOf(spaces: string): Space {
  if (spaces === '' || spaces.includes(' ')) return ' ';
  return spaces === '\u202f' ? '\u202f' : '\u00a0';
}

/** Signs that steer the direction, and others that only say how letters are joined: no ink is lost without them. */
const DIRECTION_MARKS = /[\u061c\u200e\u200f]/g;
const INVISIBLE = /^\p{Default_Ignorable_Code_Point}*$/u;

function cutWord(word: string, space: Space, levelAt: (i: number) => number): LinePiece[] {
  const breaks = breaksIn(word);
  const places = Array.from({ length: word.length }, (_, i) => i);
  const starts = places.filter((i) => i === 0 || levelAt(i) !== levelAt(i - 1) || breaks.has(i));
  return starts
    .map((start, k) => ({
      text: word.slice(start, starts[k + 1]).replace(DIRECTION_MARKS, ''),
      level: levelAt(start),
      mayStartLine: breaks.has(start),
    }))
    .filter(({ text }) => !INVISIBLE.test(text))
    .map((piece, k) =>
      k === 0 ? { ...piece, space, mayStartLine: space === ' ' } : { ...piece, space: '' as const },
    );
}

const RIGHT_TO_LEFT =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/gu;
const LETTERS = /\p{L}/gu;
/** The package takes the halves of a picture for letters that read from left to right. */
const PICTURES = /[\p{Extended_Pictographic}\p{Regional_Indicator}\p{Emoji_Modifier}]/gu;
const NEUTRAL = '\u2606';

export const readsRightToLeft = (text: string): boolean => text.search(RIGHT_TO_LEFT) >= 0;

function levelsOf(line: string): (i: number) => number {
  if (!readsRightToLeft(line)) return () => 0;
  const plain = line.replace(PICTURES, (picture) => NEUTRAL.repeat(picture.length));
  const { levels } = bidi.getEmbeddingLevels(plain, isForeign(line) ? 'ltr' : 'rtl');
  return (i) => levels[i] ?? 0;
}

/** A Hebrew name does not turn an English line, neither where it comes first nor where it is longer than the rest. */
function isForeign(line: string): boolean {
  const letters = line.match(LETTERS) ?? [];
  const turned = letters.filter(readsRightToLeft);
  return letters[0] !== turned[0] || turned.length * 2 <= letters.length;
}
