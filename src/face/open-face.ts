// The bytes of a font file come in; shaping and outlines come out, in font units, y up.
// Plain values only: no object of harfbuzzjs or opentype.js leaves this folder.
import { Blob, Buffer, Font, Face as HarfBuzzFace, shape } from 'harfbuzzjs';
import opentype from 'opentype.js';
import type { Contour } from '../geometry.ts';
import { readContours } from './read-contours.ts';

interface ShapedGlyph {
  readonly glyph: number;
  /** The characters that this glyph stands for: a ligature has several, a mark after its base may have none. */
  readonly text: string;
  readonly advance: number;
  readonly xOffset: number;
  readonly yOffset: number;
}

interface GlyphOutline {
  readonly advance: number;
  readonly contours: readonly Contour[];
}

export interface Face {
  readonly unitsPerEm: number;
  /** Whether the face has a glyph for a character. */
  has(codePoint: number): boolean;
  /** Glyphs of one word, in the order of writing. */
  shape(text: string): readonly ShapedGlyph[];
  /** One glyph as drawn in the face. */
  outline(glyph: number): GlyphOutline;
}

/** Opens a TrueType file. Throws when the bytes are no font. */
export function openFace(bytes: Uint8Array): Face {
  const data = bytes.slice().buffer;
  const parsed = opentype.parse(data);
  const font = new Font(new HarfBuzzFace(new Blob(data)));
  return {
    unitsPerEm: parsed.unitsPerEm,
    has: (codePoint) => (font.nominalGlyph(codePoint) ?? 0) !== 0,
    shape: (text) => shapeText(font, text),
    outline: (glyph) => {
      const { advanceWidth, path } = parsed.glyphs.get(glyph);
      return { advance: advanceWidth, contours: readContours(path.commands) };
    },
  };
}

function shapeText(font: Font, text: string): readonly ShapedGlyph[] {
  const buffer = new Buffer();
  buffer.addText(text);
  buffer.guessSegmentProperties();
  shape(font, buffer);
  const glyphs = buffer.getGlyphInfosAndPositions();
  const starts = [...new Set(glyphs.map((g) => g.cluster))].sort((a, b) => a - b);
  return glyphs.map((g, i) => {
    const isFirstOfCluster = i === 0 || glyphs[i - 1]?.cluster !== g.cluster;
    const end = starts.find((start) => start > g.cluster) ?? text.length;
    return {
      glyph: g.codepoint,
      text: isFirstOfCluster ? text.slice(g.cluster, end) : '',
      advance: g.xAdvance ?? 0,
      xOffset: g.xOffset ?? 0,
      yOffset: g.yOffset ?? 0,
    };
  });
}
