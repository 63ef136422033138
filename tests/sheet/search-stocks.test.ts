import fc from 'fast-check';
import { expect, it } from 'vitest';
import { searchStocks } from '../../src/sheet/search-stocks.ts';
import { catalog } from '../support/notes.ts';

const found = (query: string): string[] => searchStocks(catalog.stocks, query).map(({ id }) => id);

it.each([
  ['avery 5160', ['letter-30up']],
  ['5160', ['letter-30up']],
  ['L7160', ['a4-21up']],
  ['avery zweckform l7160', ['a4-21up']],
  ['lp 800', ['a4-10up-bc55']],
  ['sigel LP800', ['a4-10up-bc55']],
  ['DK-1202', ['thermal-brother-dk1202']],
  ['dk1202', ['thermal-brother-dk1202']],
  ['a6 card', ['card-a6', 'card-a6-folded', 'a4-4up-a6-card']],
  ['A4', ['a4']],
  ['letter', ['letter']],
  ['4x6', ['card-4x6', 'letter-postcard-4x6', 'thermal-4x6']],
  ['4 x 6 in', ['card-4x6']],
  ['6 × 4"', ['card-4x6']],
  ['10x15', ['card-4x6']],
  ['105 x 148', ['card-a6', 'a6']],
  ['105x148 mm label', ['a4-4up-a6-148', 'a4-4up-a6-label']],
  ['63,5 x 38,1', ['a4-21up']],
  ['85x55', ['card-eu-business', 'a4-10up-bc55-sym']],
  ['3.5x2', ['card-us-business']],
  ['c6 envelope', ['env-c6']],
  ['#10', ['env-10']],
  ['dymo', ['thermal-dymo-30256', 'thermal-dymo-99014']],
  ['tent', ['letter-tent-2up']],
])('finds %s', (query, first) => {
  expect(found(query).slice(0, first.length)).toEqual(first);
});

it.each([
  ['a word that nothing has', 'avery 99999'],
  ['a maker who does not make it', 'herma 5160'],
  ['a size that there is not', '61x62'],
  ['half of a short number', 'zz'],
])('finds nothing for %s', (_, query) => {
  expect(found(query)).toEqual([]);
});

it.each(['', '   ', '-', '()'])('gives all papers for "%s"', (query) => {
  expect(found(query)).toEqual(catalog.stocks.map(({ id }) => id));
});

it('finds each paper first by its own number, with its maker, unless others have the same', () => {
  for (const stock of catalog.stocks)
    for (const product of stock.products.slice(0, 1)) {
      const sharing = catalog.stocks.filter(({ products }) => products.includes(product));
      expect([product, sharing.map(({ id }) => id)]).toEqual([
        product,
        expect.arrayContaining(found(product).slice(0, 1)),
      ]);
      expect(found(product)).not.toEqual([]);
    }
});

it('gives an answer to whatever is typed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (query) => {
      expect(found(query).length).toBeLessThanOrEqual(catalog.stocks.length);
    }),
    { numRuns: 40 },
  );
});
