// What stands on a panel and the panel's place on the page come in; the same on the page goes out, in points.
import type { Box, Matrix } from '../geometry.ts';
import type { Drawing } from '../ink/drawing.ts';
import type { InkedLine } from '../ink/ink.ts';
import type { Panel } from './panels.ts';

/** From the panel's own corner to the page; a panel on its head is turned half round. */
export function panelMatrix({ box, isTurned }: Panel): Matrix {
  return isTurned ? [-1, 0, 0, -1, box.x + box.width, box.y + box.height] : [1, 0, 0, 1, box.x, box.y];
}

export const moveLine = (line: InkedLine, by: Matrix): InkedLine => ({
  ...line,
  words: line.words.map((word) => ({ ...word, matrix: combine(word.matrix, by) })),
});

export function moveDrawing(drawing: Drawing, by: Matrix): Drawing {
  switch (drawing.kind) {
    case 'text':
      return { ...drawing, lines: drawing.lines.map((line) => moveLine(line, by)) };
    case 'rule':
      return { ...drawing, from: movePoint(drawing.from, by), to: movePoint(drawing.to, by) };
    case 'shapes':
    case 'picture':
      return { ...drawing, matrix: combine(drawing.matrix, by) };
    case 'clipped':
      return { ...drawing, box: moveBox(drawing.box, by), drawing: moveDrawing(drawing.drawing, by) };
  }
}

/** By a map that turns by halves only. */
function moveBox({ x, y, width, height }: Box, by: Matrix): Box {
  const [one, other] = [movePoint([x, y], by), movePoint([x + width, y + height], by)];
  return { x: Math.min(one[0], other[0]), y: Math.min(one[1], other[1]), width, height };
}

/** First one map, then the other. */
const combine = ([a, b, c, d, e, f]: Matrix, [A, B, C, D, E, F]: Matrix): Matrix => [
  a * A + b * C,
  a * B + b * D,
  c * A + d * C,
  c * B + d * D,
  e * A + f * C + E,
  e * B + f * D + F,
];

const movePoint = ([x, y]: readonly [number, number], [a, b, c, d, e, f]: Matrix) =>
  [a * x + c * y + e, b * x + d * y + f] as const;
