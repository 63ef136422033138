// Points, curves, boxes and affine maps. No unit of their own: a value is in the unit of the folder that holds it.

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A point of a quadratic curve as in TrueType: two off-curve points in a row mean an on-curve point halfway. */
export interface CurvePoint {
  readonly x: number;
  readonly y: number;
  readonly onCurve: boolean;
}

/** A closed ring of points; wound as in the face, filled by the nonzero rule. */
export type Contour = readonly CurvePoint[];

/** A box by its corner nearest the origin and its size. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** An affine map as PDF writes it: x' = a x + c y + e, y' = b x + d y + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

/** The map that does `inner` first, then `outer`. */
export function compose(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [ia, ib, ic, id, ie, jf] = inner;
  return [
    a * ia + c * ib,
    b * ia + d * ib,
    a * ic + c * id,
    b * ic + d * id,
    a * ie + c * jf + e,
    b * ie + d * jf + f,
  ];
}

export const apply = ([a, b, c, d, e, f]: Matrix, { x, y }: Point): Point => ({
  x: a * x + c * y + e,
  y: b * x + d * y + f,
});
