// A stock and how it is printed come in; the paper of a page of the file, and the cells on it, go out. Points from the top
// left of that paper.
import type { Box } from '../geometry.ts';
import { markRoom } from './crop-marks.ts';
import type { Stock } from './sheet.ts';

/** A sheet with what is cut off around it. */
export interface Frame {
  readonly widthPt: number;
  readonly heightPt: number;
  readonly trim: Box;
  readonly bleed: Box;
  readonly columns: number;
  readonly rows: number;
  /** The first cell. */
  readonly cell: Box;
  readonly pitchPt: { readonly x: number; readonly y: number };
}

/** Data files round their measurements. */
const SAME_PT = 0.1;

/**
 * A card that fills its sheet is printed on larger paper as soon as ink bleeds beyond it, with room for marks where it has
 * some. Every other stock is the paper that it is.
 */
export function frameOf(stock: Stock, bleedPt: number, hasMarks: boolean): Frame {
  const around = fillsSheet(stock) && bleedPt > 0 ? (hasMarks ? markRoom(bleedPt) : bleedPt) : 0;
  const { widthPt, heightPt, cell, pitchPt, columns, rows } = stock;
  const trim = { x: around, y: around, width: widthPt, height: heightPt };
  return {
    widthPt: widthPt + 2 * around,
    heightPt: heightPt + 2 * around,
    trim,
    bleed: around > 0 ? grown(trim, bleedPt, bleedPt, bleedPt, bleedPt) : trim,
    columns,
    rows,
    cell: { ...cell, x: cell.x + around, y: cell.y + around },
    pitchPt,
  };
}

const fillsSheet = ({ columns, rows, cell, widthPt, heightPt }: Stock): boolean =>
  columns * rows === 1 && cell.width > widthPt - SAME_PT && cell.height > heightPt - SAME_PT;

/** Whether a frame has paper around its trim. */
export const hasPaperAround = (frame: Frame): boolean => frame.trim.x > 0;

/** A cell by its place, counted from 0 in rows from the top left. */
export const cellAt = ({ cell, pitchPt, columns }: Frame, place: number): Box => ({
  ...cell,
  x: cell.x + (place % columns) * pitchPt.x,
  y: cell.y + Math.floor(place / columns) * pitchPt.y,
});

/** A cell and its bleed: to the edge of the paper at most, and never into the half of a gutter that is its neighbour's. */
export function clipAt(frame: Frame, place: number, bleedPt: number): Box {
  const box = cellAt(frame, place);
  const { columns, rows, cell, pitchPt, widthPt, heightPt } = frame;
  const column = place % columns;
  const row = Math.floor(place / columns);
  const beside = Math.max(0, pitchPt.x - cell.width) / 2;
  const between = Math.max(0, pitchPt.y - cell.height) / 2;
  const up = (room: number): number => Math.min(bleedPt, Math.max(0, room));
  return grown(
    box,
    up(column === 0 ? box.x : beside),
    up(row === 0 ? box.y : between),
    up(column === columns - 1 ? widthPt - box.x - box.width : beside),
    up(row === rows - 1 ? heightPt - box.y - box.height : between),
  );
}

const grown = (box: Box, left: number, top: number, right: number, bottom: number): Box => ({
  x: box.x - left,
  y: box.y - top,
  width: box.width + left + right,
  height: box.height + top + bottom,
});
