// Lists that somebody types: their numbers start anew each week, and still nobody is written to twice or left out.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openSqlite } from '../../src/store/sqlite.ts';
import { importFile, outcomes, type Shared, sharedOn } from './helpers.ts';

let shared: Shared;
beforeAll(async () => {
  shared = await sharedOn(openSqlite(':memory:'));
});
afterAll(() => shared.store.database.close());

const LIST = ['order,name,item', '1,Anna Holm,Speckled mug', '2,Ben Osei,Small bowl'].join('\n');

it('changes nothing when the same list comes again', async () => {
  const seller = await shared.newSeller();
  expect(outcomes(await importFile(seller, LIST))).toEqual(['1 new', '2 new']);
  expect(outcomes(await importFile(seller, LIST))).toEqual(['1 unchanged', '2 unchanged']);
  await seller.close(await seller.open());
  expect(outcomes(await importFile(seller, LIST))).toEqual(['1 already-written', '2 already-written']);
  expect(await seller.states()).toEqual(['1 written', '2 written']);
});

it.each([
  ['of others', '1,Cleo Park,Speckled mug'],
  ['of the same buyer, who has bought something else', '1,Anna Holm,Small bowl'],
  ['of the same buyer, who has bought more of it', '1,Anna Holm,Speckled mug\n1,Anna Holm,Small bowl'],
])('takes orders for new ones where the list of next week starts at 1 again: %s', async (_what, rows) => {
  const seller = await shared.newSeller();
  await importFile(seller, LIST);
  expect(outcomes(await importFile(seller, `order,name,item\n${rows}`))).toEqual(['1 new']);
  expect(await seller.states()).toEqual(['1 waiting', '2 waiting', '1 waiting']);
});

it('tells the same purchase of the next week apart by its day', async () => {
  const seller = await shared.newSeller();
  const list = (day: string) => `order,name,item,date\n1,Anna Holm,Speckled mug,${day}`;
  expect(outcomes(await importFile(seller, list('2026-11-13')))).toEqual(['1 new']);
  expect(outcomes(await importFile(seller, list('2026-11-20')))).toEqual(['1 new']);
  expect(outcomes(await importFile(seller, list('2026-11-20')))).toEqual(['1 unchanged']);
});

it('loses no order of lists without numbers, and none of those with their numbers', async () => {
  const seller = await shared.newSeller();
  await importFile(seller, 'order,name,item\n1,Anna Holm,Mug\n,Cleo Park,Vase');
  await importFile(seller, 'name,item\nAnna Holm,Mug\nDara Lindqvist,Bowl');
  const printed = await seller.close(await seller.open());
  expect([printed.notes, printed.skipped]).toEqual([4, []]);
});

it('takes what is wrong with an order for its own, where another file has its number', async () => {
  const seller = await shared.newSeller();
  const shops = readFileSync('tests/fixtures/orders/mini-woo-advanced-rows-blank.csv', 'utf8');
  const list = 'order,name,item,status\n1042,Jo Lowe,mug,Cancelled';
  expect(outcomes(await importFile(seller, [shops, list]))).toEqual(['1042 new', '1042 set-aside']);
});
