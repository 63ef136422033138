import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { folder, inkslip } from './helpers.ts';

const WORDS = ['--message', 'thank you for your {{item}}', '--hand', 'robin', '--profile', 'plotter'];

it('writes a file for each card, named after its order, and tells the way of the pen', async () => {
  const at = folder('order,name,item\n1001,Anna,small mug\n1002,Ben,blue bowl\n');
  const { status, stdout } = await inkslip('render', at.orders, ...WORDS, '-o', at.path('notes'), '--json');
  const { notes, pages, sheets, penTravel, bytes, output, problems } = JSON.parse(stdout);
  expect({ status, notes, pages, sheets, output }).toEqual({
    ...{ status: 0, notes: 2, pages: 2, sheets: 2 },
    output: at.path('notes'),
  });
  expect(problems.filter(({ code }: { code: string }) => code.startsWith('plotter'))).toEqual([]);
  const files = readdirSync(at.path('notes')).sort();
  expect(files).toEqual(['1001.svg', '1002.svg']);
  const texts = files.map((name) => readFileSync(at.path(`notes/${name}`), 'utf8'));
  expect(texts.join('').length).toBe(bytes);
  expect(texts.join('').match(/<path/g)?.length).toBe(penTravel.lifts);
  for (const text of texts)
    expect(text).toMatch(/^<svg [^>]*width="105mm" height="148mm" viewBox="0 0 105 148">\n/);
  expect(penTravel.downMm).toBeGreaterThan(200);
  expect(penTravel.upMm).toBeGreaterThan(200);
});

it('says it in a sentence to people', async () => {
  const at = folder('order,name,item\n1001,Anna,small mug\n');
  const { stderr } = await inkslip('render', at.orders, ...WORDS, '-o', at.path('notes'));
  expect(stderr).toMatch(/^1 note on 1 sheet -> .*notes \(\d+\.\d s\)\n/);
  expect(stderr).toMatch(/\nThe pen draws \d+ lines, \d+\.\d m in all, and goes \d+\.\d m in the air\.\n$/);
});

it('replaces older files, and keeps order ids out of other folders and apart from each other', async () => {
  const at = folder('order,name,item\n../up,Anna,mug\n.. up,Ben,bowl\nA1,Cara,cup\na1,Dan,pot\n');
  mkdirSync(at.path('notes'));
  writeFileSync(at.path('notes/A1.svg'), 'old');
  const { status } = await inkslip('render', at.orders, ...WORDS, '-o', at.path('notes'));
  expect(status).toBe(0);
  expect(at.files()).toEqual(['notes', 'orders.csv']);
  expect(readdirSync(at.path('notes')).sort()).toEqual(['---up.svg', '---up_2.svg', 'A1.svg', 'a1_2.svg']);
  expect(readFileSync(at.path('notes/A1.svg'), 'utf8')).toMatch(/^<svg/);
});

it('draws letters that the hand has no strokes for along their edges, and says so of the order', async () => {
  const at = folder('order,name,item\n1001,Anna,mug\n');
  const words = ['--message', 'thank you 猫', '--hand', 'robin', '--profile', 'plotter', '--json'];
  const { status, stdout } = await inkslip('render', at.orders, ...words, '-o', at.path('notes'));
  const { problems } = JSON.parse(stdout) as {
    problems: { code: string; order?: string; message: string }[];
  };
  const [told] = problems.filter(({ code }) => code === 'plotter-edges');
  expect([status, told?.order]).toEqual([0, '1001']);
  expect(told?.message).not.toContain('猫');
});

it.each([
  [
    'a hand that is drawn from a font',
    ['--hand', 'zeyada'],
    /^--hand: A plotter needs letters made of strokes, and those of zeyada are outlines\. Made of strokes: (.*, )?robin/,
  ],
  ['piles', ['--impose', 'cut-stack'], /^--impose does nothing with --profile plotter: each card lies in/],
  ['a first place', ['--start-at', '2'], /^--start-at does nothing with --profile plotter/],
  ['sheets to print again', ['--sheets', '1-2'], /^--sheets does nothing with --profile plotter/],
  ['crop marks left away', ['--no-marks'], /^--no-marks does nothing with --profile plotter/],
  ['a profile of a press', ['--icc', 'shop.icc'], /^--icc does nothing with --profile plotter/],
  ['an ink', ['--ink', 'sepia'], /^--ink does nothing with --profile plotter: the ink is that of the pen/],
  ['a list of places', ['--manifest', 'list.csv'], /^--manifest does nothing with --profile plotter/],
] as const)('refuses %s', async (_, words, sentence) => {
  const at = folder();
  const given = ['--message', 'hi', '--profile', 'plotter', ...words];
  const { status, stderr } = await inkslip('render', at.orders, ...given, '-o', at.path('notes'));
  expect(stderr).toMatch(sentence);
  expect(stderr.trim().split('\n')).toHaveLength(2);
  expect([status, at.files()]).toEqual([2, ['orders.csv']]);
});

it.each(['orders.csv', 'notes.pdf'])('refuses a file as the folder: %s', async (name) => {
  const at = folder();
  const { status, stderr } = await inkslip('render', at.orders, ...WORDS, '-o', at.path(name));
  expect(stderr).toMatch(/^With --profile plotter, -o is a folder/);
  expect([status, at.files()]).toEqual([2, ['orders.csv']]);
});
