// What is printed on a page comes in, the lines of a pen that draw it go out, in millimetres: rules and strokes along their
// middle, type and shapes along their edges. A pen cannot draw pictures.
import type { Matrix, Point } from '../geometry.ts';
import type { InkColours } from '../ink/colour.ts';
import type { Drawing, PathStep, Shape } from '../ink/drawing.ts';
import type { Outlines } from '../ink/ink.ts';
import { ptToMm } from '../units.ts';
import { clipTrace, type Trace } from './trace.ts';
import { ringOf, toMm, wordTraces } from './word-traces.ts';

export function drawingTraces(drawing: Drawing, outlines: Outlines): readonly Trace[] {
  switch (drawing.kind) {
    case 'text':
      return drawing.lines.flatMap(({ words }) => words.flatMap((word) => wordTraces(word, outlines).traces));
    case 'rule':
      return [[drawing.from, drawing.to].map(([x, y]) => ({ x: ptToMm(x), y: ptToMm(y) }))];
    case 'shapes':
      return drawing.shapes.filter(isSeen).flatMap(({ path }) => pathTraces(path, drawing.matrix));
    case 'picture':
      return [];
    case 'clipped': {
      const [x, y, width, height] = [drawing.box.x, drawing.box.y, drawing.box.width, drawing.box.height].map(
        ptToMm,
      ) as [number, number, number, number]; // four as they came in
      return drawingTraces(drawing.drawing, outlines).flatMap((trace) =>
        clipTrace(trace, { x, y, width, height }),
      );
    }
  }
}

export const hasPicture = (drawing: Drawing): boolean =>
  drawing.kind === 'clipped' ? hasPicture(drawing.drawing) : drawing.kind === 'picture';

/** White covers what lies beneath it, and a pen has none. */
const isSeen = ({ fill, stroke }: Shape): boolean => isDark(fill?.colours) || isDark(stroke?.colours);

const isDark = (colours: InkColours | undefined): boolean =>
  colours?.screen.some((part) => part < 255) ?? false;

function pathTraces(path: readonly PathStep[], matrix: Matrix): readonly Trace[] {
  const traces: Trace[] = [];
  let line: Point[] = [];
  const lift = (trace: Trace): void => {
    if (trace.length > 1) traces.push(trace.map((place) => toMm(place, matrix)));
  };
  for (const step of path) {
    if (step.to === 'close') {
      lift(ringOf(line));
      line = line.slice(0, 1);
      continue;
    }
    if (step.to === 'move') {
      lift(line);
      line = [];
    }
    line.push(...placesOf(line.at(-1), step));
  }
  lift(line);
  return traces;
}

/** Places on a curve: with fewer, large ones would show corners. */
const PIECES_PER_CURVE = 24;

function placesOf(
  from: Point | undefined,
  step: Exclude<PathStep, { readonly to: 'close' }>,
): readonly Point[] {
  const { x, y } = step;
  if (step.to !== 'curve' || from === undefined) return [{ x, y }];
  return Array.from({ length: PIECES_PER_CURVE }, (_, k) => {
    const t = (k + 1) / PIECES_PER_CURVE;
    const [a, b, c, d] = [(1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t ** 3];
    return {
      x: a * from.x + b * step.x1 + c * step.x2 + d * x,
      y: a * from.y + b * step.y1 + c * step.y2 + d * y,
    };
  });
}
