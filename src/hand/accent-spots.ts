// A letter's ink, set upright, comes in; where an accent of each kind stands goes out. Grid of `ink`: 200 = one x-height.
import { type Contour, type Point, placesEvery } from '../geometry.ts';
import type { AccentPlace } from './accent-shapes.ts';
import { GRID_PER_XH } from './hand.ts';

/** The point that a shape is drawn from, and how long its units are. */
export interface Spot extends Point {
  readonly unitX: number;
  readonly unitY: number;
}

interface Extent {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

interface Placing {
  /** How much of the hand's slant the accent has: people write accents more upright than letters. */
  readonly lean: number;
  readonly isMark: boolean;
  /** Looks at a letter set upright. */
  readonly find: (ink: readonly Point[], penGrid: number) => Spot;
}

/** Closer to the letter and a thick pen runs into it, farther and it might belong to the line above. */
const GAP = 0.14 * GRID_PER_XH;
/** Ink is looked at in places this close together. */
const PLACE_PITCH = 0.05 * GRID_PER_XH;
/** Feet farther from the middle of the letter than this share of the way to its side may be swashes. */
const CORE = 0.7;
/** Accents over a letter narrower than this are narrowed by that share, or they reach over its neighbours. */
const NARROW = 0.4 * GRID_PER_XH;
const NARROWED = 0.85;
/** So much of a stem's end is nothing but stem. */
const STEM_TOP = 0.25 * GRID_PER_XH;
/** A letter that reaches below this has a descender. */
const DESCENDER = -0.35 * GRID_PER_XH;

export const PLACES: Readonly<Record<AccentPlace, Placing>> = {
  above: { lean: 0.75, isMark: true, find: findHead },
  upperRight: { lean: 1, isMark: true, find: findUpperRight },
  middleRight: { lean: 1, isMark: true, find: findMiddleRight },
  below: { lean: 0.6, isMark: true, find: findBelow },
  foot: { lean: 0.6, isMark: false, find: findFoot },
  rightFoot: { lean: 0.6, isMark: false, find: findRightFoot },
  shoulder: { lean: 1, isMark: false, find: findShoulder },
  ascender: { lean: 1, isMark: false, find: findAscender },
  stem: { lean: 1, isMark: false, find: findStem },
  stemMiddle: { lean: 1, isMark: false, find: findStemMiddle },
  across: { lean: 1, isMark: false, find: findAcross },
  corners: { lean: 1, isMark: false, find: findCorners },
};

/** Above the middle of the letter's upper part: the stem of h, the point of A. */
function findHead(ink: readonly Point[], penGrid: number): Spot {
  const head = headOf(ink);
  const isNarrow = head.right - head.left < NARROW;
  const spot = at(middleX(head), extentOf(ink).top + GAP + penGrid / 2);
  return isNarrow ? { ...spot, unitX: NARROWED * GRID_PER_XH } : spot;
}

/** Close to the top of the stem, above the bar of t: over the next letter it would be read as that letter's acute. */
function findUpperRight(ink: readonly Point[], penGrid: number): Spot {
  const { top } = extentOf(ink);
  return at(extentWhere(ink, (p) => p.y > top - STEM_TOP).right + GAP + penGrid / 2, top);
}

function findMiddleRight(ink: readonly Point[], penGrid: number): Spot {
  const y = 0.5 * extentOf(ink).top;
  return at(bandAt(ink, y).right + GAP + penGrid, y);
}

/** Below the foot; beside a descender, where the next line would be in the way. */
function findBelow(ink: readonly Point[], penGrid: number): Spot {
  const { bottom } = extentOf(ink);
  if (bottom < DESCENDER) {
    const y = -GAP;
    return at(bandAt(ink, y - 0.1 * GRID_PER_XH).right + GAP + penGrid, y);
  }
  const middle = middleX(extentOf(ink));
  const reach = CORE * (extentOf(ink).right - middle);
  const feet = ink.filter((p) => p.y < bottom + 0.3 * GRID_PER_XH);
  const foot = extentWhere(feet, (p) => Math.abs(p.x - middle) < reach);
  return at(middleX(foot), foot.bottom - GAP - penGrid / 2);
}

function findFoot(ink: readonly Point[], penGrid: number): Spot {
  const x = middleX(extentOf(ink));
  const { bottom } = extentWhere(ink, (p) => Math.abs(p.x - x) < penGrid);
  return at(x, bottom + penGrid / 2);
}

function findRightFoot(ink: readonly Point[], penGrid: number): Spot {
  const { bottom } = extentOf(ink);
  const { right } = extentWhere(ink, (p) => p.y < bottom + 0.2 * GRID_PER_XH);
  const x = right - penGrid / 2;
  const local = extentWhere(ink, (p) => Math.abs(p.x - x) < penGrid);
  return at(x, local.bottom + penGrid / 2);
}

/** The upper right of o and u, where the horn grows out of the letter. */
function findShoulder(ink: readonly Point[], penGrid: number): Spot {
  const y = extentOf(ink).top - 0.15 * GRID_PER_XH;
  return at(bandAt(ink, y).right - penGrid / 2, y);
}

function findAscender(ink: readonly Point[]): Spot {
  const y = GRID_PER_XH + 0.5 * (extentOf(ink).top - GRID_PER_XH);
  return at(middleX(bandAt(ink, y)), y);
}

function findStem(ink: readonly Point[], penGrid: number): Spot {
  const y = 0.47 * extentOf(ink).top;
  return at(bandAt(ink, y).left + penGrid / 2, y);
}

function findStemMiddle(ink: readonly Point[]): Spot {
  const y = 0.36 * extentOf(ink).top;
  return at(middleX(bandAt(ink, y)), y);
}

function findAcross(ink: readonly Point[]): Spot {
  const y = 0.75 * extentOf(ink).top;
  const band = bandAt(ink, y);
  return { x: middleX(band), y, unitX: band.right - band.left, unitY: GRID_PER_XH };
}

function findCorners(ink: readonly Point[]): Spot {
  const { left, right, bottom, top } = extentOf(ink);
  return { x: (left + right) / 2, y: (bottom + top) / 2, unitX: right - left, unitY: top - bottom };
}

const at = (x: number, y: number): Spot => ({ x, y, unitX: GRID_PER_XH, unitY: GRID_PER_XH });

const middleX = ({ left, right }: Extent): number => (left + right) / 2;

function headOf(ink: readonly Point[]): Extent {
  const { top } = extentOf(ink);
  const depth = Math.max(0.5 * GRID_PER_XH, 0.35 * top);
  return extentWhere(ink, (p) => p.y > top - depth);
}

const bandAt = (ink: readonly Point[], y: number): Extent =>
  extentWhere(ink, (p) => Math.abs(p.y - y) < 0.1 * GRID_PER_XH);

/** Of the whole when nothing lies there: a letter with a gap where the accent looks for ink still gets one. */
function extentWhere(places: readonly Point[], isThere: (place: Point) => boolean): Extent {
  const there = places.filter(isThere);
  return extentOf(there.length > 0 ? there : places);
}

export function extentOf(places: readonly Point[]): Extent {
  const [xs, ys] = [places.map((p) => p.x), places.map((p) => p.y)];
  return { left: Math.min(...xs), right: Math.max(...xs), bottom: Math.min(...ys), top: Math.max(...ys) };
}

/** Places on the edges of the ink, the slant taken out. */
export function uprightInk(contours: readonly Contour[], tangent: number): readonly Point[] {
  return contours
    .flatMap((contour) => placesEvery(contour, PLACE_PITCH))
    .map(({ x, y }) => ({ x: x - y * tangent, y }));
}
