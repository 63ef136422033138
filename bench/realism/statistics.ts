// Numbers or points come in, one figure about them goes out, in the unit of what came in.
import type { Point } from '../../src/geometry.ts';

export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

export const mean = (values: readonly number[]): number => sum(values) / values.length;

export const rootMeanSquare = (values: readonly number[]): number =>
  Math.sqrt(mean(values.map((v) => v * v)));

/** How far values stray from their mean, which is taken out. */
export function deviations(values: readonly number[]): number[] {
  const middle = mean(values);
  return values.map((value) => value - middle);
}

/** Standard deviation of a sample. */
export const standardDeviation = (values: readonly number[]): number => pooledDeviation([values]);

/** Standard deviation inside groups that each have a mean of their own. */
export function pooledDeviation(groups: readonly (readonly number[])[]): number {
  const filled = groups.filter(({ length }) => length > 1);
  const squares = sum(filled.flatMap(deviations).map((d) => d * d));
  return Math.sqrt(squares / sum(filled.map(({ length }) => length - 1)));
}

/** Standard deviation as a share of the mean. */
export const variation = (values: readonly number[]): number => standardDeviation(values) / mean(values);

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const [low, high] = [Math.floor((sorted.length - 1) / 2), Math.ceil((sorted.length - 1) / 2)];
  return ((sorted[low] ?? Number.NaN) + (sorted[high] ?? Number.NaN)) / 2;
}

/** A straight line by its height at x = 0 and its rise as a tangent. */
export interface StraightLine {
  readonly height: number;
  readonly rise: number;
}

/** The straight line of least squares through points. */
export function fitStraight(points: readonly Point[]): StraightLine {
  const [x, y] = [mean(points.map((p) => p.x)), mean(points.map((p) => p.y))];
  const spread = sum(points.map((p) => (p.x - x) ** 2));
  const rise = spread === 0 ? 0 : sum(points.map((p) => (p.x - x) * (p.y - y))) / spread;
  return { height: y - rise * x, rise };
}

export const heightAbove = (line: StraightLine, { x, y }: Point): number => y - line.height - line.rise * x;

export const riseInDeg = ({ rise }: StraightLine): number => (Math.atan(rise) * 180) / Math.PI;
