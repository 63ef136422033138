// Pictures of lines come in; how far the writing leans goes out, in degrees to the right, and where its ink stands once
// the lean is taken out, in x-heights from the left origin.
import { degToRad } from '../../src/units.ts';
import { columnToXh, type LinePicture, stretches } from './picture.ts';

export interface Span {
  readonly start: number;
  readonly end: number;
}

const ANGLES_DEG = Array.from({ length: 81 }, (_, i) => i - 25);

/** The lean whose removal heaps the ink highest: upright strokes then fill few columns. */
export function slantOf(pictures: readonly LinePicture[]): number {
  const sharpness = ANGLES_DEG.map((deg) => {
    const counts = pictures.map((picture) => uprightColumns(picture, deg).counts);
    return counts.reduce((total, column) => total + sumOfSquares(column), 0);
  });
  return ANGLES_DEG[sharpness.indexOf(Math.max(...sharpness))] ?? 0;
}

/** Stretches of ink between empty columns. */
export function uprightSpans(picture: LinePicture, slantDeg: number): Span[] {
  const { counts, shift } = uprightColumns(picture, slantDeg);
  return stretches(counts.length, (column) => counts[column] !== 0).map(({ start, end }) => ({
    start: columnToXh(picture, start - shift),
    end: columnToXh(picture, end - shift),
  }));
}

/** How much ink each column has; the columns start `shift` to the left of the picture. */
function uprightColumns(picture: LinePicture, slantDeg: number): { counts: Int32Array; shift: number } {
  const { width, height, zeroRow } = picture;
  const { columns, rows } = picture.ink;
  const lean = Math.tan(degToRad(slantDeg));
  const shift = Math.ceil(Math.abs(lean) * height);
  const counts = new Int32Array(width + 2 * shift);
  for (let i = 0; i < columns.length; i++) {
    const column = (columns[i] ?? 0) + Math.round(((rows[i] ?? 0) - zeroRow) * lean) + shift;
    counts[column] = (counts[column] ?? 0) + 1;
  }
  return { counts, shift };
}

/** A loop: `reduce` on typed arrays is slow, and this runs for every angle. */
function sumOfSquares(counts: Int32Array): number {
  let total = 0;
  for (const count of counts) total += count * count;
  return total;
}
