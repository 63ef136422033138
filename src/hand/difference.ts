// Two variants come in, how far their drawings differ goes out, in x-heights.
import type { Point } from '../geometry.ts';
import { GRID_PER_XH } from './hand.ts';
import { placesOnTheWay } from './places-on-the-way.ts';
import type { Variant } from './variant.ts';

/**
 * Root mean square distance of matching points once both drawings are centred: along the pen's lines where there are some, of
 * the outlines otherwise. Infinity for outlines whose points do not match.
 */
export function differenceXh(a: Variant, b: Variant): number {
  const [first, second] = [drawnBy(a), drawnBy(b)];
  const isMatching =
    first.length === second.length && first.every((points, i) => points.length === second[i]?.length);
  if (!isMatching) return Number.POSITIVE_INFINITY;
  const [from, to] = [first.flat(), second.flat()];
  let [sumX, sumY, sumSquares] = [0, 0, 0];
  from.forEach((point, i) => {
    const [dx, dy] = [point.x - (to[i]?.x ?? 0), point.y - (to[i]?.y ?? 0)];
    sumX += dx;
    sumY += dy;
    sumSquares += dx * dx + dy * dy;
  });
  const count = from.length;
  if (count === 0) return 0;
  const variance = sumSquares / count - (sumX / count) ** 2 - (sumY / count) ** 2;
  return Math.sqrt(Math.max(0, variance)) / GRID_PER_XH;
}

/** Asked again for every double that a variant might stand in. */
const onTheWay = new WeakMap<Variant, readonly Point[]>();

function drawnBy(variant: Variant): readonly (readonly Point[])[] {
  const { lines, contours } = variant.outline;
  if (lines.length === 0) return contours;
  const places = onTheWay.get(variant) ?? placesOnTheWay(lines);
  onTheWay.set(variant, places);
  return [places];
}
