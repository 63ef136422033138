// What is particular to Shopify's orders export.
import { describe, expect, it } from 'vitest';
import { readGiftMessage } from '../../src/orders/platforms/shopify.ts';
import { codesOf, readText } from './read-text.ts';

describe('the gift message in Note Attributes', () => {
  it.each([
    ['gift: yes\ngift_message: Happy birthday, Jo!', 'Happy birthday, Jo!'],
    [
      'gift_message: Happy birthday!\nFrom all of us\ndelivery_date: 2026-11-20',
      'Happy birthday!\nFrom all of us',
    ],
    ['gift: yes gift_message: Happy birthday, Jo!', 'Happy birthday, Jo!'],
    ['Message on card: Love, Ann', 'Love, Ann'],
    ['delivery_message: leave it at the door', ''],
    ['gift: yes', ''],
    ['', ''],
  ])('%j', (attributes, message) => {
    expect(readGiftMessage(attributes)).toBe(message);
  });
});

const HEADINGS =
  'Name,Financial Status,Created at,Lineitem quantity,Lineitem name,Billing Name,Shipping Name,Shipping Zip';

it('takes the cells of the order from its first row', () => {
  const { report, orders } = readText(`
    ${HEADINGS}
    #1,paid,2026-11-03 09:58:12 -0500,2,Bowl - 12 cm - White,Jo Example,Ann Example,'01103
    #1,,2026-11-03 09:58:12 -0500,1,Mug,,,
  `);
  expect(report).toMatchObject({ format: 'shopify', channel: 'shopify', units: 3, problems: [] });
  expect(orders).toMatchObject([
    {
      id: '#1',
      placedOn: '2026-11-03',
      address: { postcode: '01103' },
      items: [
        { title: 'Bowl - 12 cm', variant: 'White', quantity: 2 },
        { title: 'Mug', variant: '', quantity: 1 },
      ],
    },
  ]);
});

it('sets aside what is not paid, and says when a part was refunded', () => {
  const rows = ['voided', 'refunded', 'partially_refunded', 'pending', 'authorized', 'paid', ''];
  const { report } = readText(
    `${HEADINGS}\n${rows.map((status, i) => `#${i},${status},,1,Mug,Jo Example,,`).join('\n')}\n`,
  );
  expect(codesOf(report)).toEqual([
    '2 order-cancelled',
    '3 order-refunded',
    '4 order-part-refunded',
    '5 order-unpaid',
    '6 order-unpaid',
  ]);
});

it('does not ask for the columns in any order, or for all of them', () => {
  const { orders } = readText(`
    Lineitem name,Billing Name,Lineitem quantity,Name
    Mug,Jo Example,1,#1
  `);
  expect(orders).toMatchObject([{ id: '#1', buyer: { name: 'Jo Example' } }]);
});
