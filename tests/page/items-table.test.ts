import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dealRows, placeRows, setRows, type TableRow } from '../../src/page/items-table.ts';
import { inkBox } from '../support/ink-box.ts';
import { catalog, unwrap } from '../support/notes.ts';

const { type } = catalog;
const STYLE = { sizePt: 8, isBold: false, align: 'left' } as const;
const FIRST = { x: 20, y: 40, width: 200, height: 90 };
const FURTHER = { ...FIRST, height: 160 };

const row = (figure: string, text: string, ...details: readonly string[]): TableRow => ({
  ...{ figure, text, details, isBold: false },
});

function pagesOf(rows: readonly TableRow[]) {
  const set = unwrap(setRows(rows, STYLE, FIRST.width, type, '1001'));
  return dealRows(set, FIRST.height, FURTHER.height).map((some, i) =>
    placeRows(some, STYLE, i === 0 ? FIRST : FURTHER),
  );
}

const textOf = (pages: ReturnType<typeof pagesOf>): readonly (readonly string[])[] =>
  pages.map((lines) => lines.map(({ text }) => text));

it('puts the figure in front of what it is about, and details below', () => {
  expect(textOf(pagesOf([row('2 ×', 'Speckled mug', 'blue', 'For Ann')]))).toEqual([
    ['2 ×', 'Speckled mug', 'blue', 'For Ann'],
  ]);
});

it('goes on on further pages, and keeps a row together', () => {
  const rows = Array.from({ length: 14 }, (_, i) => row(`${i + 1} ×`, `Mug ${i + 1}`, 'blue'));
  const counts = pagesOf(rows).map((lines) => lines.length);
  expect(counts).toEqual([12, 21, 9]);
});

it('cuts only a row that is higher than a page', () => {
  const long = row('1 ×', Array.from({ length: 120 }, (_, i) => `word${i}`).join(' '));
  const pages = textOf(pagesOf([long, row('2 ×', 'Bowl')]));
  expect(pages.length).toBeGreaterThan(1);
  expect(pages.flat().join(' ')).toBe(`1 × ${long.text} 2 × Bowl`);
});

it('shows every row once, in its order and inside its frame, however many and however long', () => {
  const words = fc.array(
    fc.constantFrom('Mug', 'Stoneware', 'W'.repeat(50), 'und', '2er-Set', 'クッション'),
    {
      minLength: 1,
      maxLength: 30,
    },
  );
  const rows = fc.array(fc.record({ title: words, details: fc.array(words, { maxLength: 2 }) }), {
    maxLength: 25,
  });
  fc.assert(
    fc.property(rows, (given) => {
      const all = given.map(({ title, details }, i) =>
        row(`${i} ×`, title.join(' '), ...details.map((detail) => detail.join(' '))),
      );
      const pages = pagesOf(all);
      const bare = (text: string): string => text.replace(/\s/g, '');
      expect(bare(textOf(pages).flat().join(''))).toBe(
        bare(all.map(({ figure, text, details }) => [figure, text, ...details].join('')).join('')),
      );
      for (const [i, lines] of pages.entries()) {
        if (lines.length === 0) continue;
        const { left, right, top, bottom } = inkBox(lines, type.outlines);
        const frame = i === 0 ? FIRST : FURTHER;
        expect(left).toBeGreaterThan(frame.x - 1);
        expect(right).toBeLessThan(frame.x + frame.width + 1);
        expect(top).toBeGreaterThan(frame.y - 1);
        expect(bottom).toBeLessThan(frame.y + frame.height + 1);
      }
    }),
    { numRuns: 40 },
  );
});
