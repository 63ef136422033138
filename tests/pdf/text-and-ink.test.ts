import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { afterAll, describe, expect, it } from 'vitest';
import { exportPdf } from '../../src/pdf/export-pdf.ts';
import { type Rendering, render } from '../../src/render.ts';
import { exportSvg } from '../../src/svg/export-svg.ts';
import { catalog, HANDS, jobOf, one, orderFor, SIXTY_WORDS, settingsFor } from '../support/notes.ts';
import { findProgram } from '../support/programs.ts';
import { drawPdf, greyOf, inkShare, PIXELS_PER_PT, readPdf } from '../support/read-pdf.ts';

const folder = mkdtempSync(join(tmpdir(), 'inkslip-'));
afterAll(() => rmSync(folder, { recursive: true }));

const NAMES = ['Harriet', 'Zoë', 'Joaquín', "D'Arcy (the 2nd)"];
const rendered = (hand: string, stock = 'card-a6'): Rendering =>
  render(
    NAMES.map((name, i) => orderFor(name, `order ${i}`)),
    settingsFor({ hand: catalog.openHand(hand), stock: one(catalog.stocks, stock) }),
  );
const pdfOf = (rendering: Rendering): Buffer => Buffer.concat([...exportPdf(jobOf(rendering))]);
const words = (text: string): string => text.replace(/\s+/g, ' ').trim();
const noteFor = (name: string): string => `Dear ${name}, ${SIXTY_WORDS} Warm wishes, Marianne`;

describe.each(HANDS)('a PDF in %s', (hand) => {
  const rendering = rendered(hand);
  const pdf = pdfOf(rendering);
  const drawn = drawPdf(pdf);

  it('copies as the letters of each note', async () => {
    // pdf.js ignores ActualText and loses spaces between words of different tilt: it is asked for the letters alone.
    const pages = await drawn;
    expect(pages.map(({ text }) => text.replace(/\s/g, ''))).toEqual(
      NAMES.map((name) => noteFor(name).replace(/ /g, '')),
    );
  });

  it.skipIf(findProgram('pdftotext') === null)(
    'copies as the text of each note, line by line, from poppler',
    () => {
      const file = join(folder, `${hand}.pdf`);
      writeFileSync(file, pdf);
      const text = execFileSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8' });
      const lines = rendering.pages.map((page) => page.lines.map((line) => line.text));
      expect(
        text
          .split('\f')
          .slice(0, -1)
          .map((page) => page.trim().split('\n')),
      ).toEqual(lines);
    },
  );

  it.skipIf(findProgram('qpdf') === null)('is found sound by qpdf', () => {
    const file = join(folder, `${hand}-check.pdf`);
    writeFileSync(file, pdf);
    expect(execFileSync('qpdf', ['--check', file], { encoding: 'utf8' })).toContain(
      'No syntax or stream encoding errors',
    );
  });

  it('shows its ink: a font that lost its glyphs would leave the paper white', async () => {
    for (const { pixels } of await drawn) {
      expect(inkShare(pixels)).toBeGreaterThan(0.012);
      expect(inkShare(pixels)).toBeLessThan(0.04);
    }
  });

  it('draws the same picture as the SVG', async () => {
    const { pages, outlines } = rendering;
    const [fromPdf] = await drawn;
    const width = Math.round((fromPdf?.widthPt ?? 0) * PIXELS_PER_PT);
    const [page] = pages;
    if (page === undefined || fromPdf === undefined) throw new Error('Nothing was rendered.');
    const svg = rasterizeSvg(exportSvg(page, outlines), width);
    const difference =
      svg.reduce((sum, grey, i) => sum + Math.abs(grey - (fromPdf.pixels[i] ?? 255)), 0) / 255;
    // Two programs smooth edges differently; writing moved by a pen's width would differ by more than all its ink.
    expect(difference / (inkShare(svg) * svg.length)).toBeLessThan(0.35);
  });
});

const rasterizeSvg = (svg: string, width: number): Uint8Array =>
  greyOf(new Resvg(svg, { fitTo: { mode: 'width', value: width } }).render().pixels);

it('puts the notes of four orders on one sheet, all of them to be found', async () => {
  const pages = await readPdf(pdfOf(rendered('nothing-you-could-do', 'letter-4up-card')));
  expect(pages).toHaveLength(1);
  for (const name of NAMES) expect(words(pages[0]?.text ?? '')).toContain(`Dear ${name},`);
});
