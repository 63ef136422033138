// Two shops may have an order 1001 each: in one print run both are written, each with what is its own.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { frozenCards } from '../../src/store/print-runs.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { answered, orderOf, type Seller, type Shared, sharedOn } from './helpers.ts';

let shared: Shared;
let seller: Seller;
let run: string;
beforeAll(async () => {
  shared = await sharedOn(openSqlite(':memory:'));
  seller = await shared.newSeller();
  const saved = await seller.handIn(
    orderOf('1001', { shop: 'wren' }),
    orderOf('1001', { shop: 'thistle', items: [{ title: 'Caf&amp;eacute; bowl', quantity: 1 }] }),
    orderOf('#1001', { channel: 'shopify', shop: 'wren', buyer: { name: 'Ben Osei', account: 'ben' } }),
  );
  rows = saved.map(({ id }) => id);
  for (const [i, id] of rows.entries())
    answered(await seller.put(`orders/${id}/line`, { line: `This is line ${i}.` }), 200);
  run = await seller.open();
});
afterAll(() => shared.store.database.close());

const IDS = ['1001', '1001 (etsy thistle)', '#1001 (shopify wren 3)'];
let rows: readonly string[];

it('go by names of their own, with their own lines', async () => {
  const { orders } = (await seller.get(`print-runs/${run}/review`)).json();
  expect(orders.map(({ order, line, id }: Record<string, string>) => [order, line, id])).toEqual(
    IDS.map((name, i) => [name, `This is line ${i}.`, rows[i]]),
  );
  expect(orders.map(({ shop }: Record<string, string>) => shop)).toEqual(['wren', 'thistle', 'wren']);
});

it('are drawn by their names and by their ids here', async () => {
  const proof = async (order: string) =>
    (await seller.get(`print-runs/${run}/proofs/${encodeURIComponent(order)}`)).body;
  for (const [i, name] of IDS.entries()) expect(await proof(name)).toBe(await proof(rows[i] ?? ''));
});

it('are no earlier orders of themselves, nor of each other', async () => {
  const { orders } = (await seller.get(`print-runs/${run}/review`)).json();
  expect(orders.flatMap(({ moments }: { moments: object[] }) => moments)).toEqual([]);
});

it('are each told their own problems', async () => {
  const { problems } = (await seller.get(`print-runs/${run}/review`)).json();
  const told = problems.filter(({ field }: { field?: string }) => field === 'itemTitle');
  expect(told.map(({ order }: { order: string }) => order)).toEqual(['1001 (etsy thistle)']);
});

it('are all written, and printed again one by one', async () => {
  expect((await seller.close(run)).notes).toBe(3);
  const texts = (await frozenCards(seller.rows, run)).map(({ text }) => JSON.stringify(text?.note));
  expect(texts).toEqual([0, 1, 2].map((i) => expect.stringContaining(`This is line ${i}.`)));
  const manifest = await seller.get(`print-runs/${run}/manifest.csv`);
  expect(
    manifest.body
      .split('\n')
      .slice(1, 4)
      .map((row) => row.split(',')[1]),
  ).toEqual(IDS);
  const alone = async (only = '') =>
    (await seller.get(`print-runs/${run}/pdf?only=${encodeURIComponent(only)}`)).rawPayload;
  for (const [i, name] of IDS.entries()) {
    const printed = await alone(name);
    expect([printed.subarray(0, 5).toString(), (await alone(rows[i])).equals(printed)]).toEqual([
      '%PDF-',
      true,
    ]);
  }
  const taken = (await seller.get(`orders?printRun=${run}`)).json().orders;
  expect(taken.map(({ id }: { id: string }) => id)).toEqual(rows);
  expect((await seller.get('orders?printRun=none')).json().orders).toEqual([]);
});

it('of the longest names are drawn and printed as well', async () => {
  const own = await shared.newSeller();
  const longest = '注'.repeat(200);
  const shops = ['wren', 's'.repeat(100)];
  await own.handIn(...shops.map((shop) => orderOf(longest, { shop })));
  const open = await own.open();
  const name = encodeURIComponent(`${longest} (etsy ${shops[1]})`);
  expect((await own.get(`print-runs/${open}/proofs/${name}`)).statusCode).toBe(200);
  await own.close(open);
  expect((await own.get(`print-runs/${open}/pdf?only=${name}`)).statusCode).toBe(200);
});
