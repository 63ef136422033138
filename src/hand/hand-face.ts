// What a hand writes with: a font file that is opened on first use, and its cleaned glyphs, which every pen and every hand
// behind which the face stands asks for again.
import type { Face } from '../face/open-face.ts';
import { kept } from '../kept.ts';
import { type CleanGlyphs, cleanGlyphs, type GlyphDrawing } from './clean-glyphs.ts';
import type { FaceStyle, Lettering } from './hand.ts';
import type { Alphabet } from './strokes/alphabet.ts';

export interface HandFace {
  readonly kind: 'font';
  readonly style: FaceStyle;
  readonly open: () => Face;
  /** Glyphs of the face without their burrs. */
  clean(drawing: GlyphDrawing): CleanGlyphs;
}

/** Letters as the strokes of a pen. */
export interface PenFace {
  readonly kind: 'pen';
  readonly style: Lettering;
  readonly alphabet: Alphabet;
}

/** Drawings kept for the next pen: alphabets, and the letters of some hundred names in scripts that have thousands. */
const KEPT_DRAWINGS = 1000;

/** `open` gives the same face each time. */
export function handFace(style: FaceStyle, open: () => Face): HandFace {
  const drawings = new Map<string, CleanGlyphs>();
  return {
    kind: 'font',
    style,
    open,
    clean: (drawing) => {
      if (drawings.size > KEPT_DRAWINGS) drawings.clear();
      return kept(drawings, nameOf(drawing), () => cleanGlyphs(style, open(), drawing));
    },
  };
}

const nameOf = ({ glyphs, losesDot }: GlyphDrawing): string =>
  `${glyphs.map(({ glyph, x, y }) => `${glyph}_${x}_${y}`).join('.')} ${losesDot}`;
