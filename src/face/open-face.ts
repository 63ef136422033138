// The bytes of a font file come in; shaping and outlines come out, in font units, y up.
// Plain values only: no object of harfbuzzjs leaves this folder.
import { Blob, Buffer, Direction, Feature, Font, Face as HarfBuzzFace, shape } from 'harfbuzzjs';
import type { Contour } from '../geometry.ts';
import { readContours } from './read-contours.ts';

export interface ShapedGlyph {
  readonly glyph: number;
  readonly x: number;
  readonly y: number;
}

/** What is written as one: a letter, a ligature, a letter with its marks, a syllable of a script that stacks. */
export interface ShapedCluster {
  /** The characters that it stands for, and where they begin in the text that was shaped. */
  readonly text: string;
  readonly start: number;
  /** Its glyphs, each moved from where the cluster begins. */
  readonly glyphs: readonly ShapedGlyph[];
  readonly advance: number;
}

interface GlyphOutline {
  readonly advance: number;
  readonly contours: readonly Contour[];
}

export interface Face {
  readonly unitsPerEm: number;
  /** Whether the face has a glyph for a character. */
  has(codePoint: number): boolean;
  /** The clusters of a text in one script, from left to right as they stand on paper. */
  shape(text: string, features: readonly string[], isRightToLeft: boolean): readonly ShapedCluster[];
  /** One glyph as drawn in the face. */
  outline(glyph: number): GlyphOutline;
}

/** Opens a TrueType file. Throws when it has no characters: HarfBuzz takes any bytes for an empty font. */
export function openFace(bytes: Uint8Array): Face {
  const face = new HarfBuzzFace(new Blob(new Uint8Array(bytes).buffer));
  if (face.collectUnicodes().length === 0) throw new Error('This is no font, or one without characters.');
  const font = new Font(face);
  return {
    unitsPerEm: face.upem,
    has: (codePoint) => (font.nominalGlyph(codePoint) ?? 0) !== 0,
    shape: (text, features, isRightToLeft) => shapeText(font, text, features, isRightToLeft),
    outline: (glyph) => ({
      advance: font.glyphHAdvance(glyph),
      contours: readContours(font.glyphToJson(glyph)),
    }),
  };
}

function shapeText(
  font: Font,
  text: string,
  features: readonly string[],
  isRightToLeft: boolean,
): readonly ShapedCluster[] {
  const buffer = new Buffer();
  buffer.addText(text);
  buffer.guessSegmentProperties();
  buffer.setDirection(isRightToLeft ? Direction.RTL : Direction.LTR);
  shape(
    font,
    buffer,
    features.map((tag) => new Feature(tag, 1)),
  );
  const glyphs = buffer.getGlyphInfosAndPositions();
  const starts = [...new Set(glyphs.map(({ cluster }) => cluster))].sort((a, b) => a - b);
  return starts
    .map((start, i) => {
      const own = glyphs.filter(({ cluster }) => cluster === start);
      let advance = 0;
      const placed = own.map((g) => {
        const place = { glyph: g.codepoint, x: advance + (g.xOffset ?? 0), y: g.yOffset ?? 0 };
        advance += g.xAdvance ?? 0;
        return place;
      });
      const index = glyphs.findIndex(({ cluster }) => cluster === start);
      return { index, start, text: text.slice(start, starts[i + 1]), glyphs: placed, advance };
    })
    .sort((a, b) => a.index - b.index)
    .map(({ index: _, ...cluster }) => cluster);
}
