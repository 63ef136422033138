// Several files at once: every order once, with a line that says so.
import { expect, it } from 'vitest';
import { greetingOf } from '../../src/orders/greeting-of.ts';
import { readOrders } from '../../src/orders/read-orders.ts';
import { bytesOf, codesOf, undent } from './read-text.ts';

const read = (...drawn: readonly (readonly [name: string, text: string])[]) =>
  readOrders(drawn.map(([name, text]) => ({ name, bytes: bytesOf(undent(text)) })));

const ITEMS = `
  Item Name,Buyer,Quantity,Transaction ID,Ship Name,Order ID
  Mug,Mary Whitlock (mary),2,1,Mary Whitlock,33
`;
const ORDERS = `
  Full Name,First Name,Last Name,Order ID,Number of Items,Order Total,Status
  Mary Ann Whitlock,Mary Ann,Whitlock,33,2,58.50,
`;

it.each([
  [
    ['items.csv', ITEMS],
    ['orders.csv', ORDERS],
  ],
  [
    ['orders.csv', ORDERS],
    ['items.csv', ITEMS],
  ],
] as const)("joins Etsy's two files to one order, whichever comes first", (first, second) => {
  const { files, orders } = read(first, second);
  expect(orders).toMatchObject([
    {
      id: '33',
      total: { amount: '58.50' },
      items: [{ title: 'Mug', quantity: 2 }],
      at: { file: first[0], line: 2 },
    },
  ]);
  expect(orders.map(greetingOf)).toEqual(['Mary Ann']);
  expect(files.map(codesOf)).toEqual([[], ['2 order-joined']]);
});

it('sets a joined order aside where one of its files says that it was cancelled', () => {
  const { files, orders, toWrite } = read(
    ['items.csv', ITEMS],
    ['orders.csv', ORDERS.replace('58.50,', '58.50,Canceled')],
  );
  expect([orders.length, toWrite.length]).toEqual([1, 0]);
  expect(files[1]?.problems).toContainEqual(
    expect.objectContaining({ code: 'order-cancelled', order: '33', line: 2 }),
  );
});

it('keeps the order of a second reading once, and says where it was first', () => {
  const more = `${undent(ITEMS)}Bowl,Jo Lowe (jo),1,2,Jo Lowe,34\n`;
  const { files, orders } = read(['monday.csv', ITEMS], ['tuesday.csv', more]);
  expect(orders).toHaveLength(2);
  expect(files.map(({ orders: count }) => count)).toEqual([1, 2]);
  expect(files[1]?.problems).toMatchObject([
    { code: 'order-repeated', severity: 'info', order: '33', line: 2 },
  ]);
  expect(files[1]?.problems[0]?.message).toContain('monday.csv');
});

it('reads a file that is dropped twice once, and says so in one line', () => {
  const { files, orders } = read(['monday.csv', ITEMS], ['again.csv', ITEMS]);
  expect(orders).toHaveLength(1);
  expect(files.map(({ orders: count }) => count)).toEqual([1, 1]);
  expect(files.map(codesOf)).toEqual([[], ['1 file-repeated']]);
  expect(files[1]?.problems[0]?.message).toContain('monday.csv');
});

it('tells two files of one name apart', () => {
  const { files } = read(['orders.csv', ITEMS], ['orders.csv', ITEMS]);
  expect(files.map(({ file, problems }) => [file, problems.length])).toEqual([
    ['orders.csv', 0],
    ['orders.csv (2)', 1],
  ]);
});

it('does not take equal numbers in two hand-made lists for one order', () => {
  const { orders } = read(
    ['fair.csv', 'order,name,item\n1,Jo Lowe,mug\n'],
    ['web.csv', 'order,name,item\n1,Ann Lowe,jug\n'],
  );
  expect(orders.map(({ id, buyer }) => [id, buyer.name])).toEqual([
    ['1', 'Jo Lowe'],
    ['1 (web.csv:2)', 'Ann Lowe'],
  ]);
});

it('gives nothing for no files', () => {
  expect(readOrders([])).toEqual({ files: [], orders: [], made: [], toWrite: [] });
});
