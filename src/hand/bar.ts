// The contours of a t or an f come in, where the stroke across its stem is goes out. Grid of `ink`: 200 = one x-height.
import { type Contour, type Point, placesEvery } from '../geometry.ts';
import { degToRad } from '../units.ts';
import { GRID_PER_XH, type Pen } from './hand.ts';

/** A stroke across a stem: writers set it last, a little higher or lower, longer or shorter, rising or falling. */
export interface Bar {
  readonly y: number;
  /** The stem where the bar crosses it, and how far it moves to the right on the way up. */
  readonly stemX: number;
  readonly lean: number;
  /** The bar's ink lies within this distance of `y`. */
  readonly reach: number;
}

/** The stem alone is seen around this height, its bar between those, in x-heights. */
const STEM_XH = { low: 0.38, high: 0.62 };
const BAR_XH = { low: 0.65, high: 1.4 };
/** A bar reaches at least this many pens away from the middle of the stem. */
const LEAST_REACH_PENS = 1.5;
const PITCH = 8;

export function findBar(contours: readonly Contour[], pen: Pen): Bar | undefined {
  const penGrid = pen.widthXh * GRID_PER_XH;
  const lean = Math.tan(degToRad(pen.slantDeg));
  const places = contours.flatMap((contour) => placesEvery(contour, PITCH));
  const stem = between(places, STEM_XH).map(({ x, y }) => x - y * lean);
  if (stem.length === 0) return undefined;
  const foot = middle(stem);
  const aside = between(places, BAR_XH).filter(
    ({ x, y }) => Math.abs(x - y * lean - foot) > LEAST_REACH_PENS * penGrid,
  );
  if (aside.length === 0) return undefined;
  const y = middle(aside.map((place) => place.y));
  return { y, stemX: foot + y * lean, lean, reach: 0.14 * GRID_PER_XH + penGrid };
}

const between = (places: readonly Point[], { low, high }: { low: number; high: number }): readonly Point[] =>
  places.filter(({ y }) => y > low * GRID_PER_XH && y < high * GRID_PER_XH);

const middle = (values: readonly number[]): number => (Math.min(...values) + Math.max(...values)) / 2;
