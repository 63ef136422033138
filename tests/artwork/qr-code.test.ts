import fc from 'fast-check';
import qrcode from 'qrcode-generator';
import { expect, it } from 'vitest';
import { checkQr, qrDrawing } from '../../src/artwork/qr-code.ts';
import { typeColours } from '../../src/ink/colour.ts';
import { mmToPt } from '../../src/units.ts';
import { expectGolden } from '../support/golden.ts';

const boxOf = (mm: number) => ({ x: 30, y: 40, width: mmToPt(mm), height: mmToPt(mm) });

/** How often each module is covered, as rows of digits, and where the first one stands. */
function modulesOf(text: string, box = boxOf(40)) {
  const drawing = qrDrawing(text, box, typeColours('office'));
  if (drawing.kind !== 'shapes') throw new Error('a QR code is shapes');
  const path = drawing.shapes[0]?.path ?? [];
  const side = Math.max(...path.map((step) => (step.to === 'close' ? 0 : step.x)));
  const covered = Array.from({ length: side }, () => new Array<number>(side).fill(0));
  for (let i = 0; i < path.length; i += 5) {
    const [from, to] = [path[i], path[i + 2]];
    if (from?.to !== 'move' || to?.to !== 'line') throw new Error('a run is a rectangle');
    for (let y = from.y; y < to.y; y++)
      for (let x = from.x; x < to.x; x++) (covered[y] ?? [])[x] = ((covered[y] ?? [])[x] ?? 0) + 1;
  }
  return { rows: covered.map((row) => row.join('')), matrix: drawing.matrix, side };
}

/** What the library makes of the bytes that a web address would have for these letters. */
function expected(text: string): string[] {
  const bytes = encodeURIComponent(text).replace(/%(..)/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  const code = qrcode(0, 'M');
  code.addData(bytes, 'Byte');
  code.make();
  const places = Array.from({ length: code.getModuleCount() }, (_, i) => i);
  return places.map((row) => places.map((column) => (code.isDark(row, column) ? '1' : '0')).join(''));
}

it('covers each dark module once and no light one', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 60, unit: 'grapheme' }), (text) => {
      expect(modulesOf(text).rows).toEqual(expected(text));
    }),
    { numRuns: 30 },
  );
});

it('looks as it did when it was last looked at', () => {
  const text = modulesOf('https://example.org/café')
    .rows.join('\n')
    .replaceAll('1', '██')
    .replaceAll('0', '  ');
  expectGolden('qr-code.txt', `${text}\n`);
});

it('stands in the middle of its box with four modules of paper around it', () => {
  const { matrix, side } = modulesOf('https://example.org', { x: 0, y: 0, width: 330, height: 430 });
  expect(side).toBe(25);
  expect(matrix).toEqual([10, 0, 0, 10, 40, 90]);
});

it.each([
  ['a web address', 'https://example.org/reviews', 20, undefined],
  ['nothing', '', 20, 'qr-text-wrong'],
  ['as much as there is room for', 'a'.repeat(2331), 62, undefined],
  ['more than that', 'a'.repeat(2332), 62, 'qr-text-wrong'],
  ['letters of two bytes', 'é'.repeat(1166), 62, 'qr-text-wrong'],
  ['a web address in the corner of a card', 'https://example.org/reviews', 10, 'qr-too-small'],
  ['a long text in the corner of a card', 'a'.repeat(400), 20, 'qr-too-small'],
])('checks %s', (_, text, mm, code) => {
  expect(checkQr(text, boxOf(mm))?.code).toBe(code);
});

it('says how much room it needs', () => {
  expect(checkQr('https://example.org/reviews', boxOf(10))?.message).toContain('13 mm each way');
});
