// The branches of one connected piece of a letter come in, the paths of a pen that draws them all go out. Pixels.
import type { Point } from '../../src/geometry.ts';
import { PX_PER_XH } from './bitmap.ts';
import { type Branch, lengthOf, reversed } from './graph.ts';

/** What a person wants of the first stroke, and what a lift of the pen is worth. */
export interface Aim {
  readonly start: Point;
  readonly end: Point;
  readonly directionDeg: number;
  readonly lift: number;
  readonly pen: number;
}

/** More branches than this take too long to try; they become a path each. */
const MOST_BRANCHES = 13;
/** What is weighed, in x-heights of line drawn twice: going back on one's own line, a wrong direction, a far start or end. */
const WEIGHTS = {
  back: 0.6,
  turn: 2.5,
  direction: 1.5,
  liftedDirection: 0.4,
  start: 1.5,
  end: 0.7,
  again: 0.5,
} as const;
/** Strokes after the first go down, those across to the right. */
const LIFTED_DEG = -70;
const STEPS_PER_UNIT = 50;

interface Move {
  readonly at: number;
  readonly drawn: number;
  readonly cost: number;
  readonly before: Move | null;
  readonly isLifted: boolean;
}

/** The paths that cost least. Every branch is drawn once or more. */
export function walk(branches: readonly Branch[], aim: Aim): readonly (readonly Point[])[] {
  if (branches.length > MOST_BRANCHES) return branches.map(({ line }) => line);
  const ways = branches.flatMap((branch) => [branch, reversed(branch)]);
  const pathsOf = (move: Move): Point[][] => {
    const paths = move.before === null ? [] : pathsOf(move.before);
    const line = ways[move.at]?.line ?? [];
    if (move.before === null || move.isLifted) return [...paths, [...line]];
    return [...paths.slice(0, -1), [...(paths.at(-1) ?? []), ...line.slice(1)]];
  };
  return pathsOf(cheapest(ways, aim));
}

/** Dijkstra's search over what is drawn and where the pen is, with a list of moves for each cost. */
function cheapest(ways: readonly Branch[], aim: Aim): Move {
  const all = 2 ** (ways.length / 2) - 1;
  const lists: Move[][] = [];
  const put = (move: Move): void => {
    const step = Math.round(move.cost * STEPS_PER_UNIT);
    lists[step] ??= [];
    lists[step].push(move);
  };
  ways.forEach((way, at) => {
    put({ at, drawn: 2 ** (at >> 1), cost: startCost(way, aim), before: null, isLifted: false });
  });
  const known = new Set<number>();
  const costs = costsBetween(ways, aim);
  let best: Move | null = null;
  for (let step = 0; step < lists.length || best === null; step++) {
    for (const move of lists[step] ?? []) {
      if (best !== null && best.cost <= move.cost) return best;
      const key = move.drawn * ways.length + move.at;
      if (known.has(key)) continue;
      known.add(key);
      if (move.drawn === all) {
        const total = { ...move, cost: move.cost + endCost(ways[move.at], aim) };
        if (best === null || total.cost < best.cost) best = total;
        continue;
      }
      ways.forEach((_, at) => {
        const isAgain = (move.drawn & (2 ** (at >> 1))) !== 0;
        const cost = costs[move.at]?.[at];
        if (cost === undefined || (isAgain && cost.isLifted)) return;
        const again = isAgain ? cost.again : 0;
        put({
          at,
          drawn: move.drawn | (2 ** (at >> 1)),
          cost: move.cost + cost.turn + again,
          before: move,
          isLifted: cost.isLifted,
        });
      });
    }
  }
  return best;
}

interface Cost {
  readonly turn: number;
  readonly again: number;
  readonly isLifted: boolean;
}

function costsBetween(ways: readonly Branch[], aim: Aim): readonly (readonly Cost[])[] {
  return ways.map((from, i) =>
    ways.map((to, k): Cost => {
      const lifted = aim.lift + WEIGHTS.liftedDirection * wrong(directionAt(to.line, aim.pen), LIFTED_DEG);
      const again = (WEIGHTS.again * lengthOf(to.line)) / PX_PER_XH;
      if (from.to !== to.from) return { turn: lifted, again, isLifted: true };
      const isBack = i >> 1 === k >> 1 && i !== k;
      const backwards = directionAt([...from.line].reverse(), aim.pen);
      const angle = wrong(directionAt(to.line, aim.pen), backwards + 180);
      const turn = isBack ? WEIGHTS.back : WEIGHTS.turn * angle ** 2;
      return turn > lifted ? { turn: lifted, again, isLifted: true } : { turn, again, isLifted: false };
    }),
  );
}

function startCost(way: Branch, aim: Aim): number {
  const from = way.line[0] ?? aim.start;
  const far = Math.hypot(from.x - aim.start.x, from.y - aim.start.y) / PX_PER_XH;
  return WEIGHTS.start * far + WEIGHTS.direction * wrong(directionAt(way.line, aim.pen), aim.directionDeg);
}

function endCost(way: Branch | undefined, aim: Aim): number {
  const to = way?.line.at(-1) ?? aim.end;
  return (WEIGHTS.end * Math.hypot(to.x - aim.end.x, to.y - aim.end.y)) / PX_PER_XH;
}

/** How far a direction is from the one wanted: 0 .. 1. */
const wrong = (deg: number, wantedDeg: number): number =>
  Math.abs(((((deg - wantedDeg) % 360) + 540) % 360) - 180) / 180;

/** Which way a line sets off, in degrees: seen beyond where thinned lines bend towards a crossing. */
function directionAt(line: readonly Point[], pen: number): number {
  const from = line[0];
  const to =
    line.find((place) => from !== undefined && Math.hypot(place.x - from.x, place.y - from.y) > 1.5 * pen) ??
    line.at(-1);
  if (from === undefined || to === undefined) return 0;
  return (Math.atan2(to.y - from.y, to.x - from.x) * 180) / Math.PI;
}
