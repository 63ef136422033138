// The state of an interpreter as it goes through a content, and what it paints. Unit: points from the top left corner of the
// page, y down.
import type { Matrix } from '../geometry.ts';
import type { Paint } from './colour-spaces.ts';
import { areaScale, common, type Edges, grown, timesMatrix } from './edges.ts';
import type { ReadFont } from './fonts.ts';
import type { Dict } from './objects.ts';
import type { Painted, Sink } from './painted.ts';
import { Path } from './path.ts';
import { inkOfString, type TextState } from './text-state.ts';
import { isText, type Operand } from './tokens.ts';
import type { Unpack } from './unpack.ts';

/** What an interpreter needs of its file. */
export interface Reading {
  readonly unpack: Unpack;
  /** Null for one font too many. */
  readonly fontOf: (font: Dict) => ReadFont | null;
  /** What may still be read of the file: forms that draw forms can make hours of a few bytes. */
  readonly left: { operators: number; bytes: number };
}

/** Whether reading stopped, so that what is left of the file was not looked at. */
export const isSpent = ({ left }: Reading): boolean => left.operators < 0 || left.bytes < 0;

export interface State {
  matrix: Matrix;
  clip: Edges | null;
  fill: Paint;
  stroke: Paint;
  lineWidth: number;
  isFillOverprinted: boolean;
  isStrokeOverprinted: boolean;
  text: TextState;
}

export interface Run {
  readonly reading: Reading;
  readonly sink: Sink;
  readonly resources: Dict | null;
  readonly depth: number;
  readonly saved: State[];
  state: State;
  path: Path;
  isClipping: boolean;
  textMatrix: Matrix;
  lineMatrix: Matrix;
}

export function closeAndPaint(run: Run, isFilled: boolean): void {
  run.path.close();
  paintPath(run, isFilled, true);
}

export function paintPath(run: Run, isFilled: boolean, isStroked: boolean): void {
  const { path, state } = run;
  const { edges } = path;
  if (edges !== null && (isFilled || isStroked)) {
    const strokePt = state.lineWidth * Math.sqrt(areaScale(state.matrix));
    const area = (isFilled ? path.area : 0) + (isStroked ? path.length * strokePt : 0);
    if (isStroked)
      paint(run, 'path', grown(edges, strokePt / 2), area, isFilled ? state.fill : null, {
        ...{ stroke: state.stroke, strokePt, isStraight: path.isStraight && !isFilled },
      });
    else paint(run, 'path', edges, area, state.fill);
  }
  if (run.isClipping) state.clip = edges === null || state.clip === null ? null : common(state.clip, edges);
  run.path = new Path();
  run.isClipping = false;
}

type Stroked = Pick<Painted, 'stroke' | 'strokePt' | 'isStraight'>;
const NO_STROKE: Stroked = { stroke: null, strokePt: null, isStraight: false };

/** Hands on what can be seen of a piece. */
export function paint(
  { state, sink }: Run,
  kind: Painted['kind'],
  edges: Edges,
  area: number,
  fill: Paint | null,
  stroked: Stroked = NO_STROKE,
): void {
  const seen = state.clip === null ? null : common(edges, state.clip);
  if (seen === null) return;
  const whole = areaOf(edges);
  const share = whole > 0 ? areaOf(seen) / whole : 1;
  sink.painted({
    kind,
    edges: seen,
    area: area * share,
    fill,
    stroke: stroked.stroke,
    strokePt: stroked.strokePt,
    isStraight: stroked.isStraight,
    isFillOverprinted: state.isFillOverprinted,
    isStrokeOverprinted: state.isStrokeOverprinted,
  });
}

export const areaOf = ({ left, top, right, bottom }: Edges): number => (right - left) * (bottom - top);

export function setText({ state }: Run, change: Partial<TextState>): void {
  state.text = { ...state.text, ...change };
}

export function setLine(run: Run, matrix: Matrix): void {
  run.textMatrix = matrix;
  run.lineMatrix = matrix;
}

export const moveLine = (run: Run, x: number, y: number): void =>
  setLine(run, timesMatrix([1, 0, 0, 1, x, y], run.lineMatrix));

export const nextLine = (run: Run): void => moveLine(run, 0, -run.state.text.leading);

export function show(run: Run, shown: readonly Operand[]): void {
  const { state, textMatrix } = run;
  const { font, mode } = state.text;
  if (font === null || !shown.some(isText)) return;
  const ink = inkOfString(state.text, font, timesMatrix(textMatrix, state.matrix), shown);
  run.textMatrix = timesMatrix([1, 0, 0, 1, ink.advance, 0], textMatrix);
  const { glyphs, missing, spaces } = ink;
  run.sink.text({ font, glyphs, missing, spaces });
  if (ink.edges === null) return;
  const isFilled = mode % 4 === 0 || mode % 4 === 2;
  if (mode % 4 === 0) paint(run, 'text', ink.edges, ink.area, state.fill);
  if (mode % 4 !== 1 && mode % 4 !== 2) return;
  const strokePt = state.lineWidth * Math.sqrt(areaScale(state.matrix));
  const stroked = { stroke: state.stroke, strokePt, isStraight: false };
  paint(run, 'text', grown(ink.edges, strokePt / 2), ink.area, isFilled ? state.fill : null, stroked);
}
