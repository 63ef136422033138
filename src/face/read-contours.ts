// Drawing commands of a font come in, closed contours of TrueType points go out. Font units, y up.
import type { PathCommand } from 'opentype.js';
import type { Contour, CurvePoint } from '../geometry.ts';

/** Points closer than this are one point: font units. */
const SAME_POINT = 0.01;
/** How far an on-curve point may lie from the middle of its neighbours to be left out as implied: font units. */
const IMPLIED_TOLERANCE = 1;

/**
 * Contours of quadratic curves, with the on-curve points left out that TrueType implies.
 * Throws for cubic curves: the faces used here have none, and a silent approximation would hide a wrong file.
 */
export function readContours(commands: readonly PathCommand[]): readonly Contour[] {
  const contours: CurvePoint[][] = [];
  for (const command of commands) {
    if (command.type === 'M') contours.push([]);
    const contour = contours.at(-1);
    if (command.type === 'Z' || contour === undefined) continue;
    if (command.type === 'C')
      throw new Error('The face has cubic outlines; only TrueType outlines can be used.');
    if (command.type === 'Q') contour.push({ x: command.x1, y: command.y1, onCurve: false });
    contour.push({ x: command.x, y: command.y, onCurve: true });
  }
  return contours
    .map(withoutRepeats)
    .map(withoutImplied)
    .filter((contour) => contour.length > 2);
}

function withoutRepeats(points: readonly CurvePoint[]): CurvePoint[] {
  return points.filter((point, i) => {
    const before = points.at(i - 1);
    const isRepeat =
      before !== undefined &&
      before !== point &&
      point.onCurve &&
      before.onCurve &&
      Math.hypot(point.x - before.x, point.y - before.y) < SAME_POINT;
    return !isRepeat;
  });
}

function withoutImplied(points: readonly CurvePoint[]): CurvePoint[] {
  return points.filter((point, i) => {
    const before = points.at(i - 1);
    const after = points[(i + 1) % points.length];
    if (!point.onCurve || before === undefined || after === undefined) return true;
    if (before.onCurve || after.onCurve) return true;
    const toMiddle = Math.hypot(point.x - (before.x + after.x) / 2, point.y - (before.y + after.y) / 2);
    return toMiddle > IMPLIED_TOLERANCE;
  });
}
