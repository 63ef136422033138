// How a printer misplaces what it prints: crosses as they were measured come in, in millimetres; the map that sets it right
// goes out, in points. Origin top left, y down.
import type { Matrix, Point } from '../geometry.ts';
import { type Problem, problem } from '../problem.ts';
import { mmToPt, ptToMm } from '../units.ts';
import type { Size } from './fit-card.ts';

/**
 * Of one side of the paper: the printer puts a point at `rotation * scale * point + (dx, dy)`, as the side is looked at.
 * Positive angles turn clockwise.
 */
export interface Calibration {
  readonly dxPt: number;
  readonly dyPt: number;
  readonly scaleX: number;
  readonly scaleY: number;
  readonly rotationRad: number;
}

/** What belongs to each corner of the sheet. */
export interface Corners<T> {
  readonly topLeft: T;
  readonly topRight: T;
  readonly bottomLeft: T;
  readonly bottomRight: T;
}

/** Crosses stand this far from the corners: within reach of every printer, and of a ruler. */
const CROSS_MM = 20;
/** On small paper they must stay apart. */
const CROSS_SHARE = 0.25;

/** Where the crosses of the sheet to measure stand, in points. */
export function calibrationCrosses({ widthPt, heightPt }: Size): Corners<Point> {
  const inset = (size: number): number => Math.min(mmToPt(CROSS_MM), size * CROSS_SHARE);
  const [left, top] = [inset(widthPt), inset(heightPt)];
  const [right, bottom] = [widthPt - left, heightPt - top];
  return {
    topLeft: { x: left, y: top },
    topRight: { x: right, y: top },
    bottomLeft: { x: left, y: bottom },
    bottomRight: { x: right, y: bottom },
  };
}

/** What the printer does, from where its crosses came out: millimetres from the left and from the top edge of the paper. */
export function measureCalibration(sheet: Size, measuredMm: Corners<Point>): Calibration {
  const meant = calibrationCrosses(sheet);
  const came = eachCorner(measuredMm, ({ x, y }) => ({ x: mmToPt(x), y: mmToPt(y) }));
  const [acrossMeant, downMeant] = [across(meant), down(meant)];
  const [acrossCame, downCame] = [across(came), down(came)];
  const scaleX = lengthOf(acrossCame) / lengthOf(acrossMeant);
  const scaleY = lengthOf(downCame) / lengthOf(downMeant);
  // Both pairs of edges turn alike; the mean of them halves the slips of the ruler.
  const rotationRad = (Math.atan2(acrossCame.y, acrossCame.x) + Math.atan2(-downCame.x, downCame.y)) / 2;
  const [a, b, c, d] = turnAndScale({ scaleX, scaleY, rotationRad });
  const [from, to] = [centreOf(meant), centreOf(came)];
  const dxPt = to.x - (a * from.x + c * from.y);
  const dyPt = to.y - (b * from.x + d * from.y);
  return { dxPt, dyPt, scaleX, scaleY, rotationRad };
}

/** The first transform of a page: what is drawn through it lands where it was meant to. */
export function adjustment(calibration: Calibration): Matrix {
  const { dxPt, dyPt } = calibration;
  const [a, b, c, d] = turnAndScale(calibration);
  const area = a * d - b * c;
  const [ia, ib, ic, id] = [d / area, -b / area, -c / area, a / area] as const;
  return [ia, ib, ic, id, -(ia * dxPt + ic * dyPt), -(ib * dxPt + id * dyPt)];
}

/** Beyond these, a slip while measuring or a wrong setting of the printer is likelier than a printer that is so far off. */
const MOST_SHIFT_MM = 5;
const MOST_STRETCH = 0.01;
const MOST_TURN_RAD = Math.PI / 180;

/** What a seller should look at again. */
export function calibrationWarnings(calibration: Calibration): readonly Problem[] {
  const { dxPt, dyPt, scaleX, scaleY, rotationRad } = calibration;
  const shiftMm = ptToMm(Math.hypot(dxPt, dyPt));
  const stretch =
    [scaleX, scaleY].map((scale) => scale - 1).sort((a, b) => Math.abs(b) - Math.abs(a))[0] ?? 0;
  const found = [
    shiftMm > MOST_SHIFT_MM && `is off by ${shiftMm.toFixed(1)} mm`,
    Math.abs(stretch) > MOST_STRETCH &&
      `prints ${Math.abs(stretch * 100).toFixed(1)} % too ${stretch > 0 ? 'large' : 'small'}`,
    Math.abs(rotationRad) > MOST_TURN_RAD &&
      `turns the page by ${Math.abs((rotationRad * 180) / Math.PI).toFixed(1)} degrees`,
  ];
  return found.flatMap((what) => (what === false ? [] : [problem('calibration-unlikely', {}, what)]));
}

function turnAndScale({ scaleX, scaleY, rotationRad }: Omit<Calibration, 'dxPt' | 'dyPt'>) {
  const [cos, sin] = [Math.cos(rotationRad), Math.sin(rotationRad)];
  return [scaleX * cos, scaleX * sin, -scaleY * sin, scaleY * cos] as const;
}

const eachCorner = <T, U>(corners: Corners<T>, map: (value: T) => U): Corners<U> => ({
  topLeft: map(corners.topLeft),
  topRight: map(corners.topRight),
  bottomLeft: map(corners.bottomLeft),
  bottomRight: map(corners.bottomRight),
});

/** The mean way from left to right, and from top to bottom. */
const across = ({ topLeft, topRight, bottomLeft, bottomRight }: Corners<Point>): Point => ({
  x: (topRight.x - topLeft.x + bottomRight.x - bottomLeft.x) / 2,
  y: (topRight.y - topLeft.y + bottomRight.y - bottomLeft.y) / 2,
});

const down = ({ topLeft, topRight, bottomLeft, bottomRight }: Corners<Point>): Point => ({
  x: (bottomLeft.x - topLeft.x + bottomRight.x - topRight.x) / 2,
  y: (bottomLeft.y - topLeft.y + bottomRight.y - topRight.y) / 2,
});

const lengthOf = ({ x, y }: Point): number => Math.hypot(x, y);

const centreOf = ({ topLeft, topRight, bottomLeft, bottomRight }: Corners<Point>): Point => ({
  x: (topLeft.x + topRight.x + bottomLeft.x + bottomRight.x) / 4,
  y: (topLeft.y + topRight.y + bottomLeft.y + bottomRight.y) / 4,
});
