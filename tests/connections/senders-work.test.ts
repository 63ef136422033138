import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SENDER_IDS, type SenderId, type Work } from '../../src/connections/sender.ts';
import { SENDERS } from '../../src/connections/senders/senders.ts';
import { bodyOf, readFixture } from './deliveries.ts';

const ORDER = { id: 1, name: '#1001' };
const ETSY_URL = 'https://openapi.etsy.com/v3/application/shops/12345/receipts/54321';
const BATCH_URL = 'https://ssapi6.shipstation.com/orders?storeID=123456&importBatch=0f-1a_b';
const CUSTOMER = { shop_domain: 'a.example', customer: { id: 3, email: 'Ann@Example.com' } };

const orders = (...payloads: unknown[]): Work => ({ kind: 'orders', payloads });
const fetched = (id: string): Work => ({ kind: 'fetch', id });
const forget = (
  accounts: string[],
  platformIds: string[],
  shop: Extract<Work, { kind: 'forget-buyer' }>['shop'] = 'connected',
): Work => ({
  kind: 'forget-buyer',
  ...{ shop, domain: shop === 'connected' ? 'a.example' : '', accounts, platformIds },
});
const show = (accounts: string[], platformIds: string[]): Work => ({
  kind: 'show-buyer',
  ...{ domain: 'a.example', accounts, platformIds },
});
const bigcommerce = (name: string): Buffer => readFixture(`bigcommerce/store_order_${name}.json`);
const ebay = (data: unknown): unknown => ({ metadata: {}, notification: { notificationId: 'n', data } });
const NOTHING: Work = { kind: 'nothing' };

const CASES: readonly (readonly [SenderId, topic: string, body: unknown, Work | null])[] = [
  ['shopify', 'orders/create', ORDER, orders(ORDER)],
  ['shopify', 'orders/paid', ORDER, orders(ORDER)],
  ['shopify', 'orders/updated', ORDER, orders(ORDER)],
  ['shopify', 'orders/edited', ORDER, orders(ORDER)],
  ['shopify', 'orders/fulfilled', ORDER, orders(ORDER)],
  ['shopify', 'orders/cancelled', ORDER, orders(ORDER)],
  ['shopify', 'orders/paid', '{"id":820982911946154508}', orders({ id: '820982911946154508' })],
  ['shopify', 'orders/paid', [ORDER], null],
  ['shopify', 'orders/paid', 'no JSON', null],
  ['shopify', 'customers/redact', { ...CUSTOMER, orders_to_redact: [11, '12'] }, forget(['ann@example.com'], ['11', '12'])],
  ['shopify', 'customers/redact', { shop_domain: 'a.example', customer: { email: null }, orders_to_redact: [] }, forget([], [])],
  ['shopify', 'customers/redact', { ...CUSTOMER, customer: { email: '' }, orders_to_redact: [1] }, forget([], ['1'])],
  ['shopify', 'customers/redact', { ...CUSTOMER, orders_requested: [11] }, null],
  ['shopify', 'customers/data_request', { ...CUSTOMER, orders_requested: [11] }, show(['ann@example.com'], ['11'])],
  ['shopify', 'customers/data_request', ORDER, null],
  ['shopify', 'shop/redact', { shop_id: 954889, shop_domain: 'A.example' }, { kind: 'forget-shop', domain: 'a.example' }],
  ['shopify', 'shop/redact', { ...CUSTOMER, orders_to_redact: [11] }, null],
  ['shopify', 'shop/redact', ORDER, null],
  ['shopify', 'products/update', ORDER, NOTHING],
  ['shopify', '', ORDER, NOTHING],

  ['woocommerce', 'order.created', ORDER, orders(ORDER)],
  ['woocommerce', 'order.updated', ORDER, orders(ORDER)],
  ['woocommerce', 'order.restored', ORDER, orders(ORDER)],
  ['woocommerce', 'order.updated', 'null', null],
  ['woocommerce', 'order.deleted', { id: 1 }, NOTHING],
  ['woocommerce', 'product.created', { id: 1 }, NOTHING],

  ['bigcommerce', 'store/order/created', bigcommerce('created'), fetched('250')],
  ['bigcommerce', 'store/order/updated', bigcommerce('updated'), fetched('250')],
  ['bigcommerce', 'store/order/statusUpdated', bigcommerce('statusUpdated'), fetched('250')],
  ['bigcommerce', 'store/order/message/created', bigcommerce('message_created'), fetched('250')],
  ['bigcommerce', 'store/order/transaction/created', { data: { type: 'transaction', order_id: '250', transaction_id: '17' } }, fetched('250')],
  ['bigcommerce', 'store/order/metafield/created', { data: { type: 'metafield', id: 7 } }, NOTHING],
  ['bigcommerce', 'store/order/created', { data: { type: 'order' } }, null],
  ['bigcommerce', 'store/cart/created', { data: { type: 'cart', id: 'a' } }, NOTHING],

  ['squarespace', 'order.create', readFixture('synthetic/squarespace-order-create.json'), fetched('65fa0c11e4b0a1b2c3d4ffff')],
  ['squarespace', 'order.update', { data: { orderId: '65fa', update: 'REFUNDED' } }, fetched('65fa')],
  ['squarespace', 'order.update', { data: {} }, null],
  ['squarespace', 'extension.uninstall', { data: {} }, NOTHING],
  ['squarespace', 'contact.create', { data: {} }, NOTHING],

  ['etsy', 'order.paid', readFixture('etsy/order.paid.json'), fetched('54321')],
  ['etsy', 'order.paid', { resource_url: `${ETSY_URL}/?includes=Transactions` }, fetched('54321')],
  ['etsy', 'order.paid', { resource_url: 'https://elsewhere.example/receipts/54321' }, fetched('54321')],
  ['etsy', 'order.paid', { resource_url: 'https://api.etsy.com/?x=/receipts/54321' }, null],
  ['etsy', 'order.paid', { resource_url: 'https://api.etsy.com/receipts/54a21' }, null],
  ['etsy', 'order.paid', { data: {} }, null],
  ['etsy', 'listing.updated', { resource_url: ETSY_URL }, NOTHING],

  ['ebay', 'ORDER_CONFIRMATION', ebay({ orderId: '12-34567-89012' }), fetched('12-34567-89012')],
  ['ebay', 'ORDER_CONFIRMATION', ebay({ user: { userId: 'u' }, order: { orderId: '12-3' } }), fetched('12-3')],
  ['ebay', 'ORDER_CONFIRMATION', ebay({ orders: [{ lineItemId: '7', orderId: '12-3' }] }), fetched('12-3')],
  ['ebay', 'ORDER_CONFIRMATION', ebay({ listingId: '7' }), null],
  ['ebay', 'MARKETPLACE_ACCOUNT_DELETION', ebay({ username: 'Test_User', userId: 'ma8vP', eiasToken: 'nY+s' }), forget(['test_user', 'ma8vp'], [], 'every')],
  ['ebay', 'MARKETPLACE_ACCOUNT_DELETION', ebay({ username: '', userId: null }), null],
  ['ebay', 'ITEM_AVAILABILITY', ebay({}), NOTHING],

  ['shipstation', 'ORDER_NOTIFY', readFixture('shipstation/order-notify.json'), fetched('importBatch=00000000-0000-0000-0000-000000000000')],
  ['shipstation', 'ITEM_ORDER_NOTIFY', { resource_url: BATCH_URL }, fetched('importBatch=0f-1a_b')],
  ['shipstation', 'ORDER_NOTIFY', { resource_url: 'https://elsewhere.example/?importBatch=7' }, fetched('importBatch=7')],
  ['shipstation', 'ORDER_NOTIFY', { resource_url: 'https://ssapi.shipstation.com/orders?importBatch=a%26storeID=1' }, null],
  ['shipstation', 'ORDER_NOTIFY', { resource_url: 'https://ssapi.shipstation.com/orders' }, null],
  ['shipstation', 'SHIP_NOTIFY', { resource_url: BATCH_URL }, NOTHING],

  ['standard', 'order.created', { data: { order: 'A-1' } }, orders({ order: 'A-1' })],
  ['standard', 'order.paid', { data: { orders: [{ order: 'A-1' }, 'junk'] } }, orders({ order: 'A-1' }, 'junk')],
  ['standard', 'order.updated', { data: { order: 'A-1' } }, orders({ order: 'A-1' })],
  ['standard', 'order.paid', { timestamp: '2026-11-26T09:00:00Z', data: { order: 'A-1' } }, orders({ order: 'A-1', updatedAt: '2026-11-26T09:00:00Z' })],
  ['standard', 'order.paid', { timestamp: '2026-11-26T09:00:00Z', data: { order: 'A-1', updatedAt: '2026-11-25T09:00:00Z' } }, orders({ order: 'A-1', updatedAt: '2026-11-25T09:00:00Z' })],
  ['standard', 'order.paid', { timestamp: 'today', data: { order: 'A-1' } }, orders({ order: 'A-1' })],
  ['standard', '', { data: { order: 'A-1' } }, null],
  ['standard', 'order.updated', { data: ['A-1'] }, null],
  ['standard', 'buyer.redact', { data: { channel: 'etsy', shop: 'Second', accounts: ['Ann@Example.com', ' '], orders: ['A-1'] } }, forget(['ann@example.com'], ['A-1'], { channel: 'etsy', shop: 'second' })],
  ['standard', 'buyer.redact', { data: { channel: 'wix', orders: ['A-1'] } }, forget([], ['A-1'], { channel: 'wix', shop: 'main' })],
  ['standard', 'buyer.redact', { data: { accounts: ['ann@example.com'] } }, null],
  ['standard', 'buyer.redact', { data: { channel: 'etsy' } }, null],
  ['standard', 'buyer.redact', { data: { channel: 'etsy', accounts: 'ann@example.com' } }, null],
  ['standard', 'something.else', { data: {} }, NOTHING],
]; // biome-ignore format: a table

const asBuffer = (body: unknown): Buffer => (Buffer.isBuffer(body) ? body : bodyOf(body));

describe('what is to be done', () => {
  it.each(CASES.map(([id, topic, body, work]) => [id, topic, asBuffer(body), work] as const))(
    '%s %s %s',
    (id, topic, body, work) => {
      expect(SENDERS[id].work(topic, body)).toEqual(work);
    },
  );
});

describe('the notice of a delivery', () => {
  const HASH_OF_BODY = /^[\da-f]{64}$/;
  const standardHeaders = { 'webhook-id': 'msg_1' };
  it.each([
    ['shopify', { 'x-shopify-topic': 'orders/paid', 'x-shopify-webhook-id': 'b54557e4' }, {}, 'b54557e4', 'orders/paid'],
    ['shopify', { 'shopify-topic': 'orders/paid' }, {}, HASH_OF_BODY, 'orders/paid'],
    ['woocommerce', { 'x-wc-webhook-topic': 'order.updated', 'x-wc-webhook-delivery-id': '21b8' }, {}, HASH_OF_BODY, 'order.updated'],
    ['bigcommerce', standardHeaders, { scope: 'store/order/created', hash: 'dd70' }, 'msg_1', 'store/order/created'],
    ['squarespace', {}, { id: '65fa', topic: 'order.create' }, '65fa', 'order.create'],
    ['squarespace', {}, { notificationId: '65fb', topic: 'order.create' }, '65fb', 'order.create'],
    ['etsy', standardHeaders, { event_type: 'order.paid' }, 'msg_1', 'order.paid'],
    ['ebay', {}, { metadata: { topic: 'ORDER_CONFIRMATION' }, notification: { notificationId: '49fe_1' } }, '49fe_1', 'ORDER_CONFIRMATION'],
    ['shipstation', {}, { resource_type: 'ORDER_NOTIFY' }, HASH_OF_BODY, 'ORDER_NOTIFY'],
    ['standard', standardHeaders, { type: 'order.paid' }, 'msg_1', 'order.paid'],
    ['standard', { 'webhook-id': 'x'.repeat(201) }, { type: 'a\u0000b' }, HASH_OF_BODY, ''],
  ] as const)('%s %j %j', (sender, headers, body, id, topic) => {
    expect(SENDERS[sender].notice({ headers, body: bodyOf(body) })).toEqual({ id: typeof id === 'string' ? id : expect.stringMatching(id), topic, domain: '' });
  }); // biome-ignore format: a table

  it.each(['x-shopify-shop-domain', 'shopify-shop-domain'])('says which shop it is of in %s', (name) => {
    const headers = { [name]: 'Wren.myshopify.com' };
    expect(SENDERS.shopify.notice({ headers, body: bodyOf({}) }).domain).toBe('wren.myshopify.com');
  });

  it('tells two changes of an order apart that WooCommerce sent within a second', () => {
    const headers = { 'x-wc-webhook-topic': 'order.updated', 'x-wc-webhook-delivery-id': '21b8' };
    const idOf = (status: string): string =>
      SENDERS.woocommerce.notice({ headers, body: bodyOf({ id: 1, status }) }).id;
    expect(idOf('pending')).not.toBe(idOf('processing'));
    expect(idOf('pending')).toBe(idOf('pending'));
  });
});

/** Headers that some sender looks at. */
const HEADERS =
  'x-shopify-hmac-sha256 x-shopify-topic shopify-webhook-id x-wc-webhook-signature webhook-id webhook-timestamp webhook-signature squarespace-signature x-ebay-signature'.split(' '); // biome-ignore format: one list

const anyBody = fc.oneof(
  fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
  fc.json({ maxDepth: 6 }).map((json) => Buffer.from(json)),
  // Bodies that begin well: one piece of a good one is something else.
  fc.tuple(fc.constantFrom(...CASES), fc.nat(), fc.json()).map(([[, , body], at, json]) => {
    const good = asBuffer(body).toString();
    return Buffer.from(good.slice(0, at % (good.length + 1)) + json + good.slice(at % (good.length + 1)));
  }),
  fc.constantFrom(10, 100, 10_000).map((depth) => Buffer.from(`{"data":${'['.repeat(depth)}`)),
);
const anyTopic = fc.oneof(fc.constantFrom(...CASES.map(([, topic]) => topic)), fc.string());
const anyHeaders = fc.dictionary(fc.constantFrom(...HEADERS), fc.oneof(fc.string(), fc.base64String()));

it('takes any bytes, topic and headers for what they are, and never throws', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...SENDER_IDS),
      anyTopic,
      anyHeaders,
      anyBody,
      async (id, topic, headers, body) => {
        const sender = SENDERS[id];
        const work = sender.work(topic, body);
        if (work?.kind === 'fetch') expect(work.id).toMatch(/^[\x21-\x7e]{1,200}$/);
        expect(sender.notice({ headers, body }).id).toMatch(/^[\x21-\x7e]{1,200}$/);
        expect(typeof sender.isPing({ headers, body })).toBe('boolean');
        const isVerified = await sender.verify(
          { headers, body },
          ['whsec_c2VjcmV0', 'ab'],
          0,
          async () => 'x',
        );
        expect(isVerified).toBe(!sender.isSigned);
      },
    ),
    { numRuns: 200 },
  );
});

it('takes junk for no order', () => {
  const topics = CASES.filter(([, , , work]) => work !== null && work.kind !== 'nothing');
  for (const [id, topic] of topics) {
    for (const junk of ['', 'junk', '{', '[]', '3', '"text"', '{}junk', '{"data":{"toString":1}}']) {
      const work = SENDERS[id].work(topic, bodyOf(junk));
      // A whole order is any object: its reader says what it lacks.
      if (junk.startsWith('{"') && (work?.kind ?? '') === 'orders') continue;
      expect(work, `${id} ${topic} ${junk}`).toBeNull();
    }
  }
});
