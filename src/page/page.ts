// A finished side of a card: its size and all that stands on it, in points from the top left corner.
import type { InkColours } from '../ink/colour.ts';
import type { Drawing } from '../ink/drawing.ts';
import type { InkedLine } from '../ink/ink.ts';

export interface Page {
  readonly order: string;
  readonly widthPt: number;
  readonly heightPt: number;
  readonly ink: InkColours;
  /** Height of an x of the writing; null where nothing is written by hand. */
  readonly xHeightPt: number | null;
  /** The handwriting, in the ink of the page. */
  readonly lines: readonly InkedLine[];
  /** What is printed beneath it, the first at the bottom. */
  readonly drawings: readonly Drawing[];
}

/** A page that is sure to hold writing. */
export interface WrittenPage extends Page {
  readonly xHeightPt: number;
}

/** A card, or a sheet of a packing slip; the back is null where only one side is printed. */
export interface Leaf {
  readonly front: Page;
  readonly back: Page | null;
}

/** The page of a card that the handwriting is on; null where nothing is written. */
export const writtenPage = (leaves: readonly Leaf[]): WrittenPage | null =>
  leaves.flatMap(({ front, back }) => [front, back]).find(isWritten) ?? null;

const isWritten = (page: Page | null): page is WrittenPage => page !== null && page.xHeightPt !== null;
