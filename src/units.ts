// Lengths: millimetres and inches come in from data files and doors, PostScript points (1/72 inch) go out.

const POINTS_PER_INCH = 72;
const MM_PER_INCH = 25.4;

/** Millimetres to points. */
export const mmToPt = (mm: number): number => (mm * POINTS_PER_INCH) / MM_PER_INCH;

/** Points to millimetres. */
export const ptToMm = (pt: number): number => (pt * MM_PER_INCH) / POINTS_PER_INCH;

/** Degrees to radians. */
export const degToRad = (deg: number): number => (deg * Math.PI) / 180;

/** Radians to degrees. */
export const radToDeg = (rad: number): number => (rad * 180) / Math.PI;
