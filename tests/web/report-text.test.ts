// What a check found, in the words of the page.
import { expect, it } from 'vitest';
import type { ApiProblem, CheckResponse } from '../../src/http/api.ts';
import { PLATFORMS } from '../../src/orders/platforms/platforms.ts';
import { inWords } from '../../src/web/in-words.ts';
import {
  columnsQuestion,
  filesWithOpenDates,
  hasRowsWithoutNote,
  isAboutMessage,
  listedProblems,
  longestInWords,
  namesAsRead,
  pastProblems,
  reasonsAgainst,
  whatWasFound,
} from '../../src/web/report-text.ts';

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
const checked: CheckResponse = {
  ...{ files: [], orders: [], problems: [], skipped: [], notes: 1, sheets: 1 },
  ...{ worthALine: [], wordings: [], longest: null, messageFindings: [] },
};

it('says what was found in a file', () => {
  expect(whatWasFound(fileReport)).toBe("Looks like Etsy's file of sold items: 12 orders, 16 items");
  const shopify = { ...fileReport, format: 'shopify', orders: 1, lineItems: 1, leftOut: 12 };
  expect(whatWasFound(shopify)).toBe('Looks like a Shopify export: 1 order, 1 item; 12 rows left out');
  expect(whatWasFound({ ...fileReport, format: 'generic', rows: 0 })).toBe('Looks like a list of your own');
});

it('has a name for every kind of file', () => {
  const formats = [...PLATFORMS.map(({ format }) => format), 'generic'];
  const unnamed = formats.filter((format) => whatWasFound({ ...fileReport, format }).includes(`${format}:`));
  expect(formats).toHaveLength(16);
  expect(unnamed).toEqual([]);
});

it('asks what columns hold where a file does not tell, instead of listing it as trouble', () => {
  const [missing, other] = [trouble({ code: 'header-missing', severity: 'error' }), trouble({})];
  const column = { column: 1, heading: '', field: '', isSure: false, samples: [] };
  const asking = { ...fileReport, columns: [column], problems: [missing, other] };
  expect(columnsQuestion(asking)).toMatchObject({ severity: 'error' });
  expect(listedProblems(asking)).toEqual([other]);
  expect(columnsQuestion({ ...asking, problems: [other] })).toBeNull();
  // Without columns there is no table in which to say it.
  expect(listedProblems({ ...asking, columns: [] })).toEqual([missing, other]);
});

it('shows names that tell whether the encoding is right, before it is chosen and after', () => {
  const file = { ...fileReport, encoding: 'windows-1252', namesToCheck: ['Jürgen Weißgerber', 'Änne Holm'] };
  const guessed = { ...checked, files: [file] };
  expect(namesAsRead(guessed, undefined)).toEqual(['Read as windows-1252: Jürgen Weißgerber, Änne Holm.']);
  expect(namesAsRead({ ...guessed, files: [file, fileReport] }, undefined)).toEqual([
    'orders.csv is read as windows-1252: Jürgen Weißgerber, Änne Holm.',
  ]);
  const chosen = { ...guessed, files: [fileReport] };
  expect(namesAsRead(chosen, 'big5')).toEqual(['Read as big5.']);
  expect(namesAsRead(chosen, undefined)).toEqual([]);
});

it('names the files whose dates can be read in two ways', () => {
  const open = { ...fileReport, problems: [trouble({ code: 'date-ambiguous', severity: 'warning' })] };
  expect(filesWithOpenDates({ ...checked, files: [fileReport, { ...open, file: 'uk.csv' }] })).toEqual([
    'uk.csv',
  ]);
});

it('offers rows without a note where there are any that somebody may want back', () => {
  const withProblem = (code: string) => ({ ...checked, problems: [trouble({ code, line: 9 })] });
  expect(hasRowsWithoutNote(withProblem('row-skipped'))).toBe(true);
  expect(hasRowsWithoutNote(withProblem('row-of-report'))).toBe(false);
  expect(hasRowsWithoutNote({ ...checked, skipped: [{ order: '1', code: 'order-unpaid' }] })).toBe(true);
});

it('tells trouble with the message from trouble with a file or an order', () => {
  expect(isAboutMessage(trouble({ code: 'template-syntax', line: 1, column: 6 }))).toBe(true);
  expect(isAboutMessage(trouble({ code: 'setting-wrong', field: 'message' }))).toBe(true);
  expect(isAboutMessage(trouble({ code: 'setting-wrong', field: 'stock' }))).toBe(false);
  expect(isAboutMessage(trouble({ code: 'not-orders', file: 'orders.csv' }))).toBe(false);
});

it('gives reasons only for orders that get no note', () => {
  const problems = [trouble({ order: '1' }), trouble({ order: '2', severity: 'warning' })];
  const report = { ...checked, problems, skipped: [{ order: '1', code: 'field-missing' }] };
  expect(reasonsAgainst('1', report)).toEqual([problems[0]]);
  expect(reasonsAgainst('2', report)).toEqual([]);
});

it('tells trouble with files of earlier orders, which have no report, and not what a report tells', () => {
  const broken = trouble({ code: 'not-orders', severity: 'error', file: 'last-year.csv' });
  const told = trouble({ code: 'row-unreadable', severity: 'error', file: 'orders.csv', line: 3 });
  const ofOrder = trouble({ file: 'orders.csv', order: '1' });
  const files = [{ ...fileReport, problems: [told] }];
  expect(pastProblems({ ...checked, files, problems: [told, broken, ofOrder] })).toEqual([broken]);
});

it('says which note fits worst', () => {
  const longest = { order: '1004', words: 62, advice: 'It fits in writing of the usual size.' };
  expect(longestInWords({ ...checked, longest })).toBe(
    'Longest: order 1004, 62 words. It fits in writing of the usual size.',
  );
  expect(longestInWords(checked)).toBe('');
});

it('says the name of a field in words', () => {
  expect(inWords('recipient.firstName')).toBe('recipient first name');
  expect(inWords('item')).toBe('item');
  expect(inWords('is.big-order')).toBe('is big order');
});
