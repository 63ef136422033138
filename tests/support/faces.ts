// The faces that hands are offered in, for tests that hold for every one of them.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Blob, Font, Face as HarfBuzzFace } from 'harfbuzzjs';
import { openFace } from '../../src/face/open-face.ts';
import type { Contour } from '../../src/geometry.ts';
import { GRID_PER_XH } from '../../src/hand/hand.ts';

interface OfferedFace {
  readonly name: string;
  readonly pen: { readonly widthGrid: number; readonly slantDeg: number };
  readonly has: (character: string) => boolean;
  /** The letter as the face draws it, on the grid: 200 = one x-height. */
  readonly contoursOf: (character: string) => readonly Contour[];
}

// biome-ignore format: file, x-height in em, width of the pen in x-heights and slant in degrees of each face
const FACES: readonly (readonly [file: string, xHeightEm: number, penXh: number, slantDeg: number])[] = [
  ['bad-script/400Regular/BadScript_400Regular.ttf', 0.505, 0.093, 11],
  ['covered-by-your-grace/400Regular/CoveredByYourGrace_400Regular.ttf', 0.474, 0.167, -3],
  ['homemade-apple/400Regular/HomemadeApple_400Regular.ttf', 0.503, 0.132, 26],
  ['la-belle-aurore/400Regular/LaBelleAurore_400Regular.ttf', 0.368, 0.164, 27],
  ['nothing-you-could-do/400Regular/NothingYouCouldDo_400Regular.ttf', 0.429, 0.117, 24],
  ['reenie-beanie/400Regular/ReenieBeanie_400Regular.ttf', 0.362, 0.126, -11],
  ['the-girl-next-door/400Regular/TheGirlNextDoor_400Regular.ttf', 0.494, 0.101, 0],
  ['zeyada/Zeyada_400Regular.ttf', 0.385, 0.108, 6],
];

const { resolve } = createRequire(import.meta.url);

export const OFFERED_FACES: readonly OfferedFace[] = FACES.map(([file, xHeightEm, penXh, slantDeg]) => {
  const bytes = readFileSync(resolve(`@expo-google-fonts/${file}`));
  const face = openFace(bytes);
  const font = new Font(new HarfBuzzFace(new Blob(new Uint8Array(bytes).buffer)));
  const scale = GRID_PER_XH / (xHeightEm * face.unitsPerEm);
  return {
    name: file.split('/')[0] ?? file,
    pen: { widthGrid: penXh * GRID_PER_XH, slantDeg },
    has: (character) => face.has(character.codePointAt(0) ?? 0),
    contoursOf: (character) =>
      face
        .outline(font.nominalGlyph(character.codePointAt(0) ?? 0) ?? 0)
        .contours.map((contour) => contour.map((p) => ({ ...p, x: p.x * scale, y: p.y * scale }))),
  };
});
