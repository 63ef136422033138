// Who bought before is known again, on the same channel and in the same shop, without a name being kept for it.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { forgetOld } from '../../src/store/retention.ts';
import { inTransaction } from '../../src/store/store.ts';
import { NOW } from '../http/helpers.ts';
import { testDatabases } from '../support/databases.ts';
import { answered, DAY_MS, orderOf, type Seller, type Shared, sharedOn } from './helpers.ts';

const MESSAGE = 'Dear {{greeting}},\n\n{{#if before}}last time it was the {{before}}{{else}}hello{{/if}}';

interface Reviewed {
  readonly order: string;
  readonly moments: readonly { readonly code: string }[];
}

describe.each(testDatabases())('buyers, kept in $name', ({ open }) => {
  let shared: Shared;
  let seller: Seller;
  beforeAll(async () => {
    shared = await sharedOn(await open());
  });
  afterAll(() => shared.store.database.close());

  const NOW_BOUGHT = orderOf('now', {
    placedAt: '2026-11-25',
    items: [{ title: 'Small bowl', quantity: 1 }],
  });
  const EARLIER = orderOf('earlier', { placedAt: '2026-10-01' });
  /** Whether the buyer of the order `now` is taken for one who came back. */
  const isReturning = async () => {
    const run = await seller.open({ settings: { message: MESSAGE, stock: 'a4-4up-a6-card' } });
    const { orders } = answered<{ orders: readonly Reviewed[] }>(
      await seller.get(`print-runs/${run}/review`),
      200,
    );
    const found = orders.find(({ order }) => order === 'now');
    expect(orders.flatMap(({ moments }) => moments.map(({ code }) => code))).not.toContain('first-order');
    return found?.moments.some(({ code }) => code === 'returning');
  };

  it.each([
    ['the same account', {}, true],
    ['the same account in other letters', { buyer: { name: 'A. Holm', account: 'ANNA@example.com' } }, true],
    ['another account', { buyer: { name: 'Anna Holm', account: 'other@example.com' } }, false],
    ['another channel', { channel: 'ebay' }, false],
    ['another shop', { shop: 'thistle' }, false],
    ['an order that was cancelled', { status: 'cancelled' }, false],
    ['an order that comes later', { placedAt: '2026-11-26' }, false],
  ] as const)('are known by %s, or not: waiting, and written', async (_what, changes, expected) => {
    seller = await shared.newSeller();
    await seller.handIn({ ...EARLIER, ...changes }, orderOf('else', { buyer: { name: 'Ben Osei' } }));
    await seller.handIn(NOW_BOUGHT);
    expect(await isReturning()).toBe(expected);
  });

  it('are told what they bought last, once that is written, and not when it was given back', async () => {
    seller = await shared.newSeller();
    await seller.handIn(EARLIER);
    await seller.close(await seller.open());
    await seller.handIn(NOW_BOUGHT);
    expect(await isReturning()).toBe(true);
    const proof = await seller.open({ settings: { message: MESSAGE }, test: true });
    await seller.close(proof);
    const cards = await seller.rows.queries.query<{ card: string }>(
      'SELECT card FROM print_run_cards WHERE print_run = $1',
      [proof],
    );
    expect(cards[0]?.card).toContain('last time it was the speckled mug');
    await seller.handIn({ ...EARLIER, status: 'refunded' });
    expect(await isReturning()).toBe(false);
  });

  it('are not welcomed back for what was given back after its data was deleted', async () => {
    seller = await shared.newSeller();
    await seller.handIn(EARLIER);
    await seller.close(await seller.open());
    await inTransaction(shared.store, seller.rows.tenant, (rows) => forgetOld(rows, NOW + 61 * DAY_MS));
    await seller.handIn(NOW_BOUGHT);
    expect(await isReturning()).toBe(true);
    await seller.handIn({ ...EARLIER, status: 'refunded' });
    expect(await isReturning()).toBe(false);
    expect(await seller.states()).toEqual(['earlier written', 'now waiting']);
  });

  it('are not taken for ones who came back when their order comes by another way, or is written again', async () => {
    seller = await shared.newSeller();
    const [saved] = await seller.handIn(orderOf('now'));
    await seller.handIn(orderOf('#now'));
    await seller.close(await seller.open());
    answered(await seller.post(`orders/${saved?.id}/write-again`), 200);
    expect((await seller.get('orders')).json().orders).toHaveLength(1);
    const run = await seller.open();
    const { orders } = (await seller.get(`print-runs/${run}/review`)).json();
    expect(orders).toMatchObject([{ moments: [] }]);
  });

  it('have no name in what is kept for it', async () => {
    seller = await shared.newSeller();
    await seller.handIn({
      ...NOW_BOUGHT,
      items: [{ title: 'Mug', quantity: 1, personalisation: 'For Wilhelmina' }],
    });
    const rows = await seller.rows.queries.query('SELECT * FROM purchases WHERE tenant_id = $1', [
      seller.rows.tenant,
    ]);
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toMatch(/anna|holm|wilhelmina|example\.com/i);
  });
});
