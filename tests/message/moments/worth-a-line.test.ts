// Which reason comes first, and which orders are worth a line of their own.
import { expect, it } from 'vitest';
import { knowOrders, worthALine } from '../../../src/message/moments/know-orders.ts';
import type { Order } from '../../../src/orders/order.ts';
import { item, person } from '../sample-order.ts';
import { codesOf, NOTHING_AROUND, plainOrder } from './moments-of.ts';

const idsOf = (orders: readonly Order[]) =>
  worthALine(knowOrders(orders, NOTHING_AROUND)).map(({ order }) => order.id);

const LATE = { promisedOn: '2026-11-21', sentOn: '2026-11-24' };

/** From the one for which a line matters most to the one for which it matters least. */
const BY_WEIGHT: readonly (readonly [string, Partial<Order>])[] = [
  ['loss', { buyerNote: 'In memory of Gran' }],
  ['trouble', { buyerNote: 'The last one arrived broken' }],
  ['replacement', { isReplacement: true }],
  ['late', LATE],
  ['part-refunded', { isPartRefunded: true }],
  ['occasion', { items: [item('Mug', 1, 'Happy birthday')] }],
  ['buyer-note', { buyerNote: 'Ring twice' }],
  ['big-order', { items: [item('Mug', 4)] }],
  ['gift', { recipient: person('Clara Berg') }],
  ['personalised', { items: [item('Mug', 1, 'Anna')] }],
];

it('puts the order first for which a line matters most', () => {
  const orders = BY_WEIGHT.map(([id, differences]) => plainOrder({ id, ...differences }));
  expect(idsOf([...orders].reverse())).toEqual(BY_WEIGHT.map(([id]) => id));
});

it('tells the weightiest moment of an order first', () => {
  const all = Object.assign({}, ...BY_WEIGHT.map(([, differences]) => differences), {
    items: [item('Mug', 4, 'Happy birthday')],
    buyerNote: 'The last one arrived broken. In memory of Gran',
    giftMessage: 'For you',
  });
  const [known] = knowOrders([plainOrder(all)], { past: null, sendingOn: '2026-12-01' });
  expect(known && codesOf(known)).toBe(
    'loss, trouble, replacement, late, part-refunded, occasion, buyer-note, big-order, gift, personalised, gift-message, holiday',
  );
});

it('puts a buyer who comes back more often first', () => {
  const of = (buyerAccount: string, ids: string) =>
    ids.split(' ').map((id) => plainOrder({ id, buyerAccount }));
  expect(idsOf([...of('tom', 'a1 a2'), ...of('anna', 'b1 b2 b3')])).toEqual(['b3', 'a2', 'b2']);
});

it('puts the order with a second reason before the one without', () => {
  const [one, two] = [
    plainOrder({ id: 'one', ...LATE }),
    plainOrder({ id: 'two', ...LATE, items: [item('Mug', 4)] }),
  ];
  expect(idsOf([one, two])).toEqual(['two', 'one']);
});

it('gives twenty of two hundred, in their sequence where they weigh the same', () => {
  const orders = Array.from({ length: 200 }, (_, i) => plainOrder({ id: `${i}`, isReplacement: true }));
  expect(idsOf(orders)).toEqual(orders.slice(0, 20).map(({ id }) => id));
});

it.each([
  ['has no moment', {}],
  ['has the holidays alone', { placedOn: '2026-12-03' }],
  ['carries the words of its buyer to the recipient', { giftMessage: 'Happy birthday!', ...LATE }],
])('leaves out an order that %s', (_, differences) => {
  expect(idsOf([plainOrder(differences)])).toEqual([]);
});

it('keeps the sequence of the orders, and says the same twice', () => {
  const orders = BY_WEIGHT.map(([id, differences]) => plainOrder({ id, ...differences })).reverse();
  const known = knowOrders(orders, NOTHING_AROUND);
  expect(known.map(({ order }) => order.id)).toEqual(orders.map(({ id }) => id));
  expect(knowOrders(orders, NOTHING_AROUND)).toEqual(known);
});
