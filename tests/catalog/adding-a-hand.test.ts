// Adding a hand is adding a folder: shown on a copy of the program that gets one more.
import { execFile } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openFace } from '../../src/face/open-face.ts';

const ORDERS = 'order,name,item\n1001,Anna Holm,Mug\n';
const face = JSON.parse(readFileSync('fonts/zeyada/face.json', 'utf8'));
const hand = JSON.parse(readFileSync('fonts/zeyada/hand.json', 'utf8'));

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'inkslip-hand-'));
  for (const part of ['dist', 'fonts', 'templates', 'package.json'])
    cpSync(part, join(root, part), { recursive: true });
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'));
  writeFileSync(join(root, 'orders.csv'), ORDERS);
  mkdirSync(join(root, 'fonts/aunt'));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Runs the copy with the folder as given. */
function inkslip(files: { readonly face: object; readonly hand: object }, ...words: readonly string[]) {
  writeFileSync(join(root, 'fonts/aunt/face.json'), JSON.stringify(files.face));
  writeFileSync(join(root, 'fonts/aunt/hand.json'), JSON.stringify(files.hand));
  return promisify(execFile)(process.execPath, ['dist/cli/main.js', ...words], {
    cwd: root,
  }).catch(({ stderr }: { stderr: string }) => ({ stdout: '', stderr }));
}

const WRITE = ['preview', 'orders.csv', '--message', 'Thank you!', '--hand', 'aunt', '-o', 'note.svg'];

it('writes with a hand that was added as a folder', async () => {
  const { stderr } = await inkslip({ face, hand: { ...hand, name: 'Aunt' } }, ...WRITE);
  expect([stderr, readFileSync(join(root, 'note.svg'), 'utf8')]).toEqual([
    expect.not.stringContaining('fonts/'),
    expect.stringContaining('<title>Thank you!</title>'),
  ]);
});

it.each([
  [
    'names an unknown ink',
    { face, hand: { ...hand, inks: ['gold'] } },
    'fonts/aunt/hand.json: There is no ink "gold"',
  ],
  [
    'names an unknown face',
    { face, hand: { ...hand, fallbacks: ['uncle'] } },
    'fonts/aunt/hand.json: There is no face "uncle"',
  ],
  ['has an unknown field', { face: { ...face, bold: 1 }, hand }, 'fonts/aunt/face.json: ✖'],
  [
    'draws from a file that is no font',
    { face: { ...face, package: 'zod', file: 'package.json' }, hand },
    'zod/package.json: This is no font, or one without characters.',
  ],
])('names the file when a hand %s', async (_, files, message) => {
  expect((await inkslip(files, ...WRITE)).stderr).toContain(message);
});

it('has a licence and a notice for every face', () => {
  const notices = readFileSync('THIRD-PARTY-NOTICES.md', 'utf8');
  const licences = readdirSync('fonts').map((id) => `fonts/${id}/LICENSE.txt`);
  expect(licences.filter((path) => !existsSync(path) || !notices.includes(`(${path})`))).toEqual([]);
});

it('opens no bytes without characters', () => {
  expect(() => openFace(new Uint8Array())).toThrow('no font');
  expect(() => openFace(new TextEncoder().encode('<!doctype html><title>Not found</title>'))).toThrow(
    'no font',
  );
});
