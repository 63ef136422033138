// The contours of a t or an f come in, where the stroke across its stem is goes out. Grid of `ink`: 200 = one x-height.
import { type Contour, placesAlong } from '../geometry.ts';
import { degToRad } from '../units.ts';
import { GRID_PER_XH } from './hand.ts';

/** A stroke across a stem: writers set it last, a little higher or lower, longer or shorter, rising or falling. */
export interface Bar {
  readonly y: number;
  /** The stem where the bar crosses it, and how far it moves to the right on the way up. */
  readonly stemX: number;
  readonly lean: number;
  /** The bar's ink lies within this distance of `y`. */
  readonly reach: number;
}

/** Bars are sought between these heights, and the stem alone is seen at that one, in x-heights. */
const SOUGHT_XH = { low: 0.65, high: 1.4, step: 0.05 };
const STEM_XH = 0.5;
/** A bar is at least this many pens wide. */
const LEAST_WIDTH_PENS = 2.5;
const PIECES_PER_CURVE = 6;

export function findBar(
  contours: readonly Contour[],
  pen: { readonly widthXh: number; readonly slantDeg: number },
): Bar | undefined {
  const places = contours.flatMap((contour) => placesAlong(contour, PIECES_PER_CURVE));
  const reachAt = (xh: number): { left: number; right: number } => {
    const near = places.filter(({ y }) => Math.abs(y / GRID_PER_XH - xh) < 0.12).map(({ x }) => x);
    return { left: Math.min(...near), right: Math.max(...near) };
  };
  const stem = reachAt(STEM_XH);
  if (stem.left > stem.right) return undefined;
  let best = { y: 0, width: 0 };
  for (let xh = SOUGHT_XH.low; xh <= SOUGHT_XH.high; xh += SOUGHT_XH.step) {
    const { left, right } = reachAt(xh);
    if (right - left > best.width) best = { y: xh * GRID_PER_XH, width: right - left };
  }
  if (best.width < LEAST_WIDTH_PENS * pen.widthXh * GRID_PER_XH) return undefined;
  const slope = Math.tan(degToRad(pen.slantDeg));
  return {
    y: best.y,
    stemX: (stem.left + stem.right) / 2 + (best.y - STEM_XH * GRID_PER_XH) * slope,
    lean: slope,
    reach: (0.14 + pen.widthXh) * GRID_PER_XH,
  };
}
