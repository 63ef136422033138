// A glyph of a face comes in; the form that is bent into variants goes out, on the grid of `ink` (200 = one x-height).

import type { Face } from '../face/open-face.ts';
import type { Box, Contour, CurvePoint } from '../geometry.ts';
import { GRID_PER_XH, type HandStyle } from './hand.ts';
import { smoothContour } from './smooth-contour.ts';

/** A point of the form, and where away from the ink is: the pen's centre line lies half a pen inside. */
export interface FormPoint extends CurvePoint {
  readonly normalX: number;
  readonly normalY: number;
}

interface FormContour {
  readonly points: readonly FormPoint[];
  /** A dot or an accent: it is set after the letter and moves on its own. */
  readonly isMark: boolean;
}

export interface Letterform {
  readonly glyph: number;
  readonly advance: number;
  readonly contours: readonly FormContour[];
  readonly box: Box;
}

/** Marks start above this height and are lower than that one, in x-heights: no letter has a part so small and high. */
const MARK_FOOT_XH = 1.05;
const MARK_HEIGHT_XH = 0.75;
/** Straight pieces longer than this are split, or they could not follow the bend: x-heights. */
const LONGEST_PIECE_XH = 0.6;

/** From units of the face to the grid. */
export const gridScale = (style: HandStyle, face: Face): number =>
  GRID_PER_XH / (style.xHeightEm * face.unitsPerEm);

/** The form of one glyph. */
export function letterform(style: HandStyle, face: Face, glyph: number): Letterform {
  const scale = gridScale(style, face);
  const { advance, contours } = face.outline(glyph);
  const scaled = contours.map((contour) => {
    const onGrid = contour.map((p) => ({ ...p, x: p.x * scale, y: p.y * scale }));
    const clean = style.smoothingXh > 0 ? smoothContour(onGrid, style.smoothingXh * GRID_PER_XH) : onGrid;
    return splitLongPieces(clean);
  });
  const turn = outwardTurn(scaled);
  return {
    glyph,
    advance: advance * scale,
    contours: scaled.map((contour) => ({ points: withNormals(contour, turn), isMark: isMark(contour) })),
    box: boxOf(scaled.flat()),
  };
}

function splitLongPieces(contour: Contour): Contour {
  return contour.flatMap((point, i) => {
    const next = contour[(i + 1) % contour.length] ?? point;
    const length = Math.hypot(next.x - point.x, next.y - point.y);
    const isStraight = point.onCurve && next.onCurve;
    const pieces = isStraight ? Math.max(1, Math.ceil(length / (LONGEST_PIECE_XH * GRID_PER_XH))) : 1;
    return Array.from({ length: pieces }, (_, k) => ({
      x: point.x + ((next.x - point.x) * k) / pieces,
      y: point.y + ((next.y - point.y) * k) / pieces,
      onCurve: k === 0 ? point.onCurve : true,
    }));
  });
}

/** 1 when away from the ink is left of the direction of drawing, -1 when right: the largest contour is an outer one. */
function outwardTurn(contours: readonly Contour[]): 1 | -1 {
  const areas = contours.map(signedArea);
  const largest = areas.reduce((most, area) => (Math.abs(area) > Math.abs(most) ? area : most), 0);
  return largest > 0 ? -1 : 1;
}

function signedArea(contour: Contour): number {
  return contour.reduce((sum, p, i) => {
    const q = contour[(i + 1) % contour.length] ?? p;
    return sum + (p.x * q.y - q.x * p.y) / 2;
  }, 0);
}

function withNormals(contour: Contour, turn: 1 | -1): FormPoint[] {
  return contour.map((point, i) => {
    const before = contour.at(i - 1) ?? point;
    const after = contour[(i + 1) % contour.length] ?? point;
    const [dx, dy] = [after.x - before.x, after.y - before.y];
    const length = Math.hypot(dx, dy) || 1;
    return { ...point, normalX: (-dy / length) * turn, normalY: (dx / length) * turn };
  });
}

function isMark(contour: Contour): boolean {
  const { y, height } = boxOf(contour);
  return y > MARK_FOOT_XH * GRID_PER_XH && height < MARK_HEIGHT_XH * GRID_PER_XH;
}

function boxOf(points: readonly CurvePoint[]): Box {
  if (points.length === 0) return { x: 0, y: 0, width: 0, height: 0 };
  const [xs, ys] = [points.map((p) => p.x), points.map((p) => p.y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}
