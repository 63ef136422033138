import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TypeStyle } from '../../src/page/layout.ts';
import { fitType, placeType, setType } from '../../src/page/typeset.ts';
import { inkBox } from '../support/ink-box.ts';
import { catalog, unwrap } from '../support/notes.ts';

const { type } = catalog;
const STYLE: TypeStyle = { sizePt: 10, isBold: false, align: 'left' };
const boxOf = (width: number, height: number) => ({ x: 50, y: 70, width, height });

/** The lines as they are read. */
const linesIn = (text: readonly string[], width: number, style: TypeStyle = STYLE): readonly string[] =>
  placeType(unwrap(setType(text, style, width, type, '1001')), boxOf(width, 500)).map((line) => line.text);

const bare = (text: string): string => text.replace(/\s/g, '');

it('breaks between words', () => {
  expect(linesIn(['Speckled Stoneware Mug, blue'], 80)).toEqual(['Speckled', 'Stoneware Mug,', 'blue']);
});

it('keeps lines as they are given, and the paper of an empty one', () => {
  const set = unwrap(setType(['12 Mill Lane', '', 'Bath'], STYLE, 200, type, '1001'));
  const [first, last] = placeType(set, boxOf(200, 100));
  expect([first?.text, last?.text]).toEqual(['12 Mill Lane', 'Bath']);
  const [from = 0, to = 0] = [first, last].map((line) => line?.words[0]?.matrix[5]);
  expect(to - from).toBeCloseTo(2 * 12.5, 6);
});

it.each([
  ['Greek', 'Ευαγγελία Μαυρίδου, Θεσσαλονίκη'],
  ['Cyrillic', 'Ксения Дорохова, Щёлково'],
  ['Vietnamese', 'Nguyễn Thị Minh Châu, Đường Láng'],
  ['Japanese', '山下ひかり 東京都港区芝公園四丁目二番八号'],
  ['Thai', 'กิตติพัฒน์ น้ำผึ้ง'],
  ['Hebrew', 'יוסי כהן'],
])('sets %s whole, bold as well', (_, text) => {
  for (const isBold of [false, true]) {
    expect(bare(linesIn([text], 120, { ...STYLE, isBold }).join(''))).toBe(bare(text));
  }
});

it('names the order and the letters that no face has', () => {
  expect(setType(['ქართული'], STYLE, 100, type, '1001')).toMatchObject({
    ok: false,
    problem: { code: 'glyph-missing', order: '1001' },
  });
});

describe('a word that is wider than its box', () => {
  it.each([
    ['narrow letters', 'illumination'.repeat(4)],
    ['wide letters', 'WM'.repeat(20)],
    ['Japanese without a space', '東京都港区芝公園四丁目二番八号'.repeat(2)],
    ['a web address', `https://example.com/${'a-b_c/'.repeat(12)}`],
    ['pictures', '🎁'.repeat(20)],
  ])('is cut into lines that fit: %s', (_, text) => {
    const lines = placeType(unwrap(setType([text], STYLE, 60, type, '1001')), boxOf(60, 500));
    expect(bare(lines.map((line) => line.text).join(''))).toBe(text);
    const ink = inkBox(lines, type.outlines);
    expect(ink.left).toBeGreaterThanOrEqual(49);
    expect(ink.right).toBeLessThanOrEqual(111);
  });

  it('leaves words that fit beside it whole', () => {
    expect(linesIn([`Handmade ${'x'.repeat(60)} stoneware`], 60)).toEqual(
      expect.arrayContaining(['Handmade', 'stoneware']),
    );
  });
});

describe('text that is too long for its box', () => {
  const setIn = (height: number) =>
    fitType(Array(6).fill('Speckled mug'), STYLE, boxOf(100, height), type, '1001');

  it.each([
    ['as large as its style says where it has room', 75, 10],
    ['smaller where its box is low', 60, 7.8],
  ])('is set %s', (_, height, size) => {
    const set = unwrap(setIn(height));
    expect(set.style.sizePt).toBeCloseTo(size, 1);
    expect(set.heightPt).toBeLessThanOrEqual(height);
  });

  it('is refused where that would be too small to read', () => {
    expect(setIn(30)).toMatchObject({
      ok: false,
      problem: { code: 'print-overset', order: '1001', message: expect.stringContaining('small print') },
    });
  });
});

it.each([
  ['left', 0],
  ['centre', 0.5],
  ['right', 1],
] as const)('leaves free room to the %s', (align, share) => {
  const box = boxOf(300, 20);
  const { left, right } = inkBox(
    placeType(unwrap(setType(['Bath'], { ...STYLE, align }, 300, type, '')), box),
    type.outlines,
  );
  const free = 300 - (right - left);
  expect((left - box.x) / free).toBeCloseTo(share, 2);
});

it('loses no letter and leaves no box, whatever the text and the width', () => {
  const letters = fc.string({ unit: fc.constantFrom(...'aemiWlt.,-& äßéŁж'), maxLength: 80 });
  fc.assert(
    fc.property(letters, fc.integer({ min: 30, max: 200 }), (text, width) => {
      const lines = placeType(unwrap(setType([text], STYLE, width, type, '1')), boxOf(width, 500));
      expect(bare(lines.map((line) => line.text).join(''))).toBe(bare(text));
      if (lines.length === 0) return;
      const ink = inkBox(lines, type.outlines);
      expect(ink.left).toBeGreaterThanOrEqual(48);
      expect(ink.right).toBeLessThanOrEqual(52 + width);
    }),
    { numRuns: 60 },
  );
});
