// Orders in our own form: what it takes, what it refuses and in which words, and what becomes of it.
import { describe, expect, it } from 'vitest';
import { ownOrderSchema, readOwnOrder } from '../../src/orders/payloads/own.ts';
import type { PayloadOrder } from '../../src/orders/payloads/payload.ts';
import { describeOrder } from './describe-order.ts';

const SMALLEST = {
  channel: 'etsy',
  order: '3301000006',
  buyer: { name: 'Tamsin Okoro' },
  items: [{ title: 'Mug', quantity: 1 }],
} as const;

function orderOf(more: object): PayloadOrder {
  const read = readOwnOrder(ownOrderSchema.parse({ ...SMALLEST, ...more }));
  if (!read.ok) throw new Error(read.problem.message);
  return read.value;
}

it('needs four things of an order', () => {
  expect(ownOrderSchema.parse(SMALLEST)).toMatchObject({
    shop: 'main',
    status: 'paid',
    isReplacement: false,
  });
  expect(describeOrder(orderOf({}).order)).toEqual([
    'etsy 3301000006, no date: Dear Tamsin',
    '  buyer: Tamsin Okoro [Tamsin]',
    '  1 x Mug',
  ]);
});

it('takes all that a note may be made of', () => {
  const { order, toldAt, platformId, problems } = orderOf({
    placedAt: '2026-11-06T23:13:12-05:00',
    updatedAt: '2026-11-07T04:14:02.5Z',
    status: 'part-refunded',
    buyer: { name: 'MARY ANN OKORO', firstName: 'MARY ANN', account: 'Mary@example.com' },
    recipient: {
      name: 'Beatrice Okoro',
      address: {
        lines: ['Flat 2', 'Mill House', '3 Mill Court', 'Old Town'],
        city: 'Leeds',
        postcode: 'LS1 4AB',
        country: 'GB',
      },
    },
    items: [{ title: 'Mug', quantity: 2, variant: 'Color: Sage', personalisation: 'Bea' }],
    giftMessage: 'Welcome,\r\nbaby Bea',
    buyerNote: 'Ring twice',
    total: { amount: '64.5', currency: 'GBP' },
    promisedOn: '2026-11-09',
    sentOn: '2026-11-08',
    isReplacement: true,
  });
  expect(describeOrder(order)).toEqual([
    'etsy 3301000006, 2026-11-06: Dear Beatrice',
    '  buyer: Mary Ann Okoro [Mary Ann] from "MARY ANN OKORO"',
    '  account: mary@example.com',
    '  recipient: Beatrice Okoro [Beatrice]',
    '  to: Flat 2, Mill House, 3 Mill Court, Old Town, Leeds, LS1 4AB, GB',
    '  promised for: 2026-11-09',
    '  sent on: 2026-11-08',
    '  total: 64.50 GBP',
    '  2 x Mug (Color: Sage)',
    '    for the item: "Bea"',
    '  gift message: "Welcome,\\nbaby Bea"',
    '  note to the seller: "Ring twice"',
    '  is: part refunded, a replacement',
  ]);
  expect([toldAt, platformId]).toEqual([Date.UTC(2026, 10, 7, 4, 14, 2, 500), '']);
  expect(problems.map(({ code }) => code)).toEqual(['order-part-refunded', 'name-onecase']);
});

it.each([
  ['paid', []],
  ['unpaid', ['order-unpaid']],
  ['on-hold', ['order-on-hold']],
  ['cancelled', ['order-cancelled']],
  ['refunded', ['order-refunded']],
  ['part-refunded', ['order-part-refunded']],
  ['test', ['order-test']],
])('of the status %s has %j to tell', (status, codes) => {
  expect(orderOf({ status }).problems.map(({ code }) => code)).toEqual(codes);
});

it.each(['FileShop', ' fileshop ', 'Ｆｉｌｅｓｈｏｐ'])(
  'a shop has one name, however it is typed: %j',
  (shop) => {
    expect(ownOrderSchema.parse({ ...SMALLEST, shop }).shop).toBe('fileshop');
  },
);

it.each([
  [' Wren  &  Co', null],
  ['Wren\u00a0 and  Co.', 'wren and co.'],
  ['Ta\u0302m Shop', 'tâm shop'],
  ['हिन्दी', 'हिन्दी'],
  ['---', null],
  [' ', null],
])('the name of a shop %j is %j', (shop, expected) => {
  expect(ownOrderSchema.safeParse({ ...SMALLEST, shop }).data?.shop ?? null).toBe(expected);
});

describe('what is wrong is said at its field', () => {
  // biome-ignore format: a table reads best in rows
  it.each([
    [{ order: 3301000006 }, 'order', 'must be a text: put numbers in quotes, so that no digit is lost'],
    [{ order: '  ' }, 'order', 'must not be empty'],
    [{ channel: 'myspace' }, 'channel', /^must be one of etsy, shopify/],
    [{ shop: 'a/b' }, 'shop', 'must have 1 to 100 letters, digits, spaces and the signs . _ -'],
    [{ buyer: 'Jo' }, 'buyer', 'must be a buyer with a name'],
    [{ buyer: { name: ' ' } }, 'buyer.name', 'must not be empty'],
    [{ items: [] }, 'items', 'needs at least one item'],
    [{ items: [{ title: 'Mug', quantity: 1.5 }] }, 'items.0.quantity', 'must be a whole number from 1 to 9999'],
    [{ placedAt: '06/11/2026' }, 'placedAt', 'must be a day, as 2026-11-06, or a timestamp with its offset'],
    [{ placedAt: '2026-11-06T09:13:12' }, 'placedAt', 'must be a day, as 2026-11-06, or a timestamp with its offset'],
    [{ updatedAt: '2026-11-06' }, 'updatedAt', 'must be a timestamp with its offset, as 2026-11-06T09:13:12-05:00'],
    [{ sentOn: '2026-02-31' }, 'sentOn', 'must be a day, as 2026-11-06'],
    [{ total: { amount: 64, currency: 'USD' } }, 'total.amount', 'must be an amount in quotes, as "64.00"'],
    [{ total: { amount: '64.00', currency: '$' } }, 'total.currency', 'must be a code of three letters, as USD'],
    [{ giftMessage: 'x'.repeat(5001) }, 'giftMessage', 'is longer than 5000 characters'],
    [{ gift: 'Hi' }, '', 'Unrecognized key: "gift"'],
    [{ items: [{ title: 'Mug', quantity: 1, sku: 'M' }] }, 'items.0', 'Unrecognized key: "sku"'],
  ])('%j', (more, field, message) => {
    const { error } = ownOrderSchema.safeParse({ ...SMALLEST, ...more });
    expect(error?.issues.map(({ path, message: said }) => [path.join('.'), said])).toEqual([
      [field, expect.stringMatching(message)],
    ]);
  });
});

it('refuses a number that nobody can see', () => {
  const read = readOwnOrder(ownOrderSchema.parse({ ...SMALLEST, order: '\u200b' }));
  expect(read).toMatchObject({ ok: false, problem: { code: 'payload-unreadable' } });
});
