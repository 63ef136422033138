// A rendering comes in; the list to pack by goes out: which card is where, as rows, as CSV, and as pages to print.

import type { Readable } from 'node:stream';
import { stringify } from 'csv-stringify/sync';
import type { Order } from '../orders/order.ts';
import { type CoverRow, coverList } from '../page/cover-list.ts';
import type { Outcome } from '../problem.ts';
import type { PlacedCards } from '../render.ts';
import type { RenderSettings } from '../render-settings.ts';
import { placesOf, sheetCount } from '../sheet/print-run.ts';
import { wholeSheet } from '../sheet/sheet.ts';
import { ordersOfPages, type PrintedCards } from './count-printed.ts';
import { officeJob } from './print-job.ts';
import { streamPdf } from './stream-pdf.ts';

interface PackingRow {
  /** Counts from 1 in the order of the print run. */
  readonly sequence: number;
  readonly order: string;
  readonly sheet: number;
  readonly place: number;
}

/** A row for each card, in the order of the print run; a packing slip of several pages has several. */
export const packingList = (rendering: Cards): readonly PackingRow[] =>
  cardsOf(rendering).map(({ page: _, ...row }) => row);

type Cards = Pick<PlacedCards, 'pages' | 'sheets'>;

function cardsOf({ pages, sheets }: Cards): readonly (PackingRow & { readonly page: number })[] {
  const places = placesOf(sheets).toSorted((a, b) => a.page - b.page);
  const cards = places.map(({ page, sheet, place }, i) => {
    const order = pages[page]?.order ?? '';
    return { sequence: i + 1, order, sheet, place, page };
  });
  // A place that stays blank counts, and is not listed.
  return cards.filter(({ order }) => order !== '');
}

/** What a spreadsheet would take for a formula has an apostrophe before it. */
export const manifestCsv = (rows: readonly PackingRow[]): string =>
  stringify([...rows], {
    header: true,
    columns: ['sequence', 'order', 'sheet', 'place'],
    escape_formulas: true,
  });

/** The cover list as a PDF, on A4, or on Letter where the notes are. */
export async function coverPdf(
  rendering: PrintedCards,
  settings: RenderSettings,
): Promise<Outcome<Readable>> {
  const { printRun, stock, furniture } = settings;
  const rows = coverRows(rendering);
  const sheetsInAll = sheetCount(rendering.sheets);
  const counts = `${counted(rows.length, 'card')} on ${counted(sheetsInAll, 'sheet')}`;
  const paper = Math.abs(stock.widthPt - LETTER.width) < 1 ? LETTER : A4;
  const pages = coverList(rows, { name: printRun, counts }, paper, furniture.type);
  if (!pages.ok) return pages;
  const sheets = pages.value.map((_, page) => wholeSheet(paper, page));
  const job = officeJob({ pages: pages.value, sheets, outlines: furniture.type.outlines }, 'Cover list');
  return { ok: true, value: await streamPdf(job) };
}

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

const A4 = { width: 595.28, height: 841.89 };
const LETTER = { width: 612, height: 792 };

/** A row for each order, with its name and items, so that parcels and cards find each other; of several pages the first counts. */
function coverRows(rendering: PrintedCards): readonly CoverRow[] {
  const orders = ordersOfPages(rendering.notes);
  const rows = new Map<Order, CoverRow>();
  for (const { page, ...row } of cardsOf(rendering)) {
    const order = orders[page];
    if (!order || rows.has(order)) continue;
    rows.set(order, { ...row, name: order.recipient.name || order.buyer.name, items: itemsOf(order) });
  }
  return [...rows.values()];
}

const itemsOf = ({ items }: Order): string =>
  items.map(({ title, quantity }) => `${quantity} × ${title}`).join('; ');
