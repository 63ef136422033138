// Where pages go on paper: numbers only, in points from the top left corner of the sheet.
import type { Box } from '../geometry.ts';

/** Paper as the seller has it in the drawer: a sheet, and the cells on it that are cut or torn out as cards. */
export interface Stock {
  readonly id: string;
  readonly name: string;
  /** Sheets in the shops that have this geometry. */
  readonly products: readonly string[];
  readonly widthPt: number;
  readonly heightPt: number;
  readonly cell: Box;
  /** From one cell to the next. */
  readonly pitchPt: { readonly x: number; readonly y: number };
  readonly columns: number;
  readonly rows: number;
  /** Whether the seller cuts by hand, so that crop marks help. */
  readonly isCutByHand: boolean;
}

/** A page on a sheet. `page` counts from 0. */
export interface PlacedPage {
  readonly page: number;
  readonly box: Box;
}

/** A printer's mark: a thin line along which to cut. */
export interface CropMark {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

export interface Sheet {
  readonly widthPt: number;
  readonly heightPt: number;
  readonly places: readonly PlacedPage[];
  readonly cropMarks: readonly CropMark[];
}
