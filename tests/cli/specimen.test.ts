import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { REALISM_NAMES } from '../../src/http/settings.ts';
import { inkColours } from '../../src/ink/colour.ts';
import { drawSpecimen } from '../../src/specimen/specimen.ts';
import { exportSvg } from '../../src/svg/export-svg.ts';
import { catalog, HANDS, one, unwrap } from '../support/notes.ts';
import { findProgram } from '../support/programs.ts';
import { operatorsIn, readPdf } from '../support/read-pdf.ts';
import { folder, inkslip, program } from './helpers.ts';

const ALPHABET = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].join(' ');
const SCRIPTS = 'Ксения Ελένη יוסי प्रिया สมชาย 田中さくら 김민수 ❤ 🎁 😊';
const SAMPLE_END = 'just write to me and I will sort it out.';
const letters = (text: string): string => text.replace(/\s/g, '');

describe('as a PDF', () => {
  it('is one small sheet of A4 with one font, and reads as the alphabet and the sample note three times', async () => {
    const at = folder();
    const { status, stdout, stderr } = await inkslip('specimen', '--hand', 'zeyada', '-o', at.path('a.pdf'));
    expect([status, stdout, stderr]).toEqual([0, '', `What zeyada can write -> ${at.path('a.pdf')}\n`]);
    const pdf = readFileSync(at.path('a.pdf'));
    expect(pdf.length).toBeLessThan(150_000);
    expect(pdf.toString('latin1').match(/\/FontFile2/g)).toHaveLength(1);
    const [page, ...more] = await readPdf(pdf);
    expect([more.length, page?.widthPt, page?.heightPt]).toEqual([0, 841.89, 595.28]);
    const text = letters(page?.text ?? '');
    expect(text).toContain(letters(ALPHABET));
    expect(text).toContain(letters(ALPHABET).toLowerCase());
    for (const heading of ['neat0.6', 'natural1', 'hasty1.4']) expect(text).toContain(heading);
    expect(text.split(letters(SAMPLE_END))).toHaveLength(4);

    if (findProgram('pdftotext') === null) return;
    const found = execFileSync('pdftotext', ['-raw', at.path('a.pdf'), '-'], { encoding: 'utf8' });
    const words = found.replace(/\s+/g, ' ');
    expect(words).toContain(ALPHABET);
    expect(words).toContain('Zoë Łukasz Győr Nguyễn Şule');
    expect(words.split(SAMPLE_END)).toHaveLength(4);
  });

  it('is written as the options say', async () => {
    const at = folder();
    const words = ['--ink', 'sepia', '--pen-mm', '0.5', '--seed', 'spring', '--profile', 'thermal'];
    await inkslip('specimen', '--hand', 'zeyada', ...words, '-o', at.path('a.pdf'));
    expect(operatorsIn(readFileSync(at.path('a.pdf')))).toMatch(/^0 g$/m);
  });
});

it('is a picture behind .png', async () => {
  const path = folder().path('specimen.png');
  await inkslip('specimen', '--hand', 'bad-script', '-o', path);
  expect(readFileSync(path, 'latin1')).toMatch(/^\x89PNG/);
});

it('is the same file in another process as SVG, and --json prints one object about it', async () => {
  const at = folder();
  const words = ['--hand', 'zeyada', '--seed', 'spring', '--json', '-o', at.path('a.svg')];
  const { status, stdout, stderr } = await program('specimen', ...words);
  expect([status, stderr]).toEqual([0, '']);
  expect(JSON.parse(stdout)).toEqual({
    ...{ hand: 'zeyada', seed: 'spring', xHeightMm: expect.any(Number) },
    ...{ bytes: statSync(at.path('a.svg')).size, problems: [], output: at.path('a.svg') },
  });
  const drawnHere = (seed: string): string => {
    const ink = inkColours(one(catalog.inks, 'ballpoint-blue'), 'office');
    const writer = { hand: catalog.openHand('zeyada'), ink, penPt: null, seed };
    const realisms = Object.entries(REALISM_NAMES).map(([name, realism]) => ({ name, realism }));
    const { page, outlines } = unwrap(drawSpecimen(writer, REALISM_NAMES.natural, realisms));
    return exportSvg(page, outlines);
  };
  const spring = drawnHere('spring');
  expect(readFileSync(at.path('a.svg'), 'utf8') === spring).toBe(true);
  expect(drawnHere('autumn') === spring).toBe(false);
});

it('has the same object when the sheet cannot be kept', async () => {
  const { status, stdout } = await inkslip('specimen', '--json', '-o', folder().path('gone/specimen.svg'));
  expect(status).toBe(1);
  expect(JSON.parse(stdout)).toEqual({
    ...{ hand: 'juniper', seed: 'inkslip', xHeightMm: null, bytes: 0 },
    ...{ problems: [expect.objectContaining({ code: 'output-not-writable' })], output: null },
  });
});

it.each([
  [['--hand', 'apple'], '--hand: No hand has this id. Did you mean homemade-apple?'],
  [['--hand', 'q'], `There are ${HANDS.join(', ')}.\nAll are listed by inkslip hands.`],
  [['--ink', 'rainbow'], '--ink: No ink has this id. There are ballpoint-blue'],
  [['--realism', 'neat'], "Unknown option '--realism'."],
  [['orders.csv'], "Too many arguments for 'specimen'."],
])('answers %j with what there is, and status 2', async (words, sentence) => {
  const at = folder();
  const { status, stdout, stderr } = await inkslip('specimen', ...words, '-o', at.path('specimen.pdf'));
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toContain(sentence);
  expect(at.files()).toEqual(['orders.csv']);
});

describe.each(HANDS)('in %s', (hand) => {
  const writer = {
    hand: catalog.openHand(hand),
    ink: inkColours(one(catalog.inks, 'sepia'), 'office'),
    penPt: null,
    seed: 'seed',
  };
  // All of it hasty: nothing strays further.
  const { hasty } = REALISM_NAMES;
  const names = Object.keys(REALISM_NAMES).map((name) => ({ name, realism: hasty }));
  const { page, outlines } = unwrap(drawSpecimen(writer, hasty, names));
  const words = page.lines.flatMap((line) => line.words);

  it('has all its letters, in a size that can be read', () => {
    const text = page.lines.map((line) => line.text).join(' ');
    expect(text).toContain(ALPHABET);
    expect(text).toContain(SCRIPTS);
    expect(page.xHeightPt).toBeGreaterThanOrEqual(one(catalog.hands, hand).xHeightPt.least);
  });

  it('has all its ink inside the border that printers leave free', () => {
    const ink = words.flatMap(({ letters, matrix: [a, b, c, d, e, f] }) =>
      letters.flatMap((letter) =>
        outlines(letter.outline).contours.flatMap((contour) =>
          contour.map(
            (p) => [a * (p.x + letter.x) + c * p.y + e, b * (p.x + letter.x) + d * p.y + f] as const,
          ),
        ),
      ),
    );
    const border = 15;
    const { widthPt, heightPt } = page;
    const outside = ink.filter(
      ([x, y]) => Math.min(x, y, widthPt - x, heightPt - y) < border || Number.isNaN(x + y),
    );
    expect(ink.length).toBeGreaterThan(10_000);
    expect(outside).toEqual([]);
  });

  it('shows no outline twice', () => {
    const shown = words.flatMap(({ letters }) => letters.map(({ outline }) => outline));
    expect(new Set(shown).size).toBe(shown.length);
  });
});
