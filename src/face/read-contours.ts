// Drawing commands of a font come in, closed contours of TrueType points go out. Font units, y up.
import { type Contour, type CurvePoint, withoutImplied } from '../geometry.ts';

/** One step of a drawing, with its points one after another as x, y, x, y. */
interface PathCommand {
  readonly type: string;
  readonly values: readonly number[];
}

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
  for (const { type, values } of commands) {
    if (type === 'M') contours.push([]);
    if (type === 'C') throw new Error('The face has cubic outlines; only TrueType outlines can be used.');
    if (type !== 'Z') contours.at(-1)?.push(...pointsOf(values));
  }
  return contours
    .map(withoutRepeats)
    .map((contour) => withoutImplied(contour, IMPLIED_TOLERANCE))
    .filter((contour) => contour.length > 2);
}

/** The last point of a step lies on the curve, those before it draw the curve towards them. */
function pointsOf(values: readonly number[]): CurvePoint[] {
  return Array.from({ length: values.length / 2 }, (_, i) => ({
    x: values[2 * i] ?? 0,
    y: values[2 * i + 1] ?? 0,
    onCurve: i === values.length / 2 - 1,
  }));
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
