// Inked words come in, the points of their outlines go out where the word puts them: x-heights, y down as on the page.
import type { Contour, Point } from '../../src/geometry.ts';
import type { InkedLetter, InkedWord, Outlines } from '../../src/ink/ink.ts';

/** A drawing by its points, and by a key that only drawings with the same points in the same order share. */
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
  const contours = word.letters.map((letter) => contoursOf(letter, outlines));
  return { points: contours.flat(2).map(toXh), build: contours.map(buildOf).join('|') };
}

/** A letter in the size of its word, but neither turned nor leaned. */
export function drawingOfLetter(letter: InkedLetter, outlines: Outlines, gridPerXh: number): Drawing {
  const contours = contoursOf(letter, outlines);
  const toXh = ({ x, y }: Point): Point => ({ x: x / gridPerXh, y: -y / gridPerXh });
  return { points: contours.flat().map(toXh), build: buildOf(contours) };
}

function contoursOf(letter: InkedLetter, outlines: Outlines): Point[][] {
  const { x, y } = placeOf(letter);
  return outlines(letter.outline).contours.map((contour) =>
    contour.map((point) => ({ x: point.x + x, y: point.y + y })),
  );
}

/** Letters that all stand on the word's own line have no height. */
const placeOf = (letter: InkedLetter): Point => ({
  x: letter.x,
  y: 'y' in letter && typeof letter.y === 'number' ? letter.y : 0,
});

const buildOf = (contours: readonly (Contour | readonly Point[])[]): string =>
  contours.map(({ length }) => length).join();
