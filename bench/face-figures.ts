// Ids of folders in fonts/ come in as arguments, none for all hands with a font; a Markdown table of what was measured on each face
// goes out: what face.json wants to know, and how even its strokes are before and after cleaning.
import type { Face } from '../src/face/open-face.ts';
import { type Contour, placesAlong } from '../src/geometry.ts';
import { cleanGlyphs } from '../src/hand/clean-glyphs.ts';
import { type FaceStyle, GRID_PER_XH } from '../src/hand/hand.ts';
import { letterform, type OutlineForm } from '../src/hand/letterform.ts';
import { halfWidths } from '../src/hand/pen-width.ts';
import { catalog, HANDS, handFace } from '../tests/support/notes.ts';

const LETTERS = [...'etaoinshrdlucmfwygpbvk'];
/** Letters without ascender, and letters with straight stems. */
const LOW = [...'acemnorsuvwxz'];
const STEMS = [...'hilmnrtdpqb'];
/** Distance along an outline between two measurements, on the grid of 200 an x-height. */
const STEP = 4;
const PIECES_PER_CURVE = 8;
/** The face as drawn: so little smoothing leaves every burr. */
const LEAST_SMOOTHING_XH = 0.002;

function figuresOf(id: string): readonly (string | number)[] {
  const { style, open } = handFace(id);
  const face = open();
  const before = strokeWidths(face, { ...style, evenness: 0, smoothingXh: LEAST_SMOOTHING_XH });
  const after = strokeWidths(face, style);
  return [
    style.name,
    xHeight(face).toFixed(3),
    percentile(before, 0.5).toFixed(3),
    Math.round(slant(face, style)),
    style.evenness,
    contrast(before).toFixed(2),
    contrast(after).toFixed(2),
  ];
}

/** Median height in em of letters without ascender: an x alone may be the one that stands out. */
function xHeight(face: Face): number {
  const heights = LOW.map((letter) => {
    const glyphs = face.shape(letter, [], false).flatMap((cluster) => cluster.glyphs);
    const points = glyphs.flatMap(({ glyph }) => face.outline(glyph).contours.flat());
    return Math.max(0, ...points.map(({ y }) => y)) / face.unitsPerEm;
  });
  return percentile(heights, 0.5);
}

/** Where the longest part of the stems leans to: the median of directions that are more upright than flat. */
function slant(face: Face, style: FaceStyle): number {
  const directions = STEMS.flatMap((letter) => contoursOf(formOf(face, style, letter))).flatMap((contour) => {
    const places = placesAlong(contour, PIECES_PER_CURVE);
    return places.flatMap(({ x, y }, i) => {
      const next = places[(i + 1) % places.length] ?? { x, y };
      const [dx, dy] = [next.x - x, next.y - y];
      const times = Math.abs(dy) > Math.abs(dx) ? Math.round(Math.hypot(dx, dy) / STEP) : 0;
      return Array.from({ length: times }, () => (Math.atan(dx / dy) * 180) / Math.PI);
    });
  });
  return percentile(directions, 0.5);
}

/** Widths of the strokes in x-heights, evenly along the outlines of common letters. */
function strokeWidths(face: Face, style: FaceStyle): readonly number[] {
  return LETTERS.flatMap((letter) => {
    const contours = formOf(face, style, letter).contours.map(({ points }) => points);
    const halves = halfWidths(contours, style.penXh * GRID_PER_XH);
    return contours.flatMap((contour, c) =>
      contour.flatMap((point, i) => {
        const next = contour[(i + 1) % contour.length] ?? point;
        const times = Math.round(Math.hypot(next.x - point.x, next.y - point.y) / STEP);
        const width = (2 * (halves[c]?.[i] ?? 0)) / GRID_PER_XH;
        return Array.from({ length: times }, () => width);
      }),
    );
  });
}

function formOf(face: Face, style: FaceStyle, letter: string): OutlineForm {
  const glyphs = face.shape(letter, [], false).flatMap((cluster) => cluster.glyphs);
  const drawing = { glyphs, text: letter, runOutXh: 0, accents: [], losesDot: false };
  return letterform(letter, style, cleanGlyphs(style, face, drawing), drawing, {
    widthXh: style.penXh,
    slantDeg: style.slantDeg,
  });
}

const contoursOf = ({ contours }: OutlineForm): readonly Contour[] => contours.map(({ points }) => points);

const contrast = (widths: readonly number[]): number => percentile(widths, 0.9) / percentile(widths, 0.1);

function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.round(share * (sorted.length - 1))] ?? 0;
}

const HEADINGS = ['face', 'x-height, em', 'pen, xh', 'slant', 'evenness', 'contrast before', 'after'];
const row = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
const asked = process.argv.slice(2);
const ids = asked.length === 0 ? HANDS.filter((id) => catalog.faces.has(id)) : asked;
console.log([HEADINGS, HEADINGS.map(() => '---'), ...ids.map(figuresOf)].map(row).join('\n'));
