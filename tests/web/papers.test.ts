// Which papers a search finds, and what is said of one.
import { expect, it } from 'vitest';
import { loadCatalog } from '../../src/catalog/catalog.ts';
import { describeStock } from '../../src/http/describe-stock.ts';
import { columnsOf, papersFound, productsInWords, type Stock, sizesInWords } from '../../src/web/papers.ts';

const stock = (
  id: string,
  kind: Stock['kind'],
  name: string,
  sizes: readonly [number, number, number, number],
  perSheet: number,
  products: readonly string[] = [],
): Stock => ({
  ...{ id, kind, name, perSheet, products, notes: [], isCutByHand: false, folds: false },
  ...{ sheetWidthMm: sizes[0], sheetHeightMm: sizes[1], cardWidthMm: sizes[2], cardHeightMm: sizes[3] },
});
const LETTER = [215.9, 279.4] as const;
const papers = [
  stock('card-a6', 'card', 'A6 card', [105, 148, 105, 148], 1),
  stock('card-a2', 'card', 'A2 card, flat 4.25 x 5.5 in', [108, 139.7, 108, 139.7], 1),
  stock('letter-30up', 'label', 'address label 2.625 x 1 in', [...LETTER, 66.7, 25.4], 30, [
    ...['Avery 5160', 'Avery 8160', 'Maco LL5805', 'Herma 10809'],
  ]),
  stock('letter-10up', 'label', 'shipping label 4 x 2 in', [...LETTER, 101.6, 50.8], 10, ['Avery 5163']),
  stock('thermal-4x6', 'thermal', '4 x 6 in shipping label', [101.6, 152.4, 101.6, 152.4], 1),
  stock('dk1202', 'thermal', 'shipping label', [62, 100, 62, 100], 1, ['Brother DK-1202']),
];

it.each([
  ['', ['card-a6', 'card-a2', 'letter-30up', 'letter-10up', 'thermal-4x6', 'dk1202']],
  ['5160', ['letter-30up']],
  ['avery', ['letter-30up', 'letter-10up']],
  ['AVERY 5163', ['letter-10up']],
  ['5163 avery', ['letter-10up']],
  ['avery 1202', []],
  ['a6', ['card-a6']],
  ['dk-1202', ['dk1202']],
  ['DK1202', ['dk1202']],
  ['4x6', ['thermal-4x6']],
  ['6 x 4', ['thermal-4x6']],
  ['4 × 6 in', ['thermal-4x6']],
  ['152x102', ['thermal-4x6']],
  ['105x148.5', ['card-a6']],
  ['5.5x4.25', ['card-a2']],
  ['5x5', []],
  ['2x4 label', ['letter-10up']],
  ['8.5x11', ['letter-30up', 'letter-10up']],
  ['thermal', ['thermal-4x6', 'dk1202']],
])('finds by "%s": %j', (search, expected) => {
  expect(papersFound(papers, search).map(({ id }) => id)).toEqual(expected);
});

it.each([
  ['', 'Avery 5160, Avery 8160, Maco LL5805 and 1 more'],
  ['10809', 'Herma 10809, Avery 5160, Avery 8160 and 1 more'],
])('names a few products, those first that were sought by "%s"', (search, expected) => {
  expect(papers[2] && productsInWords(papers[2], search)).toBe(expected);
});

it('says how large cards and sheets are', () => {
  expect(papers.map(sizesInWords)).toEqual([
    '105 × 148 mm',
    '108 × 139.7 mm',
    '30 labels of 66.7 × 25.4 mm on a sheet of 215.9 × 279.4 mm',
    '10 labels of 101.6 × 50.8 mm on a sheet of 215.9 × 279.4 mm',
    '101.6 × 152.4 mm',
    '62 × 100 mm',
  ]);
});

it('finds how many places lie side by side', () => {
  const { stocks } = loadCatalog();
  const found = stocks.map((each) => [each.id, columnsOf(describeStock(each))]);
  expect(found).toEqual(stocks.map(({ id, columns }) => [id, columns]));
});
