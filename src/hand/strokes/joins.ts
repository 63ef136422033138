// How strokes lead from one letter into the next. Each letter draws its half, up to a place that both agree on whatever the
// other letter is; there the stroke is straight, so that letters of different height slide along it. Upright x-heights.
import type { Point } from '../../geometry.ts';
import { degToRad } from '../../units.ts';
import type { PathPoint, PenPath } from './alphabet.ts';

/** apart: the pen is lifted. low: it climbs from the line. high: it sags from the top of a small letter. */
export type Join = 'apart' | 'low' | 'high';

interface Meeting {
  readonly yXh: number;
  readonly deg: number;
}

const MEETINGS: Readonly<Record<Exclude<Join, 'apart'>, Meeting>> = {
  low: { yXh: 0.3, deg: 44 },
  high: { yXh: 0.72, deg: -12 },
};
/** Exits above this leave high. */
const HIGH_XH = 0.6;
/** The stroke is straight this far on both sides of the meeting place. */
const STRAIGHT_XH = 0.1;
/** A pen that is under way bends towards where it goes over this share of the distance. */
const SWING = 0.9;
/** One that sags does not run on past the stem that it leads to. */
const SAGGING_SWING = 0.6;

/** What is written before bars and dots. */
export const bodyOf = (paths: readonly PenPath[]): readonly PenPath[] =>
  paths.filter((path) => !isAfterWord(path));

/** Whether it is set when the word is written. */
export const isAfterWord = ([first]: PenPath): boolean => first?.name === 'bar' || first?.name === 'dot';

/** The join that leaves a form, by its last path; undefined where none can. */
export function exitOf(paths: readonly PenPath[]): Exclude<Join, 'apart'> | undefined {
  const exit = bodyOf(paths)
    .at(-1)
    ?.find(({ name }) => name === 'exit');
  if (exit === undefined) return undefined;
  return exit.y > HIGH_XH ? 'high' : 'low';
}

/** Whether a join can lead into a form, by its first path. */
export const takesJoin = (paths: readonly PenPath[]): boolean =>
  bodyOf(paths)[0]?.some(({ name }) => name === 'entry') ?? false;

/** A join climbs no steeper than this, or it darkens the stem that it leads to; one that sags needs more room. */
const STEEPEST = 1.5;
const SAGGING_ROOM_XH = 0.3;
const LEAST_ROOM_XH = 0.15;
/** A round letter that is begun by going back stands clear of the join that leads to its top. */
const BACK_ROOM_XH = 0.2;

const TALL_XH = 1.15;

/** How far a letter must move to the right of where a join into it begins. */
export function roomBefore(paths: readonly PenPath[], join: Join): number {
  const [path = []] = bodyOf(paths);
  const at = path.findIndex(({ name }) => name === 'entry');
  const entry = path[at];
  if (join === 'apart' || entry === undefined) return 0;
  if (join === 'low') return Math.max(0, (Math.min(entry.y, 1) - MEETINGS.low.yXh) / STEEPEST - entry.x);
  const left = Math.min(...path.slice(at).map(({ x }) => x));
  return Math.max(0, SAGGING_ROOM_XH - entry.x, goesBack(entry, path[at + 1]) ? BACK_ROOM_XH - left : 0);
}

/** A tall stem is climbed on its own line: straight to its top, the join would make a tent of a t. */
const climbing = ({ y }: Point): Point | undefined => (y > TALL_XH ? { x: 0.1, y: 1 } : undefined);

const goesBack = (entry: Point, next: Point | undefined): boolean => next !== undefined && next.x < entry.x;

/** Where the next letter begins at the least, so that a join leaves the last path without a kink. */
export function leastAdvance(path: PenPath, join: Join, lift: number): number {
  const exit = path.find(({ name }) => name === 'exit');
  if (join === 'apart' || exit === undefined) return 0;
  if (join === 'high') return exit.x + SAGGING_ROOM_XH;
  const rise = MEETINGS.low.yXh + lift - exit.y;
  return exit.x + Math.max(LEAST_ROOM_XH, rise / Math.tan(degToRad(MEETINGS.low.deg)));
}

/**
 * How far the next letter moves to the right when it starts `rise` higher than this one ends: along the stroke that both share.
 * One that sags is so flat that a letter would have to move far; there the step stays, and hides in the width of the line.
 */
export const slide = (join: Exclude<Join, 'apart'>, rise: number): number =>
  join === 'high' ? 0 : rise / Math.tan(degToRad(MEETINGS.low.deg));

/** The path with a join into it instead of what leads in; `lift` is how high the letter's left end lies. */
export function joinedInto(path: PenPath, join: Join, lift: number): PenPath {
  const at = path.findIndex(({ name }) => name === 'entry');
  if (join === 'apart' || at < 0) return path;
  const rest = path.slice(at);
  const entry = rest[0] as PathPoint; // found
  const start = meeting(join, 0, lift);
  const next = rest[1] ?? entry;
  // Into a corner the pen comes as it likes; otherwise in the direction in which it goes on. From above, a round letter is
  // reached on its top and begun by going back.
  const isFree = entry.isCorner || (join === 'high' && goesBack(entry, next));
  const arrival = isFree ? climbing(entry) : { x: next.x - entry.x, y: next.y - entry.y };
  return [
    ...straight(start, join),
    ...swing(start, directionOf(join), entry, arrival, join === 'high' ? SAGGING_SWING : SWING),
    ...rest,
  ];
}

/** The path with a join out of it instead of its run-out, up to `advance`. */
export function joinedOutOf(path: PenPath, join: Join, advance: number, lift: number): PenPath {
  const at = path.findIndex(({ name }) => name === 'exit');
  if (join === 'apart' || at < 0) return path;
  const rest = path.slice(0, at + 1);
  const exit = rest[at] as PathPoint; // found
  const end = meeting(join, advance, lift);
  const before = rest[at - 1] ?? exit;
  const leaving = exit.isCorner ? directionOf(join) : { x: exit.x - before.x, y: exit.y - before.y };
  return [...rest, ...swing(exit, leaving, end, directionOf(join), SWING), ...straight(end, join)];
}

const meeting = (join: Exclude<Join, 'apart'>, x: number, lift: number): PathPoint =>
  place({ x, y: MEETINGS[join].yXh + lift });

const place = ({ x, y }: Point): PathPoint => ({ x, y, name: null, isCorner: false });

function directionOf(join: Exclude<Join, 'apart'>): Point {
  const angle = degToRad(MEETINGS[join].deg);
  return { x: Math.cos(angle), y: Math.sin(angle) };
}

/** The meeting place between two others on the straight stroke through it. */
function straight(at: PathPoint, join: Exclude<Join, 'apart'>): PathPoint[] {
  const { x, y } = directionOf(join);
  const [dx, dy] = [x * STRAIGHT_XH, y * STRAIGHT_XH];
  return [place({ x: at.x - dx, y: at.y - dy }), at, place({ x: at.x + dx, y: at.y + dy })];
}

const SWING_PLACES = [0.35, 0.7];

/** Places on the way between two others, both left out (a cubic Hermite curve). */
function swing(
  from: Point,
  leaving: Point,
  to: Point,
  arriving: Point | undefined,
  swingOut: number,
): PathPoint[] {
  const reach = Math.hypot(to.x - from.x, to.y - from.y);
  const start = scaled(leaving, reach * swingOut);
  const end =
    arriving === undefined
      ? { x: to.x - from.x - start.x / 2, y: to.y - from.y - start.y / 2 }
      : scaled(arriving, reach * SWING);
  return SWING_PLACES.map((t) => {
    const [h1, h2, h3] = [t ** 3 - 2 * t ** 2 + t, 3 * t ** 2 - 2 * t ** 3, t ** 3 - t ** 2];
    return place({
      x: from.x + h1 * start.x + h2 * (to.x - from.x) + h3 * end.x,
      y: from.y + h1 * start.y + h2 * (to.y - from.y) + h3 * end.y,
    });
  });
}

function scaled({ x, y }: Point, length: number): Point {
  const own = Math.hypot(x, y) || 1;
  return { x: (x / own) * length, y: (y / own) * length };
}
