// The drawing of a letter in its face comes in; the form that is bent into variants goes out, on the grid of `ink`
// (200 = one x-height): cleaned, drawn with the hand's pen, and cut into parts that move by themselves.
import { type Box, boxOf, type Contour } from '../geometry.ts';
import { degToRad } from '../units.ts';
import { accentParts } from './accent-parts.ts';
import { ACCENT_SHAPES, type AccentName } from './accent-shapes.ts';
import { type Bar, findBar } from './bar.ts';
import {
  type CleanGlyphs,
  type FormPoint,
  type GlyphDrawing,
  outwardTurn,
  withNormals,
} from './clean-glyphs.ts';
import { type FaceStyle, GRID_PER_XH, type Manner, type Pen } from './hand.ts';
import { isMark } from './is-mark.ts';
import { type Profile, profileOf } from './profile.ts';
import { smoothstep } from './smoothstep.ts';
import type { Join } from './strokes/joins.ts';
import type { PenDrawing } from './strokes/write-letter.ts';

interface FormContour {
  readonly points: readonly FormPoint[];
  /** A dot or an accent: it is set after the letter and moves on its own. */
  readonly isMark: boolean;
}

/** How a letter is to be drawn: glyphs of one face, and what is done to them. */
export interface Drawing extends GlyphDrawing {
  /** The characters that it stands for. */
  readonly text: string;
  /** How far its last stroke runs out to the right. */
  readonly runOutXh: number;
  /** Added with the pen. */
  readonly accents: readonly AccentName[];
}

interface FormBase {
  /** Names the drawing among all of its hand. */
  readonly id: string;
  /** The characters that it stands for. */
  readonly text: string;
  readonly manner: Manner;
  readonly slantDeg: number;
  readonly advance: number;
  readonly box: Box;
  /** How the pen comes from the letter before, and how it leaves for the next. */
  readonly entry: Join;
  readonly exit: Join;
}

/** The drawing of a face. */
export interface OutlineForm extends FormBase {
  readonly kind: 'outline';
  /** Whether it is the usual drawing of its characters. */
  readonly isUsual: boolean;
  readonly capitalsJoin: boolean;
  /** Whether its strokes reach above small letters; a dot does not. */
  readonly isTall: boolean;
  readonly profile: Profile;
  readonly contours: readonly FormContour[];
  /** The stroke across a t or an f. */
  readonly bar: Bar | undefined;
}

/** The strokes of a pen. */
export interface PenForm extends FormBase {
  readonly kind: 'pen';
  /** Names it among the forms of its letter. */
  readonly name: string;
  readonly drawing: PenDrawing;
  readonly penXh: number;
}

export type Letterform = OutlineForm | PenForm;

/** Strokes of small letters end below this height. */
const TALL_XH = 1.25;
/** Letters with a stroke across the stem. */
const BARRED = new Set(['t', 'f']);
/** An accent that stands beside its letter needs room before the next one. */
const BESIDE_ROOM_XH = 0.15;
/** A pen may be changed by this much of an x-height: further and counters close or strokes tear. */
const MOST_PEN_CHANGE_XH = 0.14;

/** The form of one drawing, in the pen and with the lean of a hand; `glyphs` are those of the drawing. */
export function letterform(
  id: string,
  style: FaceStyle,
  glyphs: CleanGlyphs,
  drawing: Drawing,
  pen: Pen,
): OutlineForm {
  const letter = withPen(glyphs.contours, style, pen).map((points) =>
    runOut(lean(points, pen.slantDeg - style.slantDeg), drawing.runOutXh),
  );
  const isPlain = style.manner !== 'steady' && drawing.glyphs.length === 1;
  const contours = [
    ...letter.map((points) => ({ points, isMark: isPlain && isMark(points) })),
    ...drawAccents(letter, drawing.accents, pen),
  ];
  const points = contours.map((contour) => contour.points);
  return {
    kind: 'outline',
    id,
    text: drawing.text,
    isUsual: drawing.runOutXh === 0,
    manner: mannerOf(style, drawing),
    capitalsJoin: style.capitalsJoin,
    isTall: topOf(contours) > TALL_XH * GRID_PER_XH,
    slantDeg: pen.slantDeg,
    advance: glyphs.advance + roomBeside(drawing),
    contours,
    profile: profileOf(points, pen.slantDeg),
    box: boxOf(points.flat()),
    entry: 'apart',
    exit: 'apart',
    bar: BARRED.has(drawing.text) ? findBar(letter, pen) : undefined,
  };
}

/** Points, figures and signs stand alone in a joined hand too. */
const mannerOf = ({ manner }: FaceStyle, { text }: Drawing): Manner =>
  manner === 'joined' && !/\p{L}/u.test(text) ? 'loose' : manner;

function roomBeside({ glyphs, accents }: Drawing): number {
  const isBeside = accents.some((accent) => ACCENT_SHAPES[accent].place === 'upperRight');
  return isBeside && glyphs.length > 0 ? BESIDE_ROOM_XH * GRID_PER_XH : 0;
}

function drawAccents(letter: readonly Contour[], accents: readonly AccentName[], pen: Pen): FormContour[] {
  const halfPen = (pen.widthXh * GRID_PER_XH) / 2;
  const turn = outwardTurn(letter);
  return accentParts(letter, accents, pen).flatMap(({ contours, isMark }) =>
    contours.map((contour) => ({
      points: withNormals(contour, turn).map((point) => ({ ...point, halfPen })),
      isMark,
    })),
  );
}

/** Evens thick and thin out as far as the face wants it, and draws everything with the hand's pen. */
function withPen(
  contours: readonly (readonly FormPoint[])[],
  style: FaceStyle,
  pen: Pen,
): readonly FormPoint[][] {
  const faceHalf = (style.penXh * GRID_PER_XH) / 2;
  const penHalf = (pen.widthXh * GRID_PER_XH) / 2;
  const most = MOST_PEN_CHANGE_XH * GRID_PER_XH;
  return contours.map((points) =>
    points.map((point) => {
      const own = point.halfPen;
      const even = own + (faceHalf - own) * style.evenness;
      // No thinner than the pen: points of Hebrew would shrink to specks with the strokes of their face.
      const thinnest = Math.min(own, penHalf);
      const wanted = Math.max(thinnest, even * (pen.widthXh / style.penXh));
      const change = Math.max(-most, Math.min(most, wanted - own));
      return {
        ...point,
        x: point.x + point.normalX * change,
        y: point.y + point.normalY * change,
        halfPen: own + change,
      };
    }),
  );
}

function lean(points: readonly FormPoint[], deg: number): FormPoint[] {
  const tangent = Math.tan(degToRad(deg));
  return points.map((point) => ({ ...point, x: point.x + point.y * tangent }));
}

/** Draws the foot of a letter out to the right, as the last stroke of a word that is written fast. */
function runOut(points: FormPoint[], runOutXh: number): FormPoint[] {
  if (runOutXh === 0) return points;
  const { x, width } = boxOf(points);
  const middle = x + width / 2;
  return points.map((point) => {
    const share = Math.max(0, (point.x - middle) / (width / 2));
    const low = 1 - smoothstep((point.y / GRID_PER_XH - 0.35) / 0.4);
    return { ...point, x: point.x + share ** 2 * low * runOutXh * GRID_PER_XH };
  });
}

const topOf = (contours: readonly FormContour[]): number =>
  Math.max(0, ...contours.flatMap(({ points, isMark }) => (isMark ? [] : points.map((p) => p.y))));
