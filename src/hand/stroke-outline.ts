// A pen's path comes in, the closed contour of its line goes out: as wide as the pen all along, with round ends.
// Any unit, y up; wound clockwise.
import type { Contour, CurvePoint, Point } from '../geometry.ts';

/** The inner edge of a bend may use up this much of the shorter leg: beyond it the edge would turn back on itself. */
const INNER_EDGE_REACH = 0.9;

/**
 * A round path starts and ends in its outermost points and is drawn towards those between, as a quadratic B-spline.
 * An angular path goes through all its points.
 */
export function strokeOutline(path: readonly Point[], width: number, isAngular: boolean): Contour {
  return [...edge(path, width / 2, isAngular), ...edge(path.toReversed(), width / 2, isAngular)];
}

/** The edge on the left of the direction of drawing, and the cap at its end. */
function edge(path: readonly Point[], half: number, isAngular: boolean): CurvePoint[] {
  return path.flatMap((at, i) => {
    const [before, after] = [path[i - 1], path[i + 1]];
    if (before === undefined) return after === undefined ? [] : [beside(at, direction(at, after), half)];
    return after === undefined
      ? cap(at, direction(before, at), half)
      : bend(before, at, after, half, isAngular);
  });
}

/** Half a circle in two curves: the point between them is implied. */
function cap(at: Point, along: Point, half: number): CurvePoint[] {
  const tip = { x: at.x + along.x * half, y: at.y + along.y * half };
  return [
    beside(at, along, half),
    { ...beside(tip, along, half), onCurve: false },
    { ...beside(tip, along, -half), onCurve: false },
  ];
}

function bend(before: Point, at: Point, after: Point, half: number, isAngular: boolean): CurvePoint[] {
  const [into, out] = [direction(before, at), direction(at, after)];
  const turnsLeft = into.x * out.y - into.y * out.x > 0;
  const tangent = Math.tan(Math.acos(Math.max(-1, Math.min(1, into.x * out.x + into.y * out.y))) / 2);
  const shorterLeg = Math.min(distance(before, at), distance(at, after));
  const reach = turnsLeft ? Math.min(tangent * half, INNER_EDGE_REACH * shorterLeg) : tangent * half;
  // Where the edges of both legs meet: the inner edge falls short of the bend, the outer one goes beyond it.
  const back = turnsLeft ? -reach : reach;
  const leg = beside(at, into, half);
  const corner = { x: leg.x + into.x * back, y: leg.y + into.y * back, onCurve: isAngular && turnsLeft };
  return isAngular && !turnsLeft ? [leg, corner, beside(at, out, half)] : [corner];
}

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
