// What a check found, in the words of the page.
import { expect, it } from 'vitest';
import type { ApiProblem, CheckResponse } from '../../src/http/api.ts';
import { inWords } from '../../src/web/in-words.ts';
import { isAboutMessage, placeOf, reasonsAgainst, whatWasFound } from '../../src/web/report-text.ts';

const trouble = (part: Partial<ApiProblem>): ApiProblem => ({
  ...{ code: 'field-missing', severity: 'skip', message: 'Something is missing.', hint: 'Add it.' },
  ...part,
});
const fileReport = {
  ...{ file: 'orders.csv', format: 'etsy-items', channel: 'etsy', encoding: 'utf-8', delimiter: ',' },
  ...{
    headerLine: 1,
    headings: 'order id',
    rows: 16,
    leftOut: 0,
    setAside: 0,
    columns: [],
    namesToCheck: [],
  },
  ...{ orders: 12, lineItems: 16, units: 19, problems: [] },
};

it('says what was found in a file', () => {
  expect(whatWasFound(fileReport)).toBe('Etsy sold order items: 12 orders, 16 items');
  expect(whatWasFound({ ...fileReport, format: 'shopify', orders: 1, lineItems: 1 })).toBe(
    'Shopify orders: 1 order, 1 item',
  );
});

it('names the place of a problem as far as it is known', () => {
  expect(placeOf(trouble({ order: '4711', line: 12 }))).toBe('Order 4711, line 12');
  expect(placeOf(trouble({ line: 3, column: 15 }))).toBe('Line 3, column 15');
  expect(placeOf(trouble({}))).toBe('');
});

it('tells trouble with the message from trouble with a file or an order', () => {
  expect(isAboutMessage(trouble({ code: 'template-syntax', line: 1, column: 6 }))).toBe(true);
  expect(isAboutMessage(trouble({ code: 'setting-wrong', field: 'message' }))).toBe(true);
  expect(isAboutMessage(trouble({ code: 'setting-wrong', field: 'stock' }))).toBe(false);
  expect(isAboutMessage(trouble({ code: 'not-orders', file: 'orders.csv' }))).toBe(false);
});

it('gives reasons only for orders that get no note', () => {
  const problems = [trouble({ order: '1' }), trouble({ order: '2', severity: 'warning' })];
  const report: CheckResponse = {
    ...{ files: [], orders: [], problems, skipped: [{ order: '1', code: 'field-missing' }] },
    ...{ notes: 1, sheets: 1 },
  };
  expect(reasonsAgainst('1', report)).toEqual([problems[0]]);
  expect(reasonsAgainst('2', report)).toEqual([]);
});

it('says the name of a field in words', () => {
  expect(inWords('recipient.firstName')).toBe('recipient first name');
  expect(inWords('item')).toBe('item');
});
