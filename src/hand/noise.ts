// Smooth chance: value noise on a lattice with Catmull-Rom curves between its points. Mean 0, SD 1.
// Neighbours agree and far places do not, as in a hand that drifts: independent noise would look like a ransom note.
import type { Box } from '../geometry.ts';
import { normal, type Random } from '../random.ts';

/** Catmull-Rom weights have a mean square sum of 57/70: this brings the SD back to 1, once for each dimension. */
const UNIT_SD = Math.sqrt(70 / 57);

/** Noise along a line, for positions from 0 on; `pitch` is the distance over which it changes. */
export function smoothLine(random: Random, pitch: number): (x: number) => number {
  const lattice: number[] = [];
  const at = (i: number): number => {
    while (lattice.length <= i) lattice.push(normal(random));
    return lattice[i] ?? 0;
  };
  return (x) => {
    const place = Math.max(0, x) / pitch;
    const i = Math.floor(place);
    return UNIT_SD * catmullRom(place - i, at(i), at(i + 1), at(i + 2), at(i + 3));
  };
}

/** Noise over a box. Places outside it take the value at its edge. */
export function smoothField(random: Random, box: Box, pitch: number): (x: number, y: number) => number {
  const columns = Math.ceil(box.width / pitch) + 4;
  const rows = Math.ceil(box.height / pitch) + 4;
  const lattice = new Float64Array(columns * rows).map(() => normal(random));
  const across = (k: number, t: number): number =>
    catmullRom(t, lattice[k] ?? 0, lattice[k + 1] ?? 0, lattice[k + 2] ?? 0, lattice[k + 3] ?? 0);
  return (x, y) => {
    const px = clamp((x - box.x) / pitch, 0, columns - 4);
    const py = clamp((y - box.y) / pitch, 0, rows - 4);
    const i = Math.floor(px);
    const j = Math.floor(py);
    const t = px - i;
    const k = j * columns + i;
    const value = catmullRom(
      py - j,
      across(k, t),
      across(k + columns, t),
      across(k + 2 * columns, t),
      across(k + 3 * columns, t),
    );
    return UNIT_SD * UNIT_SD * value;
  };
}

const clamp = (value: number, least: number, most: number): number => Math.min(Math.max(value, least), most);

function catmullRom(t: number, a: number, b: number, c: number, d: number): number {
  return b + 0.5 * t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)));
}
