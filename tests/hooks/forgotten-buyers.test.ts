// Who asks to be forgotten is, in the shop that says so, and nobody else.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ConnectionAnswer } from '../../src/http/service-api.ts';
import { openDatabase } from '../../src/store/open-database.ts';
import { ABOUT_PEOPLE } from '../../src/store/upkeep.ts';
import { payloadIn } from '../orders/payload-samples.ts';
import { testDatabases } from '../support/databases.ts';
import { NOTICES, signed } from '../support/signed.ts';
import { tracesInFiles, tracesInTables } from '../support/traces.ts';
import { makeWorld, type World } from '../support/world.ts';

const EBAY_ORDER = payloadIn('synthetic/ebay-order.json') as Readonly<Record<string, object>>; // an object
const states = async (world: World) =>
  (await world.orders()).map(({ shop, order, state }) => `${order} of ${shop} ${state}`).sort();

describe.each(testDatabases())('in $name', ({ open }) => {
  let world: World;
  beforeAll(async () => {
    world = await makeWorld(await open());
  });
  afterAll(() => world.close());

  it('a buyer whose account eBay deletes is forgotten in every shop of the seller, and no other', async () => {
    const main = await world.connect('ebay');
    const second = await world.connect('ebay', { shop: 'second' });
    const own = await world.connect('standard');
    const handed = {
      channel: 'ebay',
      shop: 'third',
      order: '3-1',
      buyer: { name: 'Tamsin', account: 'tamsin.o' },
    };
    const orders = [{ ...handed, items: [{ title: 'Mug', quantity: 1 }] }];
    await world.tell(own, 'order.paid', { orders });
    for (const [shop, orderId, username] of [
      [main, '1-1', 'tamsin.o'],
      [main, '1-2', 'tamsin.ok'],
      [main, '1-3', 'Tamsin.O'],
      [second, '2-1', 'tamsin.o'],
    ] as const) {
      world.fake.put('ebay', orderId, { ...EBAY_ORDER, orderId, buyer: { ...EBAY_ORDER.buyer, username } });
      const { topic, says } = NOTICES.ebay(orderId);
      await world.tell(shop, topic, says);
    }
    await world.work();
    await world.tell(main, 'MARKETPLACE_ACCOUNT_DELETION', {
      username: 'TAMSIN.O',
      userId: 'ma8vP',
      eiasToken: 'x',
    });
    await world.work();
    expect(await states(world)).toEqual([
      '1-1 of main redacted',
      '1-2 of main waiting',
      '1-3 of main redacted',
      '2-1 of second redacted',
      '3-1 of third redacted',
    ]);
    expect(await tracesInTables(world.store.database, ['ma8vP'])).toEqual([]);
    const purchases = await world.store.database.query('SELECT key FROM purchases ORDER BY key');
    expect(purchases).toEqual([{ key: '["ebay","main","1-2"]' }]);
  });
});

describe('by a sender of our own form', () => {
  let world: World;
  beforeAll(async () => {
    world = await makeWorld();
  });
  afterAll(() => world.close());
  const order = (channel: string, shop: string, order: string, account: string) => ({
    ...{ channel, shop, order, buyer: { name: 'Ann Holm', account } },
    items: [{ title: 'Mug', quantity: 1 }],
  });

  it('a buyer is forgotten on the channel and in the shop that it names, however that is written', async () => {
    const connection = await world.connect('standard');
    const orders = [
      order('etsy', 'élan', 'A-1', 'ann@example.com'),
      order('etsy', 'élan', 'A-2', 'ben@example.com'),
      order('etsy', 'main', 'A-3', 'ann@example.com'),
      order('depop', 'élan', 'A-4', 'ann@example.com'),
      order('etsy', 'élan', 'A-5', ''),
    ];
    await world.tell(connection, 'order.paid', { orders });
    const asked = { channel: 'etsy', shop: 'Élan', accounts: ['Ann@example.com'], orders: ['A-5'] };
    await world.tell(connection, 'buyer.redact', asked);
    await world.work();
    expect(await states(world)).toEqual([
      'A-1 of élan redacted',
      'A-2 of élan waiting',
      'A-3 of main waiting',
      'A-4 of élan waiting',
      'A-5 of élan redacted',
    ]);
  });
});

it.each(testDatabases())(
  'in $name, what a delivery said is gone once it is worked off',
  async ({ name, place }) => {
    const found = await place();
    const world = await makeWorld(await openDatabase(found));
    const traces = async () => [
      ...(await tracesInTables(world.store.database, ['Quillfeather'])),
      ...(name === 'SQLite' ? tracesInFiles(found.folder, ['Quillfeather']) : []),
    ];
    const shop = await world.connect('shopify');
    await world.tell(shop, 'products/update', { vendor: 'Quillfeather' });
    expect(await traces()).toContain('deliveries.body: Quillfeather');
    await world.work();
    await world.store.database.compact(ABOUT_PEOPLE);
    expect(await traces()).toEqual([]);
    await world.close();
  },
);

/** As it is kept that cannot be read. */
const unreadable = (about: object) =>
  Buffer.from(JSON.stringify({ ...about, name: 'x'.repeat(201) }).replaceAll('\\\\u', '\\u'));

describe('a delivery that failed', () => {
  let world: World;
  let shop: ConnectionAnswer;
  beforeEach(async () => {
    world = await makeWorld();
    shop = await world.connect('shopify', { signed: false });
  });
  afterEach(() => world.close());
  const fail = async (about: object): Promise<void> => {
    await world.deliver(shop.id, { headers: { 'x-shopify-topic': 'orders/paid' }, body: unreadable(about) });
    await world.work();
    expect((await world.deliveries(shop.id)).at(-1)).toMatchObject({ state: 'failed' });
  };
  const redact = async (order: number): Promise<void> => {
    const customer = { email: 'Ann@example.com' };
    const asked = { shop_domain: 'a.example', customer, orders_to_redact: [order] };
    await world.tell(shop, 'customers/redact', asked);
    await world.work();
  };
  /** Whether the body of the first one is gone. */
  const isForgotten = async (): Promise<boolean> => {
    const sql = 'SELECT state, body FROM deliveries ORDER BY id';
    const [first] = await world.store.database.query<{ state: string; body: string }>(sql);
    expect(first?.state).toBe(first?.body === '' ? 'done' : 'failed');
    return first?.body === '';
  };

  it.each([
    ['names the account', { email: 'ann@example.com' }, true],
    ['names it in escapes', { email: '\\u0061nn\\u0040example.com' }, true],
    ['names the order', { id: 112 }, true],
    ['names the order in an address', { url: 'https://a.example/orders/112' }, true],
    ['names another account', { email: 'joann@example.com' }, false],
    ['names another order', { id: 1123, number: '0112x' }, false],
    ['has the number as a quantity', { id: 5, quantity: 112, total: '112.00' }, false],
  ])('and %s loses its body only if it is about the buyer', async (_, about, expected) => {
    await fail(about);
    await redact(112);
    expect(await isForgotten()).toBe(expected);
  });

  it.each([
    ['its order', { id: 77, order_number: 1001 }, true],
    ['another order', { id: 78, order_number: 1002 }, false],
  ])('is asked whether it is about the order when %s is deleted by hand', async (_, about, expected) => {
    await fail(about);
    await world.tell(shop, 'orders/paid', { name: '#1001', id: 77, line_items: [{ title: 'Mug' }] });
    await world.work();
    const [order] = await world.orders();
    expect((await world.ask('DELETE', `orders/${order?.id}`)).statusCode).toBe(200);
    expect(await isForgotten()).toBe(expected);
  });

  it('of a sender of our own form is searched, whatever channel the order of the buyer is of', async () => {
    const own = await world.connect('standard');
    const order = { channel: 'etsy', order: 'A-1', buyer: { account: 'ann@example.com' }, items: 'none' };
    await world.tell(own, 'order.paid', { orders: [order] });
    await world.work();
    expect(await isForgotten()).toBe(false);
    await world.tell(own, 'buyer.redact', { channel: 'etsy', accounts: ['ann@example.com'] });
    await world.work();
    expect(await isForgotten()).toBe(true);
  });

  it('is found among more than are read at once', async () => {
    for (let count = 0; count < 25; count++) await fail({ email: 'ben@example.com', count });
    await fail({ email: 'ann@example.com' });
    await redact(1);
    const found = (await world.deliveries(shop.id)).map(({ state }) => state);
    expect(found).toEqual([...Array(25).fill('failed'), 'done', 'done']);
  });

  it('waits to be forgotten no longer where it waits to be worked off, but for what asks to forget others too', async () => {
    await world.tell(shop, 'orders/paid', { name: '#1001', id: 77, line_items: [{ title: 'Mug' }] });
    await world.work();
    await world.tell(shop, 'orders/updated', { name: '#1001', id: 77, line_items: [{ title: 'Bowl' }] });
    await world.tell(shop, 'customers/redact', { shop_domain: 'a.example', orders_to_redact: [77, 78] });
    const [order] = await world.orders();
    await world.ask('DELETE', `orders/${order?.id}`);
    expect((await world.deliveries(shop.id)).map(({ state }) => state)).toEqual(['done', 'done', 'waiting']);
  });
});

describe('what is asked of a connection for another shop', () => {
  const customer = { email: 'ann@example.com' };
  it.each([
    ['customers/redact', { customer, orders_to_redact: [1] }],
    ['customers/data_request', { customer, orders_requested: [1] }],
    ['shop/redact', {}],
  ])('as %s is not done, and what is asked for its own is', async (topic, asked) => {
    const world = await makeWorld();
    const shop = await world.connect('shopify');
    const send = async (told: string, says: object, id: string) => {
      const { headers, body } = signed('shopify', { topic: told, says, now: world.now, id });
      // Not signed, so it says nothing of what the body asks for.
      const domain = { 'x-shopify-shop-domain': 'Wren.myshopify.com' };
      await world.deliver(shop.id, { headers: { ...headers, ...domain }, body });
      await world.work();
      return (await world.deliveries(shop.id)).at(-1);
    };
    const order = { id: 1, name: '#1', email: 'ann@example.com', line_items: [{ title: 'Mug' }] };
    await send('orders/paid', order, 'a');
    const ofOther = await send(topic, { ...asked, shop_domain: 'other.myshopify.com' }, 'b');
    expect(ofOther).toMatchObject({ state: 'failed', reason: expect.stringContaining('another shop') });
    expect(await states(world)).toEqual(['#1 of main waiting']);
    const ofOwn = await send(topic, { ...asked, shop_domain: 'WREN.myshopify.com' }, 'c');
    expect(ofOwn).toMatchObject({ state: 'done' });
    await world.close();
  });
});
