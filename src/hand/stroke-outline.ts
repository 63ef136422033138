// A pen's path comes in, the closed contour of its line goes out: as wide as the pen all along, with round ends.
// Any unit, y up; wound clockwise.
import { type Contour, type CurvePoint, middleOf, type Point } from '../geometry.ts';

/** The inner edge of a bend may use up this share of its legs: beyond it the edge would turn back on itself. */
const INNER_EDGE_REACH = 0.9;

/**
 * A round path starts and ends in its outermost points and is drawn towards those between, as a quadratic B-spline.
 * An angular path goes through all its points.
 */
export function strokeOutline(path: readonly Point[], width: number, isAngular: boolean): Contour {
  const edge = isAngular ? angularEdge : roundEdge;
  return [path, path.toReversed()].flatMap((side) => [
    ...edge(side, width / 2),
    ...cap(side.slice(-2), width / 2),
  ]);
}

/** The edge on the left of the direction of drawing, up to where the cap begins. */
function roundEdge(path: readonly Point[], half: number): CurvePoint[] {
  return path.slice(0, -1).flatMap((at, i) => {
    const [before, after, next] = [path[i - 1], path[i + 1] ?? at, path[i + 2]];
    if (before === undefined) return [beside(at, direction(at, after), half)];
    // A leg between two bends is shared by both.
    const room = Math.min(
      distance(before, at) * (i === 1 ? 1 : 0.5),
      distance(at, after) * (next === undefined ? 1 : 0.5),
    );
    const control = { ...edgeCorner(before, at, after, half, room), onCurve: false };
    // Where the path changes from left to right both edges would shift along it, and the line swell between.
    const isInflection = next !== undefined && turnsLeft(before, at, after) !== turnsLeft(at, after, next);
    return isInflection ? [control, beside(middleOf(at, after), direction(at, after), half)] : [control];
  });
}

function angularEdge(path: readonly Point[], half: number): CurvePoint[] {
  return path.slice(0, -1).flatMap((at, i) => {
    const [before, after] = [path[i - 1], path[i + 1] ?? at];
    if (before === undefined) return [beside(at, direction(at, after), half)];
    const corner = edgeCorner(before, at, after, half, Math.min(distance(before, at), distance(at, after)));
    if (turnsLeft(before, at, after)) return [{ ...corner, onCurve: true }];
    return [
      beside(at, direction(before, at), half),
      { ...corner, onCurve: false },
      beside(at, direction(at, after), half),
    ];
  });
}

/** Half a circle in two curves: the point between them is implied. */
function cap([before, at]: readonly Point[], half: number): CurvePoint[] {
  if (before === undefined || at === undefined) return [];
  const along = direction(before, at);
  const tip = { x: at.x + along.x * half, y: at.y + along.y * half };
  return [
    beside(at, along, half),
    { ...beside(tip, along, half), onCurve: false },
    { ...beside(tip, along, -half), onCurve: false },
  ];
}

/** Where the edges of both legs meet: on the inside of a bend before it, on the outside beyond it. */
function edgeCorner(before: Point, at: Point, after: Point, half: number, room: number): Point {
  const [into, out] = [direction(before, at), direction(at, after)];
  const turn = Math.acos(Math.max(-1, Math.min(1, into.x * out.x + into.y * out.y)));
  const reach = Math.tan(turn / 2) * half;
  const along = turnsLeft(before, at, after) ? -Math.min(reach, INNER_EDGE_REACH * room) : reach;
  const leg = beside(at, into, half);
  return { x: leg.x + into.x * along, y: leg.y + into.y * along };
}

const turnsLeft = (before: Point, at: Point, after: Point): boolean =>
  (at.x - before.x) * (after.y - at.y) - (at.y - before.y) * (after.x - at.x) > 0;

const beside = (at: Point, along: Point, half: number): CurvePoint => ({
  x: at.x - along.y * half,
  y: at.y + along.x * half,
  onCurve: true,
});

function direction(from: Point, to: Point): Point {
  const length = distance(from, to) || 1;
  return { x: (to.x - from.x) / length, y: (to.y - from.y) / length };
}

const distance = (a: Point, b: Point): number => Math.hypot(b.x - a.x, b.y - a.y);
