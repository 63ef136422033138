import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Matrix, Point } from '../../src/geometry.ts';
import {
  adjustment,
  type Calibration,
  type Corners,
  calibrationCrosses,
  calibrationWarnings,
  measureCalibration,
} from '../../src/sheet/calibration.ts';
import { mmToPt, ptToMm } from '../../src/units.ts';

const A4 = { widthPt: mmToPt(210), heightPt: mmToPt(297) };
const RIGHT: Calibration = { dxPt: 0, dyPt: 0, scaleX: 1, scaleY: 1, rotationRad: 0 };

/** A printer that stretches, then turns clockwise about the top left corner, then shifts. */
function throughPrinter({ x, y }: Point, printer: Calibration): Point {
  const { scaleX, scaleY, rotationRad: turn, dxPt, dyPt } = printer;
  const [wide, high] = [x * scaleX, y * scaleY];
  return {
    x: wide * Math.cos(turn) - high * Math.sin(turn) + dxPt,
    y: wide * Math.sin(turn) + high * Math.cos(turn) + dyPt,
  };
}

const through = ({ x, y }: Point, [a, b, c, d, e, f]: Matrix): Point => ({
  x: a * x + c * y + e,
  y: b * x + d * y + f,
});

const each = <T, U>({ topLeft, topRight, bottomLeft, bottomRight }: Corners<T>, map: (value: T) => U) => ({
  topLeft: map(topLeft),
  topRight: map(topRight),
  bottomLeft: map(bottomLeft),
  bottomRight: map(bottomRight),
});

/** What a ruler shows on the sheet that such a printer printed. */
const measured = (sheet: typeof A4, printer: Calibration): Corners<Point> =>
  each(calibrationCrosses(sheet), (cross) => {
    const { x, y } = throughPrinter(cross, printer);
    return { x: ptToMm(x), y: ptToMm(y) };
  });

it('has its crosses 20 mm from the corners, nearer on small paper', () => {
  const inMm = (sheet: typeof A4) =>
    Object.values(
      each(calibrationCrosses(sheet), ({ x, y }) => `${Math.round(ptToMm(x))} ${Math.round(ptToMm(y))}`),
    );
  expect(inMm(A4)).toEqual(['20 20', '190 20', '20 277', '190 277']);
  expect(inMm({ widthPt: mmToPt(32), heightPt: mmToPt(56) })).toEqual(['8 14', '24 14', '8 42', '24 42']);
});

describe('what a ruler shows', () => {
  const crosses = each(calibrationCrosses(A4), ({ x, y }) => ({ x: ptToMm(x), y: ptToMm(y) }));
  const moved = (move: (point: Point) => Point) => measureCalibration(A4, each(crosses, move));

  it.each<[string, Calibration, Partial<Record<keyof Calibration, number>>]>([
    ['nothing wrong', moved((p) => p), {}],
    [
      '2 mm too far right and 1 mm too high',
      moved(({ x, y }) => ({ x: x + 2, y: y - 1 })),
      { dxPt: mmToPt(2), dyPt: -mmToPt(1) },
    ],
    ['1 % too wide', moved(({ x, y }) => ({ x: x * 1.01, y })), { scaleX: 1.01 }],
    [
      'a slope of 1.7 mm over 170 mm',
      moved(({ x, y }) => ({ x: x - y * 0.01, y: y + x * 0.01 })),
      { rotationRad: 0.01 },
    ],
  ])('%s', (_, found, expected) => {
    const wanted = { ...RIGHT, ...expected };
    for (const key of ['dxPt', 'dyPt', 'scaleX', 'scaleY', 'rotationRad'] as const)
      expect(found[key]).toBeCloseTo(wanted[key], 3);
  });
});

const printers = fc.record({
  dxPt: fc.double({ min: -20, max: 20, noNaN: true }),
  dyPt: fc.double({ min: -20, max: 20, noNaN: true }),
  scaleX: fc.double({ min: 0.95, max: 1.05, noNaN: true }),
  scaleY: fc.double({ min: 0.95, max: 1.05, noNaN: true }),
  rotationRad: fc.double({ min: -0.05, max: 0.05, noNaN: true }),
});
const sheets = fc.record({
  widthPt: fc.double({ min: 80, max: 1500, noNaN: true }),
  heightPt: fc.double({ min: 80, max: 1500, noNaN: true }),
});

it('makes any such printer print each point where it was meant', () => {
  fc.assert(
    fc.property(printers, sheets, fc.double({ min: 0, max: 1, noNaN: true }), (printer, sheet, at) => {
      const found = measureCalibration(sheet, measured(sheet, printer));
      const meant = { x: at * sheet.widthPt, y: (1 - at) * sheet.heightPt };
      const landed = throughPrinter(through(meant, adjustment(found)), printer);
      expect(Math.hypot(landed.x - meant.x, landed.y - meant.y)).toBeLessThan(1e-6);
    }),
  );
});

it('is not led astray by a ruler that is read to half a millimetre', () => {
  const slip = fc.double({ min: -0.25, max: 0.25, noNaN: true });
  const slips = fc.record({ x: slip, y: slip });
  fc.assert(
    fc.property(printers, fc.array(slips, { minLength: 4, maxLength: 4 }), (printer, errors) => {
      const read = Object.entries(measured(A4, printer)).map(([corner, { x, y }], i) => {
        const error = errors[i] ?? { x: 0, y: 0 };
        return [corner, { x: x + error.x, y: y + error.y }];
      });
      const found = measureCalibration(A4, Object.fromEntries(read) as Corners<Point>);
      const corners = [0, A4.widthPt].flatMap((x) => [0, A4.heightPt].map((y) => ({ x, y })));
      for (const meant of corners) {
        const landed = throughPrinter(through(meant, adjustment(found)), printer);
        expect(ptToMm(Math.hypot(landed.x - meant.x, landed.y - meant.y))).toBeLessThan(0.8);
      }
    }),
  );
});

it.each<[string, Partial<Calibration>, string[]]>([
  ['a good printer', { dxPt: mmToPt(3), dyPt: mmToPt(-3.9), scaleX: 0.995, rotationRad: 0.01 }, []],
  ['a large shift', { dxPt: mmToPt(5), dyPt: mmToPt(2) }, ['is off by 5.4 mm']],
  ['a page fitted to the paper', { scaleX: 0.96, scaleY: 0.97 }, ['prints 4.0 % too small']],
  ['a stretch', { scaleY: 1.02 }, ['prints 2.0 % too large']],
  ['a crooked sheet', { rotationRad: -0.02 }, ['turns the page by 1.1 degrees']],
])('doubts what is measured only where it is unlikely: %s', (_, changes, expected) => {
  const found = calibrationWarnings({ ...RIGHT, ...changes });
  expect(found.map(({ code }) => code)).toEqual(expected.map(() => 'calibration-unlikely'));
  for (const [i, what] of expected.entries()) expect(found[i]?.message).toContain(what);
});
