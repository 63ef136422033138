// Where pages go on paper: numbers only, in points from the top left corner of the sheet.
import type { Box } from '../geometry.ts';

/** Paper as the seller has it in the drawer: a sheet, and the cells on it that are cut or torn out as cards. */
export interface Stock {
  readonly id: string;
  readonly name: string;
  readonly kind: 'paper' | 'card' | 'label' | 'envelope' | 'thermal';
  /** Maker and number of the sheets in the shops that have this geometry. */
  readonly products: readonly string[];
  readonly widthPt: number;
  readonly heightPt: number;
  readonly cell: Box;
  /** From one cell to the next. */
  readonly pitchPt: { readonly x: number; readonly y: number };
  readonly columns: number;
  readonly rows: number;
  /** Radius of the corners of a cell; null where it is not known. */
  readonly cornerRadiusPt: number | null;
  /** Where a cell folds, from its left edge (axis x: the fold stands upright) or from its top edge (axis y). */
  readonly fold: { readonly axis: 'x' | 'y'; readonly atPt: number } | null;
  /** How a card that is read upright lies in its cell: a card of the seller's own size may lie across. */
  readonly turn: Extract<Turn, 0 | 90>;
  /** Whether the seller cuts by hand, so that crop marks help. */
  readonly isCutByHand: boolean;
  /** Writing keeps this far from the edges of a cell, or a corner or the printer would take it. */
  readonly safePt: number;
  /** What a seller should know before the first print run, in whole sentences. */
  readonly notes: readonly string[];
}

/** Quarter turns clockwise. */
export type Turn = 0 | 90 | 180 | 270;

/** A page on a sheet. `page` counts from 0, `place` from 1 in rows from the top left of the front. */
export interface PlacedPage {
  readonly page: number;
  readonly place: number;
  /** The cell; a page turned by 90 or 270 degrees is as wide as the cell is high. */
  readonly box: Box;
  /** How far the page is turned in its cell. */
  readonly turn: Turn;
  /** The cell and its bleed: nothing of the page may be seen outside. */
  readonly clip: Box;
}

/** A printer's mark: a thin line along which to cut or to fold. */
export interface PrintersMark {
  readonly kind: 'cut' | 'fold';
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** One side of a sheet. */
export interface Sheet {
  /** Counts from 1 in the order of the print run; front and back of a sheet have the same. */
  readonly number: number;
  readonly side: 'front' | 'back';
  /** The paper with what is cut off: the whole page of the file. */
  readonly widthPt: number;
  readonly heightPt: number;
  /** The finished sheet in it, and how far ink may bleed beyond. */
  readonly trim: Box;
  readonly bleed: Box;
  readonly places: readonly PlacedPage[];
  readonly marks: readonly PrintersMark[];
  /** Free paper for a line of small print about the print run, as wide as it may be; null where there is none. */
  readonly slug: Box | null;
}

/** A sheet that one page fills. */
export function wholeSheet(
  { width, height }: { readonly width: number; readonly height: number },
  page: number,
): Sheet {
  const whole = { x: 0, y: 0, width, height };
  return {
    ...{ number: page + 1, side: 'front', widthPt: width, heightPt: height, trim: whole, bleed: whole },
    places: [{ page, place: 1, box: whole, turn: 0, clip: whole }],
    marks: [],
    slug: null,
  };
}
