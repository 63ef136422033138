import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Credentials, Fetched } from '../../src/connections/client.ts';
import { CLIENTS } from '../../src/connections/clients/clients.ts';
import { type FakePlatforms, fakePlatforms } from '../support/fake-platforms.ts';
import { ASKED_PLATFORMS, type AskedPlatform, FIRST_CREDENTIALS } from '../support/platform-answers.ts';

const sample = (name: string): Record<string, unknown> =>
  JSON.parse(readFileSync(new URL(`../fixtures/payloads/synthetic/${name}.json`, import.meta.url), 'utf8'));

const BIGCOMMERCE_ORDER = {
  order: sample('bigcommerce-order'),
  products: sample('bigcommerce-order-products'),
  addresses: sample('bigcommerce-order-shipping-addresses'),
};

/** An order of each platform: its id, what the platform has of it. */
const ORDERS: Readonly<Record<AskedPlatform, readonly [id: string, payload: Record<string, unknown>]>> = {
  bigcommerce: ['7004', BIGCOMMERCE_ORDER],
  squarespace: ['65fa0c11e4b0a1b2c3d4ffff', sample('squarespace-order')],
  etsy: ['3301000006', sample('etsy-receipt')],
  ebay: ['11-20003-30003', sample('ebay-order')],
  shipstation: ['importBatch=1a2b-3c4d', sample('shipstation-orders')],
};

let fake: FakePlatforms;
beforeEach(async () => {
  fake = await fakePlatforms();
  for (const platform of ASKED_PLATFORMS) fake.put(platform, ...ORDERS[platform]);
});
afterEach(() => fake.close());

async function fetchOrders(
  platform: AskedPlatform,
  {
    id = ORDERS[platform][0],
    credentials = FIRST_CREDENTIALS[platform],
  }: { id?: string; credentials?: Credentials } = {},
): Promise<Fetched> {
  const client = CLIENTS[platform];
  if (client === undefined) throw new Error(`${platform} has no client`);
  return client.fetchOrders(id, credentials, fake.transport);
}

const questions = (): string[] => fake.asked.map(({ method, url }) => `${method} ${url}`);

describe('an order that the platform has', () => {
  it.each(ASKED_PLATFORMS)('of %s comes as the platform tells it', async (platform) => {
    const [, payload] = ORDERS[platform];
    const payloads = platform === 'shipstation' ? payload.orders : [payload];
    expect(await fetchOrders(platform)).toEqual({ kind: 'found', payloads, credentials: null });
  });

  it.each<[AskedPlatform, string[]]>([
    [
      'bigcommerce',
      ['', '/products?limit=250&page=1', '/shippingaddresses?limit=250&page=1'].map(
        (end) => `GET https://api.bigcommerce.com/stores/abc123/v2/orders/7004${end}`,
      ),
    ],
    ['squarespace', ['GET https://api.squarespace.com/1.0/commerce/orders/65fa0c11e4b0a1b2c3d4ffff']],
    ['etsy', ['GET https://api.etsy.com/v3/application/shops/42/receipts/3301000006?includes=Transactions']],
    ['ebay', ['GET https://api.ebay.com/sell/fulfillment/v1/order/11-20003-30003']],
    ['shipstation', ['GET https://ssapi.shipstation.com/orders?importBatch=1a2b-3c4d&pageSize=250&page=1']],
  ])('of %s is asked for at the right address', async (platform, addresses) => {
    await fetchOrders(platform);
    expect(questions()).toEqual(addresses);
    for (const { headers } of fake.asked)
      expect(headers).toMatchObject({ 'user-agent': 'Inkslip', accept: 'application/json' });
  });

  it('keeps digits that JavaScript would round', async () => {
    const body = '{"receipt_id": 820982911946154508, "price": 1.10, "small": 7}';
    fake.trouble({ status: 200, body });
    expect(await fetchOrders('etsy')).toMatchObject({
      payloads: [{ receipt_id: '820982911946154508', price: 1.1, small: 7 }],
    });
  });
});

describe('lists that have pages', () => {
  const many = (count: number): object[] => Array.from({ length: count }, (_, id) => ({ id }));

  it.each([
    [0, 1],
    [249, 1],
    [250, 2],
    [600, 3],
  ])('BigCommerce: %d items are read on %d pages', async (count, pages) => {
    fake.put('bigcommerce', '1', { order: { id: 1 }, products: many(count), addresses: [] });
    const found = await fetchOrders('bigcommerce', { id: '1' });
    expect(found).toMatchObject({ payloads: [{ products: many(count), addresses: [] }] });
    expect(questions().filter((question) => question.includes('/products'))).toHaveLength(pages);
  });

  it.each([
    [0, 1],
    [250, 1],
    [251, 2],
    [700, 3],
  ])('ShipStation: %d orders are read on %d pages', async (count, pages) => {
    fake.put('shipstation', 'importBatch=7', { orders: many(count) });
    expect(await fetchOrders('shipstation', { id: 'importBatch=7' })).toMatchObject({
      payloads: many(count),
    });
    expect(questions()).toHaveLength(pages);
  });

  it.each<[AskedPlatform, string, string]>([
    ['bigcommerce', '1', 'An order of BigCommerce has more than 2000 items.'],
    ['shipstation', 'importBatch=7', 'A batch of ShipStation has more than 5000 orders.'],
  ])('%s: no end of pages is said aloud', async (platform, id, reason) => {
    fake.put('bigcommerce', '1', { order: { id: 1 }, products: many(2001), addresses: [] });
    fake.put('shipstation', 'importBatch=7', { orders: many(5001) });
    expect(await fetchOrders(platform, { id })).toMatchObject({ kind: 'refused', reason });
  });

  it('are asked for again where the platform fails in the middle', async () => {
    fake.put('shipstation', 'importBatch=7', { orders: many(300) });
    const first = { status: 200, body: JSON.stringify({ orders: many(250), pages: 2 }) };
    fake.trouble(first, { status: 429, headers: { 'x-rate-limit-reset': '12' }, body: '' });
    expect(await fetchOrders('shipstation', { id: 'importBatch=7' })).toMatchObject({
      kind: 'later',
      afterMs: 12_000,
    });
  });
});

describe('what cannot be an order or a shop', () => {
  it.each<[AskedPlatform, string[]]>([
    ['bigcommerce', ['', '7004/', '../customers', '7004?x=1', '-1', '７', '7004\n']],
    ['squarespace', ['', 'a/b', '..', 'a%2fb', 'a'.repeat(65)]],
    ['etsy', ['', '12a', '1/../2', '1?includes=x', '1#', ' 1']],
    ['ebay', ['', '11/22', '..', 'a?b', 'ä']],
    [
      'shipstation',
      ['', '7', 'importBatch=', 'importBatch=a&storeId=2', 'https://evil.example/orders', 'storeId=2'],
    ],
  ])('of %s is not asked for', async (platform, ids) => {
    for (const id of ids)
      expect(await fetchOrders(platform, { id }), id).toMatchObject({
        kind: 'refused',
        reason: expect.stringMatching(/^The notice names something that cannot be an order of /),
      });
    expect(fake.asked).toEqual([]);
  });

  it.each<[AskedPlatform, string, string]>([
    ['bigcommerce', 'storeHash', 'abc/../def'],
    ['bigcommerce', 'accessToken', 'token\r\nx-other: 1'],
    ['squarespace', 'accessToken', ''],
    ['etsy', 'shopId', '42/receipts'],
    ['etsy', 'keystring', 'key:string'],
    ['ebay', 'refreshToken', 'two words'],
    ['shipstation', 'apiKey', 'user:password'],
  ])('%s: the credential %s is checked before it is sent', async (platform, name, value) => {
    const credentials = { ...FIRST_CREDENTIALS[platform], [name]: value };
    expect(await fetchOrders(platform, { credentials })).toMatchObject({
      kind: 'refused',
      reason: expect.stringMatching(new RegExp(`^The ${name} for \\w+ is missing or cannot be right\\.$`)),
    });
    expect(fake.asked).toEqual([]);
  });

  it.each(ASKED_PLATFORMS)('%s: each credential that is needed is named', async (platform) => {
    const needs = CLIENTS[platform]?.needs ?? [];
    expect(needs.length).toBeGreaterThan(0);
    for (const name of needs) {
      const { [name]: _, ...rest } = FIRST_CREDENTIALS[platform];
      expect(await fetchOrders(platform, { credentials: rest })).toMatchObject({ kind: 'refused' });
    }
  });
});
