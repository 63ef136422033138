// Pixels of one line of writing come in, its ink in black and white goes out. Places are in x-heights: to the right of
// the left origin that all lines of a note share, and upwards from the zero row.

/** Fine enough that a step of one pixel, 0.04 x-heights, is small beside the scatter of a hand. */
export const PX_PER_XH = 24;

export interface LinePicture {
  readonly width: number;
  readonly height: number;
  /** 1 for ink and 0 for paper, row by row from the top. */
  readonly ink: Uint8Array;
  readonly zeroColumn: number;
  readonly zeroRow: number;
  /** How far down its page the zero row lies, in x-heights. */
  readonly depthXh: number;
}

const CHANNELS = 4;

/** Ink is what is darker than halfway between the lightest and the darkest pixel. */
export function inkOf(rgba: Uint8Array): Uint8Array {
  const ink = new Uint8Array(rgba.length / CHANNELS);
  let [darkest, lightest] = [255, 0];
  for (let i = 0; i < ink.length; i++) {
    const green = rgba[i * CHANNELS + 1] ?? 0;
    ink[i] = green;
    darkest = Math.min(darkest, green);
    lightest = Math.max(lightest, green);
  }
  const halfway = (darkest + lightest) / 2;
  for (let i = 0; i < ink.length; i++) ink[i] = (ink[i] ?? 0) < halfway ? 1 : 0;
  return ink;
}

export const columnToXh = (picture: LinePicture, column: number): number =>
  (column - picture.zeroColumn) / PX_PER_XH;

export const rowToXh = (picture: LinePicture, row: number): number => (picture.zeroRow - row) / PX_PER_XH;

/** Stretches of places that are all true, each from its first place to before its end. */
export function stretches(count: number, isIn: (place: number) => boolean): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (let i = 0; i < count; i++) {
    const last = found.at(-1);
    if (!isIn(i)) continue;
    if (last?.end === i) last.end = i + 1;
    else found.push({ start: i, end: i + 1 });
  }
  return found;
}
