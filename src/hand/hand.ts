// A way of writing: its faces and how far its pen strays. Lengths in x-heights (Xh) or degrees, sizes as ratios.

/**
 * How the letters of a face stand beside each other. Loose letters may each move by themselves. Joined ones share one
 * stroke: only movements that leave its ends alone may bend them. Steady ones, in scripts that stack marks or hang from
 * a line, keep their places and bend a little.
 */
export type Manner = 'loose' | 'joined' | 'steady';

/** What letters are made of: those of a font file, or the strokes of a pen. */
export interface Lettering {
  readonly id: string;
  readonly name: string;
  /** Scripts it writes, as Unicode names them: Latin, Cyrillic, ...; Emoji for pictures. */
  readonly scripts: readonly string[];
  /** How far upright strokes lean to the right. */
  readonly slantDeg: number;
  /** Width of the pen's line. */
  readonly penXh: number;
}

/** What fonts/<face>/face.json says of one font file. */
export interface FaceStyle extends Lettering {
  /** Height of its x in em; for a script without an x, what stands beside an x of a hand. */
  readonly xHeightEm: number;
  /** What is smaller than this is a burr of the outline, and smoothed away. */
  readonly smoothingXh: number;
  /** How far thick and thin inside a stroke are evened out: 0 leaves them, 1 draws everything with one round pen. */
  readonly evenness: number;
  readonly manner: Manner;
  /** In a joined face: whether capitals lead into the letter after them. */
  readonly capitalsJoin: boolean;
  /** How far it takes on the lean of the hand around it: 0 keeps its own, 1 leans as the hand does. */
  readonly leaning: number;
  /** Letters that the face has and draws wrong: they are composed instead. */
  readonly redrawn: string;
}

/** The pen and the lean of a hand: what its faces are matched to. */
export interface Pen {
  readonly widthXh: number;
  /** How far upright strokes lean to the right. */
  readonly slantDeg: number;
}

/** A drawing of a letter besides its usual one, and where a writer uses it. */
export interface FormRule {
  readonly letters: string;
  /** OpenType features of the face that draw it. */
  readonly features: readonly string[];
  /** How far its last stroke runs out to the right, in x-heights. */
  readonly runOutXh: number;
  readonly at: 'start' | 'middle' | 'end' | 'anywhere';
  /** Letters that must stand before or after it; none named: any. */
  readonly after: string;
  readonly before: string;
  /** How often it is used where it fits, from 0 to 1. */
  readonly share: number;
}

/** What fonts/<hand>/hand.json says of a hand, lengths on paper already in points. */
export interface HandStyle {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  /** The face that it writes with, and those that write what this one lacks, first choice first. */
  readonly face: Lettering;
  readonly fallbacks: readonly FaceStyle[];
  /** What suits this hand when realism is 1: a tidy hand strays less than a hasty one. */
  readonly strength: number;
  readonly forms: readonly FormRule[];
  readonly wordGap: { readonly meanXh: number; readonly cv: number; readonly floorXh: number };
  readonly word: {
    readonly tiltDeg: number;
    readonly size: number;
    readonly width: number;
    readonly offsetXh: number;
  };
  /** How far a letter strays from its neighbours in height, and how far the baseline wanders over two or three. */
  readonly letterOffsetXh: number;
  readonly wanderXh: number;
  readonly leadingXh: number;
  /** x-height on paper: what the hand likes, and what can still be read. */
  readonly xHeightPt: { readonly usual: number; readonly least: number };
  /** Inks that suit it, by id. */
  readonly inks: readonly string[];
}

/** Thousandths of an em of the hand in one x-height: the grid of `ink`. */
export const GRID_PER_XH = 200;
