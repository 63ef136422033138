// One outline of a form, bent as a pen strays, and what dealing needs to know of it. Grid of `ink`: 200 = one x-height.
import type { Outline } from '../ink/ink.ts';
import type { Random } from '../random.ts';
import { degToRad } from '../units.ts';
import { GRID_PER_XH, type HandStyle } from './hand.ts';
import type { FormPoint, Letterform } from './letterform.ts';
import { smoothField } from './noise.ts';
import { type Profile, profileOf } from './profile.ts';

/** How one variant strays from its form. Offsets in x-heights, size, width and pen as ratios around 1. */
export interface Stray {
  readonly leftXh: number;
  readonly rightXh: number;
  readonly slantDeg: number;
  readonly rotationDeg: number;
  readonly size: number;
  readonly width: number;
  readonly pen: number;
  readonly spacingXh: number;
  readonly markXh: { readonly x: number; readonly y: number };
}

export interface Variant {
  /** The number under which `ink` knows its outline. */
  readonly number: number;
  readonly outline: Outline;
  /** Height of the letter's foot above the baseline at its left and right end, as it came out: grid. */
  readonly left: number;
  readonly right: number;
  readonly slantDeg: number;
  readonly size: number;
  readonly pen: number;
  readonly profile: Profile;
}

/** Warp: [SD, distance over which it changes], in x-heights. Stronger and arches collapse; shorter and strokes tremble. */
const WARP = [
  { sd: 0.07, pitch: 1.2 },
  { sd: 0.025, pitch: 0.6 },
] as const;
/** Up and down strokes are steadier than sideways ones. */
const WARP_Y = 0.85;
const PEN_NOISE = { sd: 0.055, pitch: 1.2 };
/** Joined letters meet their neighbours between these heights: there the bend fades out over this distance, all in xh. */
const JOIN = { low: -0.3, high: 1.2, fade: 0.4 };

type Field = (x: number, y: number) => number;

/** Bends a form. `strength` scales everything that `stray` does not say: warp and the pen's swelling. */
export function makeVariant(
  form: Letterform,
  style: HandStyle,
  stray: Stray,
  strength: number,
  number: number,
  random: Random,
): Variant {
  const bend = bendOf(form, style, stray, strength, random);
  const moved = form.contours.map(({ points, isMark }) => points.map((p) => bend(p, isMark)));
  const shift = style.isJoined ? 0 : meanShift(form, moved, stray);
  const contours = moved.map((points) =>
    points.map((p) => ({ x: Math.round(p.x - shift), y: Math.round(p.y), onCurve: p.onCurve })),
  );
  const stretch = stray.width * (style.isJoined ? 1 : stray.size);
  const advance = Math.round(form.advance * stretch + stray.spacingXh * GRID_PER_XH);
  const ends = style.isJoined
    ? { left: stray.leftXh * GRID_PER_XH, right: stray.rightXh * GRID_PER_XH }
    : footEnds(form, contours);
  return {
    number,
    outline: { contours, advance },
    ...ends,
    slantDeg: stray.slantDeg,
    size: stray.size,
    pen: stray.pen,
    profile: profileOf(contours, style.slantDeg),
  };
}

interface Moved {
  readonly x: number;
  readonly y: number;
  readonly onCurve: boolean;
}

/** Pen width, dot, size, turn, slant and foot first, the warp last: both edges of a stroke must bend together. */
function bendOf(form: Letterform, style: HandStyle, stray: Stray, strength: number, random: Random) {
  const halfPen = (style.penXh * GRID_PER_XH) / 2;
  const fields = WARP.map(({ pitch }) => [field(random, form, pitch), field(random, form, pitch)] as const);
  const swelling = field(random, form, PEN_NOISE.pitch);
  const rotation = Math.tan(degToRad(stray.rotationDeg));
  const slant = Math.tan(degToRad(stray.slantDeg));
  const middle = form.advance / 2;
  return (p: FormPoint, isMark: boolean): Moved => {
    const [sx, sy] = [p.x - p.normalX * halfPen, p.y - p.normalY * halfPen];
    const hold = style.isJoined ? freedom(sx, sy, form.advance) : 1;
    const thicker = halfPen * (stray.pen * (1 + strength * PEN_NOISE.sd * swelling(sx, sy)) - 1);
    const size = 1 + (stray.size - 1) * hold;
    const mark = isMark ? GRID_PER_XH : 0;
    const x = (p.x + p.normalX * thicker) * size * stray.width + mark * stray.markXh.x;
    const y = (p.y + p.normalY * thicker) * size + mark * stray.markXh.y;
    const warp = (axis: 0 | 1): number =>
      fields.reduce((sum, axes, i) => sum + (WARP[i]?.sd ?? 0) * axes[axis](sx, sy), 0) *
      GRID_PER_XH *
      strength *
      hold;
    const foot = footHeight(style, stray, sx / (form.advance || 1)) * GRID_PER_XH;
    return {
      x: x + (y - GRID_PER_XH / 2) * (slant * hold - rotation) + warp(0),
      y: y + (x - middle) * rotation + foot + warp(1) * WARP_Y,
      onCurve: p.onCurve,
    };
  };
}

const field = (random: Random, { box }: Letterform, pitchXh: number): Field =>
  smoothField(random, box, pitchXh * GRID_PER_XH);

/** How freely a place in a joined letter may move: 0 at its ends where the stroke goes on, 1 inside, above and below. */
function freedom(x: number, y: number, advance: number): number {
  const isAtJoinHeight = y > JOIN.low * GRID_PER_XH && y < JOIN.high * GRID_PER_XH;
  if (!isAtJoinHeight) return 1;
  const fromEnd = Math.min(x, advance - x) / (JOIN.fade * GRID_PER_XH);
  return smoothstep(fromEnd);
}

/** Joined letters stay level at both ends, or the stroke would kink where two of them meet. */
function footHeight(style: HandStyle, stray: Stray, place: number): number {
  const t = style.isJoined ? smoothstep(place) : place;
  return stray.leftXh + (stray.rightXh - stray.leftXh) * t;
}

function smoothstep(t: number): number {
  const u = Math.min(1, Math.max(0, t));
  return u * u * (3 - 2 * u);
}

/** The warp as a whole must not push a letter aside: letter spacing would come apart ("mes sage"). */
function meanShift(form: Letterform, moved: readonly (readonly Moved[])[], stray: Stray): number {
  const was = form.contours.flatMap(({ points }) => points);
  const sum = moved
    .flat()
    .reduce((total, p, i) => total + p.x - (was[i]?.x ?? 0) * stray.size * stray.width, 0);
  return sum / Math.max(1, was.length);
}

/** A straight line through how far the lower parts of the letter came to lie from where the face has them. */
function footEnds(form: Letterform, contours: Outline['contours']): { left: number; right: number } {
  const was = form.contours.flatMap(({ points }) => points);
  const is = contours.flat();
  const low = was.flatMap((p, i) =>
    p.y < 0.4 * GRID_PER_XH ? [{ x: p.x, dy: (is[i]?.y ?? p.y) - p.y }] : [],
  );
  if (low.length === 0) return { left: 0, right: 0 };
  const meanX = low.reduce((sum, p) => sum + p.x, 0) / low.length;
  const meanY = low.reduce((sum, p) => sum + p.dy, 0) / low.length;
  const spread = low.reduce((sum, p) => sum + (p.x - meanX) ** 2, 0);
  const together = low.reduce((sum, p) => sum + (p.x - meanX) * (p.dy - meanY), 0);
  const slope = spread > GRID_PER_XH ? together / spread : 0;
  return { left: meanY - slope * meanX, right: meanY + slope * (form.advance - meanX) };
}
