// A ragged contour comes in, a smooth one with fewer points goes out: a pen that moves fast draws no burrs.
// Grid of `ink`: 200 = one x-height.
import { type Contour, type CurvePoint, type Point, placesEvery } from '../geometry.ts';

/** Distance of the places that are smoothed: a tenth of a pen. */
const PITCH = 2.5;
/** How far the simpler contour may leave the smooth one: a hundredth of an x-height, for a dot less. */
const TOLERANCE = 1.4;
const TOLERANCE_OF_SIZE = 0.04;
/** The bend changes over about an x-height: longer legs could not follow it. */
const LONGEST_LEG = 80;
/** Turns sharper than this stay corners. */
const CORNER_DEG = 80;

/** Smooths away what is smaller than about `reach`, and leaves as few points as draw the rest. */
export function smoothContour(contour: Contour, reach: number): Contour {
  const even = placesEvery(contour, PITCH);
  const size = Math.max(extent(even.map(({ x }) => x)), extent(even.map(({ y }) => y)));
  if (even.length < 8) return contour;
  const points = withoutBurrs(even, Math.min(reach, size / 8) / PITCH);
  return simplified(points, Math.min(TOLERANCE, size * TOLERANCE_OF_SIZE));
}

const extent = (values: readonly number[]): number => Math.max(...values) - Math.min(...values);

/** A blur alone would shrink every bend: adding back what a second blur takes away keeps them (twicing, Tukey 1977). */
function withoutBurrs(points: readonly Point[], reach: number): Point[] {
  const once = blur(points, reach);
  const twice = blur(once, reach);
  return once.map(({ x, y }, i) => ({ x: 2 * x - (twice[i]?.x ?? x), y: 2 * y - (twice[i]?.y ?? y) }));
}

function blur(points: readonly Point[], sd: number): Point[] {
  const radius = Math.ceil(sd * 2.5);
  const weights = Array.from({ length: 2 * radius + 1 }, (_, k) => Math.exp(-(((k - radius) / sd) ** 2) / 2));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const start = points.length - (radius % points.length);
  return points.map((_, i) => {
    let [x, y] = [0, 0];
    let at = (start + i) % points.length;
    for (const weight of weights) {
      const point = points[at] as Point; // `at` goes round inside
      x += point.x * weight;
      y += point.y * weight;
      at = at + 1 === points.length ? 0 : at + 1;
    }
    return { x: x / total, y: y / total };
  });
}

/**
 * Keeps the points that stray further than `tolerance` from the line between their neighbours (Douglas and Peucker)
 * and makes them the control points of a quadratic B-spline, which rounds whatever is left between them.
 */
function simplified(points: readonly Point[], tolerance: number): CurvePoint[] {
  const far = farthestFrom(points, points[0] as Point); // there are at least eight
  const kept = [
    ...simplify(points.slice(0, far + 1), tolerance).slice(0, -1),
    ...simplify([...points.slice(far), points[0] as Point], tolerance).slice(0, -1),
  ];
  return withoutLongLegs(kept).map((point, i, all) => {
    const before = all.at(i - 1) ?? point;
    const after = all[(i + 1) % all.length] ?? point;
    return { x: point.x, y: point.y, onCurve: turnDeg(before, point, after) > CORNER_DEG };
  });
}

/** Both edges of a stroke need points side by side, or they would not bend together. */
function withoutLongLegs(points: readonly Point[]): Point[] {
  return points.flatMap((from, i) => {
    const to = points[(i + 1) % points.length] ?? from;
    const pieces = Math.max(1, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / LONGEST_LEG));
    return Array.from({ length: pieces }, (_, k) => ({
      x: from.x + ((to.x - from.x) * k) / pieces,
      y: from.y + ((to.y - from.y) * k) / pieces,
    }));
  });
}

function simplify(points: readonly Point[], tolerance: number): Point[] {
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined || points.length < 3) return [...points];
  let [far, distance] = [0, 0];
  points.forEach((point, i) => {
    const d = distanceToLine(point, first, last);
    if (d > distance) [far, distance] = [i, d];
  });
  if (distance <= tolerance) return [first, last];
  return [
    ...simplify(points.slice(0, far + 1), tolerance),
    ...simplify(points.slice(far), tolerance).slice(1),
  ];
}

function farthestFrom(points: readonly Point[], from: Point): number {
  let [far, distance] = [0, -1];
  points.forEach((point, i) => {
    const d = Math.hypot(point.x - from.x, point.y - from.y);
    if (d > distance) [far, distance] = [i, d];
  });
  return far;
}

function distanceToLine(point: Point, from: Point, to: Point): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy);
  if (length === 0) return Math.hypot(point.x - from.x, point.y - from.y);
  return Math.abs(dx * (point.y - from.y) - dy * (point.x - from.x)) / length;
}

function turnDeg(before: Point, at: Point, after: Point): number {
  const into = Math.atan2(at.y - before.y, at.x - before.x);
  const out = Math.atan2(after.y - at.y, after.x - at.x);
  const turn = Math.abs(out - into);
  return (Math.min(turn, 2 * Math.PI - turn) * 180) / Math.PI;
}
