// A set text comes in; how far two writings of the same word or letter differ goes out, in x-heights and as ratios.
import type { InkedWord } from '../../src/ink/ink.ts';
import { differenceInShape, differenceOf, extentOf } from './compare-drawings.ts';
import { type Drawing, drawingOfLetter, drawingOfWord } from './drawn-letters.ts';
import type { SetText } from './set-text.ts';

export interface Repeat {
  readonly differenceXh: number;
  readonly shapeDifferenceXh: number;
  readonly widthRatio: number;
  readonly heightRatio: number;
}

/** Pairs that could be compared; the others were drawn in another form of a font, whose points match no more. */
export interface Compared<T> {
  readonly pairs: number;
  readonly compared: readonly T[];
}

/** Short words return often, and are long enough to have a shape of their own. */
const REPEATED_WORD = /^\p{L}{3,4}$/u;

/** Every pair of the same short word in a note whose lines are ruled straight. */
export function repeatsIn({ page, outlines }: SetText): Compared<Repeat> {
  const words = page.lines.flatMap((line) => line.words).filter(({ text }) => REPEATED_WORD.test(text));
  const drawn = words.map((word) => ({ word, drawing: drawingOfWord(word, outlines, page.xHeightPt) }));
  const pairs = drawn.flatMap((a, i) =>
    drawn.slice(i + 1).flatMap((b) => (isSameText(a.word, b.word) ? [[a.drawing, b.drawing] as const] : [])),
  );
  return { pairs: pairs.length, compared: pairs.filter(isMatching).map(([a, b]) => compare(a, b)) };
}

/** How far the letters of each double differ, in x-heights. */
export function doublesIn({ page, outlines }: SetText): Compared<number> {
  const words = page.lines.flatMap((line) => line.words);
  const pairs = words.flatMap(({ letters }) =>
    letters.flatMap((letter, i) => {
      const next = letters[i + 1];
      if (next?.text !== letter.text) return [];
      const draw = (l: typeof letter): Drawing => drawingOfLetter(l, outlines);
      return [[draw(letter), draw(next)] as const];
    }),
  );
  const compared = pairs.filter(isMatching).map(([a, b]) => differenceOf(a.points, b.points));
  return { pairs: pairs.length, compared };
}

const isSameText = (a: InkedWord, b: InkedWord): boolean => a.text === b.text;

const isMatching = ([a, b]: readonly [Drawing, Drawing]): boolean => a.build === b.build;

function compare(a: Drawing, b: Drawing): Repeat {
  const [one, other] = [extentOf(a.points), extentOf(b.points)];
  return {
    differenceXh: differenceOf(a.points, b.points),
    shapeDifferenceXh: differenceInShape(a.points, b.points),
    widthRatio: one.width / other.width,
    heightRatio: one.height / other.height,
  };
}
