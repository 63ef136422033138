// What the service knows of people is deleted when it is asked, and when its time is over; that an order was written is never forgotten.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { forgetBuyer } from '../../src/store/forget.ts';
import { MIGRATIONS } from '../../src/store/migrations/migrations.ts';
import { forgetOld } from '../../src/store/retention.ts';
import { inTransaction } from '../../src/store/store.ts';
import { expectRefusal, NOW } from '../http/helpers.ts';
import { testDatabases } from '../support/databases.ts';
import {
  answered,
  codes,
  DAY_MS,
  orderOf,
  outcomes,
  type Saved,
  type Seller,
  type Shared,
  sharedOn,
} from './helpers.ts';

const TABLES = MIGRATIONS.flatMap(({ statements }) =>
  statements.flatMap((statement) => /^CREATE TABLE (\w+) \(\s*tenant_id/.exec(statement)?.[1] ?? []),
);
const BUYER = orderOf('1', {
  buyer: { name: 'Wilhelmina Brandt', account: 'wilhelmina@example.com' },
  recipient: {
    name: 'Xaver Brandt',
    address: { lines: ['12 Quince Lane'], city: 'Leeds', postcode: 'LS1 4AB' },
  },
  items: [{ title: 'Speckled mug', quantity: 1, personalisation: 'For Yolanda' }],
  buyerNote: 'Please ring twice.',
  giftMessage: 'With love from Zenobia',
});
const ABOUT_BUYER = /wilhelmina|brandt|xaver|quince|LS1 4AB|yolanda|ring twice|zenobia|postmaster/i;

describe.each(testDatabases())('what is known of people, kept in $name', ({ open }) => {
  let shared: Shared;
  let seller: Seller;
  beforeAll(async () => {
    shared = await sharedOn(await open());
  });
  afterAll(() => shared.store.database.close());
  beforeEach(async () => {
    shared.time.now = NOW;
    seller = await shared.newSeller();
  });
  const everything = async () =>
    JSON.stringify(
      await Promise.all(
        TABLES.map((table) =>
          shared.store.database.query(`SELECT * FROM ${table} WHERE tenant_id = $1`, [seller.rows.tenant]),
        ),
      ),
    );
  const refusals = async (answer: ReturnType<Seller['get']>, status: number) =>
    codes(expectRefusal(await answer, status).problems as Saved['problems']);

  it.each(['waiting', 'written', 'set-aside'])('goes with an order that is %s', async (state) => {
    await seller.post('webhooks', { url: 'https://program.example.com/hook' });
    const order = { ...BUYER, status: state === 'set-aside' ? 'unpaid' : 'paid' };
    const answer = await seller.post(
      ...(['orders', { orders: [order, orderOf('2')] }, { 'idempotency-key': 'a' }] as const),
    );
    const [saved] = answered<{ results: Saved[] }>(answer, 200).results;
    await seller.put(`orders/${saved?.id}/line`, { line: 'Greetings to the postmaster.' });
    const run = await seller.open();
    if (state === 'written') await seller.close(run);
    else await seller.close(await seller.open({ test: true }));
    expect(await everything()).toMatch(ABOUT_BUYER);

    expect(answered(await seller.remove(`orders/${saved?.id}`), 200)).toMatchObject({
      ...{ order: '1', state: 'redacted', reason: 'order-redacted', greeting: '', items: [], line: '' },
    });
    expect(await everything()).not.toMatch(ABOUT_BUYER);
    const again = await seller.handIn({ ...BUYER, updatedAt: '2026-12-01T00:00:00Z' });
    expect([outcomes(again), codes(again[0]?.problems ?? [])]).toEqual([['1 set-aside'], ['order-redacted']]);
    expect(await everything()).not.toMatch(ABOUT_BUYER);
    const buyers = await seller.rows.queries.query('SELECT buyer FROM purchases WHERE tenant_id = $1', [
      seller.rows.tenant,
    ]);
    expect(buyers).toHaveLength(1);
    if (state === 'written') expect((await seller.get(`print-runs/${run}/pdf`)).statusCode).toBe(200);
    expect(await refusals(seller.post(`orders/${saved?.id}/write-again`), 410)).toEqual(['order-forgotten']);
  });

  it('goes from the card of a buyer whose order is another one’s by now', async () => {
    await seller.handIn(BUYER);
    const run = await seller.open();
    await seller.close(run);
    const other = { name: 'Anna Holm', account: 'anna@example.com' };
    await seller.handIn(orderOf('1', { buyer: other, updatedAt: '2026-12-01T00:00:00Z' }));
    expect(await everything()).toMatch(ABOUT_BUYER);
    const buyer = { accounts: ['wilhelmina@example.com'], platformIds: [] };
    await inTransaction(shared.store, seller.rows.tenant, (rows) =>
      forgetBuyer(rows, { channel: 'etsy', shop: 'main' }, buyer, NOW),
    );
    expect(await everything()).not.toMatch(ABOUT_BUYER);
    expect(await seller.states()).toEqual(['1 written']);
  });

  describe('when its time is over', () => {
    const forgetAfter = async (days: number) => {
      shared.time.now = NOW + days * DAY_MS;
      await inTransaction(shared.store, seller.rows.tenant, (rows) => forgetOld(rows, shared.time.now));
    };
    let written: Saved | undefined;
    let run: string;
    beforeEach(async () => {
      answered(await seller.put('retention', { ordersDays: 10, purchasesDays: 20 }), 200);
      [written] = await seller.handIn(BUYER);
      run = await seller.open();
      await seller.close(run);
    });

    it('is deleted then and not before, and what was written stays known as written', async () => {
      await forgetAfter(10);
      expect((await seller.get(`print-runs/${run}/pdf`)).statusCode).toBe(200);
      await forgetAfter(10.001);
      expect(await everything()).not.toMatch(ABOUT_BUYER);
      for (const file of ['pdf', 'envelopes.pdf', 'manifest.csv', 'cover-list.pdf'])
        expect(await refusals(seller.get(`print-runs/${run}/${file}`), 410)).toEqual(['print-run-forgotten']);
      expect(answered(await seller.get(`orders/${written?.id}`), 200)).toMatchObject({
        ...{ state: 'written', printRun: run, greeting: '', items: [] },
      });
      for (const order of [BUYER, { ...BUYER, giftMessage: 'Zenobia' }])
        expect(outcomes(await seller.handIn(order))).toEqual(['1 already-written']);
      expect(await everything()).not.toMatch(ABOUT_BUYER);
      for (const act of [
        seller.post(`orders/${written?.id}/write-again`),
        seller.put(`orders/${written?.id}/line`, {}),
      ])
        expect(await refusals(act, 410)).toEqual(['order-forgotten']);
      answered(await seller.post(`print-runs/${run}/cancel`), 200);
      expect(await seller.states()).toEqual(['1 written']);
    });

    it('is kept of orders that wait, and not of those that were set aside', async () => {
      await seller.handIn(orderOf('waits'), orderOf('unpaid', { status: 'unpaid' }));
      await forgetAfter(400);
      const { orders } = answered<{ orders: { items: object[] }[] }>(await seller.get('orders'), 200);
      expect(orders.map(({ items }) => items.length)).toEqual([0, 1, 0]);
      expect(outcomes(await seller.handIn(orderOf('unpaid')))).toEqual(['unpaid updated']);
    });

    it('is still skipped when it is skipped, whatever comes of it', async () => {
      const [saved] = await seller.handIn(orderOf('skipped'));
      await seller.put(`orders/${saved?.id}/line`, { skip: true });
      await forgetAfter(800);
      expect(outcomes(await seller.handIn(orderOf('skipped', { buyerNote: 'Hello!' })))).toEqual([
        'skipped set-aside',
      ]);
    });

    it('is forgotten of buyers after days of their own', async () => {
      const count = async () =>
        (
          await seller.rows.queries.query('SELECT key FROM purchases WHERE tenant_id = $1', [
            seller.rows.tenant,
          ])
        ).length;
      const counts = [];
      for (const days of [10.001, 20, 20.001]) {
        await forgetAfter(days);
        counts.push(await count());
      }
      expect(counts).toEqual([1, 1, 0]);
    });
  });

  it('is kept for days that the seller sets, and that are told', async () => {
    expect(answered(await seller.get('retention'), 200)).toEqual({ ordersDays: 60, purchasesDays: 730 });
    const days = { ordersDays: 0, purchasesDays: 365 };
    answered(await seller.put('retention', days), 200);
    expect(answered(await seller.get('retention'), 200)).toEqual(days);
    expectRefusal(await seller.put('retention', { ordersDays: -1, purchasesDays: 1 }), 400);
  });
});
