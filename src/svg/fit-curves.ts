// Places of a line come in, dense where it bends; the path data of few smooth curves through them go out. Millimetres.
import type { Point } from '../geometry.ts';
import { distance, type Trace } from './trace.ts';

/** Curves leave the line by less: half of what the finest plotters can step. */
const TOLERANCE_MM = 0.02;
/** A curve this flat is a straight line. */
const FLAT_MM = 0.003;
/** A pen that turns further at one place turns a corner, which no curve may round. */
const CORNER_RAD = 0.7;
/** Places nearer to each other are one: they have no direction. */
const SAME_MM = 0.001;

export function pathOf(trace: Trace): string {
  const places = trace.filter((place, i) => i === 0 || distance(trace[i - 1] ?? place, place) > SAME_MM);
  const [first = { x: 0, y: 0 }] = places;
  if (places.length < 2) return `M${at(first)}L${at(trace.at(-1) ?? first)}`;
  const corners = places.flatMap((_, i) => (isCorner(places, i) ? [i] : []));
  const ends = [0, ...corners, places.length - 1];
  const smooth = corners.concat(places.length - 1).map((end, k) => places.slice(ends[k], end + 1));
  return `M${at(first)}${smooth.map(smoothPath).join('')}`;
}

function isCorner(places: Trace, i: number): boolean {
  const [before, here, after] = [places[i - 1], places[i], places[i + 1]];
  if (!before || !here || !after) return false;
  const [into, out] = [direction(before, here), direction(here, after)];
  return Math.abs(Math.atan2(into.x * out.y - into.y * out.x, into.x * out.x + into.y * out.y)) > CORNER_RAD;
}

function direction(from: Point, to: Point): Point {
  const length = distance(from, to) || 1;
  return { x: (to.x - from.x) / length, y: (to.y - from.y) / length };
}

/** A line without corners: one curve where that is near enough, else both halves. */
function smoothPath(places: Trace): string {
  const lengths = [0];
  places.forEach((place, i) => {
    if (i > 0) lengths.push((lengths[i - 1] ?? 0) + distance(places[i - 1] ?? place, place));
  });
  const dataBetween = (from: number, to: number): string => {
    const curve = curveBetween(places, lengths, from, to);
    if (to - from < 2 || isNear(curve, places, lengths, from, to)) return stepData(curve);
    const middle = Math.floor((from + to) / 2);
    return dataBetween(from, middle) + dataBetween(middle, to);
  };
  return dataBetween(0, places.length - 1);
}

type Curve = readonly [Point, Point, Point, Point];

/** The curve that leaves and arrives as the line does. Its handles are a third of the line's length, as on a gentle bend. */
function curveBetween(places: Trace, lengths: readonly number[], from: number, to: number): Curve {
  const [start, end] = [places[from] as Point, places[to] as Point]; // callers stay inside
  const reach = ((lengths[to] ?? 0) - (lengths[from] ?? 0)) / 3;
  const [leaving, arriving] = [tangent(places, from), tangent(places, to)];
  return [
    start,
    { x: start.x + leaving.x * reach, y: start.y + leaving.y * reach },
    { x: end.x - arriving.x * reach, y: end.y - arriving.y * reach },
    end,
  ];
}

/** The direction at a place, in which the nearer neighbour weighs more, as on a circle through the three. */
function tangent(places: Trace, i: number): Point {
  const here = places[i] as Point; // callers stay inside
  const [before, after] = [places[i - 1], places[i + 1]];
  if (!before || !after) return direction(before ?? here, after ?? here);
  const [into, out] = [direction(before, here), direction(here, after)];
  const [near, far] = [distance(before, here), distance(here, after)];
  return direction({ x: 0, y: 0 }, { x: into.x * far + out.x * near, y: into.y * far + out.y * near });
}

function isNear(curve: Curve, places: Trace, lengths: readonly number[], from: number, to: number): boolean {
  const [start, end] = [lengths[from] ?? 0, lengths[to] ?? 0];
  for (let i = from + 1; i < to; i++) {
    const place = places[i] as Point; // between places inside
    if (distanceFrom(curve, ((lengths[i] ?? 0) - start) / (end - start), place) > TOLERANCE_MM) return false;
  }
  return true;
}

/** How far a place lies beside the curve: ahead or behind on it does not count. */
function distanceFrom([p0, p1, p2, p3]: Curve, t: number, place: Point): number {
  const u = 1 - t;
  const along = (f: (p: Point) => number): readonly [place: number, speed: number] => [
    u ** 3 * f(p0) + 3 * t * u * u * f(p1) + 3 * t * t * u * f(p2) + t ** 3 * f(p3),
    u * u * (f(p1) - f(p0)) + 2 * t * u * (f(p2) - f(p1)) + t * t * (f(p3) - f(p2)),
  ];
  const [[x, dx], [y, dy]] = [along((p) => p.x), along((p) => p.y)];
  const speed = Math.hypot(dx, dy);
  if (speed === 0) return Math.hypot(place.x - x, place.y - y);
  return Math.abs(dx * (place.y - y) - dy * (place.x - x)) / speed;
}

function stepData([start, p1, p2, end]: Curve): string {
  const chord = direction(start, end);
  const isFlat = [p1, p2].every(
    (p) => Math.abs(chord.x * (p.y - start.y) - chord.y * (p.x - start.x)) < FLAT_MM,
  );
  return isFlat ? `L${at(end)}` : `C${[p1, p2, end].map(at).join(' ')}`;
}

/** Thousandths of a millimetre: no plotter steps finer. */
const at = ({ x, y }: Point): string => `${thousandths(x)} ${thousandths(y)}`;

export const thousandths = (mm: number): number => Math.round(mm * 1000) / 1000;
