// A word and its outlines come in, the lines of the pen that write it go out, in the order of writing: joined letters in one line,
// bars and dots when the word is written. Millimetres on the card.
import { type Matrix, type Point, placesAlong } from '../geometry.ts';
import type { InkedWord, Outlines } from '../ink/ink.ts';
import { ptToMm } from '../units.ts';
import { distance, type Trace } from './trace.ts';

export interface WordTraces {
  readonly traces: readonly Trace[];
  /** Whether a letter has no lines of a pen, so that its edges are drawn. */
  readonly hasEdges: boolean;
}

/** Places on each curve of an edge: fewer would show as corners. */
const PIECES_PER_CURVE = 8;

export function wordTraces({ letters, matrix }: InkedWord, outlines: Outlines): WordTraces {
  const body: Trace[] = [];
  const marks: Trace[] = [];
  let hasEdges = false;
  for (const { outline, x } of letters) {
    const { lines, contours } = outlines(outline);
    for (const { places, isAfterWord } of lines) (isAfterWord ? marks : body).push(movedBy(places, x));
    if (lines.length > 0 || contours.length === 0) continue;
    hasEdges = true;
    body.push(...contours.map((contour) => movedBy(ringOf(placesAlong(contour, PIECES_PER_CURVE)), x)));
  }
  const onCard = (trace: Trace): Trace => seenDot(trace.map((place) => toMm(place, matrix)));
  const written = joinLines(body).map(onCard);
  return { traces: [...written, ...nearestFirst(marks.map(onCard), written.at(-1)?.at(-1))], hasEdges };
}

/** A closed line ends where it starts. */
export const ringOf = (places: Trace): Trace => [...places, ...places.slice(0, 1)];

const movedBy = (places: Trace, x: number): Trace => places.map((place) => ({ x: place.x + x, y: place.y }));

/** From the measure of a drawing, whose matrix takes it to points, to millimetres on the card. */
export const toMm = ({ x, y }: Point, [a, b, c, d, e, f]: Matrix): Point => ({
  x: ptToMm(a * x + c * y + e),
  y: ptToMm(b * x + d * y + f),
});

/** Plotter programs drop lines without length, so a dot is a line that nobody sees as one. */
const DOT_MM = 0.1;

function seenDot(trace: Trace): Trace {
  const [first] = trace;
  if (first === undefined || trace.length > 1) return trace;
  return [
    { x: first.x - DOT_MM / 2, y: first.y },
    { x: first.x + DOT_MM / 2, y: first.y },
  ];
}

/** Two letters that are joined share a straight stroke, which both draw. It is sought this far from their ends, in the grid. */
const SHARED_REACH = 160;
/** Rounded places and the haste of the hand part the two drawings by less, in the grid: a twentieth of an x-height. */
const SHARED_WIDTH = 10;
/** The other end may miss by the width of a pen, so that no ink is lost with it. */
const MISSED_WIDTH = 24;

/** Lines in the order of writing; where one begins on the end of the one before, the pen stays on the paper. */
function joinLines(lines: readonly Trace[]): readonly Trace[] {
  const joined: Trace[] = [];
  for (const line of lines) {
    const before = joined.at(-1);
    const whole = before && joinedLine(before, line);
    if (whole === undefined) joined.push(line);
    else joined[joined.length - 1] = whole;
  }
  return joined;
}

/** Both lines in one without going back: up to where the next begins, or from where this one ends. Undefined where they part. */
function joinedLine(line: Trace, next: Trace): Trace | undefined {
  const [start, end] = [next[0], line.at(-1)];
  if (start === undefined || end === undefined) return undefined;
  const leaving = nearEnd(line.toReversed(), start);
  const arriving = nearEnd(next, end);
  const [near, far] = [leaving.distance, arriving.distance].toSorted((a, b) => a - b);
  if ((near ?? 0) > SHARED_WIDTH || (far ?? 0) > MISSED_WIDTH) return undefined;
  return leaving.distance === near
    ? [...line.slice(0, line.length - leaving.beyond), ...next]
    : [...line, ...next.slice(arriving.beyond)];
}

/** How far a place lies from the start of a line, taken to begin a little earlier, and how many of its places lie beyond it. */
function nearEnd(line: Trace, place: Point): { readonly beyond: number; readonly distance: number } {
  let nearest = { beyond: 0, distance: Number.POSITIVE_INFINITY };
  let reach = 0;
  for (let i = 0; i + 1 < line.length && reach < SHARED_REACH; i++) {
    const [from, to] = [line[i] as Point, line[i + 1] as Point]; // both are inside
    const length = distance(from, to);
    const least = i === 0 ? -MISSED_WIDTH / (length || 1) : 0;
    const share = Math.min(1, Math.max(least, shareAlong(place, from, to)));
    const found = distance(place, {
      x: from.x + (to.x - from.x) * share,
      y: from.y + (to.y - from.y) * share,
    });
    if (found < nearest.distance) nearest = { beyond: share < 0 ? 0 : i + 1, distance: found };
    reach += length;
  }
  return nearest;
}

/** How much of a straight piece lies before the place beside it. */
function shareAlong(place: Point, from: Point, to: Point): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  return ((place.x - from.x) * dx + (place.y - from.y) * dy) / (dx * dx + dy * dy || 1);
}

/** From where the word ends, always the mark that starts nearest. */
function nearestFirst(marks: readonly Trace[], end: Point | undefined): readonly Trace[] {
  const rest = [...marks];
  const sorted: Trace[] = [];
  let at = end;
  while (rest.length > 0) {
    const pen = at;
    const far = rest.map(([start]) => (pen && start ? distance(pen, start) : 0));
    const [next] = rest.splice(far.indexOf(Math.min(...far)), 1);
    if (next === undefined) break;
    sorted.push(next);
    at = next.at(-1);
  }
  return sorted;
}
