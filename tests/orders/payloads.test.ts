// What platforms' servers send becomes orders: whole, without a place in a file, and whatever is sent.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePayload } from '../../src/orders/payloads/parse-payload.ts';
import { PLATFORM_IDS, type PlatformId } from '../../src/orders/payloads/payload.ts';
import { PAYLOAD_READERS } from '../../src/orders/payloads/readers.ts';
import { setsAside } from '../../src/problem.ts';
import { expectGolden } from '../support/golden.ts';
import { describeOrder } from './describe-order.ts';
import { orderOf, PAYLOADS, payloadIn } from './payload-samples.ts';

const object = (value: unknown): Record<string, unknown> => value as Record<string, unknown>;

it('reads of each sample what it read before', () => {
  const lines = PAYLOADS.flatMap(([platform, name, payload]) => {
    const { order, platformId, toldAt, problems } = orderOf(platform, payload);
    return [
      `--- ${platform}: ${name}`,
      ...describeOrder(order),
      ...(platformId === '' ? [] : [`  for machines: ${platformId}`]),
      ...(toldAt === 0 ? [] : [`  told at: ${new Date(toldAt).toISOString()}`]),
      ...problems.map(({ code, severity, field = 'order' }) => `  ${severity}: ${code} (${field})`),
      '',
    ];
  });
  expectGolden('orders-payloads.txt', lines.join('\n'));
});

it('gives no place in a file, neither to an order nor to its problems', () => {
  const shouted = {
    ...{
      orderNumber: '1',
      orderDate: 'soon',
      orderStatus: 'cancelled',
      giftMessage: '🌼',
      billTo: { name: 'ANN &amp; BO' },
    },
    items: [{ name: '=SUM(A1)', quantity: 'two', options: [{ name: 'Engraving', value: 'Ð’ÐµÑ€Ð°' }] }],
  };
  const { order, problems } = orderOf('shipstation', shouted);
  expect(order.at).toEqual({});
  expect(problems.length).toBeGreaterThan(6);
  expect(problems.filter((problem) => 'file' in problem || 'line' in problem)).toEqual([]);
});

describe('ids', () => {
  it('keep every digit', () => {
    const parsed = parsePayload('{"id": 820982911946154508, "name": "#9999", "total_price": 12.5}');
    const payload = parsed.ok ? parsed.value : null;
    expect(payload).toEqual({ id: '820982911946154508', name: '#9999', total_price: 12.5 });
    expect(orderOf('shopify', payload).platformId).toBe('820982911946154508');
  });

  it('are those of the GraphQL API where somebody has rounded the others', () => {
    const rounded = payloadIn('shopify/orders-paid.2024-10.json', 'body');
    expect(object(rounded).id).toBe('820982911946154500');
    expect(orderOf('shopify', rounded).platformId).toBe('820982911946154508');
  });

  it.each([
    ['shopify', { id: 5, order_number: 1001 }, '#1001'],
    ['shopify', { id: 5 }, '5'],
    ['woocommerce', { id: 7, number: 'A-7' }, 'A-7'],
    ['squarespace', { id: 'ff', orderNumber: '104' }, '00104'],
    ['squarespace', { id: 'ff', orderNumber: 123456 }, '123456'],
  ] as const)('of %s are those that people use: %o', (platform, payload, id) => {
    expect(orderOf(platform, payload).order.id).toBe(id);
  });

  it.each(PLATFORM_IDS)('are the one thing that %s has to send', (platform) => {
    for (const payload of [
      null,
      [],
      {},
      'order',
      7,
      { order: [] },
      { id: {}, orderId: [], receipt_id: true },
    ]) {
      const read = PAYLOAD_READERS[platform](payload);
      expect(read).toMatchObject({ ok: false, problem: { code: 'payload-unreadable' } });
    }
  });
});

describe('what was typed in at an item of Shopify', () => {
  const nothing = { variant: '', personalisation: '' };
  // biome-ignore format: a table reads best in rows
  it.each([
    ['a list', payloadIn('shopify/line-item.properties-array.json', 'properties'), { ...nothing, variant: 'note 1: one, note 2: 2' }],
    ['one object', payloadIn('shopify/line-item.properties-object.json', 'properties'), { ...nothing, variant: 'property 1: 3' }],
    ['an empty object', payloadIn('shopify/line-item.properties-empty-object.json', 'properties'), nothing],
    ['nothing', payloadIn('shopify/line-item.properties-missing.json', 'properties'), nothing],
    ['an object of names', { Engraving: 'Bea', Thread: 3 }, { variant: 'Thread: 3', personalisation: 'Bea' }],
    ['hidden fields', [{ name: '_bundle', value: 'b-17' }], nothing],
    ['two lines of words', [{ name: 'Engraving', value: 'Bea' }, { name: 'Text on back', value: '2026' }], { ...nothing, personalisation: 'Bea\n2026' }],
    ['how words look', [{ name: 'Engraving font', value: 'Script' }], { ...nothing, variant: 'Engraving font: Script' }],
    ['a message for the recipient', [{ name: 'Gift message', value: 'For you' }], nothing],
    ['a wish for a card', [{ name: 'Card colour', value: 'red' }], { ...nothing, variant: 'Card colour: red' }],
    ['junk', [null, 4, 'x', [], { name: {}, value: [] }], nothing],
  ] as const)('is read from %s', (_, properties, expected) => {
    const { order } = orderOf('shopify', { id: 1, line_items: [{ title: 'Mug', properties }] });
    expect(order.items).toEqual([{ title: 'Mug', quantity: 1, ...expected }]);
  });
});

describe('a gift message', () => {
  const woo = (key: string, value: unknown) => ({ id: 1, meta_data: [{ key, value }] });
  const shopify = (name: string, value: string) => ({ id: 1, note_attributes: [{ name, value }] });
  const wrapped = (...messages: readonly string[]) => ({
    order: { id: 1 },
    products: messages.map((wrapping_message) => ({ name: 'Mug', wrapping_message })),
  });
  // biome-ignore format: a table reads best in rows
  it.each([
    ['shopify', shopify('gift_message', 'Be happy:\nalways'), 'Be happy:\nalways'],
    ['shopify', shopify('gift', 'yes'), ''],
    ['shopify', shopify('delivery message', 'Ring twice'), ''],
    ['shopify', { id: 1, line_items: [{ title: 'Mug', properties: { 'Gift note': 'Hi' } }] }, 'Hi'],
    ['woocommerce', woo('_gift_message', 'Hi'), 'Hi'],
    ['woocommerce', woo('_stripe_card_brand', 'visa'), ''],
    ['woocommerce', woo('gift_message', { text: 'Hi' }), ''],
    ['etsy', { receipt_id: 1, is_gift: true, gift_message: 'Hi &amp; bye' }, 'Hi & bye'],
    ['ebay', { orderId: '1', lineItems: [{ title: 'Mug', giftDetails: { message: 'Hi' } }] }, 'Hi'],
    ['bigcommerce', wrapped('', 'Hi', 'Hi'), 'Hi'],
    ['shipstation', { orderId: 1, gift: true, giftMessage: 'Hi' }, 'Hi'],
  ] as const)('of %s is found where there is one: %j', (platform, payload, giftMessage) => {
    expect(orderOf(platform, payload).order.giftMessage).toBe(giftMessage);
  });

  it('counts once, and tells of a second one', () => {
    const { order, problems } = orderOf('bigcommerce', wrapped('For Bea', 'For Jo'));
    expect(order.giftMessage).toBe('For Bea');
    expect(problems.map(({ code }) => code)).toContain('order-conflict');
  });
});

describe('people', () => {
  const person = (first_name: string, last_name: string) => ({
    first_name,
    last_name,
    name: `${first_name} ${last_name}`,
  });
  // biome-ignore format: a table reads best in rows
  it.each([
    ['shopify', { id: 1, shipping_address: null, billing_address: person('Mary Ann', 'Lowe') }, 'Mary Ann Lowe', 'Mary Ann Lowe'],
    ['shopify', { id: 1, billing_address: null, customer: { first_name: 'Jo', last_name: 'Lowe' } }, 'Jo Lowe', 'Jo Lowe'],
    ['shopify', { id: 1, billing_address: person('Jo', 'Lowe'), shipping_address: person('Bea', 'Lowe') }, 'Jo Lowe', 'Bea Lowe'],
    ['woocommerce', { id: 1, billing: person('Jo', 'Lowe'), shipping: person('', '') }, 'Jo Lowe', 'Jo Lowe'],
    ['etsy', { receipt_id: 1, name: 'Bea Lowe', gift_sender: 'all of us' }, 'Bea Lowe', 'Bea Lowe'],
    ['etsy', { receipt_id: 1, name: '', gift_sender: 'Jo' }, 'Jo', 'Jo'],
    ['ebay', { orderId: '1', buyer: { username: 'jo_1' } }, '', ''],
  ] as const)('of %s: %j', (platform, payload, buyer, recipient) => {
    const { order } = orderOf(platform, payload);
    expect([order.buyer.name, order.recipient.name]).toEqual([buyer, recipient]);
  });
});

describe('the day of an order', () => {
  // biome-ignore format: a table reads best in rows
  it.each([
    ['shopify', { id: 1, created_at: '2026-11-06T23:13:12-05:00' }, '2026-11-06'],
    ['woocommerce', { id: 1, date_created: '2026-11-06T23:13:12', date_created_gmt: '2026-11-07T04:13:12' }, '2026-11-06'],
    ['woocommerce', { id: 1, date_created_gmt: '2026-11-07T04:13:12' }, '2026-11-07'],
    ['bigcommerce', { order: { id: 1, date_created: 'Fri, 06 Nov 2026 23:13:12 -0500' } }, '2026-11-07'],
    ['etsy', { receipt_id: 1, created_timestamp: 1793974392 }, '2026-11-06'],
    ['shipstation', { orderId: 1, orderDate: '2026-11-06T06:13:12.0000000' }, '2026-11-06'],
    ['shopify', { id: 1, created_at: '06/11/2026' }, ''],
    ['shopify', { id: 1, created_at: '2026-02-31T00:00:00Z' }, ''],
    ['etsy', { receipt_id: 1, created_timestamp: 1e300 }, ''],
  ] as const)('of %s: %j', (platform, payload, day) => {
    expect(orderOf(platform, payload).order.placedOn).toBe(day);
  });
});

it.each([
  [
    'etsy',
    { receipt_id: 1, grandtotal: { amount: 9500, divisor: 100, currency_code: 'USD' } },
    '95.00',
    'USD',
  ],
  ['etsy', { receipt_id: 1, grandtotal: { amount: 9500, divisor: 0, currency_code: 'USD' } }, '', 'USD'],
  ['bigcommerce', { order: { id: 1, total_inc_tax: '80.0000', currency_code: 'USD' } }, '80.00', 'USD'],
  ['shipstation', { orderId: 1, orderTotal: 64.5 }, '64.50', ''],
  ['woocommerce', { id: 1, total: '1323.50', currency: 'EUR' }, '1323.50', 'EUR'],
] as const)('knows what an order of %s came to: %j', (platform, payload, amount, currency) => {
  expect(orderOf(platform, payload).order.total).toEqual({ amount, currency });
});

describe('an order that gets no note, or got money back', () => {
  const digital = [
    { title: 'Song', requires_shipping: false },
    { title: 'Voucher', gift_card: true },
  ];
  const money = (value: string) => ({ value, currency: 'USD' });
  const ebay = (orderPaymentStatus: string, cancelState = 'NONE_REQUESTED') => ({
    orderId: '1',
    orderPaymentStatus,
    cancelStatus: { cancelState },
  });
  // biome-ignore format: a table reads best in rows
  it.each<readonly [PlatformId, object, string]>([
    ['shopify', { id: 1, financial_status: 'paid' }, ''],
    ['shopify', { id: 1, test: true, cancelled_at: '2026-11-06T09:13:12Z' }, 'order-test'],
    ['shopify', { id: 1, financial_status: 'paid', cancelled_at: '2026-11-06T09:13:12Z' }, 'order-cancelled'],
    ['shopify', { id: 1, financial_status: 'voided' }, 'order-cancelled'],
    ['shopify', { id: 1, financial_status: 'refunded' }, 'order-refunded'],
    ['shopify', { id: 1, financial_status: 'partially_refunded' }, 'order-part-refunded'],
    ['shopify', { id: 1, financial_status: 'authorized' }, 'order-unpaid'],
    ['shopify', { id: 1, financial_status: 'paid', line_items: digital }, 'order-not-sent'],
    ['shopify', { id: 1, financial_status: 'paid', line_items: [...digital, { title: 'Mug' }] }, ''],
    ['woocommerce', { id: 1, status: 'processing' }, ''],
    ['woocommerce', { id: 1, status: 'completed', refunds: [{ total: '-5.00' }] }, 'order-part-refunded'],
    ['woocommerce', { id: 1, status: 'pending' }, 'order-unpaid'],
    ['woocommerce', { id: 1, status: 'on-hold' }, 'order-unpaid'],
    ['woocommerce', { id: 1, status: 'cancelled' }, 'order-cancelled'],
    ['woocommerce', { id: 1, status: 'refunded' }, 'order-refunded'],
    ['woocommerce', { id: 1, status: 'waiting-for-wood' }, 'order-on-hold'],
    ['etsy', { receipt_id: 1, is_paid: true, status: 'Paid' }, ''],
    ['etsy', { receipt_id: 1, is_paid: false, status: 'Open' }, 'order-unpaid'],
    ['etsy', { receipt_id: 1, is_paid: false, status: 'Canceled' }, 'order-cancelled'],
    ['etsy', { receipt_id: 1, is_paid: true, status: 'Fully Refunded' }, 'order-refunded'],
    ['etsy', { receipt_id: 1, is_paid: true, status: 'Partially Refunded' }, 'order-part-refunded'],
    ['ebay', ebay('PAID'), ''],
    ['ebay', ebay('PAID', 'IN_PROGRESS'), 'order-on-hold'],
    ['ebay', ebay('PAID', 'CANCELED'), 'order-cancelled'],
    ['ebay', ebay('PENDING'), 'order-unpaid'],
    ['ebay', ebay('FULLY_REFUNDED'), 'order-refunded'],
    ['ebay', ebay('PARTIALLY_REFUNDED'), 'order-part-refunded'],
    ['bigcommerce', { order: { id: 1, status_id: 11 } }, ''],
    ['bigcommerce', { order: { id: 1, status_id: 7 } }, 'order-unpaid'],
    ['bigcommerce', { order: { id: 1, status_id: 5 } }, 'order-cancelled'],
    ['bigcommerce', { order: { id: 1, status_id: 4 } }, 'order-refunded'],
    ['bigcommerce', { order: { id: 1, status_id: 12 } }, 'order-on-hold'],
    ['bigcommerce', { order: { id: 1, status_id: 'constructor' } }, 'order-on-hold'],
    ['squarespace', { id: 'f', fulfillmentStatus: 'PENDING', testmode: false }, ''],
    ['squarespace', { id: 'f', testmode: true }, 'order-test'],
    ['squarespace', { id: 'f', fulfillmentStatus: 'CANCELED' }, 'order-cancelled'],
    ['squarespace', { id: 'f', grandTotal: money('69.00'), refundedTotal: money('69.00') }, 'order-refunded'],
    ['squarespace', { id: 'f', grandTotal: money('69.00'), refundedTotal: money('9.00') }, 'order-part-refunded'],
    ['shipstation', { orderId: 1, orderStatus: 'awaiting_shipment' }, ''],
    ['shipstation', { orderId: 1, orderStatus: 'awaiting_payment' }, 'order-unpaid'],
    ['shipstation', { orderId: 1, orderStatus: 'on_hold' }, 'order-on-hold'],
    ['shipstation', { orderId: 1, orderStatus: 'cancelled' }, 'order-cancelled'],
  ])('of %s: %j', (platform, payload, code) => {
    const { order, problems } = orderOf(platform, payload);
    const standing = problems.filter((p) => setsAside(p) || p.code === 'order-part-refunded');
    expect(standing.map((p) => p.code)).toEqual(code === '' ? [] : [code]);
    expect(order.isPartRefunded).toBe(code === 'order-part-refunded');
  });
});

describe('whatever is sent', () => {
  // biome-ignore format: a table reads best in rows
  it.each([
    ['', 'it is not JSON'],
    ['webhook_id=9', 'it is not JSON'],
    ['{"id": 1', 'it is not JSON'],
    [`${'['.repeat(65)}${']'.repeat(65)}`, 'it is nested too deeply'],
    [`"${'x'.repeat(6_000_000)}"`, 'it is larger than 5 MB'],
  ])('is JSON of a sensible size or a problem: %#', (text, detail) => {
    expect(parsePayload(text)).toMatchObject({ ok: false, problem: { code: 'payload-unreadable', message: expect.stringContaining(detail) } });
  });

  it('takes the last of two fields of one name, as everybody does', () => {
    expect(parsePayload('{"id": 1, "id": 2}')).toEqual({ ok: true, value: { id: 2 } });
  });

  it.each(PLATFORM_IDS)('%s gives an order or a problem for any value', (platform) => {
    const read = (payload: unknown): void => {
      const { ok } = PAYLOAD_READERS[platform](payload);
      expect(typeof ok).toBe('boolean');
    };
    fc.assert(fc.property(fc.jsonValue(), read), { numRuns: 100 });
    const samples = PAYLOADS.filter(([of]) => of === platform).map(([, , payload]) => payload);
    fc.assert(fc.property(fc.constantFrom(...samples).chain(spoilt), read), { numRuns: 100 });
  });

  it('counts items and cuts what is too long, and says so', () => {
    const many = { id: 1, line_items: Array.from({ length: 1001 }, () => ({ title: 'Mug' })) };
    expect(PAYLOAD_READERS.shopify(many)).toMatchObject({ ok: false });
    const { order, problems } = orderOf('shopify', { id: 1, note: 'x'.repeat(6_000) });
    expect(order.buyerNote).toHaveLength(5_000);
    expect(problems.map(({ code }) => code)).toContain('cell-cut');
  });
});

/** The same payload with some of its values replaced by any others. */
const spoilt = (payload: unknown): fc.Arbitrary<unknown> =>
  fc.infiniteStream(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.jsonValue())).map((values) => {
    const spoil = (value: unknown): unknown => {
      const [chance, other] = values.next().value;
      if (chance === 0) return other;
      if (Array.isArray(value)) return value.map(spoil);
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, spoil(inner)]));
    };
    return spoil(payload);
  });
