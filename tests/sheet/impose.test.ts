import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ImposeSettings, impose, imposeInLifts } from '../../src/sheet/impose.ts';
import { placesOf, sheetsAgain } from '../../src/sheet/print-run.ts';
import type { Sheet, Stock } from '../../src/sheet/sheet.ts';
import { gridStock, itemsOf, ONE_SIDE } from '../support/stocks.ts';
import { cut, print } from './toy-paper.ts';

/** Sheets drawn as people see them: page numbers in their cells, a dot where a cell is free. */
function drawing(sheets: readonly Sheet[], stock: Stock): string[] {
  return sheets.map(({ places }) =>
    Array.from({ length: stock.rows }, (_, row) =>
      Array.from({ length: stock.columns }, (_, column) => {
        const here = places.find(({ box }) => box.x === column * 100 && box.y === row * 200);
        return here === undefined ? '.' : String(here.page);
      }).join(' '),
    ).join(' / '),
  );
}

const FOUR = gridStock(2, 2);
const drawn = (count: number, changes: Partial<ImposeSettings>, sides: 1 | 2 = 1): string[] =>
  drawing(impose(itemsOf(count, sides), FOUR, { ...ONE_SIDE, ...changes }), FOUR);

const BOOK = { flip: 'long-edge', readerTurns: 'book' } as const;

describe('fills a sheet of two by two', () => {
  it.each<[string, string[], string[]]>([
    ['row by row', drawn(6, {}), ['0 1 / 2 3', '4 5 / . .']],
    ['from a free place on', drawn(3, { freePlaces: [[3, 4]] }), ['. . / 0 1', '2 . / . .']],
    [
      'in the free places of several sheets, then on whole ones',
      drawn(5, { freePlaces: [[4], [3, 1]] }),
      ['. . / . 0', '1 . / 2 .', '3 4 / . .'],
    ],
    ['no further than it has cards', drawn(1, { freePlaces: [[2, 3], [1]] }), ['. 0 / . .']],
    ['in piles for cutting', drawn(7, { order: 'cut-stack' }), ['0 2 / 4 6', '1 3 / 5 .']],
    ['last sheet first', drawn(6, { isReversed: true }), ['4 5 / . .', '0 1 / 2 3']],
    ['with backs behind their fronts', drawn(3, { duplex: BOOK }, 2), ['0 2 / 4 .', '3 1 / . 5']],
    ['with no card', drawn(0, {}), []],
  ])('%s', (_, sheets, expected) => {
    expect(sheets).toEqual(expected);
  });
});

it('keeps front and back together, and the numbers of the print run, when the last sheet comes first', () => {
  const sheets = impose(itemsOf(6, 2), FOUR, { ...ONE_SIDE, duplex: BOOK, isReversed: true });
  expect(sheets.map(({ number, side }) => `${number} ${side}`)).toEqual(
    ['2 front', '2 back', '1 front', '1 back'], // biome-ignore format: one line
  );
});

it('prints an empty back where no card of a sheet has one, so that the next front is no back', () => {
  const sheets = impose(itemsOf(5), FOUR, { ...ONE_SIDE, duplex: BOOK });
  expect(sheets.map(({ side, places }) => [side, places.length])).toEqual([
    ['front', 4],
    ['back', 0],
    ['front', 1],
    ['back', 0],
  ]);
});

it.each<[string, Partial<ImposeSettings>, 1 | 2]>([
  ['free places in a pile', { order: 'cut-stack', freePlaces: [[2]] }, 1],
  ['a place that the sheet does not have', { freePlaces: [[5]] }, 1],
  ['a place twice', { freePlaces: [[2, 2]] }, 1],
  ['backs on one side', {}, 2],
])('throws for %s: doors check before', (_, changes, sides) => {
  expect(() => impose(itemsOf(2, sides), FOUR, { ...ONE_SIDE, ...changes })).toThrow();
});

it('says where each card lies, and gives some of the sheets again', () => {
  const sheets = impose(itemsOf(9, 2), FOUR, { ...ONE_SIDE, duplex: BOOK });
  expect(placesOf(sheets).slice(2, 6)).toEqual([
    { page: 4, sheet: 1, place: 3 },
    { page: 6, sheet: 1, place: 4 },
    { page: 8, sheet: 2, place: 1 },
    { page: 10, sheet: 2, place: 2 },
  ]);
  expect(sheetsAgain(sheets, 2, 3)).toEqual(sheets.map((_, i) => i).slice(2));
  expect(sheetsAgain(sheets, 4, 9)).toEqual([]);
});

describe('a back, as the printer and the reader turn it', () => {
  const [standing, lying] = [gridStock(1, 1), gridStock(1, 1, { width: 200, height: 100 })];
  const turns = (stock: Stock, flip: 'long-edge' | 'short-edge', turn: 0 | 90) =>
    (['book', 'calendar'] as const).map(
      (readerTurns) =>
        impose(itemsOf(1, 2), stock, { ...ONE_SIDE, turn, duplex: { flip, readerTurns } })[1]?.places[0]
          ?.turn,
    );

  it.each([
    ['a standing sheet, long edge', standing, 'long-edge', 0, [0, 180]],
    ['a standing sheet, short edge', standing, 'short-edge', 0, [180, 0]],
    ['a lying sheet, long edge', lying, 'long-edge', 0, [180, 0]],
    ['a lying sheet, short edge', lying, 'short-edge', 0, [0, 180]],
    ['a standing sheet, long edge, pages across', standing, 'long-edge', 90, [270, 90]],
    ['a standing sheet, short edge, pages across', standing, 'short-edge', 90, [90, 270]],
  ] as const)('%s', (_, stock, flip, turn, [book, calendar]) => {
    expect(turns(stock, flip, turn)).toEqual([book, calendar]);
  });
});

const length = fc.integer({ min: 30, max: 200 });
const margin = fc.integer({ min: 0, max: 60 });
const stocks = fc
  .record({
    columns: fc.integer({ min: 1, max: 5 }),
    rows: fc.integer({ min: 1, max: 6 }),
    ...{ width: length, height: length, gutterX: margin, gutterY: margin },
    ...{ left: margin, top: margin, right: margin, bottom: margin },
  })
  .map(({ columns, rows, ...grid }) => gridStock(columns, rows, grid));
const duplexes = fc.record({
  flip: fc.constantFrom('long-edge' as const, 'short-edge' as const),
  readerTurns: fc.constantFrom('book' as const, 'calendar' as const),
});
const turn = fc.constantFrom(0 as const, 90 as const);
const count = fc.integer({ min: 0, max: 200 });

describe('on paper, whatever the sizes, counts and turns', () => {
  const numbers = (n: number): number[] => Array.from({ length: n }, (_, i) => i);

  it('reads in order after cutting in lifts, each back behind its front and upright', () => {
    const runs = fc.record({
      ...{ stock: stocks, duplex: duplexes, turn, count },
      lift: fc.integer({ min: 1, max: 20 }),
      isReversed: fc.boolean(),
    });
    fc.assert(
      fc.property(runs, ({ stock, duplex, turn, count, lift, isReversed }) => {
        const settings = { ...ONE_SIDE, order: 'cut-stack' as const, duplex, turn, isReversed };
        const paper = print(imposeInLifts(itemsOf(count, 2), stock, settings, lift), duplex, isReversed);
        expect(cut(paper, stock, lift, duplex)).toEqual(
          numbers(count).map((i) => ({ front: 2 * i, back: 2 * i + 1, isBackUpright: true })),
        );
      }),
      { numRuns: 150 },
    );
  });

  it('reads in order sheet by sheet, those begun before first', () => {
    const runs = stocks.chain((stock) =>
      fc.record({
        ...{ stock: fc.constant(stock), duplex: fc.option(duplexes), turn, count, isReversed: fc.boolean() },
        freePlaces: fc.array(
          fc.subarray(
            numbers(stock.columns * stock.rows).map((i) => i + 1),
            { minLength: 1 },
          ),
          { maxLength: 3 },
        ),
      }),
    );
    fc.assert(
      fc.property(runs, ({ stock, duplex, turn, count, isReversed, freePlaces }) => {
        const items = itemsOf(count, duplex === null ? 1 : 2);
        const sheets = impose(items, stock, { ...ONE_SIDE, duplex, turn, isReversed, freePlaces });
        const paper = print(sheets, duplex, isReversed);
        expect(cut(paper, stock, 1, duplex)).toEqual(items.map((item) => ({ ...item, isBackUpright: true })));
        const used = freePlaces.map((_, i) => placesOf(sheets).filter(({ sheet }) => sheet === i + 1));
        for (const [i, places] of used.entries())
          expect(freePlaces[i]).toEqual(expect.arrayContaining(places.map(({ place }) => place)));
      }),
      { numRuns: 150 },
    );
  });
});
