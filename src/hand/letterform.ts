// The drawing of a letter in its face comes in; the form that is bent into variants goes out, on the grid of `ink`
// (200 = one x-height): cleaned, drawn with the hand's pen, and cut into parts that move by themselves.
import type { Face, ShapedGlyph } from '../face/open-face.ts';
import { type Box, type Contour, type CurvePoint, largestArea, signedArea } from '../geometry.ts';
import { degToRad } from '../units.ts';
import { accentParts } from './accent-parts.ts';
import { ACCENT_SHAPES, type AccentName } from './accent-shapes.ts';
import { type Bar, findBar } from './bar.ts';
import { type FaceStyle, GRID_PER_XH, type Manner, type Pen } from './hand.ts';
import { isMark } from './is-mark.ts';
import { halfWidths } from './pen-width.ts';
import { type Profile, profileOf } from './profile.ts';
import { smoothContour } from './smooth-contour.ts';
import { smoothstep } from './smoothstep.ts';

/** A point of the form, where away from the ink is, and how far inside it the pen's centre line runs. */
export interface FormPoint extends CurvePoint {
  readonly normalX: number;
  readonly normalY: number;
  readonly halfPen: number;
}

interface FormContour {
  readonly points: readonly FormPoint[];
  /** A dot or an accent: it is set after the letter and moves on its own. */
  readonly isMark: boolean;
}

/** How a letter is to be drawn: glyphs of one face, and what is done to them. */
export interface Drawing {
  readonly glyphs: readonly ShapedGlyph[];
  /** The characters that it stands for. */
  readonly text: string;
  /** How far its last stroke runs out to the right. */
  readonly runOutXh: number;
  /** Added with the pen. */
  readonly accents: readonly AccentName[];
  readonly losesDot: boolean;
}

export interface Letterform {
  /** Names the drawing among all of its hand. */
  readonly id: string;
  /** The characters that it stands for, and whether it is their usual drawing. */
  readonly text: string;
  readonly isUsual: boolean;
  readonly manner: Manner;
  readonly capitalsJoin: boolean;
  /** Whether its strokes reach above small letters; a dot does not. */
  readonly isTall: boolean;
  readonly slantDeg: number;
  readonly advance: number;
  readonly contours: readonly FormContour[];
  readonly profile: Profile;
  readonly box: Box;
  /** The stroke across a t or an f. */
  readonly bar: Bar | undefined;
}

/** Strokes of small letters end below this height. */
const TALL_XH = 1.25;
/** Letters with a stroke across the stem. */
const BARRED = new Set(['t', 'f']);
const DOT_PENS = 1.25;
/** An accent that stands beside its letter needs room before the next one. */
const BESIDE_ROOM_XH = 0.15;
/** A pen may be changed by this much of an x-height: further and counters close or strokes tear. */
const MOST_PEN_CHANGE_XH = 0.14;

/** From units of the face to the grid. */
export const gridScale = (style: FaceStyle, face: Face): number =>
  GRID_PER_XH / (style.xHeightEm * face.unitsPerEm);

/** The form of one drawing, in the pen and with the lean of a hand. */
export function letterform(id: string, style: FaceStyle, face: Face, drawing: Drawing, pen: Pen): Letterform {
  const glyphs = drawGlyphs(style, face, drawing);
  const letter = withPen(glyphs, style, pen).map((points) =>
    runOut(lean(points, pen.slantDeg - style.slantDeg), drawing.runOutXh),
  );
  const isPlain = style.manner !== 'steady' && drawing.glyphs.length === 1;
  const contours = [
    ...letter.map((points) => ({ points, isMark: isPlain && isMark(points) })),
    ...drawAccents(letter, drawing.accents, pen),
  ];
  const points = contours.map((contour) => contour.points);
  return {
    id,
    text: drawing.text,
    isUsual: drawing.runOutXh === 0,
    manner: mannerOf(style, drawing),
    capitalsJoin: style.capitalsJoin,
    isTall: topOf(contours) > TALL_XH * GRID_PER_XH,
    slantDeg: pen.slantDeg,
    advance: advanceOf(style, face, drawing),
    contours,
    profile: profileOf(points, pen.slantDeg),
    box: boxOf(points.flat()),
    bar: BARRED.has(drawing.text) ? findBar(letter, pen) : undefined,
  };
}

/** Points, figures and signs stand alone in a joined hand too. */
const mannerOf = ({ manner }: FaceStyle, { text }: Drawing): Manner =>
  manner === 'joined' && !/\p{L}/u.test(text) ? 'loose' : manner;

function drawGlyphs(style: FaceStyle, face: Face, { glyphs, losesDot }: Drawing): Contour[] {
  const scale = gridScale(style, face);
  const onGrid = glyphs.flatMap(({ glyph, x, y }) =>
    face
      .outline(glyph)
      .contours.map((contour) => contour.map((p) => ({ ...p, x: (p.x + x) * scale, y: (p.y + y) * scale }))),
  );
  const smooth = onGrid
    .filter((contour) => !(losesDot && isMark(contour)))
    .map((contour) => smoothContour(contour, style.smoothingXh * GRID_PER_XH));
  const turn = outwardTurn(smooth);
  const isInk = (contour: Contour): boolean => signedArea(contour) * turn < 0;
  return smooth.map((contour) =>
    isInk(contour) ? asWideAsPen(contour, style.penXh * GRID_PER_XH) : contour,
  );
}

/** A dot is where the pen rests: it cannot be smaller than the pen's line, and the ink spreads a little. */
function asWideAsPen(contour: Contour, penGrid: number): Contour {
  const { x, y, width, height } = boxOf(contour);
  const size = Math.max(width, height);
  if (size === 0 || size >= DOT_PENS * penGrid) return contour;
  const growth = (DOT_PENS * penGrid) / size;
  const [middleX, middleY] = [x + width / 2, y + height / 2];
  return contour.map((p) => ({
    ...p,
    x: middleX + (p.x - middleX) * growth,
    y: middleY + (p.y - middleY) * growth,
  }));
}

function advanceOf(style: FaceStyle, face: Face, { glyphs, accents }: Drawing): number {
  const last = glyphs.at(-1);
  if (last === undefined) return 0;
  const isBeside = accents.some((accent) => ACCENT_SHAPES[accent].place === 'upperRight');
  const room = isBeside ? BESIDE_ROOM_XH * GRID_PER_XH : 0;
  return (last.x + face.outline(last.glyph).advance) * gridScale(style, face) + room;
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
function withPen(contours: readonly Contour[], style: FaceStyle, pen: Pen): FormPoint[][] {
  const turn = outwardTurn(contours);
  const edges = contours.map((contour) => withNormals(contour, turn));
  const facePen = style.penXh * GRID_PER_XH;
  const widths = halfWidths(edges, facePen);
  const most = MOST_PEN_CHANGE_XH * GRID_PER_XH;
  return edges.map((points, c) =>
    points.map((point, i) => {
      const own = widths[c]?.[i] ?? facePen / 2;
      const even = own + (facePen / 2 - own) * style.evenness;
      // No thinner than the pen: points of Hebrew would shrink to specks with the strokes of their face.
      const thinnest = Math.min(own, (pen.widthXh * GRID_PER_XH) / 2);
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
/** 1 when away from the ink is left of the direction of drawing, -1 when right. */
const outwardTurn = (contours: readonly Contour[]): 1 | -1 => (largestArea(contours) > 0 ? -1 : 1);

function withNormals(contour: Contour, turn: 1 | -1) {
  return contour.map((point, i) => {
    const before = contour.at(i - 1) ?? point;
    const after = contour[(i + 1) % contour.length] ?? point;
    const [dx, dy] = [after.x - before.x, after.y - before.y];
    const length = Math.hypot(dx, dy) || 1;
    return { ...point, normalX: (-dy / length) * turn, normalY: (dx / length) * turn };
  });
}

const topOf = (contours: readonly FormContour[]): number =>
  Math.max(0, ...contours.flatMap(({ points, isMark }) => (isMark ? [] : points.map((p) => p.y))));

function boxOf(points: readonly CurvePoint[]): Box {
  if (points.length === 0) return { x: 0, y: 0, width: 0, height: 0 };
  const [xs, ys] = [points.map((p) => p.x), points.map((p) => p.y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}
