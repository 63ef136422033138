// Rows that come to no note, as CSV that can be put right and dropped again.
import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';
import { readOrders } from '../../src/orders/read-orders.ts';
import { NOTHING_SAID } from '../../src/orders/read-settings.ts';
import { setAsideCsv } from '../../src/orders/set-aside.ts';
import { type Problem, problem } from '../../src/problem.ts';
import { bytesOf, undent } from './read-text.ts';

function aside(drawn: Readonly<Record<string, string>>, ...more: readonly Problem[]) {
  const files = Object.entries(drawn).map(([name, text]) => ({ name, bytes: bytesOf(undent(text)) }));
  const problems = readOrders(files).files.flatMap((file) => file.problems);
  const csv = setAsideCsv(files, NOTHING_SAID, [...problems, ...more]);
  const [headings = [], ...rows] = parse(csv) as string[][];
  return { csv, headings, rows };
}

const LIST = `
  order,name,item,status
  1,Jo Lowe,mug,paid
  2,Ann Lowe,"jug, large",cancelled
  ,,bowl,
  Total,,,
`;

it('gives the rows of orders that get no note, and rows that are no orders, with line and reason', () => {
  const { headings, rows } = aside({ 'list.csv': LIST });
  expect(headings).toEqual(['order', 'name', 'item', 'status', 'file', 'line', 'order', 'reason']);
  expect(rows).toEqual([
    ['2', 'Ann Lowe', 'jug, large', 'cancelled', 'list.csv', '3', '2', 'This order was cancelled.'],
    ['', '', 'bowl', '', 'list.csv', '4', '2', 'This order was cancelled.'],
    ['Total', '', '', '', 'list.csv', '5', '', expect.stringContaining('no name and no item')],
  ]);
});

it('gives the rows of an order whose note could not be written', () => {
  const overset = problem('overset', { order: '1' }, '3 lines too many');
  const { rows } = aside({ 'list.csv': 'order,name,item\n1,Jo Lowe,mug\n' }, overset);
  expect(rows).toEqual([['1', 'Jo Lowe', 'mug', 'list.csv', '2', '1', expect.stringContaining('too long')]]);
});

it('puts columns of one heading together, whatever file they are from', () => {
  const { headings, rows } = aside({
    'a.csv': 'order,name,status\n1,Jo Lowe,cancelled\n',
    'b.csv': 'Status;Item;Order\ncancelled;jug;2\n',
  });
  expect(headings.slice(0, 4)).toEqual(['order', 'name', 'status', 'Item']);
  expect(rows.map((row) => row.slice(0, 5))).toEqual([
    ['1', 'Jo Lowe', 'cancelled', '', 'a.csv'],
    ['2', '', 'cancelled', 'jug', 'b.csv'],
  ]);
});

it('keeps two columns of one heading apart', () => {
  const { headings, rows } = aside({ 'a.csv': 'order,note,name,note,status\n1,first,Jo Lowe,second,void\n' });
  expect(headings.slice(0, 5)).toEqual(['order', 'note', 'name', 'note', 'status']);
  expect(rows[0]?.slice(0, 5)).toEqual(['1', 'first', 'Jo Lowe', 'second', 'void']);
});

it.each(['=2+2', '+44 20', '-1', '@cmd', '\t=1'])(
  'guards a cell that a spreadsheet would work out, and reads it back: %j',
  (cell) => {
    const list = (item: string): string => `order,name,item,status\n1,Jo Lowe,"${item}",cancelled\n`;
    const { csv, rows } = aside({ 'list.csv': list(cell) });
    expect(rows[0]?.[2]).toBe(`'${cell}`);
    const [again] = readOrders([{ name: 'again.csv', bytes: bytesOf(csv) }]).orders;
    expect(again?.items[0]?.title).toBe(cell.trim());
  },
);

it('has no rows where every order gets its note, or the file was turned away', () => {
  expect(aside({ 'list.csv': 'order,name,item\n1,Jo Lowe,mug\n', 'page.csv': '<html>' }).rows).toEqual([]);
});

it('gives all rows that were left out, also where they are too many to be told one by one', () => {
  const { rows } = aside({ 'list.csv': `order,name,item\n1,Jo Lowe,mug\n${'***,,\n'.repeat(130)}` });
  expect(rows).toHaveLength(130);
  expect(rows.at(-1)).toEqual([
    '***',
    '',
    '',
    'list.csv',
    '132',
    '',
    'This row is no order and is left out.',
  ]);
});
