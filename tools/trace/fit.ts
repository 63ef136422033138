// A dense line comes in, the few places of a pen path go out, with the corners among them. Pixels.
import type { Point } from '../../src/geometry.ts';
import { curveThrough } from '../../src/hand/strokes/pen-movement.ts';
import { PX_PER_XH } from './bitmap.ts';
import { distance } from './graph.ts';

export interface FittedPlace extends Point {
  readonly isCorner: boolean;
}

const ORIGIN = { x: 0, y: 0 };

/** Sharper turns within a pen's width are corners. */
const CORNER_DEG = 70;
const REACH_PENS = 0.3;
/** Steps of single pixels are no turns. */
const LEAST_REACH = 5;
/** Steps of one pixel become a smooth line: in pens. */
const SMOOTHING_PENS = 0.35;
/** How far the smooth line through the places may lie from the line that was found: in x-heights. */
const TOLERANCE = 0.025;
const MOST_PLACES = 9;
/** Nearer places would draw the unrest of a thinned line: in pixels. */
const NEAREST = 5;

/** The places of a path along a line: the pen passes through them in one smooth curve from corner to corner. */
export function fitPlaces(line: readonly Point[], pen: number): readonly FittedPlace[] {
  if (line.length === 1) return line.map((place) => ({ ...place, isCorner: false }));
  const even = evenly(line);
  const cuts = [0, ...cornersOf(even, pen), even.length - 1];
  const pieces = cuts.slice(1).map((end, i) => {
    const piece = smoothed(even.slice(cuts[i], end + 1), SMOOTHING_PENS * pen);
    return fitPiece(piece, TOLERANCE * PX_PER_XH);
  });
  return pieces.flatMap((places, i) => {
    const isLast = i === pieces.length - 1;
    const kept = isLast ? places : places.slice(0, -1);
    return kept.map((place, k) => ({ ...place, isCorner: i > 0 && k === 0 }));
  });
}

/** The line by places one pixel apart. */
function evenly(line: readonly Point[]): Point[] {
  const places = line.slice(0, 1);
  let last = line[0];
  for (const place of line) {
    while (last !== undefined && distance(last, place) >= 1) {
      const share = 1 / distance(last, place);
      last = { x: last.x + share * (place.x - last.x), y: last.y + share * (place.y - last.y) };
      places.push(last);
    }
  }
  const end = line.at(-1);
  return end === undefined || end === last ? places : [...places, end];
}

/** Where on an even line the pen turns at once, seen from so near that the top of a narrow loop is none. */
function cornersOf(even: readonly Point[], pen: number): number[] {
  const line = smoothed(even, 1.5);
  const reach = Math.max(LEAST_REACH, Math.round(REACH_PENS * pen));
  const turns = line.map((_, i) => turnAt(line, i, reach));
  return turns.flatMap((turn, i) => {
    const start = Math.max(0, i - 3 * reach);
    const highest = Math.max(...turns.slice(start, i + 3 * reach + 1));
    return turn > CORNER_DEG && turn === highest && turns.indexOf(turn, start) === i ? [i] : [];
  });
}

/** The turn between what comes before a place and what goes on behind it. */
function turnAt(line: readonly Point[], i: number, reach: number): number {
  const [before, at, after] = [line[i - reach], line[i], line[i + reach]];
  if (before === undefined || at === undefined || after === undefined) return 0;
  const turn = Math.atan2(after.y - at.y, after.x - at.x) - Math.atan2(at.y - before.y, at.x - before.x);
  return Math.abs((((((turn * 180) / Math.PI + 540) % 360) + 360) % 360) - 180);
}

/** The line with each place moved to the mean of its neighbourhood; its ends stay. */
function smoothed(line: readonly Point[], spread: number): Point[] {
  return line.map((place, i) => {
    const reach = Math.min(i, line.length - 1 - i, Math.ceil(2.5 * spread));
    let [x, y, sum] = [0, 0, 0];
    for (let k = -reach; k <= reach; k++) {
      const weight = Math.exp(-(k * k) / (2 * spread * spread));
      const { x: ax, y: ay } = line[i + k] ?? place;
      x += weight * ax;
      y += weight * ay;
      sum += weight;
    }
    return { x: x / sum, y: y / sum };
  });
}

/** Adds places where the curve is farthest off until it is near enough, then shifts each to where the curve fits best. */
function fitPiece(line: readonly Point[], tolerance: number): Point[] {
  let chosen = [0, line.length - 1];
  for (;;) {
    chosen = shifted(line, chosen);
    const { worst, at } = errorOf(line, chosen);
    if (worst <= tolerance || chosen.length >= MOST_PLACES || chosen.includes(at)) break;
    chosen = [...chosen, at].sort((a, b) => a - b);
  }
  return chosen.map((i) => line[i] ?? ORIGIN);
}

function shifted(line: readonly Point[], chosen: readonly number[]): number[] {
  let best = [...chosen];
  let { sum } = errorOf(line, best);
  for (const step of [8, 4, 2, 1]) {
    for (let k = 1; k < best.length - 1; k++) {
      for (const way of [-step, step]) {
        const tried = best.map((i, n) => (n === k ? i + way : i));
        const isOrdered = tried.every((i, n) => n === 0 || i - (tried[n - 1] ?? i) >= NEAREST);
        const error = isOrdered ? errorOf(line, tried).sum : sum;
        if (error < sum) [best, sum] = [tried, error];
      }
    }
  }
  return best;
}

/** How far the line is from the curve through some of its places: the farthest of it, and all squared. */
function errorOf(
  line: readonly Point[],
  chosen: readonly number[],
): { worst: number; at: number; sum: number } {
  const curve = curveThrough(chosen.map((i) => ({ ...(line[i] ?? ORIGIN), isCorner: false })));
  const pieces = (curve.length - 1) / (chosen.length - 1);
  let [worst, at, sum] = [0, 0, 0];
  chosen.slice(1).forEach((end, k) => {
    const near = curve.slice(k * pieces, (k + 1) * pieces + 1);
    for (let i = chosen[k] ?? 0; i < end; i++) {
      const off = toPolyline(line[i] ?? ORIGIN, near);
      sum += off * off;
      const isFree = i - (chosen[k] ?? 0) >= NEAREST && end - i >= NEAREST;
      if (isFree && off > worst) [worst, at] = [off, i];
    }
  });
  return { worst, at, sum };
}

function toPolyline(place: Point, line: readonly Point[]): number {
  let nearest = Number.POSITIVE_INFINITY;
  for (let i = 1; i < line.length; i++) {
    const [a, b] = [line[i - 1] ?? ORIGIN, line[i] ?? ORIGIN];
    const [dx, dy] = [b.x - a.x, b.y - a.y];
    const t = Math.max(
      0,
      Math.min(1, ((place.x - a.x) * dx + (place.y - a.y) * dy) / (dx * dx + dy * dy || 1)),
    );
    nearest = Math.min(nearest, Math.hypot(place.x - a.x - t * dx, place.y - a.y - t * dy));
  }
  return nearest;
}
