// Text in columns on one sheet: what is written where, in points from the sheet's top left corner.
import type { Box } from '../geometry.ts';

/** A stretch of writing that starts a line of its own. */
export interface ColumnBlock {
  readonly text: string;
  /** Beside the usual writing, as a ratio. */
  readonly size: number;
  readonly realism: number;
  /** Free lines above, beside the usual distance. */
  readonly linesAbove: number;
}

export interface Column {
  readonly box: Box;
  readonly blocks: readonly ColumnBlock[];
}

export interface ColumnSheet {
  readonly widthPt: number;
  readonly heightPt: number;
  readonly columns: readonly Column[];
}
