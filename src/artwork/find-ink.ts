// The scan of a signature comes in, its ink goes out: 1 for ink, 0 for paper, cropped to what was written.
import { luminance } from '../ink/colour.ts';
import { type Raster, shrink } from './raster.ts';

/** One byte a pixel, 1 where ink is. */
export interface Ink {
  readonly width: number;
  readonly height: number;
  readonly bits: Uint8Array;
}

/** 50 mm at 800 dpi: sharper than any printer needs of one bit. */
const LONGEST_SIDE = 1600;

/** Null if there is no ink on the paper. */
export function findInk(raster: Raster): Ink | null {
  const scale = Math.min(1, LONGEST_SIDE / Math.max(raster.width, raster.height));
  const side = (length: number): number => Math.max(1, Math.round(length * scale));
  const small = shrink(raster, side(raster.width), side(raster.height));
  const shares = sharesOfPaper(small);
  const threshold = thresholdOf(shares);
  if (threshold === null) return null;
  const { width, height } = small;
  return crop(withoutDust({ width, height, bits: shares.map((share) => (share < threshold ? 1 : 0)) }));
}

/** Squares along the longer side in each of which paper is sought; larger than the pen, smaller than a shadow. */
const SQUARES = 24;
/** So much of a square is darker than its paper at most, unless it lies within a blot. */
const PAPER_RANK = 0.9;

/** How bright each pixel is beside the paper around it, from 0 to 255: so a shadow over the paper is not taken for ink. */
function sharesOfPaper({ width, height, rgb }: Raster): Uint8Array {
  const light = Uint8Array.from({ length: width * height }, (_, i) =>
    luminance(rgb[3 * i] ?? 0, rgb[3 * i + 1] ?? 0, rgb[3 * i + 2] ?? 0),
  );
  const size = Math.ceil(Math.max(width, height) / SQUARES);
  const [columns, rows] = [Math.ceil(width / size), Math.ceil(height / size)];
  const papers = Array.from({ length: columns * rows }, (_, i) =>
    paperOf(light, width, height, size, i % columns, Math.floor(i / columns)),
  );
  const paperAt = (column: number, row: number): number =>
    papers[Math.max(0, Math.min(rows - 1, row)) * columns + Math.max(0, Math.min(columns - 1, column))] ??
    255;
  return light.map((value, i) => {
    const [across, down] = [((i % width) + 0.5) / size - 0.5, (Math.floor(i / width) + 0.5) / size - 0.5];
    const [column, row] = [Math.floor(across), Math.floor(down)];
    const [u, v] = [across - column, down - row];
    const upper = paperAt(column, row) * (1 - u) + paperAt(column + 1, row) * u;
    const lower = paperAt(column, row + 1) * (1 - u) + paperAt(column + 1, row + 1) * u;
    return Math.min(255, (value / Math.max(1, upper * (1 - v) + lower * v)) * 255);
  });
}

function paperOf(
  light: Uint8Array,
  width: number,
  height: number,
  size: number,
  column: number,
  row: number,
): number {
  const counts = new Uint32Array(256);
  const [right, bottom] = [Math.min(width, (column + 1) * size), Math.min(height, (row + 1) * size)];
  for (let y = row * size; y < bottom; y++) {
    for (let x = column * size; x < right; x++)
      counts[light[y * width + x] ?? 0] = at(counts, light[y * width + x] ?? 0) + 1;
  }
  const rank = (right - column * size) * (bottom - row * size) * PAPER_RANK;
  let [level, darker] = [0, at(counts, 0)];
  while (darker <= rank && level < 255) {
    level += 1;
    darker += at(counts, level);
  }
  return level;
}

const at = (counts: Uint32Array, level: number): number => counts[level] ?? 0;

/** Ink is darker than paper by at least this share of it; what is less is the grain of paper. */
const LEAST_CONTRAST = 0.2;

/**
 * The level that parts ink from paper, so that the two differ most and each little in itself (N. Otsu, "A threshold
 * selection method from gray-level histograms", 1979). Null if they hardly differ.
 */
function thresholdOf(shares: Uint8Array): number | null {
  const counts = new Uint32Array(256);
  for (const share of shares) counts[share] = at(counts, share) + 1;
  const total = counts.reduce((sum, count, level) => sum + count * level, 0);
  let [count, sum, best] = [0, 0, { spread: 0, level: 0, contrast: 0 }];
  for (let level = 0; level < 255; level++) {
    count += at(counts, level);
    sum += at(counts, level) * level;
    if (count === 0 || count === shares.length) continue;
    const contrast = (total - sum) / (shares.length - count) - sum / count;
    const spread = count * (shares.length - count) * contrast ** 2;
    if (spread > best.spread) best = { spread, level: level + 1, contrast };
  }
  return best.contrast / 255 >= LEAST_CONTRAST ? best.level : null;
}

/** Less than this share of the longer side, squared, is dust; the dot of an i is larger. */
const DUST = 0.004;

/** The ink without spots too small to be written. */
function withoutDust({ width, height, bits }: Ink): Ink {
  const left = bits.slice();
  const kept = new Uint8Array(bits.length);
  const least = (DUST * Math.max(width, height)) ** 2;
  for (let start = left.indexOf(1); start >= 0; start = left.indexOf(1, start)) {
    const spot = [start];
    left[start] = 0;
    for (let i = 0; i < spot.length; i++) {
      for (const next of neighbours(spot[i] ?? 0, width, height)) {
        if (left[next] === 1) spot.push(next);
        left[next] = 0;
      }
    }
    if (spot.length >= least) for (const each of spot) kept[each] = 1;
  }
  return { width, height, bits: kept };
}

function neighbours(place: number, width: number, height: number): number[] {
  const [x, y] = [place % width, Math.floor(place / width)];
  const columns = [x - 1, x, x + 1].filter((column) => column >= 0 && column < width);
  const rows = [y - 1, y, y + 1].filter((row) => row >= 0 && row < height);
  return rows.flatMap((row) => columns.map((column) => row * width + column));
}

function crop({ width, height, bits }: Ink): Ink | null {
  let [left, top, right, bottom] = [width, height, -1, -1];
  bits.forEach((bit, i) => {
    if (bit === 0) return;
    const [x, y] = [i % width, Math.floor(i / width)];
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
  });
  if (right < 0) return null;
  const [columns, rows] = [right - left + 1, bottom - top + 1];
  const cropped = Uint8Array.from(
    { length: columns * rows },
    (_, i) => bits[(top + Math.floor(i / columns)) * width + left + (i % columns)] ?? 0,
  );
  return { width: columns, height: rows, bits: cropped };
}
