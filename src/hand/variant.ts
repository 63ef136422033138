// One outline of a form, bent as a pen strays, and what dealing needs to know of it. Grid of `ink`: 200 = one x-height.
import type { Outline } from '../ink/ink.ts';
import type { Random } from '../random.ts';
import { degToRad } from '../units.ts';
import type { FormPoint } from './clean-glyphs.ts';
import { GRID_PER_XH } from './hand.ts';
import type { OutlineForm } from './letterform.ts';
import { smoothField } from './noise.ts';
import { type Profile, profileOf } from './profile.ts';
import { smoothstep } from './smoothstep.ts';

/** How one variant strays from its form. Offsets in x-heights, sizes, widths and lengths as ratios around 1. */
export interface Stray {
  readonly leftXh: number;
  readonly rightXh: number;
  readonly slantDeg: number;
  readonly rotationDeg: number;
  readonly size: number;
  readonly width: number;
  readonly pen: number;
  readonly spacingXh: number;
  /** What reaches above the x-height and below the line is longer or shorter than usual. */
  readonly ascender: number;
  readonly descender: number;
  readonly markXh: { readonly x: number; readonly y: number };
  readonly bar: { readonly length: number; readonly liftXh: number; readonly tiltDeg: number };
  /** SD of the warp, coarse and fine. */
  readonly warpXh: readonly [coarse: number, fine: number];
  /** SD of the pen's swelling inside the letter, as a ratio. */
  readonly swelling: number;
}

/** Straying nowhere. */
export const NO_STRAY: Stray = {
  ...{ leftXh: 0, rightXh: 0, slantDeg: 0, rotationDeg: 0, spacingXh: 0, swelling: 0 },
  ...{ size: 1, width: 1, pen: 1, ascender: 1, descender: 1 },
  markXh: { x: 0, y: 0 },
  bar: { length: 1, liftXh: 0, tiltDeg: 0 },
  warpXh: [0, 0],
};

export interface Variant {
  /** The name under which `ink` knows its outline. */
  readonly id: string;
  readonly outline: Outline;
  /** Height of the letter's foot above the baseline at its left and right end, as it came out: grid. */
  readonly left: number;
  readonly right: number;
  readonly slantDeg: number;
  readonly size: number;
  readonly pen: number;
  readonly profile: Profile;
}

/** Distance over which the warp changes, coarse and fine, and the pen's swelling. Shorter and strokes tremble. */
const WARP_PITCH_XH = [1.2, 0.6] as const;
const SWELLING_PITCH_XH = 1.2;
/** Up and down strokes are steadier than sideways ones. */
const WARP_Y = 0.85;
/** Letters that keep their ends meet their neighbours between these heights: towards there the bend fades out over these
 *  distances, all in xh. A tail that is let go at once looks broken. */
const JOIN = { low: -0.1, high: 1.1, fadeX: 0.4, fadeY: 0.9 };
/** Where ascenders begin, in x-heights: above the arches, which keep their height. */
const ASCENDERS_FROM_XH = 1.1;

/** Bends a form. */
export function makeVariant(form: OutlineForm, stray: Stray, id: string, random: Random): Variant {
  const keepsEnds = form.manner !== 'loose';
  const bend = bendOf(form, stray, keepsEnds, random);
  const moved = form.contours.map(({ points, isMark }) => points.map((p) => bend(p, isMark)));
  const shift = keepsEnds ? 0 : meanShift(form, moved, stray);
  const contours = moved.map((points) =>
    points.map((p) => ({ x: Math.round(p.x - shift), y: Math.round(p.y), onCurve: p.onCurve })),
  );
  const stretch = stray.width * (keepsEnds ? 1 : stray.size);
  const advance = Math.round(form.advance * stretch + stray.spacingXh * GRID_PER_XH);
  const ends = keepsEnds
    ? { left: stray.leftXh * GRID_PER_XH, right: stray.rightXh * GRID_PER_XH }
    : footEnds(form, contours);
  return {
    id,
    outline: { contours, advance, lines: [] },
    ...ends,
    slantDeg: stray.slantDeg,
    size: stray.size,
    pen: stray.pen,
    profile: profileOf(contours, form.slantDeg),
  };
}

interface Moved {
  readonly x: number;
  readonly y: number;
  readonly onCurve: boolean;
}

/** Pen, bar, length, dot, size, turn, slant and foot first, the warp last: both edges of a stroke must bend together. */
function bendOf(form: OutlineForm, stray: Stray, keepsEnds: boolean, random: Random) {
  const [warpX, warpY] = warpOf(form, stray, random);
  const swelling = field(random, form, SWELLING_PITCH_XH);
  const rotation = Math.tan(degToRad(stray.rotationDeg));
  const slant = Math.tan(degToRad(stray.slantDeg));
  const middle = form.advance / 2;
  const reach = reachOf(stray);
  const bar = barOf(form, stray);
  return (p: FormPoint, isMark: boolean): Moved => {
    const sx = p.x - p.normalX * p.halfPen;
    const sy = p.y - p.normalY * p.halfPen;
    const hold = keepsEnds ? freedom(sx, sy, form.advance) : 1;
    const thicker = p.halfPen * (stray.pen * (1 + stray.swelling * swelling(sx, sy)) - 1);
    const size = 1 + (stray.size - 1) * hold;
    const mark = isMark ? GRID_PER_XH : 0;
    const crossed = bar(sx, sy);
    const x = (p.x + p.normalX * thicker + crossed.x * hold) * size * stray.width + mark * stray.markXh.x;
    const y = (p.y + p.normalY * thicker + reach(sy) + crossed.y * hold) * size + mark * stray.markXh.y;
    const foot = footHeight(keepsEnds, stray, sx / (form.advance || 1)) * GRID_PER_XH;
    return {
      x: x + (y - GRID_PER_XH / 2) * (slant * hold - rotation) + warpX(sx, sy) * hold,
      y: y + (x - middle) * rotation + foot + warpY(sx, sy) * hold * WARP_Y,
      onCurve: p.onCurve,
    };
  };
}

type Field = (x: number, y: number) => number;

const field = (random: Random, { box }: OutlineForm, pitchXh: number): Field =>
  smoothField(random, box, pitchXh * GRID_PER_XH);

/** How far a place is pushed to the right and up. */
function warpOf(form: OutlineForm, { warpXh }: Stray, random: Random): readonly [x: Field, y: Field] {
  const [coarseXh, fineXh] = warpXh;
  const [coarsePitch, finePitch] = WARP_PITCH_XH;
  const [coarseX, coarseY] = [field(random, form, coarsePitch), field(random, form, coarsePitch)];
  const [fineX, fineY] = [field(random, form, finePitch), field(random, form, finePitch)];
  const both =
    (coarse: Field, fine: Field): Field =>
    (x, y) =>
      (coarseXh * coarse(x, y) + fineXh * fine(x, y)) * GRID_PER_XH;
  return [both(coarseX, fineX), both(coarseY, fineY)];
}

/** How far a place above the arches or below the line moves when its stroke is longer or shorter than usual. */
function reachOf(stray: Stray): (y: number) => number {
  const from = ASCENDERS_FROM_XH * GRID_PER_XH;
  return (y) => {
    if (y > from) return (y - from) * (stray.ascender - 1);
    return y < 0 ? y * (stray.descender - 1) : 0;
  };
}

const UNMOVED = { x: 0, y: 0 };

/** How a place on the stroke across a stem moves: longer, higher, tilted. Places off it stay. */
function barOf({ bar }: OutlineForm, { bar: { length, liftXh, tiltDeg } }: Stray) {
  if (bar === undefined) return () => UNMOVED;
  const tilt = Math.tan(degToRad(tiltDeg));
  return (x: number, y: number) => {
    const fromStem = x - bar.stemX - (y - bar.y) * bar.lean;
    const on = 1 - smoothstep((Math.abs(y - bar.y) / bar.reach - 0.6) / 0.4);
    return { x: fromStem * (length - 1) * on, y: (fromStem * tilt + liftXh * GRID_PER_XH) * on };
  };
}

/** How freely a place in a letter that keeps its ends may move: 0 where its neighbours join, 1 inside, above and below. */
function freedom(x: number, y: number, advance: number): number {
  const inside = smoothstep(Math.min(x, advance - x) / (JOIN.fadeX * GRID_PER_XH));
  const off = Math.max(JOIN.low * GRID_PER_XH - y, y - JOIN.high * GRID_PER_XH);
  const apart = smoothstep(off / (JOIN.fadeY * GRID_PER_XH));
  return inside + apart - inside * apart;
}

/** Joined letters stay level at both ends, or the stroke would kink where two of them meet. */
function footHeight(keepsEnds: boolean, stray: Stray, place: number): number {
  return stray.leftXh + (stray.rightXh - stray.leftXh) * (keepsEnds ? smoothstep(place) : place);
}

/** The warp as a whole must not push a letter aside: letter spacing would come apart ("mes sage"). */
function meanShift(form: OutlineForm, moved: readonly (readonly Moved[])[], stray: Stray): number {
  let [sum, count] = [0, 0];
  visitMoved(form, moved, (was, is) => {
    sum = sum + is.x - was.x * stray.size * stray.width;
    count += 1;
  });
  return sum / Math.max(1, count);
}

/** Visits every point as it was and as it came out. */
function visitMoved(
  { contours }: OutlineForm,
  moved: readonly (readonly Moved[])[],
  visit: (was: FormPoint, is: Moved) => void,
): void {
  contours.forEach(({ points }, c) => {
    points.forEach((was, i) => {
      visit(was, moved[c]?.[i] ?? was);
    });
  });
}

/** A straight line through how far the lower parts of the letter came to lie from where the face has them. */
function footEnds(form: OutlineForm, contours: Outline['contours']): { left: number; right: number } {
  const low: { readonly x: number; readonly dy: number }[] = [];
  visitMoved(form, contours, (was, is) => {
    if (was.y < 0.4 * GRID_PER_XH) low.push({ x: was.x, dy: is.y - was.y });
  });
  if (low.length === 0) return { left: 0, right: 0 };
  const meanX = low.reduce((sum, p) => sum + p.x, 0) / low.length;
  const meanY = low.reduce((sum, p) => sum + p.dy, 0) / low.length;
  const spread = low.reduce((sum, p) => sum + (p.x - meanX) ** 2, 0);
  const together = low.reduce((sum, p) => sum + (p.x - meanX) * (p.dy - meanY), 0);
  const slope = spread > GRID_PER_XH ? together / spread : 0;
  return { left: meanY - slope * meanX, right: meanY + slope * (form.advance - meanX) };
}
