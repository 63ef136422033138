// A number of pages and a stock come in, sheets go out: arithmetic on numbers, in points. Pages count from 0.
import type { Box } from '../geometry.ts';
import { cropMarks } from './crop-marks.ts';
import type { PlacedPage, Sheet, Stock } from './sheet.ts';

/**
 * sequence: page after page, row by row. cut-stack: pages that lie on one another follow each other, so that a cut
 * pile of cards is already in order; put the piles together place by place.
 */
export type ImpositionOrder = 'sequence' | 'cut-stack';

/** Sheets of one cut pile: a paper jam spoils the order of this many sheets at most. */
const LIFT = 250;

const placesPerSheet = (stock: Stock): number => stock.columns * stock.rows;

/**
 * Places `pageCount` pages on sheets. `startAt` is the first free place of the first sheet, counted from 1 in rows from
 * the top left; a cut pile always starts on whole sheets, so it is ignored there.
 */
export function impose(
  pageCount: number,
  stock: Stock,
  order: ImpositionOrder,
  startAt: number,
): readonly Sheet[] {
  const slots = order === 'sequence' ? inSequence(pageCount, stock, startAt - 1) : inStacks(pageCount, stock);
  const marks = stock.isCutByHand ? cropMarks(stock) : [];
  const sheets: PlacedPage[][] = [];
  for (const { page, sheet, place } of slots) {
    while (sheets.length <= sheet) sheets.push([]);
    sheets[sheet]?.push({ page, box: cellAt(stock, place) });
  }
  return sheets.map((places) => ({
    widthPt: stock.widthPt,
    heightPt: stock.heightPt,
    places,
    cropMarks: marks,
  }));
}

interface Slot {
  readonly page: number;
  readonly sheet: number;
  /** Place on the sheet, row by row, counted from 0. */
  readonly place: number;
}

function inSequence(pageCount: number, stock: Stock, skipped: number): Slot[] {
  const perSheet = placesPerSheet(stock);
  return Array.from({ length: pageCount }, (_, page) => ({
    page,
    sheet: Math.floor((page + skipped) / perSheet),
    place: (page + skipped) % perSheet,
  }));
}

function inStacks(pageCount: number, stock: Stock): Slot[] {
  const perSheet = placesPerSheet(stock);
  const slots: Slot[] = [];
  let sheetsBefore = 0;
  for (let first = 0; first < pageCount; ) {
    const sheets = Math.min(LIFT, Math.ceil((pageCount - first) / perSheet));
    const pages = Math.min(pageCount - first, sheets * perSheet);
    for (let k = 0; k < pages; k++) {
      slots.push({ page: first + k, sheet: sheetsBefore + (k % sheets), place: Math.floor(k / sheets) });
    }
    first += pages;
    sheetsBefore += sheets;
  }
  return slots;
}

function cellAt(stock: Stock, place: number): Box {
  return {
    ...stock.cell,
    x: stock.cell.x + (place % stock.columns) * stock.pitchPt.x,
    y: stock.cell.y + Math.floor(place / stock.columns) * stock.pitchPt.y,
  };
}
