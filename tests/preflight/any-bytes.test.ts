import fc from 'fast-check';
import { expect, it } from 'vitest';
import { preflight } from '../../src/preflight/preflight.ts';
import { SQUARE, showSquares, squareFont, stream, tinyPdf } from '../support/tiny-pdf.ts';

const judge = (bytes: Uint8Array) => preflight(bytes, { profile: 'press', safePt: 8, cells: null });
const font = squareFont();
const whole = tinyPdf({ ...font, contents: [`${SQUARE} ${showSquares('00010001')}`, 'BI /W 1 ID x\nEI'] });

it('reads any bytes as far as they can be read', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), async (bytes) => {
      const { findings } = await judge(bytes);
      expect(findings.map(({ code }) => code)).toEqual(['pdf-not-readable']);
    }),
    { numRuns: 50 },
  );
});

it('reads any content of a page', async () => {
  const piece = fc.oneof(
    fc.constantFrom(...'q Q cm w gs m l c v y re h W n S s f B b g rg k cs scn BT ET Tf Td TD Tm T* Tj TJ Do BI ID EI sh'.split(' ')),
    fc.constantFrom('/F', '/X', '<0001>', '(a', ')', '[', ']', '<<', '>>', '<', '1e9', '-', '.', '99999999999999999999', '%'),
    fc.double({ noNaN: true }).map(String),
    fc.string({ maxLength: 5 }),
  ); // biome-ignore format: two lists
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 60 }), async (pieces) => {
      const { pageReports } = await judge(tinyPdf({ ...font, contents: [pieces.join(' ')] }));
      expect(pageReports).toHaveLength(1);
    }),
    { numRuns: 150 },
  );
});

it('reads a file with bytes that were changed, or the end of which is missing', async () => {
  const change = fc.record({ at: fc.nat(whole.length - 1), byte: fc.nat(255) });
  const broken = fc.record({ changes: fc.array(change, { maxLength: 8 }), length: fc.nat(whole.length) });
  await fc.assert(
    fc.asyncProperty(broken, async ({ changes, length }) => {
      const bytes = Uint8Array.from(whole);
      for (const { at, byte } of changes) bytes[at] = byte;
      for (const file of [bytes, bytes.subarray(0, length)])
        expect((await judge(file)).profile).toBe('press');
    }),
    { numRuns: 100 },
  );
});

/** Each form draws the next one twice: by the twelfth, four thousand times. */
const forms = Object.fromEntries(
  Array.from({ length: 40 }, (_, i) => [
    200 + i,
    stream(
      `${`/Next Do `.repeat(20)}`,
      `/Type /XObject /Subtype /Form /Resources << /XObject << /Next ${201 + i} 0 R >> >>`,
    ),
  ]),
);

it.each([
  ['forms that draw forms', tinyPdf({ resources: '/XObject << /Next 200 0 R >>', objects: forms, contents: ['/Next Do'] })],
  ['deep lists', tinyPdf({ contents: ['['.repeat(100_000), '<<'.repeat(100_000)] })],
  ['deep objects', tinyPdf({ objects: { 9: '['.repeat(100_000) } })],
  ['objects without an end', Buffer.from(`%PDF-1.6\n${'1 0 obj <\n'.repeat(50_000)}`)],
  ['a tree of pages that holds itself', tinyPdf({ objects: { 2: '<< /Type /Pages /Kids [2 0 R 2 0 R 1000 0 R] >>' } })],
  ['a space of colours that is made of itself', tinyPdf({ resources: '/ColorSpace << /A 300 0 R >>', objects: { 300: '[/Indexed 300 0 R 1 <00>]' }, contents: [`/A cs 1 sc ${SQUARE}`] })],
  ['a font with more widths than letters', tinyPdf({ ...font, objects: { ...font.objects, 101: '<< /Type /Font /W [0 999999999 500] >>' }, contents: [showSquares('0001')] })],
])('comes to an end with %s', async (_, bytes) => {
  expect((await judge(bytes)).findings.length).toBeGreaterThan(0);
}); // biome-ignore format: a table
