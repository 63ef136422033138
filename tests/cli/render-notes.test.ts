import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { operatorsIn } from '../support/read-pdf.ts';
import { folder, inkslip, MESSAGE, program } from './helpers.ts';

it('makes a PDF and tells people so on standard error', async () => {
  const at = folder();
  const { status, stdout, stderr } = await program(
    'render',
    at.orders,
    '--message',
    MESSAGE,
    '-o',
    at.path('notes.pdf'),
  );
  expect(status).toBe(0);
  expect(stdout).toBe('');
  expect(stderr).toMatch(/^2 notes on 2 sheets -> .*notes\.pdf \(\d+\.\d s\)\n$/);
  expect(readFileSync(at.path('notes.pdf')).subarray(0, 5).toString('latin1')).toBe('%PDF-');
  expect(at.files()).toEqual(['notes.pdf', 'orders.csv']);
});

it('reads the message from a file behind @', async () => {
  const at = folder();
  writeFileSync(at.path('message.txt'), `\uFEFF${MESSAGE}`);
  const fromFile = await inkslip(
    'render',
    at.orders,
    '--message',
    `@${at.path('message.txt')}`,
    '-o',
    at.path('a.pdf'),
  );
  const fromText = await inkslip('render', at.orders, '--message', MESSAGE, '-o', at.path('b.pdf'));
  expect([fromFile.status, fromText.status]).toEqual([0, 0]);
  expect(readFileSync(at.path('a.pdf')).equals(readFileSync(at.path('b.pdf')))).toBe(true);
});

it('writes and prints as the options say', async () => {
  const at = folder();
  const words = ['--message', MESSAGE, '--realism', 'hasty', '--pen-mm', '0.5', '--profile', 'thermal'];
  const { status } = await inkslip('render', at.orders, ...words, '-o', at.path('notes.pdf'));
  expect(status).toBe(0);
  expect(operatorsIn(readFileSync(at.path('notes.pdf')))).toMatch(/^0 g$/m);
});

it('keeps order ids as they are written', async () => {
  const at = folder(
    'order,name,item\n007,Anna Holm,Mug\n12345678901234567890,Ben Osei,Bowl\n7,Cara Lind,Cup\n',
  );
  const words = ['--message', MESSAGE, '--only', '007,12345678901234567890', '--json'];
  const { status, stdout } = await inkslip('render', at.orders, ...words, '-o', at.path('notes.pdf'));
  expect({ status, notes: JSON.parse(stdout).notes }).toEqual({ status: 0, notes: 2 });
});

it('takes a value that begins with a dash behind =', async () => {
  const at = folder();
  const words = ['--message=-Hi', '--seed=--json', '-o', at.path('notes.pdf')];
  const { status, stdout } = await inkslip('render', at.orders, ...words, '--json');
  expect({ status, seed: JSON.parse(stdout).seed }).toEqual({ status: 0, seed: '--json' });
});

it('replaces the file behind a link, and not the link', async () => {
  const at = folder();
  writeFileSync(at.path('real.pdf'), 'old');
  symlinkSync(at.path('real.pdf'), at.path('link.pdf'));
  const { status } = await inkslip('render', at.orders, '--message', MESSAGE, '-o', at.path('link.pdf'));
  expect(status).toBe(0);
  expect(readFileSync(at.path('real.pdf')).length).toBeGreaterThan(1000);
  expect(at.files()).toEqual(['link.pdf', 'orders.csv', 'real.pdf']);
});
