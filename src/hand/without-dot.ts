// The contours of i or j come in and go out without the dot, to make room for an accent. Grid of `ink`, y up.
import type { Contour } from '../geometry.ts';
import { GRID_PER_XH } from './hand.ts';

/** A dot lies above this height and is lower than that one, in x-heights: some dots sit just below the x-height. */
const DOT_FOOT_XH = 0.9;
const DOT_HEIGHT_XH = 0.75;

export const withoutDot = (contours: readonly Contour[]): readonly Contour[] =>
  contours.filter((contour) => !isDot(contour));

function isDot(contour: Contour): boolean {
  const ys = contour.map((p) => p.y);
  const foot = Math.min(...ys);
  return foot > DOT_FOOT_XH * GRID_PER_XH && Math.max(...ys) - foot < DOT_HEIGHT_XH * GRID_PER_XH;
}
