// A way of writing: how a hand looks and how far its pen strays. Lengths in x-heights (Xh) or degrees, sizes as ratios.

/** What fonts/<hand>/hand.json says of a hand, lengths on paper already in points. */
export interface HandStyle {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  /** x-height of the face, in em of the face. */
  readonly xHeightEm: number;
  /** How far upright strokes lean to the right. */
  readonly slantDeg: number;
  /** Width of the pen's line. */
  readonly penXh: number;
  /** How far burrs of the face's outlines are smoothed away; 0 leaves them as they are drawn. */
  readonly smoothingXh: number;
  /** Joined letters share one stroke, so that only movements that leave the ends alone may bend them. */
  readonly isJoined: boolean;
  readonly wordGap: { readonly meanXh: number; readonly cv: number; readonly floorXh: number };
  readonly word: { readonly tiltDeg: number; readonly size: number; readonly width: number };
  /** How far the baseline wanders over two or three letters. */
  readonly wanderXh: number;
  readonly leadingXh: number;
  /** x-height on paper: what the hand likes, and what can still be read. */
  readonly xHeightPt: { readonly usual: number; readonly least: number };
}

/** Thousandths of an em of the hand in one x-height: the grid of `ink`. */
export const GRID_PER_XH = 200;
