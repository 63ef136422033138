import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { impose } from '../../src/sheet/impose.ts';
import type { Stock } from '../../src/sheet/sheet.ts';
import { catalog } from '../support/notes.ts';

/** A sheet of cells of 10 by 20 points that touch. */
const stockOf = (columns: number, rows: number): Stock => ({
  id: 'test',
  name: 'Test',
  products: [],
  widthPt: columns * 10,
  heightPt: rows * 20,
  cell: { x: 0, y: 0, width: 10, height: 20 },
  pitchPt: { x: 10, y: 20 },
  columns,
  rows,
  isCutByHand: false,
});

/** A sheet drawn as people see it: page numbers in their cells, a dot where a cell is free. */
function drawing(pageCount: number, stock: Stock, ...settings: ['sequence' | 'cut-stack', number]): string[] {
  return impose(pageCount, stock, ...settings).map(({ places }) =>
    Array.from({ length: stock.rows }, (_, row) =>
      Array.from({ length: stock.columns }, (_, column) => {
        const place = places.find(({ box }) => box.x === column * 10 && box.y === row * 20);
        return place === undefined ? '.' : String(place.page);
      }).join(' '),
    ).join(' / '),
  );
}

it('fills sheets row by row', () => {
  expect(drawing(6, stockOf(2, 2), 'sequence', 1)).toEqual(['0 1 / 2 3', '4 5 / . .']);
});

it('starts at a free place of a part-used sheet', () => {
  expect(drawing(3, stockOf(2, 2), 'sequence', 3)).toEqual(['. . / 0 1', '2 . / . .']);
});

it('puts pages that follow each other on top of each other, for cutting piles', () => {
  expect(drawing(7, stockOf(2, 2), 'cut-stack', 1)).toEqual(['0 2 / 4 6', '1 3 / 5 .']);
});

it('gives no sheet for no page', () => {
  expect(impose(0, stockOf(2, 2), 'sequence', 1)).toEqual([]);
});

describe('for any number of pages and cells', () => {
  const sizes = fc.record({
    pages: fc.integer({ min: 0, max: 600 }),
    columns: fc.integer({ min: 1, max: 5 }),
    rows: fc.integer({ min: 1, max: 6 }),
    order: fc.constantFrom('sequence' as const, 'cut-stack' as const),
  });

  it('places each page once, no two in one cell', () => {
    fc.assert(
      fc.property(sizes, ({ pages, columns, rows, order }) => {
        const sheets = impose(pages, stockOf(columns, rows), order, 1);
        const placed = sheets.flatMap(({ places }) => places.map(({ page }) => page)).sort((a, b) => a - b);
        expect(placed).toEqual(Array.from({ length: pages }, (_, i) => i));
        for (const { places } of sheets) {
          expect(new Set(places.map(({ box }) => `${box.x} ${box.y}`)).size).toBe(places.length);
        }
      }),
    );
  });

  it('reads in order when the cut piles of each lift are put together place by place', () => {
    fc.assert(
      fc.property(sizes, ({ pages, columns, rows }) => {
        const stock = stockOf(columns, rows);
        const sheets = impose(pages, stock, 'cut-stack', 1);
        const lifts = Array.from({ length: Math.ceil(sheets.length / 250) }, (_, i) =>
          sheets.slice(i * 250, (i + 1) * 250),
        );
        const read = lifts.flatMap((lift) =>
          Array.from({ length: columns * rows }, (_, place) =>
            lift.flatMap(({ places }) =>
              places
                .filter(
                  ({ box }) => box.x === (place % columns) * 10 && box.y === Math.floor(place / columns) * 20,
                )
                .map(({ page }) => page),
            ),
          ).flat(),
        );
        expect(read).toEqual(Array.from({ length: pages }, (_, i) => i));
      }),
    );
  });
});

describe.each(catalog.stocks.map((stock) => [stock.id, stock] as const))('stock %s', (_, stock) => {
  it('has its cells inside the sheet, none on another', () => {
    const boxes =
      impose(stock.columns * stock.rows, stock, 'sequence', 1)[0]?.places.map(({ box }) => box) ?? [];
    const slack = 0.01;
    for (const [i, a] of boxes.entries()) {
      expect(Math.min(a.x, a.y)).toBeGreaterThanOrEqual(0);
      expect(a.x + a.width).toBeLessThanOrEqual(stock.widthPt + slack);
      expect(a.y + a.height).toBeLessThanOrEqual(stock.heightPt + slack);
      const overlapping = boxes
        .slice(i + 1)
        .filter(
          (b) =>
            a.x + a.width > b.x + slack &&
            b.x + b.width > a.x + slack &&
            a.y + a.height > b.y + slack &&
            b.y + b.height > a.y + slack,
        );
      expect(overlapping).toEqual([]);
    }
  });
});
