import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { mixedPage, mixedPdf } from '../support/mixed-note.ts';
import { findProgram } from '../support/programs.ts';
import { readPdf } from '../support/read-pdf.ts';

const folder = mkdtempSync(join(tmpdir(), 'inkslip-'));
afterAll(() => rmSync(folder, { recursive: true }));

const LEFT_TO_RIGHT = [
  'thank you so much for your order',
  'Nguyễn Thị Minh Châu, Đặng Thu Thủy',
  'Łucja Żak, Česká, Őry, Ẹ̀bùn and x̌',
  'Ксения Дорохова, Ђурђа Њежић',
  'Ευαγγελία Μαυρίδου',
  'अनन्या देशमुख, मीरा कुलश्रेष्ठ',
  'กิตติพัฒน์ น้ำผึ้ง',
  'ขอบคุณมากสำหรับการสั่งซื้อ',
  '山下 ひかり, 陳柏安, 黃麗華, 张伟',
  '한별 서윤',
  'merci\u202f! 5\u00a0€, „Oma“',
  'a mug 🎁, a heart ❤️ and 💛',
];
const WITH_HEBREW = [
  'Dear יוסי כהן, thank you so much',
  'for the order of יוֹסֵף שׁוֹשַׁנָּה',
  'and all of it for אברהם (אבי) כהן',
  'נועה בן־צור, thank you so much!',
  'I wrapped it twice and wrote this.',
];
const FAMILY = 'all of us 👨‍👩‍👧 🇩🇪';

const HAND = 'homemade-apple'; // composes the most letters
const textOf = (lines: readonly string[]): string[] =>
  mixedPage(HAND, lines).page.lines.map(({ text }) => text);

function ask(program: string, lines: readonly string[], ...options: string[]): string[] {
  const file = join(folder, 'note.pdf');
  writeFileSync(file, mixedPdf(HAND, lines));
  const args = program === 'mutool' ? ['draw', '-q', '-F', 'txt', file] : [...options, file, '-'];
  const text = execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  return text
    .replace(/\f/g, '')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}

/** Poppler puts signs around what reads from right to left, and takes a wide gap beside it for a second space. */
const tidied = (line: string): string => line.replace(/[\u202a-\u202e]/g, '').replace(/ +/g, ' ');

it('a line says what was written, letter for letter', () => {
  expect(textOf([...LEFT_TO_RIGHT, ...WITH_HEBREW])).toEqual([...LEFT_TO_RIGHT, ...WITH_HEBREW]);
});

describe.skipIf(findProgram('pdftotext') === null)('poppler', () => {
  it.each([['as read'], ['raw', '-raw']])('copies every script exactly: %s', (_, ...options) => {
    const lines = [...LEFT_TO_RIGHT, FAMILY];
    expect(ask('pdftotext', lines, ...options)).toEqual(lines);
  });

  it('copies Hebrew in the order of reading', () => {
    expect(ask('pdftotext', WITH_HEBREW).map(tidied)).toEqual(WITH_HEBREW);
  });
});

describe.skipIf(findProgram('mutool') === null)('MuPDF', () => {
  it('copies every script, with usual spaces for those that do not break', () => {
    expect(ask('mutool', LEFT_TO_RIGHT)).toEqual(LEFT_TO_RIGHT.map((line) => line.replace(/\s/g, ' ')));
  });
});

describe('pdf.js', () => {
  const letters = (text: string): string => text.replace(/\s/g, '');

  it('copies the letters of every script', async () => {
    const [page] = await readPdf(mixedPdf(HAND, [...LEFT_TO_RIGHT, FAMILY]));
    expect(letters(page?.text ?? '')).toBe(letters([...LEFT_TO_RIGHT, FAMILY].join('')));
  });

  it('copies Hebrew in the order of reading', async () => {
    const [page] = await readPdf(mixedPdf(HAND, ['Dear יוסי כהן, thank you so much']));
    expect(letters(page?.text ?? '')).toBe(letters('Dear יוסי כהן, thank you so much'));
  });
});
