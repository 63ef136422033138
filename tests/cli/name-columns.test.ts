// Lists with headings that nobody knows: what the seller says of their columns, and that it is remembered.
import { readFileSync, writeFileSync } from 'node:fs';
import { beforeEach, expect, it } from 'vitest';
import { emptyHome, folder, inkslip } from './helpers.ts';

const LIST = [
  'Ref code;Wrote to us;Thing',
  'A-1;Anna Holm;a green mug',
  'A-2;Ben Osei;a small bowl',
  '',
].join('\n');

beforeEach(emptyHome);

it('shows what the columns hold, and how to say what they do', async () => {
  const { status, stdout } = await inkslip('check', folder(LIST).orders);
  expect(status).toBe(1);
  expect(stdout).toContain(
    [
      'What the columns of orders.csv hold:',
      '   1  Ref code     order?           A-1, A-2',
      '   2  Wrote to us  buyer?           Anna Holm, Ben Osei',
      '   3  Thing        item?            a green mug, a small bowl',
      '  Guesses are not read until you say so: --map "Ref code=order" --map "Wrote to us=buyer" --map Thing=item',
    ].join('\n'),
  );
});

it('reads columns as they are named, and reads them so again', async () => {
  const { orders } = folder(LIST);
  const names = ['--map', 'Ref code=order', '--map', '2=buyer', '--map', 'thing=item'];
  const first = await inkslip('check', orders, ...names);
  expect(first.status).toBe(0);
  expect(first.stdout).toContain('2 orders, 2 pieces');
  expect(first.stderr).toContain('is remembered for files with these headings');
  const again = await inkslip('check', folder(LIST).orders, '--json');
  expect(again.status).toBe(0);
  expect(JSON.parse(again.stdout).orders.map(({ greeting }: { greeting: string }) => greeting)).toEqual([
    'Anna',
    'Ben',
  ]);
});

it('takes the names from a file, one a line', async () => {
  const at = folder(LIST);
  writeFileSync(at.path('columns.txt'), 'Ref code = order\r\nWrote to us=buyer\n\nThing=item\n');
  const { stdout } = await inkslip('check', at.orders, '--map', `@${at.path('columns.txt')}`);
  expect(stdout).toContain('2 orders, 2 pieces');
});

it('remembers what was said when notes are made', async () => {
  const at = folder(LIST);
  const words = ['--message', 'Dear {{greeting}},\n\nthank you!', '-o', at.path('notes.pdf')];
  const made = await inkslip('render', at.orders, ...words, '--map', '2=buyer', '--map', '3=item');
  expect(made.status).toBe(0);
  const { stdout } = await inkslip('check', at.orders, '--json');
  expect(JSON.parse(stdout).files[0].orders).toBe(2);
});

it.each([
  ['Thing', '--map needs a column, = and a field, not "Thing".\n'],
  ['Thing=thing', '--map must be one of order, date, buyer'],
  ['@nowhere.txt', 'The mapping file nowhere.txt cannot be read.\n'],
])('refuses --map %s', async (value, sentence) => {
  const { status, stderr } = await inkslip('check', folder(LIST).orders, '--map', value);
  expect(status).toBe(2);
  expect(stderr).toContain(sentence);
});

it('writes the rows that get no note, with the reason of each', async () => {
  const at = folder(
    'order,name,item,status\n1,Anna Holm,mug,cancelled\n2,Ben Osei,=2+2,cancelled\n3,Bo Ek,jug,\n',
  );
  const { status, stderr } = await inkslip('check', at.orders, '--set-aside', at.path('aside.csv'));
  expect(status).toBe(0);
  expect(stderr).toContain(`The rows that get no note -> ${at.path('aside.csv')}`);
  expect(readFileSync(at.path('aside.csv'), 'utf8')).toBe(
    [
      'order,name,item,status,file,line,order,reason',
      '1,Anna Holm,mug,cancelled,orders.csv,2,1,This order was cancelled.',
      "2,Ben Osei,'=2+2,cancelled,orders.csv,3,2,This order was cancelled.",
      '',
    ].join('\n'),
  );
});

it('writes the rows whose note could not be made as well', async () => {
  const at = folder('order,name,item\n1,Anna Holm,mug\n2,,jug\n');
  const words = ['--message', 'Dear {{recipient.firstName}},\n\nthank you!', '-o', at.path('notes.pdf')];
  await inkslip('render', at.orders, ...words, '--set-aside', at.path('aside.csv'));
  expect(readFileSync(at.path('aside.csv'), 'utf8')).toContain(
    '2,,jug,orders.csv,3,2,The message needs something',
  );
});

it('does not write the rows over the order file', async () => {
  const { orders } = folder(LIST);
  const { status, stderr } = await inkslip('check', orders, '--set-aside', orders);
  expect(status).toBe(2);
  expect(stderr).toContain('--set-aside would replace the order file.');
});

it('reads dates and letters as it is told', async () => {
  const at = folder();
  writeFileSync(
    at.path('list.csv'),
    Buffer.from('order,name,item,date\n7,\x8aime Lowe,mug,03/04/26\n', 'latin1'),
  );
  const words = ['--encoding', 'windows-1250', '--dates', 'day-first', '--json'];
  const { stdout } = await inkslip('check', at.path('list.csv'), ...words);
  const { files, orders } = JSON.parse(stdout);
  expect(files[0]).toMatchObject({ encoding: 'windows-1250', problems: [] });
  expect(orders[0].greeting).toBe('Šime');
});
