// What a pen draws without leaving the paper, as places on the card: millimetres from its top left corner, y down. Such lines
// come in; they go out cut to a box, or as the way that the pen takes for all of them.
import type { Box, Point } from '../geometry.ts';

/** Two places at least, from where the pen is set down to where it is lifted. */
export type Trace = readonly Point[];

/** The way of the pen, from the top left corner of the card and back to it. */
export interface PenTravel {
  /** How often it is lifted: once for each line. */
  readonly lifts: number;
  readonly downMm: number;
  /** In the air, from one line to the next. */
  readonly upMm: number;
}

export const NO_TRAVEL: PenTravel = { lifts: 0, downMm: 0, upMm: 0 };

/** One way after the other. */
export const addTravel = (one: PenTravel, more: PenTravel): PenTravel => ({
  lifts: one.lifts + more.lifts,
  downMm: one.downMm + more.downMm,
  upMm: one.upMm + more.upMm,
});

/** What the pen goes for these lines, drawn in this order. */
export function travelOf(traces: readonly Trace[]): PenTravel {
  let at: Point = HOME;
  let [downMm, upMm] = [0, 0];
  for (const trace of traces) {
    const [start = at, end = at] = [trace[0], trace.at(-1)];
    upMm += distance(at, start);
    downMm += lengthOf(trace);
    at = end;
  }
  return { lifts: traces.length, downMm, upMm: upMm + distance(at, HOME) };
}

const HOME: Point = { x: 0, y: 0 };

export const distance = (a: Point, b: Point): number => Math.hypot(b.x - a.x, b.y - a.y);

const lengthOf = (trace: Trace): number =>
  trace.reduce((sum, place, i) => sum + distance(trace[i - 1] ?? place, place), 0);

/** The parts of a line that lie in a box: a pen that leaves the paper writes on the table. */
export function clipTrace(trace: Trace, box: Box): readonly Trace[] {
  const parts: Point[][] = [];
  for (let i = 1; i < trace.length; i++) {
    const [from, to] = [trace[i - 1], trace[i]];
    const share = from && to && shareInside(from, to, box);
    if (!from || !to || !share) continue;
    const [start, end] = share;
    const last = parts.at(-1);
    if (start === 0 && last?.at(-1) === from) last.push(onWay(from, to, end));
    else parts.push([onWay(from, to, start), onWay(from, to, end)]);
  }
  return parts;
}

/** The same value at both ends, so that a line goes on where it was not cut. */
function onWay(from: Point, to: Point, share: number): Point {
  if (share === 0) return from;
  if (share === 1) return to;
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}

/** From which to which share of a straight piece lies inside (Liang and Barsky); undefined where nothing does. */
function shareInside(from: Point, to: Point, box: Box): readonly [start: number, end: number] | undefined {
  let [start, end] = [0, 1];
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const edges = [
    [-dx, from.x - box.x],
    [dx, box.x + box.width - from.x],
    [-dy, from.y - box.y],
    [dy, box.y + box.height - from.y],
  ] as const;
  for (const [outwards, room] of edges) {
    if (outwards === 0 && room < 0) return undefined;
    if (outwards < 0) start = Math.max(start, room / outwards);
    if (outwards > 0) end = Math.min(end, room / outwards);
  }
  return start < end ? [start, end] : undefined;
}
