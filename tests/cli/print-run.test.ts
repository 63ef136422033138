// A print run as it is packed: free places, lists beside the notes, sheets and cards again, and papers to find.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { operatorsOf, readPdf } from '../support/read-pdf.ts';
import { folder, inkslip, MESSAGE } from './helpers.ts';

const NAMES = ['Anna', 'Ben', 'Cara', 'Dan', 'Eve', 'Finn'];
const ORDERS = `order,name,item\n${NAMES.map((name, i) => `${1001 + i},${name} Holm,Mug\n`).join('')}`;

it('fills free places, lists the cards, and prints some of them again', async () => {
  const at = folder(ORDERS);
  const run = [
    'render',
    at.orders,
    '--message',
    MESSAGE,
    '--stock',
    'a4-4up-a6-card',
    '--free-places',
    '4/2-3',
    '--json',
  ];
  const make = async (name: string, ...words: readonly string[]) => {
    const { status, stdout } = await inkslip(...run, ...words, '-o', at.path(name));
    const { notes, pages, sheets, problems } = JSON.parse(stdout);
    return { status, notes, pages, sheets, problems };
  };
  const [whole, sheet, card, none] = await Promise.all([
    make('notes.pdf', '--manifest', at.path('list.csv'), '--cover', at.path('cover.pdf')),
    make('sheet.pdf', '--sheets', '2'),
    make('card.pdf', '--places', '2/3'),
    make('none.pdf', '--sheets', '9-12'),
  ]);
  expect(whole).toEqual({ status: 0, notes: 6, pages: 6, sheets: 3, problems: [] });
  expect(readFileSync(at.path('list.csv'), 'utf8')).toBe(
    'sequence,order,sheet,place\n1,1001,1,4\n2,1002,2,2\n3,1003,2,3\n4,1004,3,1\n5,1005,3,2\n6,1006,3,3\n',
  );
  const [cover] = await readPdf(readFileSync(at.path('cover.pdf')));
  expect(cover?.text.replace(/\s/g, '')).toContain('1003·CaraHolm1×Mugsheet2,place3');

  expect(sheet).toEqual({ status: 0, notes: 2, pages: 2, sheets: 1, problems: [] });
  const [all, again] = ['notes.pdf', 'sheet.pdf'].map((name) => operatorsOf(readFileSync(at.path(name))));
  expect(again).toEqual([all?.[1]]);

  expect(card).toEqual({ status: 0, notes: 1, pages: 1, sheets: 1, problems: [] });
  const [page] = await readPdf(readFileSync(at.path('card.pdf')));
  expect(page?.text.replace(/\s/g, '')).toContain('DearCara,');

  expect(none).toMatchObject({
    status: 1,
    problems: [
      { code: 'setting-wrong', field: 'sheets', message: 'There is no sheet 9: this print run has 3.' },
    ],
  });
  expect(at.files()).not.toContain('none.pdf');
});

it('finds papers by what is on their packet', async () => {
  const [avery, nothing] = await Promise.all([
    inkslip('stocks', 'avery', '5160', '--json'),
    inkslip('stocks', 'zzz', '--layout', 'envelope'),
  ]);
  expect(JSON.parse(avery.stdout).stocks[0]).toMatchObject({ id: 'letter-30up', perSheet: 30 });
  expect([nothing.status, nothing.stdout, nothing.stderr]).toEqual([
    1,
    '',
    expect.stringContaining('No paper fits'),
  ]);
});
