// The table of the seller's lines for single orders: what is read of it, and why it may not be.
import { expect, it } from 'vitest';
import { readLines } from '../../src/message/read-lines.ts';

const read = (text: string) => readLines({ name: 'lines.csv', bytes: Buffer.from(text) });
const NOTHING = { line: '', greeting: '', template: '', skip: false };

it('reads what is said of each order', () => {
  expect(read('order,line,greeting,template,skip\n1001,"Hello, you",Annie,gift,\n1002,,,,x\n')).toEqual({
    ok: true,
    lines: [
      { order: '1001', line: 'Hello, you', greeting: 'Annie', template: 'gift', skip: false },
      { ...NOTHING, order: '1002', skip: true },
    ],
  });
});

it.each([
  ['columns that are left out', 'order,line\n1,Hi', [{ ...NOTHING, order: '1', line: 'Hi' }]],
  ['columns in another sequence', 'line;order\nHi;1', [{ ...NOTHING, order: '1', line: 'Hi' }]],
  ['an order number with zeros', 'order\tline\n007\tHi', [{ ...NOTHING, order: '007', line: 'Hi' }]],
  ['a line over two lines', 'order,line\n1,"Hi\nyou"', [{ ...NOTHING, order: '1', line: 'Hi\nyou' }]],
  ['a row without an order', 'order,line\n,Hi\n2,You', [{ ...NOTHING, order: '2', line: 'You' }]],
  [
    'a skip in another language',
    'order,skip\n1,ja\n2,nein',
    [
      { ...NOTHING, order: '1', skip: true },
      { ...NOTHING, order: '2' },
    ],
  ],
])('reads %s', (_, text, lines) => expect(read(text)).toEqual({ ok: true, lines }));

it.each([
  ['without a column for orders', 'line\nHello\n', 'it has no heading "order"'],
  [
    'with a strange column',
    'order,text\n1,Hello\n',
    '"text" is none of the headings order, line, greeting, template, skip',
  ],
  [
    'with a skip that is neither yes nor no',
    'order,skip\n1,perhaps\n',
    'behind skip stands neither yes nor no for order 1',
  ],
  ['without anything', '', 'it is no CSV'],
  ['that is a workbook', 'PK\u0003\u0004', 'it is no CSV'],
])('refuses a table %s', (_, text, wrong) => expect(read(text)).toEqual({ ok: false, wrong }));
