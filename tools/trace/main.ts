// Draws a draft of the letters of strokes.json from a font of one pen width, for a person to go over:
// npm run trace -- FONT.ttf --letters abc --slant-deg 12 [--x-height-em 0.3] > draft.json
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type Face, openFace } from '../../src/face/open-face.ts';
import { boxOf, type Contour } from '../../src/geometry.ts';
import { type Measures, penOf, traceLetter, uprightContour } from './trace-letter.ts';
import { writeForm } from './write-draft.ts';

/** Letters without strokes above or below: their middle says how high small letters are in a hand that wavers. */
const SMALL_LETTERS = 'acemnorsuvwxz';

interface Outline {
  readonly contours: readonly Contour[];
  readonly advance: number;
}

function outlineOf(face: Face, letter: string, slantDeg: number): Outline {
  const [cluster] = face.shape(letter, [], false);
  const glyphs = cluster?.glyphs ?? [];
  const contours = glyphs.flatMap(({ glyph, x, y }) =>
    face.outline(glyph).contours.map((contour) =>
      uprightContour(
        contour.map((point) => ({ ...point, x: point.x + x, y: point.y + y })),
        slantDeg,
      ),
    ),
  );
  return { contours, advance: cluster?.advance ?? 0 };
}

const middle = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

function measure(face: Face, slantDeg: number, xHeightEm: number | undefined): Measures {
  const small = [...SMALL_LETTERS].map((letter) => outlineOf(face, letter, slantDeg).contours);
  const boxes = small.map((contours) => boxOf(contours.flat()));
  const pen = middle(small.map(penOf));
  const bottom = middle(boxes.map(({ y }) => y));
  const top =
    xHeightEm === undefined
      ? middle(boxes.map(({ y, height }) => y + height))
      : bottom + xHeightEm * face.unitsPerEm;
  return { base: bottom + pen / 2, xHeight: top - bottom - pen, pen };
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    letters: { type: 'string', default: 'abcdefghijklmnopqrstuvwxyz' },
    'slant-deg': { type: 'string', default: '0' },
    'x-height-em': { type: 'string' },
  },
});
const [file] = positionals;
if (file === undefined) throw new Error('Say which font: npm run trace -- FONT.ttf --letters abc');
const face = openFace(readFileSync(file));
const slantDeg = Number(values['slant-deg']);
const xHeightEm = values['x-height-em'] === undefined ? undefined : Number(values['x-height-em']);
const measures = measure(face, slantDeg, xHeightEm);
const lines = [...new Set(values.letters)].flatMap((letter) => {
  const { contours, advance } = outlineOf(face, letter, slantDeg);
  if (!face.has(letter.codePointAt(0) ?? 0) || contours.length === 0) return [];
  const form = writeForm(letter, advance / measures.xHeight, traceLetter(letter, contours, measures));
  return [`    ${JSON.stringify(letter)}: { "plain": ${form} }`];
});
const penXh = (measures.pen / measures.xHeight).toFixed(3);
console.log(
  `{\n  "slantDeg": ${slantDeg},\n  "penXh": ${penXh},\n  "letters": {\n${lines.join(',\n')}\n  }\n}`,
);
