// One order of Shopify from its first delivery to the day on which its buyer is forgotten, on disk.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ConnectionAnswer } from '../../src/http/service-api.ts';
import { openDatabase } from '../../src/store/open-database.ts';
import { ABOUT_PEOPLE } from '../../src/store/upkeep.ts';
import { MESSAGE } from '../http/helpers.ts';
import { payloadIn } from '../orders/payload-samples.ts';
import { testDatabases } from '../support/databases.ts';
import { signed } from '../support/signed.ts';
import { tracesInFiles, tracesInTables } from '../support/traces.ts';
import { makeWorld, type World } from '../support/world.ts';

const SAMPLE = payloadIn('synthetic/shopify-orders-paid.json') as Readonly<Record<string, unknown>>; // an object
const ORDER_ID = '6201000000000000123';
const CUSTOMER = { id: 7201000000, email: 'Tamsin@Example.com', phone: '+44 7700 900101' };
const SHOP = { shop_id: 954889, shop_domain: 'wren.myshopify.com' };

/** What is known of the buyer and of who is given to. */
const WORDS = [
  ...['Tamsin', 'Okoro', 'Beatrice', 'tamsin@example.com', '3 Mill Court', 'LS1 4AB', '7700 900101'],
  ...['neighbour', 'Congratulations', 'baby Bea', ORDER_ID],
];

/** The order as it was at that minute. */
const at = (minute: number, told: object) => ({
  ...SAMPLE,
  updated_at: `2026-11-06T10:${String(minute).padStart(2, '0')}:00-05:00`,
  ...told,
});
const pieces = (quantity: number) => ({ line_items: [{ title: 'Wool Blanket', quantity }] });

describe.each(testDatabases())('in $name, an order of Shopify', ({ name, place }) => {
  let world: World;
  let folder: string | null = null;
  let shop: ConnectionAnswer;
  beforeAll(async () => {
    const found = await place();
    if (name === 'SQLite') folder = found.folder;
    world = await makeWorld(await openDatabase(found));
    shop = await world.connect('shopify');
    await world.ask('POST', 'webhooks', { url: 'https://hooks.seller.example/inkslip' });
  });
  afterAll(() => world.close());

  const tell = async (topic: string, says: unknown): Promise<void> => {
    expect((await world.tell(shop, topic, says)).statusCode).toBe(200);
    await world.work();
  };
  const order = async () => (await world.orders()).find(({ order }) => order === '#2004');
  const traces = async () => [
    ...(await tracesInTables(world.store.database, WORDS)),
    ...(folder === null ? [] : tracesInFiles(folder, WORDS)),
  ];
  const messages = () =>
    world.fake.asked
      .filter(({ url }) => url.startsWith('https://hooks.seller.example'))
      .map(({ body }) => JSON.parse(body));

  it('is set aside until it is paid, and the seller is told', async () => {
    await tell('orders/create', at(0, { ...pieces(1), financial_status: 'pending' }));
    expect(await order()).toMatchObject({ state: 'set-aside', reason: 'order-unpaid', greeting: 'Beatrice' });
    expect(messages()).toMatchObject([
      { type: 'order.set-aside', data: [{ order: '#2004', reasons: ['order-unpaid'] }] },
    ]);
  });

  it('waits once it is paid, however often that is told', async () => {
    const paid = { topic: 'orders/paid', says: at(1, pieces(1)), now: world.now, id: 'paid' };
    for (let count = 0; count < 3; count++) {
      await world.deliver(shop.id, signed('shopify', paid));
      await world.work();
    }
    expect(await order()).toMatchObject({ state: 'waiting', reason: '', changed: false });
    expect(await world.deliveries(shop.id)).toHaveLength(2);
  });

  it('changes with the newest that is told of it, not with what comes late', async () => {
    await tell('orders/updated', at(5, pieces(2)));
    await tell('orders/updated', at(3, pieces(3)));
    expect(await order()).toMatchObject({ items: [{ title: 'Wool Blanket', quantity: 2 }] });
  });

  it('is written when its print run is closed', async () => {
    const settings = { message: MESSAGE, seller: 'Marianne' };
    const { id } = (await world.ask('POST', 'print-runs', { settings })).json();
    const closed = await world.ask('POST', `print-runs/${id}/close`);
    expect(closed.json()).toMatchObject({ state: 'closed', notes: 1 });
    await world.work();
    expect(await order()).toMatchObject({ state: 'written', printRun: id });
    expect(messages().at(-1)).toMatchObject({
      type: 'print-run.ready',
      data: [{ printRun: id, notes: 1, sheets: 1 }],
    });
  });

  it('is marked as changed when it is cancelled afterwards', async () => {
    await tell('orders/cancelled', at(10, { ...pieces(2), cancelled_at: '2026-11-06T10:10:00-05:00' }));
    expect(await order()).toMatchObject({ state: 'written', changed: true });
  });

  it('is among those that the seller is told of when the buyer asks', async () => {
    await tell('customers/data_request', { ...SHOP, customer: CUSTOMER, orders_requested: [ORDER_ID] });
    const { id } = (await order()) ?? {};
    expect(messages().at(-1)).toMatchObject({
      type: 'buyer.asked',
      data: [{ connection: shop.id, orders: [id] }],
    });
    const reason = `A buyer wants to see their data: orders ${id}.`;
    expect((await world.deliveries(shop.id)).at(-1)).toMatchObject({ state: 'done', reason });
  });

  it('leaves nothing of its buyer behind when they ask to be forgotten', async () => {
    const other = {
      ...at(12, pieces(1)),
      name: '#2005',
      id: 5,
      admin_graphql_api_id: '',
      email: 'christabel@example.com',
    };
    const names = { first_name: 'Christabel', last_name: 'Pellew', name: 'Christabel Pellew' };
    const words = { contact_email: null, customer: null, note: '', note_attributes: [], ...pieces(1) };
    await tell('orders/paid', { ...other, ...words, billing_address: names, shipping_address: names });
    // One that could not be read is kept to be tried again.
    await tell('orders/updated', { ...SAMPLE, name: 'x'.repeat(201) });
    // By hand, with a name that there is something to say of.
    const handed = {
      channel: 'shopify',
      order: '#2006',
      buyer: { name: 'TAMSIN OKORO', account: 'tamsin@example.com' },
    };
    const orders = [{ ...handed, items: [{ title: 'Mug', quantity: 1 }], giftMessage: 'baby Bea 🌼' }];
    await world.ask('POST', 'orders', { orders }, { 'idempotency-key': 'once' });
    expect((await traces()).length).toBeGreaterThan(WORDS.length);
    await tell('customers/redact', { ...SHOP, customer: CUSTOMER, orders_to_redact: [ORDER_ID] });
    expect(await order()).toMatchObject({ state: 'redacted', greeting: '', items: [], problems: [] });
    expect(await traces()).toEqual([]);
    expect((await world.orders()).map(({ order, state }) => `${order} ${state}`)).toEqual([
      '#2004 redacted',
      '#2005 waiting',
      '#2006 redacted',
    ]);
  });

  it('is not kept when it is sent once more after that', async () => {
    await tell('orders/updated', at(20, pieces(4)));
    expect(await order()).toMatchObject({ state: 'redacted' });
    await world.store.database.compact(ABOUT_PEOPLE);
    expect(await traces()).toEqual([]);
  });

  it('is not alone when the shop goes: all others are forgotten as well', async () => {
    await tell('shop/redact', SHOP);
    expect((await world.orders()).map(({ state }) => state)).toEqual(['redacted', 'redacted', 'redacted']);
    const words = ['Christabel', 'Pellew'];
    expect(await tracesInTables(world.store.database, words)).toEqual([]);
    if (folder !== null) expect(tracesInFiles(folder, words)).toEqual([]);
  });
});
