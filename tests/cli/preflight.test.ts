import { writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { SQUARE, tinyPdf } from '../support/tiny-pdf.ts';
import { folder, inkslip } from './helpers.ts';

/** A file with these operators on its page. */
function pdf(content: string) {
  const at = folder();
  writeFileSync(at.path('notes.pdf'), tinyPdf({ contents: [content] }));
  return at.path('notes.pdf');
}

it('says of a good file that nothing is wrong', async () => {
  expect(await inkslip('preflight', pdf(SQUARE))).toEqual({
    ...{ status: 0, stderr: '' },
    stdout: 'notes.pdf, 1 page for an office printer: nothing is wrong that Inkslip sees.\n',
  });
});

it('says what has to be put right, and ends with status 1', async () => {
  const { status, stdout } = await inkslip('preflight', pdf(`0 1 0 0 k ${SQUARE} 0.1 w 50 50 m 90 60 l S`));
  expect(status).toBe(1);
  expect(stdout.split('\n').filter((line) => !line.startsWith('    '))).toEqual([
    'notes.pdf, 1 page for an office printer: look at this:',
    '  Stop: A colour does not belong on this printer: CMYK on an office printer, on page 1.',
    '  Look: A line may be too thin to print: a line (0.04 mm), on page 1.',
    '',
  ]);
});

it('ends with status 0 where there are only warnings', async () => {
  const { status, stdout } = await inkslip(
    'preflight',
    pdf('0.1 w 50 50 m 90 60 l S'),
    '--profile',
    'office',
  );
  expect([status, stdout]).toEqual([0, expect.stringContaining('Look: A line may be too thin')]);
});

it('prints one JSON object for programs', async () => {
  const { status, stdout, stderr } = await inkslip(
    'preflight',
    pdf('0.5 g 80 30 40 40 re f'),
    '--profile',
    'thermal',
    '--json',
  );
  expect([status, stderr]).toEqual([1, '']);
  expect(JSON.parse(stdout)).toEqual({
    ...{ file: 'notes.pdf', pages: 1, profile: 'thermal', ok: false },
    findings: [expect.objectContaining({ code: 'pdf-colour', severity: 'error', hint: expect.any(String) })],
    pageReports: [
      {
        ...{ page: 1, trim: { x: 0, y: 0, width: 200, height: 100 }, texts: 0, coverage: 0.08 },
        ink: { x: 80, y: 30, width: 40, height: 40 },
      },
    ],
  });
});

it.each([
  ['no PDF', 'orders.csv', 'it does not start like a PDF'],
  ['no file', 'nothing.pdf', 'there is no such file or folder'],
])('says that there is %s', async (_, name, why) => {
  const { status, stdout } = await inkslip('preflight', folder().path(name));
  expect([status, stdout]).toEqual([1, expect.stringContaining(why)]);
  expect(stdout.split('\n')[0]).toBe(`${name}: look at this:`);
});

it.each([
  ['an unknown printer', ['notes.pdf', '--profile', 'pdfx'], '--profile must be office, press or thermal.'],
  ['no file', [], "Missing required argument 'file.pdf'."],
])('refuses %s', async (_, words, sentence) => {
  const { status, stderr } = await inkslip('preflight', ...words);
  expect([status, stderr]).toEqual([2, expect.stringContaining(sentence)]);
});
