// The papers in templates/stock, one by one, and the seller's own beside them.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { loadStocks } from '../../src/catalog/load-stocks.ts';
import { stockFile } from '../../src/catalog/schemas.ts';
import type { Stock } from '../../src/sheet/sheet.ts';
import { ptToMm } from '../../src/units.ts';
import { catalog, one } from '../support/notes.ts';

it('knows 83 papers', () => {
  const kinds = ['card', 'paper', 'label', 'envelope', 'thermal'];
  const counts = kinds.map(
    (kind) => `${catalog.stocks.filter((stock) => stock.kind === kind).length} ${kind}`,
  );
  expect(counts).toEqual(['28 card', '10 paper', '27 label', '9 envelope', '9 thermal']);
});

describe.each(catalog.stocks.map((stock) => [stock.id, stock] as const))('stock %s', (_, stock) => {
  const { widthPt, heightPt, cell, pitchPt, columns, rows } = stock;
  const right = widthPt - (cell.x + (columns - 1) * pitchPt.x + cell.width);
  const bottom = heightPt - (cell.y + (rows - 1) * pitchPt.y + cell.height);

  it('has its cells inside the sheet, none on another', () => {
    expect(Math.min(cell.x, cell.y, ptToMm(right) + 0.02, ptToMm(bottom) + 0.02)).toBeGreaterThanOrEqual(0);
    expect(columns === 1 || ptToMm(pitchPt.x - cell.width) > -0.02).toBe(true);
    expect(rows === 1 || ptToMm(pitchPt.y - cell.height) > -0.02).toBe(true);
  });

  it('lies in the middle of its sheet, or says that it does not', () => {
    const off = Math.max(Math.abs(ptToMm(cell.x - right)), Math.abs(ptToMm(cell.y - bottom)));
    expect(off < 0.1 || stock.notes.some((note) => note.includes('margins differ'))).toBe(true);
  });

  it('has a fold inside its cell, and room to write', () => {
    if (stock.fold !== null)
      expect(stock.fold.atPt).toBeLessThan(stock.fold.axis === 'x' ? cell.width : cell.height);
    expect(2 * stock.safePt).toBeLessThan(Math.min(cell.width, cell.height) / 1.5);
  });
});

it.each([
  [
    'the numbers of its maker first, then of others',
    'letter-30up',
    { products: expect.arrayContaining(['Avery 5160']) },
  ],
  [
    'what does not agree',
    'letter-postcard-4x6',
    {
      notes: [
        'Avery 5389 is described in two ways that differ by 6 mm.',
        'What is known of this sheet does not agree. Measure one sheet before the first print run.',
      ],
    },
  ],
  [
    'an uneven margin',
    'a4-4up-a6-148',
    { notes: ['Top and bottom margins differ by 1 mm. Measure one sheet before the first print run.'] },
  ],
  [
    'that nobody else describes it',
    'a4-2up-postcard',
    { notes: [expect.stringContaining('come from one source')] },
  ],
  ['nothing where there is nothing to say', 'a4', { notes: [], products: [] }],
])('tells a seller %s', (_, id, expected) => {
  expect(one(catalog.stocks, id)).toMatchObject(expected);
});

it.each([
  ['4 mm where the corner is not known', 'a4-8up', 4],
  ['what the corner takes', 'letter-10up-2x4', 0.93],
  ['what the printer leaves empty', 'thermal-brother-dk1202', 3.4],
  ['what the maker says', 'letter-tent-2up', 9.53],
  ['nothing on a square card', 'card-a6', 0],
])('keeps writing away from the edge by %s', (_, id, expected) => {
  expect(ptToMm(one(catalog.stocks, id).safePt)).toBeCloseTo(expected, 2);
});

const entry = {
  ...{ id: 'mine', name: 'My labels', sheetMm: [210, 297], cellMm: [90, 50] },
  ...{ firstCellMm: [15, 20], pitchMm: [90, 52], columns: 2, rows: 5, cutByHand: false },
};

it.each([
  ['nothing is wrong', {}, []],
  ['its cells reach beyond its sheet', { rows: 6 }, ['its cells reach beyond its sheet']],
  ['its cells lie on one another', { pitchMm: [80, 52] }, [expect.stringContaining('side by side')]],
  ['its rows do', { pitchMm: [90, 40] }, [expect.stringContaining('one above the other')]],
  ['it folds outside of itself', { fold: { axis: 'x', atMm: 95 } }, ['lies outside the cell']],
  ['its id has a slash', { id: 'a4/85x55' }, [expect.stringContaining('match')]],
  ['it has far too many cells', { columns: 1000 }, [expect.stringContaining('50'), expect.anything()]],
])('reads a paper, or says that %s', (_, change, expected) => {
  const issues = stockFile.safeParse([{ ...entry, ...change }]).error?.issues ?? [];
  expect(issues.map(({ message }) => message)).toEqual(expected.slice(0, issues.length));
  expect(issues.length > 0).toBe(expected.length > 0);
});

it('refuses two papers with one id', () => {
  expect(stockFile.safeParse([entry, entry]).success).toBe(false);
});

describe("the seller's own papers", () => {
  const folders: string[] = [];
  afterEach(() => {
    vi.unstubAllEnvs();
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
  });

  function withOwn(content: string) {
    const folder = mkdtempSync(join(tmpdir(), 'own-'));
    folders.push(folder);
    writeFileSync(join(folder, 'stock.json'), content);
    vi.stubEnv('INKSLIP_HOME', folder);
    return loadStocks(stockFile.parse([{ ...entry, id: 'a4', name: 'A4' }]));
  }
  const names = (stocks: readonly Stock[]): string[] => stocks.map(({ id, name }) => `${id}: ${name}`);

  it('come first', () => {
    const { stocks, stockProblems } = withOwn(JSON.stringify([entry]));
    expect([names(stocks), stockProblems]).toEqual([['mine: My labels', 'a4: A4'], []]);
  });

  it('replace those of the same id', () => {
    expect(names(withOwn(JSON.stringify([{ ...entry, id: 'a4' }])).stocks)).toEqual(['a4: My labels']);
  });

  it.each([
    ['is no JSON', '[{', 'JSON'],
    ['is no list', '{}', 'the list: '],
    [
      'has a wrong paper',
      JSON.stringify([entry, { ...entry, id: 'b', rows: 9 }]),
      'paper 2: its cells reach beyond',
    ],
    ['lacks something', JSON.stringify([{ ...entry, sheetMm: undefined }]), 'paper 1, sheetMm: '],
    ['has a slip of the keys', JSON.stringify([{ ...entry, collumns: 2 }]), 'collumns'],
  ])('are left out and told when the file %s', (_, content, why) => {
    const { stocks, stockProblems } = withOwn(content);
    expect(names(stocks)).toEqual(['a4: A4']);
    expect(stockProblems).toEqual([
      expect.objectContaining({
        code: 'stock-file-wrong',
        file: 'stock.json',
        message: expect.stringContaining(why),
      }),
    ]);
  });
});
