// Curves, boxes and affine maps. No unit of their own: a value is in the unit of the folder that holds it.

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A point of a quadratic curve as in TrueType: two off-curve points in a row mean an on-curve point halfway. */
export interface CurvePoint extends Point {
  readonly onCurve: boolean;
}

/** A closed ring of points; wound as in the face, filled by the nonzero rule. */
export type Contour = readonly CurvePoint[];

/** A box by its corner nearest the origin and its size. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** An affine map as PDF writes it: x' = a x + c y + e, y' = b x + d y + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export const middleOf = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });

/** Leaves out on-curve points that lie halfway between two off-curve ones, within a tolerance: a reader puts them back. */
export function withoutImplied(points: readonly CurvePoint[], tolerance: number): CurvePoint[] {
  return points.filter((point, i) => {
    const before = points.at(i - 1);
    const after = points[(i + 1) % points.length];
    if (!point.onCurve || before === undefined || after === undefined) return true;
    if (before.onCurve || after.onCurve) return true;
    const middle = middleOf(before, after);
    return Math.hypot(point.x - middle.x, point.y - middle.y) > tolerance;
  });
}

/** Visits a contour in its order: its on-curve points, and `pieces` places on each curve from the start of it. */
export function visitPlaces(contour: Contour, pieces: number, visit: (x: number, y: number) => void): void {
  for (let i = 0; i < contour.length; i++) {
    const point = contour[i] as CurvePoint; // `i` is inside
    if (point.onCurve) {
      visit(point.x, point.y);
      continue;
    }
    const before = contour[(i || contour.length) - 1] ?? point;
    const after = contour[(i + 1) % contour.length] ?? point;
    const start = before.onCurve ? before : middleOf(before, point);
    const end = after.onCurve ? after : middleOf(point, after);
    for (let k = 0; k < pieces; k++) {
      const t = k / pieces;
      const a = (1 - t) ** 2;
      const b = 2 * t * (1 - t);
      const c = t * t;
      visit(a * start.x + b * point.x + c * end.x, a * start.y + b * point.y + c * end.y);
    }
  }
}

/** The places that `visitPlaces` visits. */
export function placesAlong(contour: Contour, pieces: number): Point[] {
  const places: Point[] = [];
  visitPlaces(contour, pieces, (x, y) => places.push({ x, y }));
  return places;
}

/** Straight pieces that stand for one curve where places are wanted at even distances. */
const PIECES_PER_CURVE = 6;

/** Places along a contour, about `pitch` apart, on its straight pieces too. */
export function placesEvery(contour: Contour, pitch: number): Point[] {
  const corners = placesAlong(contour, PIECES_PER_CURVE);
  const places: Point[] = [];
  let ahead = 0;
  corners.forEach((from, i) => {
    const to = corners[(i + 1) % corners.length] ?? from;
    const length = Math.hypot(to.x - from.x, to.y - from.y);
    for (; ahead < length; ahead += pitch) {
      const t = ahead / length;
      places.push({ x: from.x + (to.x - from.x) * t, y: from.y + (to.y - from.y) * t });
    }
    ahead -= length;
  });
  return places;
}

/** The box around points; of none, a box without size. */
export function boxOf(points: readonly Point[]): Box {
  if (points.length === 0) return { x: 0, y: 0, width: 0, height: 0 };
  const [xs, ys] = [points.map((p) => p.x), points.map((p) => p.y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

/** Area within a contour's points: positive when it is wound counter-clockwise, y up. */
export function signedArea(contour: Contour): number {
  return contour.reduce((sum, p, i) => {
    const q = contour[(i + 1) % contour.length] ?? p;
    return sum + (p.x * q.y - q.x * p.y) / 2;
  }, 0);
}

/** The signed area of the largest contour: that is an outer one, so its sign tells which way ink is wound. */
export const largestArea = (contours: readonly Contour[]): number =>
  contours.map(signedArea).reduce((most, area) => (Math.abs(area) > Math.abs(most) ? area : most), 0);
