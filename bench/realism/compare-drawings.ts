// Two drawings with matching points come in, how far they differ goes out, in the unit of the points.
import type { Point } from '../../src/geometry.ts';
import { mean, sum } from './statistics.ts';

/** Root mean square distance of matching points once both drawings are centred. */
export const differenceOf = (a: readonly Point[], b: readonly Point[]): number =>
  distanceOf(centred(a), centred(b));

/** What is left of the difference when one drawing may be stretched, leaned and turned to fit the other. */
export function differenceInShape(a: readonly Point[], b: readonly Point[]): number {
  const [from, to] = [centred(a), centred(b)];
  const fit = affineFit(from, to);
  return distanceOf(from.map(fit), to);
}

export interface Extent {
  readonly width: number;
  readonly height: number;
}

export function extentOf(points: readonly Point[]): Extent {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  return { width: Math.max(...xs) - Math.min(...xs), height: Math.max(...ys) - Math.min(...ys) };
}

function centred(points: readonly Point[]): Point[] {
  const [x, y] = [mean(points.map((p) => p.x)), mean(points.map((p) => p.y))];
  return points.map((p) => ({ x: p.x - x, y: p.y - y }));
}

const distanceOf = (a: readonly Point[], b: readonly Point[]): number =>
  Math.sqrt(mean(a.map(({ x, y }, i) => (x - (b[i]?.x ?? x)) ** 2 + (y - (b[i]?.y ?? y)) ** 2)));

/** The linear map of least squares between centred points, by its normal equations. */
function affineFit(from: readonly Point[], to: readonly Point[]): (point: Point) => Point {
  const total = (of: (p: Point, q: Point) => number): number => sum(from.map((p, i) => of(p, to[i] ?? p)));
  const [xx, xy, yy] = [total((p) => p.x * p.x), total((p) => p.x * p.y), total((p) => p.y * p.y)];
  const area = xx * yy - xy * xy;
  const solve = (x: number, y: number): readonly [number, number] => [
    (x * yy - y * xy) / area,
    (y * xx - x * xy) / area,
  ];
  const [a, c] = solve(
    total((p, q) => p.x * q.x),
    total((p, q) => p.y * q.x),
  );
  const [b, d] = solve(
    total((p, q) => p.x * q.y),
    total((p, q) => p.y * q.y),
  );
  return ({ x, y }) => ({ x: a * x + c * y, y: b * x + d * y });
}
