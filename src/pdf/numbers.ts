// How numbers stand in the drawing operators. Positions are whole hundredths of a point: finer than any printer, shorter
// than fractions.
import type { Matrix } from '../geometry.ts';

export const STEPS_PER_PT = 100;

/** Points to steps. */
export const steps = (pt: number): number => Math.round(pt * STEPS_PER_PT);

/** The matrix with its linear part and its place made larger, each by its own factor. */
export const scaled = ([a, b, c, d, e, f]: Matrix, linear: number, place: number): Matrix => [
  a * linear,
  b * linear,
  c * linear,
  d * linear,
  e * place,
  f * place,
];

/** Enough for a matrix that takes a sheet of any size to within a step; more would only be longer. */
const MATRIX_DECIMALS = 1e6;

/** The operator that applies a matrix. PDF knows no exponents, which JavaScript writes from 0.0000001 down. */
export const matrixOperator = (matrix: Matrix): string =>
  `${matrix.map((value) => Math.round(value * MATRIX_DECIMALS) / MATRIX_DECIMALS).join(' ')} cm`;
