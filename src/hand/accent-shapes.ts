// The accents as a pen draws them, and where each stands. Lengths in x-heights, y up, from the spot that placing finds.
// Shapes of bars that span a letter are in shares of that span.

export type AccentPlace =
  | 'above'
  | 'below'
  | 'foot'
  | 'rightFoot'
  | 'upperRight'
  | 'shoulder'
  | 'middleRight'
  | 'ascender'
  | 'stem'
  | 'stemMiddle'
  | 'across'
  | 'corners';

export interface PenStroke {
  readonly path: readonly (readonly [x: number, y: number])[];
  /** Drawn through all points with corners; others are drawn towards their inner points. */
  readonly isAngular?: true;
  /** Width of the line, in widths of an accent's line. */
  readonly weight?: number;
}

interface AccentShape {
  readonly place: AccentPlace;
  readonly strokes: readonly PenStroke[];
}

/** A pen rests on a dot, and the ink spreads. */
const DOT_WEIGHT = 1.25;

const dot = (x: number, y: number): PenStroke => ({
  path: [
    [x - 0.01, y + 0.01],
    [x + 0.01, y - 0.01],
  ],
  weight: DOT_WEIGHT,
});

// biome-ignore format: one row an accent
export const ACCENT_SHAPES = {
  acute: { place: 'above', strokes: [{ path: [[0.13, 0.24], [-0.05, 0]] }] },
  grave: { place: 'above', strokes: [{ path: [[-0.13, 0.24], [0.06, 0]] }] },
  circumflex: { place: 'above', strokes: [{ path: [[-0.2, 0.01], [0.01, 0.24], [0.2, 0]], isAngular: true }] },
  caron: { place: 'above', strokes: [{ path: [[-0.18, 0.22], [0, 0.01], [0.2, 0.24]], isAngular: true }] },
  macron: { place: 'above', strokes: [{ path: [[-0.2, 0.1], [0.2, 0.13]] }] },
  breve: { place: 'above', strokes: [{ path: [[-0.19, 0.2], [-0.13, -0.01], [0.12, -0.02], [0.2, 0.22]] }] },
  tilde: { place: 'above', strokes: [{ path: [[-0.26, 0], [-0.16, 0.36], [0.09, -0.1], [0.26, 0.26]] }] },
  ring: { place: 'above', strokes: [{ path: [[0.1, 0.18], [0.02, 0.28], [-0.13, 0.24], [-0.15, 0.07], [0, -0.02], [0.14, 0.06], [0.1, 0.18]] }] },
  dotAbove: { place: 'above', strokes: [dot(0, 0.11)] },
  dieresis: { place: 'above', strokes: [dot(-0.14, 0.11), dot(0.14, 0.13)] },
  doubleAcute: { place: 'above', strokes: [{ path: [[-0.02, 0.24], [-0.14, 0]] }, { path: [[0.22, 0.25], [0.08, 0]] }] },
  hookAbove: { place: 'above', strokes: [{ path: [[-0.16, 0.2], [-0.12, 0.38], [0.21, 0.44], [0.25, 0.2], [0.01, 0.19], [0.01, 0]] }] },
  turnedCommaAbove: { place: 'above', strokes: [{ path: [[0.08, 0.26], [-0.07, 0.18], [-0.01, 0.02]] }] },
  dotBelow: { place: 'below', strokes: [dot(0, -0.06)] },
  commaBelow: { place: 'below', strokes: [{ path: [[0.04, -0.02], [0.06, -0.14], [-0.07, -0.24]] }] },
  cedilla: { place: 'foot', strokes: [{ path: [[0.01, 0.04], [-0.07, -0.2], [0.15, -0.1], [0.31, -0.34], [0.06, -0.5], [-0.15, -0.4]] }] },
  ogonek: { place: 'rightFoot', strokes: [{ path: [[0.02, 0.03], [-0.16, -0.16], [-0.02, -0.34], [0.14, -0.22]] }] },
  apostrophe: { place: 'upperRight', strokes: [{ path: [[0.06, 0.02], [0.07, -0.12], [-0.02, -0.24]] }] },
  horn: { place: 'shoulder', strokes: [{ path: [[-0.06, -0.02], [0.14, -0.04], [0.12, 0.2]] }] },
  middleDot: { place: 'middleRight', strokes: [dot(0, 0)] },
  ascenderBar: { place: 'ascender', strokes: [{ path: [[-0.3, -0.03], [0.3, 0.03]] }] },
  stemBar: { place: 'stem', strokes: [{ path: [[-0.24, -0.02], [0.36, 0.03]] }] },
  stemSlash: { place: 'stem', strokes: [{ path: [[-0.22, -0.13], [0.24, 0.15]] }] },
  middleBar: { place: 'stemMiddle', strokes: [{ path: [[-0.26, -0.02], [0.26, 0.02]] }] },
  acrossBar: { place: 'across', strokes: [{ path: [[-0.58, -0.01], [0.58, 0.01]] }] },
  cornerSlash: { place: 'corners', strokes: [{ path: [[-0.5, -0.6], [0.5, 0.6]] }] },
} as const satisfies Record<string, AccentShape>;

export type AccentName = keyof typeof ACCENT_SHAPES;
