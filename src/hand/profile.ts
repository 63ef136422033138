// How far the ink of an outline reaches, band by band: what keeps stems from merging and word gaps from closing.
// Grid of `ink`: 200 = one x-height, y up.
import { type Contour, type Point, visitPlaces } from '../geometry.ts';
import { degToRad } from '../units.ts';

export interface Profile {
  /** Reach of the ink once its slant is taken out: what the eye sees as the space between words. */
  readonly uprightLeft: number;
  readonly uprightRight: number;
  /** Leftmost and rightmost ink in each band of height; Infinity where a band is empty. */
  readonly lefts: Float64Array;
  readonly rights: Float64Array;
}

/** Places on each curve that are looked at. */
const PIECES_PER_CURVE = 4;
const BAND = 40;
const LOWEST = -280;
const BAND_COUNT = 20;

/** Measures the ink. An outline without ink reaches nowhere: its sides are Infinity and -Infinity. */
export function profileOf(contours: readonly Contour[], slantDeg: number): Profile {
  const lean = Math.tan(degToRad(slantDeg));
  const lefts = new Float64Array(BAND_COUNT).fill(Number.POSITIVE_INFINITY);
  const rights = new Float64Array(BAND_COUNT).fill(Number.NEGATIVE_INFINITY);
  let [uprightLeft, uprightRight] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const contour of contours) {
    forEachPlace(contour, (x, y) => {
      uprightLeft = Math.min(uprightLeft, x - y * lean);
      uprightRight = Math.max(uprightRight, x - y * lean);
      const band = Math.min(BAND_COUNT - 1, Math.max(0, Math.floor((y - LOWEST) / BAND)));
      lefts[band] = Math.min(lefts[band] ?? x, x);
      rights[band] = Math.max(rights[band] ?? x, x);
    });
  }
  return { uprightLeft, uprightRight, lefts, rights };
}

interface Bands {
  readonly from: number;
  readonly to: number;
}

const ALL_BANDS: Bands = { from: 0, to: BAND_COUNT };
/** Where the eye looks for the space between words: tails below and strokes above may reach into it. */
export const X_HEIGHT_BANDS: Bands = { from: 6, to: 13 };

/** Free paper between two inks when the second starts `x` to the right of the first; bands above and below count too. */
export function clearance(first: Profile, second: Profile, x: number, { from, to } = ALL_BANDS): number {
  let least = Number.POSITIVE_INFINITY;
  for (let band = from; band < to; band++) {
    const right = first.rights[band] ?? Number.NEGATIVE_INFINITY;
    if (right === Number.NEGATIVE_INFINITY) continue;
    for (let near = Math.max(from, band - 1); near <= Math.min(to - 1, band + 1); near++) {
      least = Math.min(least, (second.lefts[near] ?? Number.POSITIVE_INFINITY) + x - right);
    }
  }
  return least;
}

/** The profile of several inks together, each with its distance to the right. */
export function joinProfiles(parts: readonly { readonly profile: Profile; readonly x: number }[]): Profile {
  const lefts = new Float64Array(BAND_COUNT).fill(Number.POSITIVE_INFINITY);
  const rights = new Float64Array(BAND_COUNT).fill(Number.NEGATIVE_INFINITY);
  for (const { profile, x } of parts) {
    for (let band = 0; band < BAND_COUNT; band++) {
      lefts[band] = Math.min(lefts[band] ?? 0, (profile.lefts[band] ?? 0) + x);
      rights[band] = Math.max(rights[band] ?? 0, (profile.rights[band] ?? 0) + x);
    }
  }
  return {
    uprightLeft: Math.min(...parts.map(({ profile, x }) => profile.uprightLeft + x)),
    uprightRight: Math.max(...parts.map(({ profile, x }) => profile.uprightRight + x)),
    lefts,
    rights,
  };
}

/** Places along a closed curve, close enough together that no band is jumped over. */
function forEachPlace(contour: Contour, visit: (x: number, y: number) => void): void {
  visitPlaces(contour, PIECES_PER_CURVE, visit);
  contour.forEach((point, i) => {
    const after = contour[(i + 1) % contour.length] ?? point;
    if (point.onCurve && after.onCurve) alongLine(point, after, visit);
  });
}

function alongLine(from: Point, to: Point, visit: (x: number, y: number) => void): void {
  const steps = Math.ceil(Math.abs(to.y - from.y) / BAND);
  for (let k = 1; k < steps; k++) {
    visit(from.x + ((to.x - from.x) * k) / steps, from.y + ((to.y - from.y) * k) / steps);
  }
}
