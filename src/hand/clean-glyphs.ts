// Glyphs as their face draws them come in; they go out cleaned, on the grid of `ink` (200 = one x-height), with the width
// of the pen at every point. Whatever pen writes them, and in whatever hand, this is the same.
import type { Face, ShapedGlyph } from '../face/open-face.ts';
import { boxOf, type Contour, type CurvePoint, largestArea, signedArea } from '../geometry.ts';
import { type FaceStyle, GRID_PER_XH } from './hand.ts';
import { isMark } from './is-mark.ts';
import { halfWidths } from './pen-width.ts';
import { smoothContour } from './smooth-contour.ts';

/** A point of a letter, and where away from the ink is. */
export interface EdgePoint extends CurvePoint {
  readonly normalX: number;
  readonly normalY: number;
}

/** The same, and how far inside the ink the pen's centre line runs. */
export interface FormPoint extends EdgePoint {
  readonly halfPen: number;
}

/** Glyphs of one face that are drawn together. */
export interface GlyphDrawing {
  readonly glyphs: readonly ShapedGlyph[];
  readonly losesDot: boolean;
}

export interface CleanGlyphs {
  readonly contours: readonly (readonly FormPoint[])[];
  readonly advance: number;
}

const DOT_PENS = 1.25;

/** From units of the face to the grid. */
export const gridScale = (style: FaceStyle, face: Face): number =>
  GRID_PER_XH / (style.xHeightEm * face.unitsPerEm);

/** Contours without burrs, in the pen of their face. */
export function cleanGlyphs(style: FaceStyle, face: Face, drawing: GlyphDrawing): CleanGlyphs {
  const facePen = style.penXh * GRID_PER_XH;
  const contours = smoothGlyphs(style, face, drawing);
  const turn = outwardTurn(contours);
  const edges = contours.map((contour) => withNormals(contour, turn));
  const widths = halfWidths(edges, facePen);
  const last = drawing.glyphs.at(-1);
  return {
    contours: edges.map((points, c) =>
      points.map((point, i) => ({ ...point, halfPen: widths[c]?.[i] ?? facePen / 2 })),
    ),
    advance: last === undefined ? 0 : (last.x + face.outline(last.glyph).advance) * gridScale(style, face),
  };
}

function smoothGlyphs(style: FaceStyle, face: Face, { glyphs, losesDot }: GlyphDrawing): Contour[] {
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

/** 1 when away from the ink is left of the direction of drawing, -1 when right. */
export const outwardTurn = (contours: readonly Contour[]): 1 | -1 => (largestArea(contours) > 0 ? -1 : 1);

export function withNormals(contour: Contour, turn: 1 | -1): EdgePoint[] {
  return contour.map((point, i) => {
    const before = contour.at(i - 1) ?? point;
    const after = contour[(i + 1) % contour.length] ?? point;
    const [dx, dy] = [after.x - before.x, after.y - before.y];
    const length = Math.hypot(dx, dy) || 1;
    return { ...point, normalX: (-dy / length) * turn, normalY: (dx / length) * turn };
  });
}
