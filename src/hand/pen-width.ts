// A letter's contours come in, half the width of the pen's stroke at each of their points goes out. Any one unit.
import { type Contour, type Point, placesAlong } from '../geometry.ts';

/** A point of a contour, and where away from the ink is. */
interface EdgePoint extends Point {
  readonly onCurve: boolean;
  readonly normalX: number;
  readonly normalY: number;
}

/** Straight pieces that stand for one curve. */
const PIECES_PER_CURVE = 3;
/** The other edge must face away within this angle (as a cosine), or the look went along the stroke. */
const FACING = 0.6;
/** Wider than this many pens is a crossing or the end of a stroke, nearer than this share of one is the same edge. */
const WIDEST = 2;
const NEAREST = 0.15;
/** Neighbours that a width is averaged over: it changes slowly along a stroke. */
const REACH = 3;

/** A straight piece: where it starts, and where it goes from there. */
interface Edge extends Point {
  readonly dx: number;
  readonly dy: number;
}

/** Half the stroke's width at each point, by looking through the ink to the other edge; `pen` where none is seen. */
export function halfWidths(contours: readonly (readonly EdgePoint[])[], pen: number): readonly number[][] {
  const edges = contours.flatMap(edgesOf);
  return contours.map((contour) => {
    const seen = contour.map((point, i) => widthAt(onEdge(contour, i), point, edges, pen));
    return contour.map((_, i) => smoothAt(seen, i, pen) / 2);
  });
}

function edgesOf(contour: Contour): Edge[] {
  const places = placesAlong(contour, PIECES_PER_CURVE);
  return places.map((from, i) => {
    const to = places[(i + 1) % places.length] ?? from;
    return { x: from.x, y: from.y, dx: to.x - from.x, dy: to.y - from.y };
  });
}

/** A control point lies off the edge that it draws: the middle of its curve lies on it. */
function onEdge(contour: readonly EdgePoint[], i: number): Point {
  const point = contour[i] as EdgePoint; // `i` comes from this contour
  if (point.onCurve) return point;
  const [before, after] = [contour.at(i - 1) ?? point, contour[(i + 1) % contour.length] ?? point];
  const [b, a] = [before.onCurve ? 1 : 0.5, after.onCurve ? 1 : 0.5];
  const own = 4 - a - b;
  return {
    x: (b * before.x + own * point.x + a * after.x) / 4,
    y: (b * before.y + own * point.y + a * after.y) / 4,
  };
}

/** Distance to the nearest edge on the other side of the ink; undefined where that is no stroke's other edge. */
function widthAt(
  { x, y }: Point,
  { normalX, normalY }: EdgePoint,
  edges: readonly Edge[],
  pen: number,
): number | undefined {
  let width = WIDEST * pen;
  let facing = 0;
  for (const edge of edges) {
    const { dx, dy } = edge;
    const across = dx * normalY - dy * normalX;
    if (across === 0) continue;
    const fx = edge.x - x;
    const fy = edge.y - y;
    const along = (fx * normalY - fy * normalX) / -across;
    if (along < 0 || along > 1) continue;
    const distance = -((fx + along * dx) * normalX + (fy + along * dy) * normalY);
    if (distance < NEAREST * pen || distance >= width) continue;
    width = distance;
    facing = Math.abs(across) / (Math.hypot(dx, dy) || 1);
  }
  return facing > FACING ? width : undefined;
}

function smoothAt(seen: readonly (number | undefined)[], i: number, pen: number): number {
  let [sum, weights] = [0, 0];
  for (let k = -REACH; k <= REACH; k++) {
    const value = seen.at((i + k) % seen.length);
    if (value === undefined) continue;
    const weight = REACH + 1 - Math.abs(k);
    sum += value * weight;
    weights += weight;
  }
  return weights === 0 ? pen : sum / weights;
}
