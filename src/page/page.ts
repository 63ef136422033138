// A finished card: its size and every inked line on it, in points from the top left corner.
import type { InkColours } from '../ink/colour.ts';
import type { InkedLine } from '../ink/ink.ts';

/** A frame for writing on a card whose size the stock decides. */
export interface CardFormat {
  readonly id: string;
  readonly name: string;
  /** Free paper around the writing, in points. */
  readonly marginPt: {
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
    readonly left: number;
  };
}

export interface Page {
  readonly order: string;
  readonly widthPt: number;
  readonly heightPt: number;
  readonly ink: InkColours;
  readonly xHeightPt: number;
  readonly lines: readonly InkedLine[];
}
