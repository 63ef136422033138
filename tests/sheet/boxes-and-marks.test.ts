import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Box } from '../../src/geometry.ts';
import { type ImposeSettings, impose } from '../../src/sheet/impose.ts';
import type { PrintersMark, Sheet, Stock } from '../../src/sheet/sheet.ts';
import { mmToPt, ptToMm } from '../../src/units.ts';
import { catalog, one } from '../support/notes.ts';
import { gridStock, itemsOf, ONE_SIDE } from '../support/stocks.ts';

const mm = (pt: number): number => Math.round(ptToMm(pt) * 10) / 10;
const inMm = ({ x, y, width, height }: Box): number[] => [mm(x), mm(y), mm(width), mm(height)];
const MARKED = { ...ONE_SIDE, hasMarks: true };
const BLEED_PT = mmToPt(3);

function firstSheet(stock: Stock, changes: Partial<ImposeSettings> = {}): Sheet {
  const [sheet] = impose(itemsOf(stock.columns * stock.rows), stock, { ...ONE_SIDE, ...changes });
  if (sheet === undefined) throw new Error('There is no sheet.');
  return sheet;
}

/** Marks as people read them: `cut x=10 0-5` runs down at 10 mm. */
const described = (marks: readonly PrintersMark[]): string[] =>
  marks.map(({ kind, x1, y1, x2, y2 }) =>
    x1 === x2 ? `${kind} x=${mm(x1)} ${mm(y1)}-${mm(y2)}` : `${kind} y=${mm(y1)} ${mm(x1)}-${mm(x2)}`,
  );

describe('the paper of a single card', () => {
  const card = one(catalog.stocks, 'card-a6');

  it('is the card where nothing bleeds', () => {
    const { widthPt, heightPt, trim, bleed, marks, slug } = firstSheet(card, MARKED);
    expect([mm(widthPt), mm(heightPt), inMm(trim), inMm(bleed)]).toEqual([
      ...[105, 148],
      [0, 0, 105, 148],
      [0, 0, 105, 148],
    ]);
    expect([marks, slug]).toEqual([[], null]);
  });

  it('is larger by its bleed', () => {
    const { widthPt, heightPt, trim, bleed, marks, slug, places } = firstSheet(card, { bleedPt: BLEED_PT });
    expect([mm(widthPt), mm(heightPt)]).toEqual([111, 154]);
    expect([inMm(trim), inMm(bleed)]).toEqual([
      [3, 3, 105, 148],
      [0, 0, 111, 154],
    ]);
    expect(places.map(({ box, clip }) => [inMm(box), inMm(clip)])).toEqual([[inMm(trim), inMm(bleed)]]);
    expect([marks, slug]).toEqual([[], null]);
  });

  it('has marks outside of its bleed, and a line for small print between them', () => {
    const { trim, bleed, marks, slug, ...sheet } = firstSheet(card, { ...MARKED, bleedPt: BLEED_PT });
    expect([mm(sheet.widthPt), mm(sheet.heightPt)]).toEqual([122, 165]);
    expect([inMm(trim), inMm(bleed)]).toEqual([
      [8.5, 8.5, 105, 148],
      [5.5, 5.5, 111, 154],
    ]);
    expect(described(marks)).toEqual([
      'cut x=8.5 0-5',
      'cut x=8.5 160-165',
      'cut x=113.5 0-5',
      'cut x=113.5 160-165',
      'cut y=8.5 0-5',
      'cut y=8.5 117-122',
      'cut y=156.5 0-5',
      'cut y=156.5 117-122',
    ]);
    expect(slug && inMm(slug)).toEqual([9, 160.5, 104, 4]);
  });

  it('has marks where it folds, further out than its bleed', () => {
    const folded = one(catalog.stocks, 'card-a6-folded');
    const { marks } = firstSheet(folded, { ...MARKED, bleedPt: BLEED_PT });
    expect(described(marks.filter(({ kind }) => kind === 'fold'))).toEqual([
      'fold y=113.5 0-5',
      'fold y=113.5 160-165',
    ]);
  });
});

describe('marks on a sheet of cards', () => {
  const marksOf = (stock: Stock, changes: Partial<ImposeSettings> = {}): string[] =>
    described(firstSheet(stock, { ...MARKED, ...changes }).marks);
  /** 40 by 60 mm, in a margin of 10 mm. */
  const grid = { width: mmToPt(40), height: mmToPt(60), left: mmToPt(10), top: mmToPt(10) };

  it.each<[string, Stock, string[]]>([
    [
      'that touch and fill it: on the cuts',
      gridStock(2, 1, { ...grid, left: 0, top: 0 }),
      ['cut x=40 0-5', 'cut x=40 55-60'],
    ],
    [
      'with a margin: in the margin',
      gridStock(1, 1, grid),
      [
        ...['cut x=10 0-5', 'cut x=10 75-80', 'cut x=50 0-5', 'cut x=50 75-80'],
        ...['cut y=10 0-5', 'cut y=10 55-60', 'cut y=70 0-5', 'cut y=70 55-60'],
      ],
    ],
    [
      'with a gutter: on both of its sides',
      gridStock(2, 1, { ...grid, left: 0, top: 0, gutterX: mmToPt(8) }),
      ['cut x=40 0-5', 'cut x=40 55-60', 'cut x=48 0-5', 'cut x=48 55-60'],
    ],
    ['that come off by themselves: none', gridStock(2, 1, { ...grid, isCutByHand: false }), []],
  ])('%s', (_, stock, expected) => {
    expect(marksOf(stock)).toEqual(expected);
  });

  it('does not stand in ink that bleeds over a cut', () => {
    const stock = gridStock(2, 1, { ...grid, left: 0, top: 0, gutterX: mmToPt(8) });
    expect(marksOf(stock, { bleedPt: BLEED_PT })).toEqual([]);
  });

  it('shows a fold in the margin, and none where the folded cell reaches the edge of the sheet', () => {
    const fold = { axis: 'x', atPt: mmToPt(20) } as const;
    const folds = (stock: Stock) => marksOf(stock).filter((mark) => mark.startsWith('fold'));
    expect(folds(gridStock(1, 1, { ...grid, fold }))).toEqual(['fold x=30 2-7', 'fold x=30 73-78']);
    expect(folds(gridStock(1, 1, { ...grid, top: 0, fold }))).toEqual([]);
  });

  it.each([
    ['a side of a third', 'x', 'long-edge', ['x=38.5', 'x=83.5']],
    ['a side of a third, turned about the short edge', 'x', 'short-edge', ['x=38.5', 'x=38.5']],
    ['a top of a third', 'y', 'long-edge', ['y=38.5', 'y=38.5']],
    ['a top of a third, turned about the short edge', 'y', 'short-edge', ['y=38.5', 'y=126.5']],
  ] as const)('shows the same fold on the back: %s', (_, axis, flip, expected) => {
    const stock = { ...one(catalog.stocks, 'card-a6'), fold: { axis, atPt: mmToPt(30) } };
    const duplex = { flip, readerTurns: 'book' } as const;
    const sheets = impose(itemsOf(1, 2), stock, { ...MARKED, bleedPt: BLEED_PT, duplex });
    const folds = sheets.map(({ marks }) => described(marks.filter(({ kind }) => kind === 'fold')));
    expect(folds.map(([first]) => first?.split(' ')[1])).toEqual(expected);
  });

  it('stands on the front alone where a seller cuts, on both sides for a press', () => {
    const marked = (stock: Stock, bleedPt: number) =>
      impose(itemsOf(1, 2), stock, {
        ...MARKED,
        bleedPt,
        duplex: { flip: 'long-edge', readerTurns: 'book' },
      }).map(({ marks }) => marks.length);
    expect(marked(gridStock(1, 1, grid), 0)).toEqual([8, 0]);
    expect(marked(one(catalog.stocks, 'card-a6'), BLEED_PT)).toEqual([8, 8]);
  });
});

describe('bleed', () => {
  it.each<[string, number, number[]]>([
    ['whole in a wide gutter', 20, [3, 3]],
    ['half of a narrow gutter', 4, [2, 2]],
    ['nothing over a butt cut', 0, [0, 0]],
  ])('takes %s', (_, gutterMm, expected) => {
    const stock = gridStock(2, 1, { gutterX: mmToPt(gutterMm), left: mmToPt(9), top: mmToPt(1) });
    const [first, second] = firstSheet(stock, { bleedPt: BLEED_PT }).places;
    if (first === undefined || second === undefined) throw new Error('There are two places.');
    expect([
      mm(first.clip.x + first.clip.width - (first.box.x + first.box.width)),
      mm(second.box.x - second.clip.x),
    ]).toEqual(expected);
    // Outwards it may go as far as the bleed, but not beyond the paper.
    expect([mm(first.box.x - first.clip.x), mm(first.box.y - first.clip.y)]).toEqual([3, 1]);
  });
});

describe('the line for small print', () => {
  const slugOf = (id: string, changes: Partial<ImposeSettings> = {}): number[] | null => {
    const { slug } = firstSheet(one(catalog.stocks, id), changes);
    return slug && inMm(slug);
  };

  it.each([
    ['below the cards', 'letter-10up-card', [4, 271.4, 207.9, 4]],
    ['nowhere on a sheet that is all cards', 'a4-4up-a6-card', null],
    ['nowhere in a margin that printers leave empty', 'a4-2up-199', null],
    ['nowhere on a single card', 'card-a6', null],
  ])('lies %s', (_, id, expected) => {
    expect(slugOf(id)).toEqual(expected);
  });
});

const margin = fc.integer({ min: 0, max: 60 });
const length = fc.integer({ min: 30, max: 200 });
const runs = fc.record({
  stock: fc
    .record({
      columns: fc.integer({ min: 1, max: 4 }),
      rows: fc.integer({ min: 1, max: 4 }),
      ...{ width: length, height: length, gutterX: margin, gutterY: margin },
      ...{ left: margin, top: margin, right: margin, bottom: margin },
      fold: fc.constantFrom(null, { axis: 'x', atPt: 15 } as const, { axis: 'y', atPt: 10 } as const),
    })
    .map(({ columns, rows, ...grid }) => gridStock(columns, rows, grid)),
  bleedPt: fc.constantFrom(0, 5, BLEED_PT, 14),
  hasMarks: fc.boolean(),
  flip: fc.constantFrom('long-edge' as const, 'short-edge' as const),
});

describe('whatever the sheet and the bleed', () => {
  const slack = 0.2;
  const overlap = (a: Box, b: Box): boolean =>
    a.x + a.width > b.x + slack &&
    b.x + b.width > a.x + slack &&
    a.y + a.height > b.y + slack &&
    b.y + b.height > a.y + slack;
  const isWithin = (inner: Box, outer: Box): boolean =>
    inner.x >= outer.x - 1e-6 &&
    inner.y >= outer.y - 1e-6 &&
    inner.x + inner.width <= outer.x + outer.width + 1e-6 &&
    inner.y + inner.height <= outer.y + outer.height + 1e-6;
  const boxOf = ({ x1, y1, x2, y2 }: PrintersMark): Box => ({
    x: x1,
    y: y1,
    width: x2 - x1,
    height: y2 - y1,
  });
  /** As `overlap` for boxes without any width: whether a line runs inside. */
  const runsIn = (mark: PrintersMark, box: Box): boolean => {
    const line = boxOf(mark);
    return (
      line.x + line.width > box.x + slack &&
      line.x < box.x + box.width - slack &&
      line.y + line.height > box.y + slack &&
      line.y < box.y + box.height - slack
    );
  };

  it('keeps trim in bleed in paper, no clip in a neighbour, marks and small print out of the cards', () => {
    fc.assert(
      fc.property(runs, ({ stock, bleedPt, hasMarks, flip }) => {
        const duplex = { flip, readerTurns: 'book' as const };
        const items = itemsOf(stock.columns * stock.rows, 2);
        for (const sheet of impose(items, stock, { ...ONE_SIDE, bleedPt, hasMarks, duplex })) {
          const paper = { x: 0, y: 0, width: sheet.widthPt, height: sheet.heightPt };
          expect(isWithin(sheet.trim, sheet.bleed) && isWithin(sheet.bleed, paper)).toBe(true);
          for (const [i, { box, clip }] of sheet.places.entries()) {
            expect(isWithin(box, clip) && isWithin(clip, paper)).toBe(true);
            expect(sheet.places.slice(i + 1).filter((other) => overlap(clip, other.clip))).toEqual([]);
            expect(sheet.marks.filter((mark) => runsIn(mark, clip))).toEqual([]);
            if (sheet.slug !== null) expect(overlap(sheet.slug, clip)).toBe(false);
          }
          for (const mark of sheet.marks) {
            expect(isWithin(boxOf(mark), paper)).toBe(true);
            if (sheet.slug !== null) expect(runsIn(mark, sheet.slug)).toBe(false);
          }
          if (sheet.slug !== null) {
            expect(isWithin(sheet.slug, paper)).toBe(true);
            expect(sheet.slug.height).toBeGreaterThanOrEqual(mmToPt(3) - 0.01);
          }
        }
      }),
      { numRuns: 120 },
    );
  });
});
