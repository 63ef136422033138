// Strings that a page shows come in, the ink of their glyphs goes out, and the pen moves on (PDF 1.7, 9.2 to 9.4).
import type { Matrix } from '../geometry.ts';
import { type Edges, timesMatrix } from './edges.ts';
import type { ReadFont } from './fonts.ts';
import { isText, type Operand } from './tokens.ts';

export interface TextState {
  font: ReadFont | null;
  size: number;
  charSpace: number;
  wordSpace: number;
  /** 1 is the width that the font has. */
  scale: number;
  leading: number;
  rise: number;
  /** 3 is invisible; 4 to 7 as 0 to 3, and a clip. */
  mode: number;
}

export const FIRST_TEXT_STATE: TextState = {
  ...{ font: null, size: 0, charSpace: 0, wordSpace: 0, scale: 1, leading: 0, rise: 0, mode: 0 },
};

/** Ink of a string; without a glyph that has some, `edges` is null. */
export interface StringInk {
  readonly edges: Edges | null;
  readonly area: number;
  readonly glyphs: number;
  readonly missing: number;
  readonly spaces: number;
  /** How far the pen has moved along the line, in the units of text. */
  readonly advance: number;
}

/** Code of a space: the only one that is stretched, and only where codes are single bytes. */
const SPACE = 32;

/** `shown` has strings, and numbers that move the pen back by thousandths of the size. */
export function inkOfString(
  state: TextState,
  font: ReadFont,
  matrix: Matrix,
  shown: readonly Operand[],
): StringInk {
  const { size, scale, rise, charSpace, wordSpace } = state;
  const ink = new Ink();
  const [a, b, c, d, e, f] = timesMatrix([size * scale, 0, 0, size, 0, rise], matrix);
  const [alongX, alongY] = [matrix[0], matrix[1]];
  const glyphScale = Math.abs(a * d - b * c);
  let pen = 0;
  for (const part of shown) {
    if (typeof part === 'number') pen -= (part / 1000) * size * scale;
    if (!isText(part)) continue;
    const { bytes } = part;
    for (let i = 0; i < bytes.length; i += font.bytesPerCode) {
      const code = font.bytesPerCode === 2 ? ((bytes[i] ?? 0) << 8) | (bytes[i + 1] ?? 0) : (bytes[i] ?? 0);
      const glyph = font.glyphOf(code);
      ink.glyphs++;
      if (glyph.isMissing) ink.missing++;
      else if (glyph.isSpace) ink.spaces++;
      ink.area += glyph.area * glyphScale;
      ink.reach(glyph.hull, a, b, c, d, e + alongX * pen, f + alongY * pen);
      const isStretched = font.bytesPerCode === 1 && code === SPACE;
      pen += (glyph.advance * size + charSpace + (isStretched ? wordSpace : 0)) * scale;
    }
  }
  const { edges, area, glyphs, missing, spaces } = ink;
  return { edges, area, glyphs, missing, spaces, advance: Number.isFinite(pen) ? pen : 0 };
}

class Ink {
  area = 0;
  glyphs = 0;
  missing = 0;
  spaces = 0;
  private left = Number.POSITIVE_INFINITY;
  private top = Number.POSITIVE_INFINITY;
  private right = Number.NEGATIVE_INFINITY;
  private bottom = Number.NEGATIVE_INFINITY;

  /** Takes numbers, not a matrix: it is called for every letter of a print run. */
  reach(hull: Float64Array, a: number, b: number, c: number, d: number, e: number, f: number): void {
    for (let i = 0; i < hull.length; i += 2) {
      const gx = hull[i] ?? 0;
      const gy = hull[i + 1] ?? 0;
      const x = a * gx + c * gy + e;
      const y = b * gx + d * gy + f;
      if (x < this.left) this.left = x;
      if (x > this.right) this.right = x;
      if (y < this.top) this.top = y;
      if (y > this.bottom) this.bottom = y;
    }
  }

  get edges(): Edges | null {
    const { left, top, right, bottom } = this;
    return left <= right ? { left, top, right, bottom } : null;
  }
}
