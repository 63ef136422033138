import { statSync } from 'node:fs';
import { expect, it } from 'vitest';
import { folder, inkslip, MESSAGE } from './helpers.ts';

it('prints one JSON object about a render and nothing else', async () => {
  const at = folder();
  const words = ['--message', MESSAGE, '--stock', 'a4-4up-a6-card', '--seed', 'spring', '--json'];
  const { status, stdout, stderr } = await inkslip('render', at.orders, ...words, '-o', at.path('notes.pdf'));
  expect([status, stderr]).toEqual([0, '']);
  const result = JSON.parse(stdout);
  expect(Object.keys(result)).toEqual(
    'notes pages sheets bytes ms seed hand xHeightMm skipped problems output allowed'.split(' '),
  );
  expect(result).toMatchObject({
    ...{ notes: 2, pages: 2, sheets: 1, seed: 'spring', hand: 'juniper' },
    ...{
      skipped: [],
      problems: [],
      output: at.path('notes.pdf'),
      bytes: statSync(at.path('notes.pdf')).size,
    },
  });
  expect(result.xHeightMm).toBeGreaterThan(1.5);
  expect(result.xHeightMm).toBeLessThan(3.5);
});

it('has the same object when nothing could be made', async () => {
  const at = folder();
  const words = ['render', at.orders, '--message', 'Dear {{greetin}}', '-o', at.path('notes.pdf'), '--json'];
  const { status, stdout } = await inkslip(...words);
  expect(status).toBe(1);
  expect(JSON.parse(stdout)).toEqual({
    ...{
      notes: 0,
      pages: 0,
      sheets: 0,
      bytes: 0,
      ms: expect.any(Number),
      seed: null,
      hand: null,
      xHeightMm: null,
    },
    ...{ skipped: [], problems: [expect.objectContaining({ code: 'template-unknown-field' })], output: null },
    allowed: [],
  });
  expect(at.files()).toEqual(['orders.csv']);
});

it('prints the report of a check', async () => {
  const { status, stdout, stderr } = await inkslip('check', folder().orders, '--json');
  expect([status, stderr]).toEqual([0, '']);
  expect(JSON.parse(stdout)).toMatchObject({
    files: [{ file: 'orders.csv', orders: 2, problems: [] }],
    orders: [
      { order: '1001', greeting: 'Anna', gift: false },
      { order: '1002', greeting: 'Ben' },
    ],
    notes: null,
  });
});

it('prints what was drawn', async () => {
  const at = folder();
  const words = [
    'preview',
    at.orders,
    '--order',
    '1002',
    '--message',
    MESSAGE,
    '-o',
    at.path('note.svg'),
    '--json',
  ];
  const { stdout } = await inkslip(...words);
  const bytes = statSync(at.path('note.svg')).size;
  expect(JSON.parse(stdout)).toEqual({ order: '1002', bytes, output: at.path('note.svg'), problems: [] });
});

it.each(['hands', 'stocks', 'templates'])('prints the list of %s', async (what) => {
  const { status, stdout } = await inkslip(what, '--json');
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toEqual({
    [what]: expect.arrayContaining([expect.objectContaining({ id: expect.any(String) })]),
  });
});

it('tells programs what a hand writes and which inks suit it', async () => {
  const { hands } = JSON.parse((await inkslip('hands', '--json')).stdout);
  expect(hands).toContainEqual({
    ...{ id: 'homemade-apple', name: 'Homemade Apple', description: expect.any(String) },
    ...{
      scripts: expect.arrayContaining(['Latin', 'Japanese']),
      inks: [expect.any(String), expect.any(String)],
    },
  });
});

it.each([
  ['render orders.csv --mesage x --json', "Unknown option '--mesage'.", 'Did you mean --message?'],
  ['rendr --json', "Unknown command 'rendr'.", 'Did you mean render?'],
  ['render --json', "Missing required argument 'order-files'.", expect.any(String)],
  ['check FILE --json --hand', "Option '--hand <id>' argument missing.", expect.any(String)],
  [
    'check FILE --json --pen-mm 2',
    '--pen-mm must be a number of millimetres from 0.15 to 1.',
    expect.any(String),
  ],
  ['hands FILE --json', expect.stringContaining('Too many arguments'), expect.any(String)],
  ['--json', "Unknown option '--json'.", expect.any(String)],
  ['help rendr --json', 'The command is missing or unknown.', expect.any(String)],
])('prints wrong usage as an object, too: %s', async (line, message, hint) => {
  const { status, stdout, stderr } = await inkslip(...line.split(' '));
  expect([status, stderr]).toEqual([2, '']);
  expect(JSON.parse(stdout)).toEqual({
    problems: [{ code: 'wrong-usage', severity: 'error', message, hint }],
  });
});
