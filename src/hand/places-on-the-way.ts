// The lines of one letter come in, as many places along them as of every other letter go out, on the grid of `ink`: so two
// forms of a letter can be compared, as pen traces of people are.
import type { Point } from '../geometry.ts';
import type { PenLine } from '../ink/ink.ts';
import { GRID_PER_XH } from './hand.ts';

/** About eight an x-height of line. */
const PLACES = 32;
/** A dot is a place without length, and would be passed over: in traces of people it is a short stroke. */
const DOT_LENGTH = 0.1 * GRID_PER_XH;

/** Equal steps along what is drawn, in the order of writing; where the pen is lifted there is no way. */
export function placesOnTheWay(lines: readonly PenLine[]): Point[] {
  const inOrder = [...lines.filter((line) => !line.isAfterWord), ...lines.filter((line) => line.isAfterWord)];
  const legs = inOrder.flatMap(legsOf);
  const total = legs.reduce((sum, { length }) => sum + length, 0);
  const places: Point[] = [];
  let [leg, passed] = [0, 0];
  for (let i = 0; i < PLACES; i++) {
    const way = (total * i) / (PLACES - 1);
    while (leg + 1 < legs.length && passed + (legs[leg]?.length ?? 0) < way) {
      passed += legs[leg]?.length ?? 0;
      leg += 1;
    }
    const at = legs[leg];
    if (at !== undefined) places.push(onLeg(at, way - passed));
  }
  return places;
}

interface Leg {
  readonly from: Point;
  readonly to: Point;
  readonly length: number;
}

function legsOf({ places }: PenLine): Leg[] {
  const [only] = places;
  if (only !== undefined && places.length === 1) return [{ from: only, to: only, length: DOT_LENGTH }];
  return places.slice(1).map((to, i) => {
    const from = places[i] ?? to;
    return { from, to, length: Math.hypot(to.x - from.x, to.y - from.y) };
  });
}

function onLeg({ from, to, length }: Leg, passed: number): Point {
  const share = length === 0 ? 0 : Math.min(1, passed / length);
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}
