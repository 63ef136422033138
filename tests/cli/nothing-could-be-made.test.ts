import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { folder, inkslip, MESSAGE } from './helpers.ts';

it('names the file that is not there', async () => {
  const at = folder();
  const words = ['--message', MESSAGE, '-o', at.path('notes.pdf')];
  const { status, stderr } = await inkslip('render', at.orders, at.path('gone.csv'), ...words);
  expect(status).toBe(1);
  expect(stderr).toContain('Stop: gone.csv: The file cannot be read: there is no such file or folder.');
  expect(at.files()).toEqual(['orders.csv']);
});

it('shows where the message has its mistake', async () => {
  const at = folder();
  const { status, stderr } = await inkslip(
    'render',
    at.orders,
    '--message',
    'Hi\n{{itm}}',
    '-o',
    at.path('notes.pdf'),
  );
  expect(status).toBe(1);
  expect(stderr).toMatch(/Stop: message:2:\d+: .*did you mean item\?/);
});

it('turns a file away that holds no orders', async () => {
  const at = folder('<!doctype html><html><body>Sign in</body></html>');
  const { status, stdout } = await inkslip('check', at.orders);
  expect(status).toBe(1);
  expect(stdout).toContain('Stop: orders.csv');
});

it('leaves the old file when every order is set aside', async () => {
  const at = folder('order,name,item\n1001,Anna Holm,\n');
  writeFileSync(at.path('notes.pdf'), 'old');
  const { status, stderr } = await inkslip(
    'render',
    at.orders,
    '--message',
    'For {{item}}',
    '-o',
    at.path('notes.pdf'),
  );
  expect(status).toBe(1);
  expect(stderr).toContain('No notes were made.\n1 order without a note:\n  Set aside: order 1001');
  expect(readFileSync(at.path('notes.pdf'), 'utf8')).toBe('old');
});

it('says why the output cannot be written', async () => {
  const at = folder();
  mkdirSync(at.path('folder.pdf'));
  const make = (output: string) => inkslip('render', at.orders, '--message', MESSAGE, '-o', output);
  const [gone, isFolder] = [await make(at.path('gone/notes.pdf')), await make(at.path('folder.pdf'))];
  expect([gone.status, isFolder.status]).toEqual([1, 1]);
  expect(gone.stderr).toContain('The output cannot be written: there is no such file or folder.');
  expect(isFolder.stderr).toContain('The output cannot be written: it is not a plain file.');
  expect(at.files()).toEqual(['folder.pdf', 'orders.csv']);
});
