// What is particular to Etsy's two files.
import { describe, expect, it } from 'vitest';
import { greetingOf } from '../../src/orders/greeting-of.ts';
import { readVariations } from '../../src/orders/platforms/etsy-variations.ts';
import { codesOf, readText } from './read-text.ts';

describe('the Variations cell', () => {
  it.each([
    ['Color:Blue', 'Color: Blue', ''],
    ['Color:Black,Size:M,Personalization:Ashley', 'Color: Black, Size: M', 'Ashley'],
    ['Personalization:Name: Jessica-Marie', '', 'Name: Jessica-Marie'],
    [
      'Personalization:To Mum: love you, always, W.,Color:Blue',
      'Color: Blue',
      'To Mum: love you, always, W.',
    ],
    ['Finish:Gold,Personalization:Front: Zoë\nBack: always', 'Finish: Gold', 'Front: Zoë\nBack: always'],
    ['Style: Matte', 'Style: Matte', ''],
    ['Matte', 'Matte', ''],
    ['', '', ''],
  ])('%j', (cell, variant, personalisation) => {
    expect(readVariations({ variant: cell })).toEqual({ variant, personalisation });
  });
});

const items = (rows: string, end = '\n') =>
  readText(`Sale Date,Item Name,Buyer,Quantity,Transaction ID,Ship Name,Order ID\n${rows}${end}`);

it('cuts the user name off the buyer', () => {
  expect(items('11/02/26,Mug,Jo Example (jo1),1,1,Ann Example,33').orders).toMatchObject([
    {
      channel: 'etsy',
      placedOn: '2026-11-02',
      buyer: { name: 'Jo Example' },
      recipient: { name: 'Ann Example' },
    },
  ]);
});

it('greets the recipient where only a user name is known of the buyer', () => {
  const { report, orders } = items('11/02/26,Mug,coppercricket,1,1,Aurelio Fontana,33');
  expect(orders.map(greetingOf)).toEqual(['Aurelio']);
  expect(report.problems).toEqual([]);
});

it('greets nobody by a user name', () => {
  const { report, orders } = items('11/02/26,Mug,coppercricket,1,1,,33');
  expect(orders.map(greetingOf)).toEqual(['']);
  expect(codesOf(report)).toEqual(['2 name-username']);
});

it('counts a line item once that stands there twice', () => {
  const row = '11/02/26,Mug,Jo Example (jo1),1,4200,Jo Example,33';
  const { report } = items(`${row}\n${row}`);
  expect(report).toMatchObject({ orders: 1, lineItems: 1, units: 1 });
  expect(codesOf(report)).toEqual(['3 duplicate-item']);
});

it('keeps orders apart whose numbers a spreadsheet spoilt alike', () => {
  const { report, orders } = items(
    '11/02/26,Mug,Jo Example (jo1),1,1,Jo Example,3.302E+09\n11/02/26,Mug,Bo Example (bo1),1,2,Bo Example,3.302E+09',
  );
  expect(orders.map(({ id }) => id)).toEqual(['3.302E+09', '3.302E+09 (orders.csv:3)']);
  expect(codesOf(report)).toEqual(['2 id-damaged', '3 id-damaged']);
});

it('sees a partial refund in the adjusted total', () => {
  const { report, orders } = readText(`
    Order ID,Full Name,Number of Items,Order Total,Adjusted Order Total,Currency
    33,Jo Example,4,65.00,35.00,USD
  `);
  expect(orders[0]?.total).toEqual({ amount: '65.00', currency: 'USD' });
  expect(report).toMatchObject({ format: 'etsy-orders', lineItems: 0, units: 4 });
  expect(codesOf(report)).toEqual(['2 order-part-refunded']);
});

it('takes a short row in the middle of a file for what it is', () => {
  const { report, orders } = items(
    '11/02/26,Mug,Bo Ek (bo)\n11/02/26,Mug,Jo Example (jo1),1,1,Jo Example,33',
  );
  expect(orders.map(({ id }) => id)).toEqual(['line-2', '33']);
  expect(codesOf(report)).toContain('2 id-missing');
});

it('makes no order of a row that breaks off before its number', () => {
  const { report, orders } = items(
    '11/02/26,Mug,Jo Example (jo1),1,1,Jo Example,33\n11/02/26,Mug,Bo Exam',
    '',
  );
  expect(orders.map(({ id }) => id)).toEqual(['33']);
  expect(codesOf(report)).toEqual(['3 row-unreadable', '3 row-short']);
});
