// Contours come in, a bitmap goes out: ink by the nonzero rule. Pixels, y up; the outline is moved and scaled before.
import type { Point } from '../../src/geometry.ts';

/** Fine enough that a thinned line lies within a hundredth of an x-height of the true one. */
export const PX_PER_XH = 80;

export interface Bitmap {
  readonly width: number;
  readonly height: number;
  readonly cells: Uint8Array;
}

/** The bitmap of closed rings of places. Nothing may lie outside of 0 .. width, 0 .. height. */
export function fillRings(rings: readonly (readonly Point[])[], width: number, height: number): Bitmap {
  const cells = new Uint8Array(width * height);
  for (let row = 0; row < height; row++) {
    const crossings = rings.flatMap((ring) => crossingsOf(ring, row + 0.5)).sort((a, b) => a.x - b.x);
    let winding = 0;
    crossings.forEach(({ x, way }, i) => {
      winding += way;
      const end = crossings[i + 1]?.x ?? x;
      if (winding !== 0) cells.fill(1, row * width + Math.round(x), row * width + Math.round(end));
    });
  }
  return { width, height, cells };
}

function crossingsOf(ring: readonly Point[], y: number): { readonly x: number; readonly way: number }[] {
  return ring.flatMap((from, i) => {
    const to = ring[(i + 1) % ring.length] ?? from;
    if (from.y < y === to.y < y) return [];
    return [{ x: from.x + ((y - from.y) / (to.y - from.y)) * (to.x - from.x), way: to.y > from.y ? 1 : -1 }];
  });
}

/** The neighbours of a pixel, clockwise from above. */
export const neighbourSteps = (width: number): readonly number[] => [
  width,
  width + 1,
  1,
  1 - width,
  -width,
  -width - 1,
  -1,
  width - 1,
];

/** Takes ink away from its edges until lines one pixel wide are left (Guo and Hall 1989). Edge pixels must be empty. */
export function thin({ width, height, cells }: Bitmap): Bitmap {
  const left = cells.slice();
  const steps = neighbourSteps(width);
  let quiet = 0;
  for (let pass = 0; quiet < 2; pass++) {
    const gone: number[] = [];
    left.forEach((cell, i) => {
      if (cell === 0) return;
      const around = steps.map((step) => (left[i + step] ?? 0) === 1);
      if (mayGo(around, pass % 2 === 0)) gone.push(i);
    });
    for (const i of gone) left[i] = 0;
    quiet = gone.length === 0 ? quiet + 1 : 0;
  }
  return { width, height, cells: left };
}

/** Whether ink hangs together without this pixel, and no end of a line gets shorter. */
function mayGo(around: readonly boolean[], isEven: boolean): boolean {
  const [n = false, ne = false, e = false, se = false, s = false, sw = false, w = false, nw = false] = around;
  const parts = [!n && (ne || e), !e && (se || s), !s && (sw || w), !w && (nw || n)].filter(Boolean).length;
  const pairs = (list: readonly boolean[]): number => list.filter(Boolean).length;
  const filled = Math.min(
    pairs([nw || n, ne || e, se || s, sw || w]),
    pairs([n || ne, e || se, s || sw, w || nw]),
  );
  const isKept = isEven ? (n || ne || !se) && e : (s || sw || !nw) && w;
  return parts === 1 && filled >= 2 && filled <= 3 && !isKept;
}
