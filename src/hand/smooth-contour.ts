// A ragged contour comes in, a smooth one with fewer points goes out: a pen that moves fast draws no burrs.
// Grid of `ink`: 200 = one x-height.
import { type Contour, type CurvePoint, type Point, placesAlong } from '../geometry.ts';

/** Turns sharper than this stay corners: the ends of strokes and the points of letters. */
const CORNER_DEG = 80;
/** Turns sharper than this are bends; how far along their legs the curve may leave them, on the grid. */
const BEND_DEG = 35;
const BEND_REACH = 22;
/** Straight pieces that stand for one curve. */
const PIECES_PER_CURVE = 3;

/**
 * Keeps the points that stray further than `tolerance` from the line between their neighbours (Douglas and Peucker)
 * and makes them the control points of a quadratic B-spline, which rounds whatever is left between them.
 */
export function smoothContour(contour: Contour, tolerance: number): Contour {
  const points = placesAlong(contour, PIECES_PER_CURVE);
  if (points.length < 8) return contour;
  const far = farthestFrom(points, points[0] as Point); // there are at least eight
  const kept = [
    ...simplify(points.slice(0, far + 1), tolerance).slice(0, -1),
    ...simplify([...points.slice(far), points[0] as Point], tolerance).slice(0, -1),
  ];
  if (kept.length < 4) return contour;
  return kept.flatMap((point, i) => {
    const before = kept.at(i - 1) ?? point;
    const after = kept[(i + 1) % kept.length] ?? point;
    const turn = turnDeg(before, point, after);
    const vertex = { x: point.x, y: point.y, onCurve: turn > CORNER_DEG };
    // A tight bend between long straight pieces would be cut off generously: points beside it hold the curve close.
    return turn > BEND_DEG ? [towards(point, before), vertex, towards(point, after)] : [vertex];
  });
}

function towards(from: Point, to: Point): CurvePoint {
  const share = Math.min(0.5, BEND_REACH / (Math.hypot(to.x - from.x, to.y - from.y) || 1));
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share, onCurve: false };
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
