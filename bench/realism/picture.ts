// Pixels of one line of writing come in, its ink in black and white goes out. Places are in x-heights: to the right of
// the left origin that all lines of a note share, and upwards from the zero row.

/** Fine enough that a step of one pixel, 0.04 x-heights, is small beside the scatter of a hand. */
export const PX_PER_XH = 24;

export interface LinePicture {
  readonly width: number;
  readonly height: number;
  readonly ink: InkPixels;
  readonly zeroColumn: number;
  readonly zeroRow: number;
  /** How far down its page the zero row lies, in x-heights. */
  readonly depthXh: number;
}

/** The place of every pixel that holds ink, row by row from the top: few of all pixels do. */
export interface InkPixels {
  readonly columns: Int16Array;
  readonly rows: Int16Array;
}

const CHANNELS = 4;

/** Ink is what is darker than halfway between the lightest and the darkest pixel. */
export function findInk(rgba: Uint8Array, width: number): InkPixels {
  const halfway = halfwayOf(rgba);
  const places: number[] = [];
  for (let i = 0; i * CHANNELS < rgba.length; i++) {
    if ((rgba[i * CHANNELS + 1] ?? 255) < halfway) places.push(i);
  }
  return {
    columns: Int16Array.from(places, (place) => place % width),
    rows: Int16Array.from(places, (place) => Math.floor(place / width)),
  };
}

/** By the green channel, in which blue ink is as dark as black. */
function halfwayOf(rgba: Uint8Array): number {
  let [darkest, lightest] = [255, 0];
  for (let i = 1; i < rgba.length; i += CHANNELS) {
    const green = rgba[i] ?? 0;
    if (green < darkest) darkest = green;
    if (green > lightest) lightest = green;
  }
  return (darkest + lightest) / 2;
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
