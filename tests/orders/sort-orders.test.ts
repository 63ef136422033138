import { expect, it } from 'vitest';
import type { Order } from '../../src/orders/order.ts';
import { sortOrders } from '../../src/orders/sort-orders.ts';
import { orderFor } from '../support/notes.ts';

/** `id buyer: item, variant`, as short as a table wants it. */
const order = (text: string): Order => {
  const [, id = '', name = '', title = '', variant = ''] =
    /^(\d+) ([^:]*): ?([^,]*)(?:, (.*))?$/.exec(text) ?? [];
  const items = title === '' ? [] : [{ title, quantity: 1, variant, personalisation: '' }];
  return { ...orderFor(name, id), items };
};

const ORDERS = [
  '1 Zoë: Mug, blue',
  '2 émile: bowl',
  '3 Emil: Mug, Azure',
  '4 Ann: ',
  '5 Emile: Éclair dish',
  '6 zoe: Mug, blue',
];

it.each([
  ['orders', '1 2 3 4 5 6'],
  ['item', '4 2 5 3 1 6'],
  ['buyer', '4 3 2 5 1 6'],
] as const)(
  'sorts by %s, without regard to accents and capitals, and leaves what is alike as it was',
  (by, expected) => {
    expect(
      sortOrders(ORDERS.map(order), by)
        .map(({ id }) => id)
        .join(' '),
    ).toBe(expected);
  },
);

it('sorts by the recipient, whose name is on the parcel', () => {
  const gift = { ...order('1 Zoë: Mug'), recipient: order('1 Ann: ').recipient };
  expect(sortOrders([order('2 Bea: Mug'), gift], 'buyer').map(({ id }) => id)).toEqual(['1', '2']);
});

it('leaves the list that it was given alone', () => {
  const given = ORDERS.map(order);
  sortOrders(given, 'item');
  expect(given.map(({ id }) => id).join(' ')).toBe('1 2 3 4 5 6');
});
