// Boxes by their edges, in points from the top left corner of a page, y down.
import type { Box, Matrix } from '../geometry.ts';

export interface Edges {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export const boxOf = ({ left, top, right, bottom }: Edges): Box => ({
  x: left,
  y: top,
  width: right - left,
  height: bottom - top,
});

export const edgesOf = ({ x, y, width, height }: Box): Edges => ({
  left: x,
  top: y,
  right: x + width,
  bottom: y + height,
});

/** What two boxes have in common; null if that is nothing. */
export function common(a: Edges, b: Edges): Edges | null {
  const [left, top] = [Math.max(a.left, b.left), Math.max(a.top, b.top)];
  const [right, bottom] = [Math.min(a.right, b.right), Math.min(a.bottom, b.bottom)];
  return left <= right && top <= bottom ? { left, top, right, bottom } : null;
}

/** The box around two boxes. */
export const around = (a: Edges | null, b: Edges): Edges =>
  a === null
    ? b
    : {
        left: Math.min(a.left, b.left),
        top: Math.min(a.top, b.top),
        right: Math.max(a.right, b.right),
        bottom: Math.max(a.bottom, b.bottom),
      };

export const grown = ({ left, top, right, bottom }: Edges, by: number): Edges => ({
  left: left - by,
  top: top - by,
  right: right + by,
  bottom: bottom + by,
});

export const isInside = (inner: Edges, outer: Edges, slack = 0): boolean =>
  inner.left >= outer.left - slack &&
  inner.top >= outer.top - slack &&
  inner.right <= outer.right + slack &&
  inner.bottom <= outer.bottom + slack;

/** The box around a box that a matrix moves. */
export function movedEdges({ left, top, right, bottom }: Edges, [a, b, c, d, e, f]: Matrix): Edges {
  const xs = [left, right].flatMap((x) => [a * x + c * top + e, a * x + c * bottom + e]);
  const ys = [left, right].flatMap((x) => [b * x + d * top + f, b * x + d * bottom + f]);
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}

/** First `inner`, then `outer`. */
export const timesMatrix = (inner: Matrix, outer: Matrix): Matrix => {
  const [a, b, c, d, e, f] = inner;
  const [p, q, r, s, t, u] = outer;
  return [a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u];
};

/** How many times larger a matrix makes an area. */
export const areaScale = ([a, b, c, d]: Matrix): number => Math.abs(a * d - b * c);
