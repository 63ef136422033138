// A rendering and what of it is printed come in; how many notes, pages and sheets that is goes out.
import type { Order } from '../orders/order.ts';
import type { CardOfOrder, PlacedCards } from '../render.ts';
import type { RenderSettings } from '../render-settings.ts';
import { printedSheets, sheetCount } from '../sheet/print-run.ts';

interface Counts {
  readonly notes: number;
  readonly pages: number;
  readonly sheets: number;
}

/** The order of each page, by its place among the pages. */
export const ordersOfPages = (cards: readonly CardOfOrder[]): readonly (Order | null)[] =>
  cards.flatMap(({ order, leaves }) =>
    leaves.ok ? leaves.value.flatMap(({ back }) => (back === null ? [order] : [order, order])) : [],
  );

/** Cards on sheets, and the orders that they are for. */
export interface PrintedCards extends PlacedCards {
  readonly notes: readonly CardOfOrder[];
}

export function countPrinted(rendering: PrintedCards, { again }: Pick<RenderSettings, 'again'>): Counts {
  const sheets = printedSheets(rendering.sheets, again);
  const pages = sheets.flatMap(({ places }) => places.map(({ page }) => page));
  const orders = ordersOfPages(rendering.notes);
  return {
    notes: new Set(pages.map((page) => orders[page])).size,
    pages: pages.length,
    sheets: sheetCount(sheets),
  };
}
