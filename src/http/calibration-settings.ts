// A calibration as the settings hold it, in millimetres and degrees, to and from points and radians.
import type { Calibration } from '../sheet/calibration.ts';
import { degToRad, mmToPt, ptToMm, radToDeg } from '../units.ts';
import type { Settings } from './settings.ts';

type CalibrationSide = NonNullable<Settings['calibration']>['front'];

export const calibrationOfSettings = (side: CalibrationSide): Calibration => ({
  dxPt: mmToPt(side.dxMm),
  dyPt: mmToPt(side.dyMm),
  scaleX: side.scaleX,
  scaleY: side.scaleY,
  rotationRad: degToRad(side.rotationDeg),
});

/** Rounded to what a ruler can tell. */
export const settingsOfCalibration = (side: Calibration): CalibrationSide => ({
  dxMm: rounded(ptToMm(side.dxPt), 2),
  dyMm: rounded(ptToMm(side.dyPt), 2),
  scaleX: rounded(side.scaleX, 5),
  scaleY: rounded(side.scaleY, 5),
  rotationDeg: rounded(radToDeg(side.rotationRad), 3),
});

const rounded = (value: number, digits: number): number => Math.round(value * 10 ** digits) / 10 ** digits;
