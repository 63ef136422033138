// One contour of a letter comes in; whether it is a dot or an accent goes out. Grid of `ink`: 200 = one x-height, y up.
import type { Contour } from '../geometry.ts';
import { GRID_PER_XH } from './hand.ts';

/** Marks lie above this height and are lower than that one, in x-heights: some dots sit just below the x-height. */
const FOOT_XH = 0.9;
const HEIGHT_XH = 0.75;

export function isMark(contour: Contour): boolean {
  const ys = contour.map((p) => p.y);
  const foot = Math.min(...ys);
  return foot > FOOT_XH * GRID_PER_XH && Math.max(...ys) - foot < HEIGHT_XH * GRID_PER_XH;
}
