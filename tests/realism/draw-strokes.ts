// Strokes come in, the picture of the line that they make goes out: a hand whose every measure is known.
import { type LinePicture, PX_PER_XH } from '../../bench/realism/picture.ts';

/** A straight stroke from its bottom to its top: where its bottom stands, in x-heights, y up. */
export interface Stroke {
  readonly x: number;
  readonly bottom: number;
  readonly top: number;
}

const WIDTH_PX = 1600;
const HEIGHT_PX = 240;
const ZERO = 120;
const PEN_PX = 3;

/** `lean` is how far a stroke moves right for each unit up. */
export function drawStrokes(strokes: readonly Stroke[], lean = 0, depthXh = 0): LinePicture {
  const pixels = strokes.flatMap((stroke) => pixelsOf(stroke, lean)).sort((a, b) => a.row - b.row);
  return {
    width: WIDTH_PX,
    height: HEIGHT_PX,
    zeroColumn: ZERO,
    zeroRow: ZERO,
    depthXh,
    ink: {
      columns: Int16Array.from(pixels, ({ column }) => column),
      rows: Int16Array.from(pixels, ({ row }) => row),
    },
  };
}

function pixelsOf({ x, bottom, top }: Stroke, lean: number): { row: number; column: number }[] {
  const count = Math.round((top - bottom) * PX_PER_XH) * PEN_PX;
  return Array.from({ length: count }, (_, i) => {
    const up = Math.floor(i / PEN_PX);
    const column = ZERO + Math.round(x * PX_PER_XH + up * lean) + (i % PEN_PX);
    return { column, row: ZERO - Math.round(bottom * PX_PER_XH) - up };
  });
}
