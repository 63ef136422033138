import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { PrintProfile } from '../../src/ink/colour.ts';
import { exportPdf } from '../../src/pdf/export-pdf.ts';
import { preflight } from '../../src/preflight/preflight.ts';
import { render } from '../../src/render.ts';
import { catalog, jobOf, one, orderFor, settingsFor } from '../support/notes.ts';
import { findProgram } from '../support/programs.ts';
import { showSquares, squareFont, stream, tinyPdf } from '../support/tiny-pdf.ts';

const folder = mkdtempSync(join(tmpdir(), 'inkslip-'));
afterAll(() => rmSync(folder, { recursive: true }));

const orders = ['Harriet', 'Zoë', 'Joaquín', 'Łukasz', 'Kim'].map((name, i) => orderFor(name, `order ${i}`));

function rendered(hand: string, stock: string, profile: PrintProfile) {
  const settings = { hand: catalog.openHand(hand), stock: one(catalog.stocks, stock), profile };
  const rendering = render(orders, settingsFor(settings));
  const condition = profile === 'press' ? one(catalog.conditions, 'coated') : null;
  const cells = rendering.sheets.map(({ places }) => places.map(({ box }) => box));
  return { pdf: Buffer.concat([...exportPdf(jobOf(rendering, { profile, condition }))]), cells };
}

const KINDS = [
  ['nothing-you-could-do', 'card-a6', 'office'],
  ['homemade-apple', 'a4-4up-a6-card', 'office'],
  ['zeyada', 'card-a6', 'thermal'],
  ['reenie-beanie', 'a4-4up-a6-card', 'press'],
] as const;

describe.each(KINDS)('a file in %s on %s for %s', (hand, stock, profile) => {
  const { pdf, cells } = rendered(hand, stock, profile);

  it('has nothing wrong', async () => {
    const { findings, pages } = await preflight(pdf, { profile, safePt: 8.5, cells });
    expect(findings).toEqual([]);
    expect(pages).toBe(cells.length);
  });

  it.skipIf(findProgram('pdftoppm') === null)('has its ink where poppler draws it', async () => {
    await comparePages(pdf, profile === 'thermal');
  });
});

it('finds colours of a press in a file for an office printer', async () => {
  const { pdf } = rendered('zeyada', 'card-a6', 'press');
  const { findings } = await preflight(pdf, { profile: 'office', safePt: 8.5, cells: null });
  expect(findings.map(({ message }) => message)).toEqual([
    'A colour does not belong on this printer: CMYK on an office printer, on all 5 pages.',
  ]);
});

describe.skipIf(findProgram('pdftoppm') === null)('beside poppler', () => {
  const font = squareFont();
  const resources = `${font.resources} /XObject << /Form 110 0 R >>`;
  const form = stream(
    '0 0 m 40 0 l 20 30 l f',
    '/Type /XObject /Subtype /Form /BBox [0 0 40 30] /Matrix [1.5 0 0 1 5 0]',
  );
  it.each([
    ['turned letters', 'BT /F 30 Tf 0.9 0.3 -0.3 0.9 60 30 Tm <0001> Tj ET'],
    ['a stroke', '1 w 20 20 m 150 70 l S'],
    ['a curve', '20 20 m 20 120 180 120 180 20 c f'],
    ['a form', 'q 1 0 0 1 50 30 cm /Form Do Q'],
    ['a clipped path', '30 30 40 40 re W n 0 0 200 100 re f'],
    ['a picture', 'q 60 10 -10 40 50 30 cm BI /W 1 /H 1 /BPC 8 /CS /G ID \x00\nEI Q'],
  ])('sees %s at the same place', async (_, content) => {
    const objects = { ...font.objects, 110: form };
    await comparePages(
      tinyPdf({ resources, objects, contents: [`${content} ${showSquares('0001', 100, 50, 4)}`] }),
    );
  });
});

/** Poppler puts letters on whole pixels, so these are finer than what is compared: a pixel at 100 dpi. */
const DPI = 200;
const MOST_APART_PT = 0.72;
/** How much is covered can be told from grey only where ink is black. */
async function comparePages(pdf: Uint8Array, isBlack = true): Promise<void> {
  const { pageReports } = await preflight(pdf, { profile: null, safePt: 0, cells: null });
  const file = join(folder, 'page.pdf');
  writeFileSync(file, pdf);
  execFileSync(
    'pdftoppm',
    ['-gray', '-r', String(DPI), '-f', '1', '-l', '1', '-singlefile', file, join(folder, 'page')],
    { stdio: 'ignore' },
  );
  const drawn = inkIn(readFileSync(join(folder, 'page.pgm')));
  const [first] = pageReports;
  if (first?.ink == null) throw new Error('No ink was found.');
  const { x, y, width, height } = first.ink;
  const ours = [x, y, x + width, y + height];
  ours.forEach((edge, i) => {
    expect(Math.abs(edge - ((drawn.edges[i] ?? 0) * 72) / DPI)).toBeLessThan(MOST_APART_PT);
  });
  if (!isBlack) return;
  expect(first.coverage / drawn.share).toBeGreaterThan(0.85);
  expect(first.coverage / drawn.share).toBeLessThan(1.15);
}

/** Edges of the ink in pixels, and the share of the paper that is covered. */
function inkIn(pgm: Buffer): { edges: readonly number[]; share: number } {
  const [header = '', size = ''] = /^P5\s(\d+ \d+)\s255\s/.exec(pgm.toString('latin1', 0, 64)) ?? [];
  const [width = 0, height = 0] = size.split(' ').map(Number);
  const pixels = pgm.subarray(header.length);
  let [left, top, right, bottom, dark] = [width, height, 0, 0, 0];
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++, i++) {
      const grey = pixels[i] ?? 255;
      if (grey === 255) continue;
      dark += 255 - grey;
      left = Math.min(left, x);
      right = Math.max(right, x + 1);
      top = Math.min(top, y);
      bottom = y + 1;
    }
  }
  return { edges: [left, top, right, bottom], share: dark / 255 / (width * height) };
}
