// Tables that are known and not read: one sentence says what the file is and which download to use instead.
import { describe, expect, it } from 'vitest';
import { TURNED_AWAY } from '../../src/orders/platforms/turned-away.ts';
import { readText } from './read-text.ts';

describe.each(TURNED_AWAY)('$format', ({ format, signs, quoting }) => {
  it.each(signs.map((set) => [...set]))('is known by its headings %s', (...set) => {
    const delimiter = quoting ? ',' : '\t';
    const { report } = readText(`${set.join(delimiter)}\n${set.map(() => 'x').join(delimiter)}\n`);
    expect(report).toMatchObject({ format: `reject:${format}`, delimiter, headerLine: 1, orders: 0 });
  });
});

it('tells the way to the right download', () => {
  const { report } = readText(`
    Payment ID,Buyer Name,Order ID,Gross Amount
    90000,Harriet Lowe,3301000001,34.00
  `);
  expect(report.problems).toMatchObject([{ code: 'not-orders', line: 1 }]);
  expect(report.problems[0]?.message).toBe(
    'This is not an order file we can read: it lists Etsy payments; download "Order Items" instead (Shop Manager > Settings > Options > Download Data).',
  );
});

it('finds the headings below the lines that a report starts with', () => {
  const { report } = readText(`
    Transaction report

    Start date,"Nov 1, 2026"
    Transaction creation date,Type,Order number,Net amount
  `);
  expect(report).toMatchObject({ format: 'reject:ebay-transactions', headerLine: 4 });
});

it('asks for a line of headings where there is none', () => {
  const { report } = readText(`
    B01;Hanna Lohmeyer;Becher
    B02;Reto Kägi;Seife
  `);
  expect(report).toMatchObject({ format: 'generic', delimiter: ';', headerLine: 0, orders: 0 });
  expect(report.problems).toMatchObject([{ code: 'header-missing', severity: 'error' }]);
});

it('says so when there is no order under the right headings', () => {
  const { report } = readText('Order,Name,Item\n');
  expect(report).toMatchObject({ format: 'generic', orders: 0, problems: [{ code: 'no-rows', line: 1 }] });
});
