// The faces that hands are offered in, for tests that hold for every one of them.
import type { Contour } from '../../src/geometry.ts';
import { gridScale } from '../../src/hand/clean-glyphs.ts';
import type { Pen } from '../../src/hand/hand.ts';
import { catalog } from './notes.ts';

interface OfferedFace {
  readonly name: string;
  readonly pen: Pen;
  readonly has: (character: string) => boolean;
  /** The letter as the face draws it, on the grid: 200 = one x-height. */
  readonly contoursOf: (character: string) => readonly Contour[];
}

/** Faces of fonts: letters that a hand writes with its own strokes have no drawing beside them. */
const FONTS = catalog.hands.flatMap(({ face }) => catalog.faces.get(face.id) ?? []);

export const OFFERED_FACES: readonly OfferedFace[] = FONTS.map(({ style, open }) => {
  const face = open();
  const scale = gridScale(style, face);
  return {
    name: style.id,
    pen: { widthXh: style.penXh, slantDeg: style.slantDeg },
    has: (character) => face.has(character.codePointAt(0) ?? 0),
    contoursOf: (character) =>
      face
        .shape(character, [], false)
        .flatMap(({ glyphs }) => glyphs.flatMap(({ glyph }) => face.outline(glyph).contours))
        .map((contour) => contour.map((p) => ({ ...p, x: p.x * scale, y: p.y * scale }))),
  };
});
