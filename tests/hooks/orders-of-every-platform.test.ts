// Every sample of what platforms send becomes the order that its reader makes of it, whole or fetched.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CLIENTS } from '../../src/connections/clients/clients.ts';
import { workOff } from '../../src/connections/work-off.ts';
import type { Order } from '../../src/orders/order.ts';
import type { Database } from '../../src/store/database.ts';
import { listOrders } from '../../src/store/orders.ts';
import { rowsOf } from '../../src/store/store.ts';
import { orderOf, PAYLOADS, payloadIn } from '../orders/payload-samples.ts';
import type { AskedPlatform } from '../support/platform-answers.ts';
import { NOTICES } from '../support/signed.ts';
import { makeWorld, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(() => world.close());
/** Another one in each test. */
let shop = '';
let count = 0;
beforeEach(() => {
  count += 1;
  shop = `shop ${count}`;
});

const kept = async (): Promise<readonly (Order | undefined)[]> => {
  const rows = await listOrders(rowsOf(world.store, 'own'), { shop }, { after: '', limit: 1_000 });
  return rows.map(({ data }) => data?.order);
};

const isAsked = (platform: string): platform is AskedPlatform => platform in CLIENTS;
const TOPICS = { shopify: 'orders/paid', woocommerce: 'order.updated' } as const;
const idOf = (platform: AskedPlatform): string => {
  if (platform === 'shipstation') return 'importBatch=0f-1a_b';
  return platform === 'squarespace' ? '65fa0c11e4b0a1b2c3d4ffff' : '3301000006';
};

describe('a delivery of', () => {
  it.each(PAYLOADS)('%s becomes an order: %s', async (platform, _, payload) => {
    const connection = await world.connect(platform, {
      shop,
      channel: platform === 'shipstation' ? 'wix' : undefined,
    });
    if (isAsked(platform)) {
      const id = idOf(platform);
      const there = platform === 'shipstation' ? { orders: [payload] } : payload;
      world.fake.put(platform, id, there as Readonly<Record<string, unknown>>); // samples are objects
      const { topic, says } = NOTICES[platform](id);
      await world.tell(connection, topic, says);
    } else await world.tell(connection, TOPICS[platform as keyof typeof TOPICS], payload);
    await world.work();
    const { order } = orderOf(platform, payload);
    expect(await kept()).toEqual([platform === 'shipstation' ? { ...order, channel: 'wix' } : order]);
    expect(await world.deliveries(connection.id)).toMatchObject([{ state: 'done', reason: '', attempts: 1 }]);
  });
});

it('reads a batch of ShipStation to its last page', async () => {
  const connection = await world.connect('shipstation', { shop });
  const sample = payloadIn('synthetic/shipstation-orders.json', 'orders', 0) as object; // the sample holds two
  const orders = Array.from({ length: 251 }, (_, i) => ({ ...sample, orderNumber: `${3000 + i}` }));
  world.fake.put('shipstation', 'importBatch=many', { orders });
  const { topic, says } = NOTICES.shipstation('importBatch=many');
  await world.tell(connection, topic, says);
  await world.work();
  expect((await kept()).map((order) => order?.id)).toEqual(orders.map(({ orderNumber }) => orderNumber));
});

const OWN = { channel: 'depop', buyer: { name: 'Ann Holm' }, items: [{ title: 'Mug', quantity: 1 }] };

it('keeps a thousand orders of one delivery in parts', async () => {
  const connection = await world.connect('standard');
  const orders = Array.from({ length: 1_000 }, (_, i) => ({ ...OWN, shop, order: `B-${i}` }));
  await world.tell(connection, 'order.paid', { orders: [...orders, { ...OWN, shop, order: 'B-0' }] });
  const { database } = world.store;
  let transactions = 0;
  const transaction: Database['transaction'] = (work) => {
    transactions += 1;
    return database.transaction(work);
  };
  const store = { ...world.store, database: { ...database, transaction } };
  await workOff(store, world.fake.transport, () => world.now);
  expect([transactions, (await kept()).length]).toEqual([3, 1_000]);
  expect(await world.deliveries(connection.id)).toMatchObject([{ state: 'done', reason: '' }]);
});

it('keeps what can be read of several orders, and tells of the rest', async () => {
  const connection = await world.connect('standard');
  const orders = [{ ...OWN, shop, order: 'A-1' }, { order: 'A-2' }, { ...OWN, shop, order: 'A-3' }];
  await world.tell(connection, 'order.paid', { orders });
  await world.work();
  expect((await kept()).map((order) => order?.id)).toEqual(['A-1', 'A-3']);
  expect(await world.deliveries(connection.id)).toMatchObject([
    { state: 'failed', reason: expect.stringContaining('no order to us') },
  ]);
});

it.each([
  ['an older one that comes late', '2026-11-26T08:00:00Z', 1],
  ['a newer one', '2026-11-26T08:30:00Z', 2],
])('of one order, %s counts as it should', async (_, updatedAt, quantity) => {
  const connection = await world.connect('standard');
  const order = { ...OWN, shop, order: 'A-1', updatedAt: '2026-11-26T08:10:00Z' };
  await world.tell(connection, 'order.paid', order);
  await world.tell(connection, 'order.updated', {
    ...order,
    updatedAt,
    items: [{ title: 'Mug', quantity: 2 }],
  });
  await world.work();
  expect((await kept()).map((found) => found?.items[0]?.quantity)).toEqual([quantity]);
});
