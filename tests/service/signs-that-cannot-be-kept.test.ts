// No database takes the character NUL: it is refused or left out at the door, and nothing breaks inside.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openSqlite } from '../../src/store/sqlite.ts';
import { expectRefusal } from '../http/helpers.ts';
import { orderOf, SETTINGS, type Seller, type Shared, sharedOn } from './helpers.ts';

let shared: Shared;
let seller: Seller;
beforeAll(async () => {
  shared = await sharedOn(openSqlite(':memory:'));
  seller = await shared.newSeller();
});
afterAll(() => shared.store.database.close());

it.each([
  'orders/%00',
  'orders?order=%00',
  'orders?cursor=%00',
  'print-runs/%00',
  'print-runs/%00/pdf',
  'print-runs/%00/proofs/1',
  'connections/%00/deliveries',
  'webhooks/%00/messages',
])('is refused in an address: %s', async (path) => {
  expectRefusal(await seller.get(path), 400);
});

it.each([
  ['hooks/%00', {}],
  ['connections/a/deliveries/%00/retry', undefined],
  ['webhooks/a/messages/%00/send-again', undefined],
  ['print-runs', { name: 'Fri\0day', settings: SETTINGS }],
  ['webhooks', { url: 'https://program.example.com/\0' }],
])('is refused in a request: %s', async (path, body) => {
  expectRefusal(await seller.post(path, body), 400);
});

it('is left out of an order', async () => {
  const [order, { buyer, items }] = ['10\x0001', orderOf('1')];
  const broken = orderOf(order, {
    giftMessage: 'With\0 love',
    buyer: { ...buyer, name: 'An\0na Holm' },
    items,
  });
  await seller.handIn(broken, orderOf('1001'), broken);
  expect(await seller.states()).toEqual(['1001 waiting']);
});
