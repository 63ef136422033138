// The faces that hands are offered in, for tests that hold for every one of them.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { openFace } from '../../src/face/open-face.ts';
import type { Contour } from '../../src/geometry.ts';
import { GRID_PER_XH } from '../../src/hand/hand.ts';
import { gridScale } from '../../src/hand/letterform.ts';
import { catalog } from './notes.ts';

interface OfferedFace {
  readonly name: string;
  readonly pen: { readonly widthGrid: number; readonly slantDeg: number };
  readonly has: (character: string) => boolean;
  /** The letter as the face draws it, on the grid: 200 = one x-height. */
  readonly contoursOf: (character: string) => readonly Contour[];
}

const { resolve } = createRequire(import.meta.url);

export const OFFERED_FACES: readonly OfferedFace[] = catalog.hands.map(({ id, face: style }) => {
  const { package: name, file } = JSON.parse(readFileSync(`fonts/${id}/face.json`, 'utf8'));
  const face = openFace(readFileSync(resolve(`${name}/${file}`)));
  const scale = gridScale(style, face);
  return {
    name: id,
    pen: { widthGrid: style.penXh * GRID_PER_XH, slantDeg: style.slantDeg },
    has: (character) => face.has(character.codePointAt(0) ?? 0),
    contoursOf: (character) =>
      face
        .shape(character, [], false)
        .flatMap(({ glyphs }) => glyphs.flatMap(({ glyph }) => face.outline(glyph).contours))
        .map((contour) => contour.map((p) => ({ ...p, x: p.x * scale, y: p.y * scale }))),
  };
});
