// Places that a pen goes through come in, its line goes out: one smooth curve, rounded where the hand is fast, and how fast it
// goes there. Any unit of length in which a small letter is about 1 high.
import type { Point } from '../../geometry.ts';

/** A place of the line, and how fast the pen passes it: 1 on a curve whose radius is 1. */
export interface PenPlace extends Point {
  readonly speed: number;
}

/** A place to go through; at a corner the direction changes at once. */
export interface Waypoint extends Point {
  readonly isCorner: boolean;
}

const PIECES_PER_LEG = 5;

/**
 * A curve through the waypoints, as round as they allow: between two of them it is the cubic of Hobby (Smooth, easy to compute
 * interpolating splines, 1986), which is nearly a circle where a circle fits. Few places make a letter so.
 */
export function curveThrough(path: readonly Waypoint[]): Point[] {
  const places: Point[] = [];
  for (let i = 0; i + 1 < path.length; i++) {
    const [from, to] = [path[i] as Waypoint, path[i + 1] as Waypoint]; // both are inside
    const before = from.isCorner ? undefined : path[i - 1];
    const after = to.isCorner ? undefined : path[i + 2];
    const leg = hobby(from, to, ...turnsOf(before, from, to, after));
    for (let k = 0; k < PIECES_PER_LEG; k++) places.push(leg(k / PIECES_PER_LEG));
  }
  const last = path.at(-1);
  if (last !== undefined) places.push({ x: last.x, y: last.y });
  return places;
}

/** How far the curve leaves its chord to the left at the start of a leg, and how far it has to turn on to it again at the end. */
function turnsOf(
  before: Point | undefined,
  from: Point,
  to: Point,
  after: Point | undefined,
): readonly [start: number, end: number] {
  const length = distance(from, to);
  const start = before && -turn(before, from, to) * share(length, distance(before, from));
  const end = after && -turn(from, to, after) * share(length, distance(to, after));
  // Where nothing lies beyond, the leg comes to rest.
  return [start ?? (end ?? 0) / 2, end ?? (start ?? 0) / 2];
}

/** Of a turn, what falls to a leg beside another: long strokes stay straight, short ones take the bend. */
function share(length: number, other: number): number {
  const [own, beside] = [Math.sqrt(Math.max(1e-6, length)), Math.sqrt(other)];
  return beside / (own + beside);
}

export const distance = (a: Point, b: Point): number => Math.hypot(b.x - a.x, b.y - a.y);

/** To the left, from one leg to the next. */
function turn(a: Point, b: Point, c: Point): number {
  const [dx, dy, ex, ey] = [b.x - a.x, b.y - a.y, c.x - b.x, c.y - b.y];
  return Math.atan2(dx * ey - dy * ex, dx * ex + dy * ey);
}

function hobby(from: Point, to: Point, theta: number, phi: number): (t: number) => Point {
  const chord = Math.atan2(to.y - from.y, to.x - from.x);
  const length = distance(from, to);
  const [out, into] = [velocity(theta, phi) * length, velocity(phi, theta) * length];
  const c1 = { x: from.x + out * Math.cos(chord + theta), y: from.y + out * Math.sin(chord + theta) };
  const c2 = { x: to.x - into * Math.cos(chord - phi), y: to.y - into * Math.sin(chord - phi) };
  return (t) => {
    const u = 1 - t;
    const [a, b, c, d] = [u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t];
    return { x: a * from.x + b * c1.x + c * c2.x + d * to.x, y: a * from.y + b * c1.y + c * c2.y + d * to.y };
  };
}

/** Length of a handle by that of its chord. */
function velocity(theta: number, phi: number): number {
  const [st, sp, ct, cp] = [Math.sin(theta), Math.sin(phi), Math.cos(theta), Math.cos(phi)];
  const above = 2 + Math.SQRT2 * (st - sp / 16) * (sp - st / 16) * (ct - cp);
  return above / (3 * (1 + ((Math.sqrt(5) - 1) / 2) * ct + ((3 - Math.sqrt(5)) / 2) * cp));
}

/** Curvatures are told apart between these: a pen does not fly along a straight line, nor stop in a bend. */
const LEAST_CURVATURE = 0.3;
const MOST_CURVATURE = 12;

/**
 * The line as a hand in motion draws it. Its speed follows the two-thirds power law, the cube root of the radius (Lacquaniti,
 * Terzuolo and Viviani 1983); what happens within `haste`, in the time that a length of 1 takes at speed 1, is smoothed, so
 * that bends and corners melt the more the faster the hand is. Towards its ends the line is smoothed less, and both stay.
 */
export function movePen(places: readonly Point[], haste: number): PenPlace[] {
  const speeds = places.map((_, i) => 1 / Math.cbrt(curvatureAt(places, i)));
  const times = timesOf(places, speeds);
  const end = times.at(-1) ?? 0;
  return places.map((_, i) => {
    const now = times[i] ?? 0;
    const { x, y } = smoothed(places, times, i, Math.min(haste * REACH, now, end - now));
    return { x, y, speed: speeds[i] ?? 1 };
  });
}

/** Reach of the smoothing, in units of haste. */
const REACH = 2.2;

function timesOf(places: readonly Point[], speeds: readonly number[]): number[] {
  const times = [0];
  for (let i = 1; i < places.length; i++) {
    const speed = ((speeds[i - 1] ?? 1) + (speeds[i] ?? 1)) / 2;
    times.push((times[i - 1] ?? 0) + distance(places[i - 1] as Point, places[i] as Point) / speed); // both are inside
  }
  return times;
}

/** The mean around one place, weighted by (1 - t^2)^2 over the reach and by the time that each place stands for. */
function smoothed(places: readonly Point[], times: readonly number[], i: number, reach: number): Point {
  const now = times[i] ?? 0;
  let [x, y, total] = [0, 0, 0];
  let j = i;
  while (j > 0 && now - (times[j - 1] ?? 0) < reach) j--;
  for (; j < places.length; j++) {
    const t = ((times[j] ?? 0) - now) / reach;
    if (!(t < 1)) break;
    const place = places[j] as Point; // inside
    const share = (times[j + 1] ?? times[j] ?? 0) - (times[j - 1] ?? times[j] ?? 0);
    const weight = (1 - t * t) * (1 - t * t) * share;
    x += weight * place.x;
    y += weight * place.y;
    total += weight;
  }
  return total === 0 ? (places[i] as Point) : { x: x / total, y: y / total };
}

function curvatureAt(places: readonly Point[], i: number): number {
  const [before, at, after] = [places[i - 1], places[i], places[i + 1]];
  if (before === undefined || at === undefined || after === undefined) return 1;
  const length = (distance(before, at) + distance(at, after)) / 2;
  return Math.min(
    MOST_CURVATURE,
    Math.max(LEAST_CURVATURE, Math.abs(turn(before, at, after)) / Math.max(1e-6, length)),
  );
}
