// What the page shows of the columns of a file, and what is remembered once the seller has said what they hold.
import { expect, it } from 'vitest';
import {
  allGuesses,
  columnRows,
  rememberedColumnsIn,
  withChoices,
  withoutChoices,
} from '../../src/web/column-choices.ts';

const HEADINGS = 'who | what | what | sent';
const report = {
  headings: HEADINGS,
  columns: [
    { column: 1, heading: 'Who', field: 'buyer', isSure: true, samples: ['Anna Holm'] },
    { column: 2, heading: 'what', field: 'item', isSure: false, samples: ['Mug'] },
    { column: 3, heading: 'What?', field: '', isSure: false, samples: [] },
    { column: 4, heading: '', field: '', isSure: false, samples: ['y'] },
  ],
};
const catalog = { orderFields: ['order', 'buyer', 'item'].map((name) => ({ name, label: name })) };

it('reads what is sure, asks about what is guessed', () => {
  expect(columnRows(report, {})).toEqual([
    { key: 'Who', title: 'Who', samples: ['Anna Holm'], held: 'buyer', guess: '' },
    { key: '2', title: 'what', samples: ['Mug'], held: '', guess: 'item' },
    { key: '3', title: 'What?', samples: [], held: '', guess: '' },
    { key: '4', title: 'Column 4', samples: ['y'], held: '', guess: '' },
  ]);
});

it('puts what was said before what was found, for files with the same headings only', () => {
  const said = { [HEADINGS]: { Who: 'ignore', 2: 'order' } };
  expect(columnRows(report, said).map(({ held }) => held)).toEqual(['ignore', 'order', '', '']);
  const others = columnRows({ ...report, headings: 'who | what' }, said);
  expect(others.map(({ held }) => held)).toEqual(['buyer', '', '', '']);
});

it('calls a column by its number where its heading is too long or says nothing', () => {
  const columns = ['??', 'a'.repeat(101), 'Name'].map((heading, i) => ({
    ...{ column: i + 1, heading, field: '', isSure: false, samples: [] },
  }));
  expect(columnRows({ headings: '', columns }, {}).map(({ key }) => key)).toEqual(['1', '2', 'Name']);
});

it('says yes to every guess that is still open', () => {
  expect(allGuesses(columnRows(report, {}))).toEqual({ 2: 'item' });
  expect(allGuesses(columnRows(report, { [HEADINGS]: { 2: 'ignore' } }))).toEqual({});
});

it('adds to what was said of these headings, and forgets it', () => {
  const once = withChoices({ other: { 1: 'order' } }, HEADINGS, { Who: 'buyer' });
  const twice = withChoices(once, HEADINGS, { 2: 'item' });
  expect(twice).toEqual({ other: { 1: 'order' }, [HEADINGS]: { Who: 'buyer', 2: 'item' } });
  expect(withoutChoices(twice, HEADINGS)).toEqual({ other: { 1: 'order' } });
});

it('forgets what was said longest ago rather than send ever more', () => {
  const kinds = Array.from({ length: 60 }, (_, i) => `file ${i}`);
  const all = kinds.reduce((held, headings) => withChoices(held, headings, { 1: 'order' }), {});
  expect(Object.keys(all)).toEqual(kinds.slice(10));
  const again = withChoices(all, 'file 10', { 2: 'buyer' });
  expect(Object.keys(again).at(-1)).toBe('file 10');
});

it.each([
  ['a field that is gone', { a: { 1: 'order', 2: 'shoe size' } }, { a: { 1: 'order' } }],
  ['a column to ignore', { a: { 1: 'ignore' } }, { a: { 1: 'ignore' } }],
  ['what is no field', { a: { 1: 7, 2: null }, b: 'order', c: ['order'] }, {}],
  ['headings that are too long', { ['a'.repeat(20_001)]: { 1: 'order' } }, {}],
  ['a heading that is too long', { a: { ['a'.repeat(201)]: 'order' } }, {}],
  ['a list', [{ 1: 'order' }], {}],
  ['nothing', undefined, {}],
])('takes from memory only what the service takes: %s', (_, kept, expected) => {
  expect(rememberedColumnsIn(kept, catalog)).toEqual(expected);
});
