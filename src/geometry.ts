// Curves, boxes and affine maps. No unit of their own: a value is in the unit of the folder that holds it.

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
