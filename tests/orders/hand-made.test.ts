// Lists that people made: rows that continue the row above, rows that are no orders, numbers that are missing.
import { expect, it } from 'vitest';
import { codesOf, readText } from './read-text.ts';

it('puts rows with one order number together, wherever they stand', () => {
  const { report, orders } = readText(`
    order,name,item,qty
    1,Jo Lowe,mug,2
    2,Ann Lowe,bowl,1
    1,Jo Lowe,jug,1
  `);
  expect(orders.map(({ id, items }) => [id, items.length])).toEqual([
    ['1', 2],
    ['2', 1],
  ]);
  expect(report).toMatchObject({ orders: 2, lineItems: 3, units: 4, problems: [] });
});

it('lets a row without number and name continue the row above', () => {
  const { orders } = readText(`
    order,name,item
    1,Jo Lowe,mug
    ,,jug
  `);
  expect(orders).toMatchObject([{ id: '1', items: [{ title: 'mug' }, { title: 'jug' }] }]);
});

it('makes an order of its own where another name stands without a number', () => {
  const { report, orders } = readText(`
    order,name,item
    1,Jo Lowe,mug
    ,Ann Lowe,jug
  `);
  expect(orders.map(({ id }) => id)).toEqual(['1', 'line-3']);
  expect(codesOf(report)).toEqual(['3 id-missing']);
});

it('says once that no column has order numbers', () => {
  const { report, orders } = readText(`
    name,item
    Jo Lowe,mug
    Jo Lowe,jug
    Ann Lowe,bowl
  `);
  expect(orders.map(({ id, items }) => [id, items.length])).toEqual([
    ['line-2', 2],
    ['line-4', 1],
  ]);
  expect(codesOf(report)).toEqual(['1 id-missing']);
});

it('leaves out titles and sums, and says so', () => {
  const { report, orders } = readText(`
    order,name,item,qty
    — Saturday —,,,
    1,Jo Lowe,mug,1
    Total,,,1
  `);
  expect(orders).toHaveLength(1);
  expect(codesOf(report)).toEqual(['2 row-skipped', '4 row-skipped']);
});

it('leaves out a row that belongs to nobody', () => {
  const { report } = readText(`
    order,name,item
    ,,mug
    1,Jo Lowe,jug
  `);
  expect(report.orders).toBe(1);
  expect(codesOf(report)).toEqual(['2 row-skipped']);
});

it('counts one piece an order where the list has neither items nor numbers', () => {
  const { report } = readText(`
    order,name
    1,Jo Lowe
  `);
  expect(report).toMatchObject({ orders: 1, lineItems: 0, units: 1 });
});

it('takes the first of two different dates and says that they differ', () => {
  const { report, orders } = readText(`
    order,name,item,date
    1,Jo Lowe,mug,2026-11-16
    1,Jo Lowe,jug,2026-11-17
  `);
  expect(orders[0]?.placedOn).toBe('2026-11-16');
  expect(codesOf(report)).toEqual(['3 order-conflict']);
  expect(report.problems[0]?.message).toContain('(placedOn)');
});

it('reads name, recipient, address, note and personalisation', () => {
  const { orders } = readText(`
    order,name,ship to,street,city,zip,country,item,engraving,gift message,note
    1,Jo Lowe,Ann Example,1 Main St,Springfield,01103,US,mug,For Gran,Happy day,leave at the door
  `);
  expect(orders).toMatchObject([
    {
      channel: 'other',
      buyer: { name: 'Jo Lowe' },
      recipient: { name: 'Ann Example' },
      address: { lines: ['1 Main St'], city: 'Springfield', postcode: '01103', country: 'US' },
      items: [{ title: 'mug', personalisation: 'For Gran' }],
      giftMessage: 'Happy day',
      buyerNote: 'leave at the door',
    },
  ]);
});

it('asks once where no date of the column tells day from month', () => {
  const { report, orders } = readText(`
    order,name,Day
    1,Jo Lowe,03/11/26
    2,Ann Lowe,04/11/26
  `);
  expect(orders.map(({ placedOn }) => placedOn)).toEqual(['', '']);
  expect(report.problems).toMatchObject([{ code: 'date-ambiguous', line: 1, field: 'Day' }]);
});

it('says where a date cannot be read', () => {
  const { report } = readText(`
    order,name,date
    1,Jo Lowe,soon
  `);
  expect(codesOf(report)).toEqual(['2 date-invalid']);
});

it('sets cancelled, refunded and unpaid orders aside', () => {
  const { report, orders } = readText(`
    order,name,item,status
    1,Jo Lowe,mug,Cancelled
    2,Jo Lowe,mug,refunded
    3,Jo Lowe,mug,awaiting payment
    4,Jo Lowe,mug,sent
  `);
  expect(orders).toHaveLength(4);
  expect(report.problems).toMatchObject([
    { code: 'order-cancelled', severity: 'skip', order: '1' },
    { code: 'order-refunded', severity: 'skip', order: '2' },
    { code: 'order-unpaid', severity: 'skip', order: '3' },
  ]);
});

it('says nothing of what stands in a cell that should be a quantity', () => {
  const { report } = readText(`
    order,name,item,qty
    1,Jo Lowe,mug,Jo Lowe
    2,Jo Lowe,mug,1.5
  `);
  expect(report.problems.map(({ message }) => message)).toEqual([
    'The quantity is not a whole number (no number) and is counted as 1.',
    'The quantity is not a whole number (1.5) and is counted as 1.',
  ]);
});
