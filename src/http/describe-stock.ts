// A paper comes in, in points; it goes out as the doors show it, in millimetres.
import type { Stock } from '../sheet/sheet.ts';
import { ptToMm } from '../units.ts';

export const describeStock = ({ widthPt, heightPt, cell, columns, rows, ...stock }: Stock) => ({
  id: stock.id,
  name: stock.name,
  kind: stock.kind,
  products: stock.products,
  sheetWidthMm: tenths(ptToMm(widthPt)),
  sheetHeightMm: tenths(ptToMm(heightPt)),
  cardWidthMm: tenths(ptToMm(cell.width)),
  cardHeightMm: tenths(ptToMm(cell.height)),
  perSheet: columns * rows,
  isCutByHand: stock.isCutByHand,
  folds: stock.fold !== null,
  notes: stock.notes,
});

const tenths = (value: number): number => Math.round(value * 10) / 10;
