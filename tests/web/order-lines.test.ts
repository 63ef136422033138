// What the seller says of single orders: which orders are shown for it, what is kept.
import { expect, it } from 'vitest';
import {
  itemsInWords,
  lineOf,
  ordersToShow,
  rememberedLines,
  saidLines,
  takesLine,
  withLine,
} from '../../src/web/order-lines.ts';
import { summary } from './summary.ts';

const said = (order: string, line = 'Words') => ({ ...lineOf([], order), line });
const ids = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => String(from + i)) as readonly string[];
const report = { orders: ids(1, 9).map((order) => summary({ order })), worthALine: ids(1, 7).toReversed() };

it.each([
  ['the first five that deserve a line', [], false, '76543'],
  ['all of them', [], true, '7654321'],
  ['those that have a line as well, in their places', ['1', '9'], false, '7654319'],
  ['no order that the files do not hold', ['old'], false, '76543'],
])('shows %s', (_, orders, showsAll, expected) => {
  const lines = orders.map((order) => said(order));
  const shown = ordersToShow(report, lines, showsAll);
  expect(shown.map(({ order }) => order).join('')).toBe(expected);
});

it('changes what is said of an order in its place, and adds an order of which nothing was said', () => {
  const lines = [said('1'), said('2')];
  expect(withLine(lines, '1', { skip: true })).toEqual([{ ...said('1'), skip: true }, said('2')]);
  expect(withLine(lines, '3', {})).toEqual([...lines, said('3', '')]);
});

it('keeps what has something in it', () => {
  const skipped = { ...said('3', ''), skip: true };
  const greeted = { ...said('4', ''), greeting: 'Clara' };
  expect(saidLines([said('1'), said('2', ' '), skipped, greeted])).toEqual([said('1'), skipped, greeted]);
});

it.each<readonly [string, unknown, readonly unknown[]]>([
  ['lines', [said('1'), said('2')], [said('1'), said('2')]],
  ['the last of two for one order', [said('1', 'Old'), said('1', 'New')], [said('1', 'New')]],
  ['what is left of a broken one', [{ order: '1', line: 'Words', skip: 'yes', more: 7 }], [said('1')]],
  ['no line without an order', [{ line: 'Words' }, null, 7], []],
  ['no line that the service refuses', [said('1', 'a'.repeat(601)), said('1'.repeat(201))], []],
  ['nothing of something else', { order: '1' }, []],
])('takes from its memory %s', (_, kept, expected) => expect(rememberedLines(kept)).toEqual(expected));

it('takes a line for every order that may get a note', () => {
  const [written, setAside] = [summary({}), summary({ template: null })];
  const checked = {
    ...{ files: [], orders: [written, setAside], skipped: [{ order: '1001', code: 'order-unpaid' }] },
    ...{
      problems: [],
      notes: 1,
      sheets: 1,
      worthALine: [],
      wordings: [],
      longest: null,
      messageFindings: [],
    },
  };
  expect(takesLine(written, checked)).toBe(true);
  expect(takesLine(setAside, checked)).toBe(false);
  // Without a message that can be used, no order has one yet.
  expect(takesLine(setAside, { ...checked, notes: null, skipped: [] })).toBe(true);
});

it('says the items of an order', () => {
  const items = [
    { title: 'Mug', quantity: 1 },
    { title: 'Soap Bar', quantity: 2 },
  ];
  expect(itemsInWords(items)).toBe('Mug, 2 × Soap Bar');
});
