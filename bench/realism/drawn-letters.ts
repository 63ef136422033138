// Inked words come in, what was drawn for them goes out as points where the word puts them: x-heights, y down as on the page.
// Letters of a font give the points of their outlines; letters of pen strokes give places along the pen's way.
import type { Point } from '../../src/geometry.ts';
import { GRID_PER_XH } from '../../src/hand/hand.ts';
import { placesOnTheWay } from '../../src/hand/places-on-the-way.ts';
import type { InkedLetter, InkedWord, Outlines } from '../../src/ink/ink.ts';

/** A drawing by its points, and by a key that only drawings with matching points in the same order share. */
export interface Drawing {
  readonly points: readonly Point[];
  readonly build: string;
}

export function drawingOfWord(word: InkedWord, outlines: Outlines, xHeightPt: number): Drawing {
  const [a, b, c, d] = word.matrix;
  const toXh = ({ x, y }: Point): Point => ({
    x: (a * x + c * y) / xHeightPt,
    y: (b * x + d * y) / xHeightPt,
  });
  const drawn = word.letters.map((letter) => drawLetter(letter, outlines));
  return {
    points: drawn.flatMap(({ points }) => points).map(toXh),
    build: drawn.map(({ build }) => build).join('|'),
  };
}

/** A letter in the size of its word, but neither turned nor leaned. */
export function drawingOfLetter(letter: InkedLetter, outlines: Outlines): Drawing {
  const { points, build } = drawLetter(letter, outlines);
  return { points: points.map(({ x, y }) => ({ x: x / GRID_PER_XH, y: -y / GRID_PER_XH })), build };
}

/** On the grid. Letters that all stand on the word's own line have no height. */
function drawLetter({ outline, x, text }: InkedLetter, outlines: Outlines): Drawing {
  const { contours, lines } = outlines(outline);
  const isPen = lines.length > 0;
  const points = isPen ? placesOnTheWay(lines) : contours.flat();
  return {
    points: points.map((point) => ({ x: point.x + x, y: point.y })),
    build: isPen ? text : contours.map(({ length }) => length).join(),
  };
}
