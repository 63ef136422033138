import { Resvg } from '@resvg/resvg-js';
import { expect, it } from 'vitest';
import type { Rgb } from '../../src/ink/colour.ts';
import type { Drawing } from '../../src/ink/drawing.ts';
import type { Page } from '../../src/page/page.ts';
import { exportPdf } from '../../src/pdf/export-pdf.ts';
import { exportSvg } from '../../src/svg/export-svg.ts';
import { DRAWING_PROGRAMS, type Drawn, difference, drawnBy } from '../support/drawn-by.ts';
import { jobOf } from '../support/notes.ts';
import { cornerStencil, outlines, sampleJob } from '../support/print-sample.ts';

const [sample] = sampleJob('office').pages as readonly [Page];

const rasterised = (page: Page, width: number): Drawn => {
  const drawn = new Resvg(exportSvg(page, outlines), { fitTo: { mode: 'width', value: width } }).render();
  const { pixels } = drawn; // a copy each time it is asked for
  const grey = Uint8Array.from({ length: pixels.length / 4 }, (_, i) => {
    const [r = 0, g = 0, b = 0] = pixels.subarray(4 * i, 4 * i + 3);
    return 0.299 * r + 0.587 * g + 0.114 * b;
  });
  return { width: drawn.width, height: drawn.height, pixels: grey, complaints: '' };
};

/** In pixels of ink: smoothed edges come to less, a drawing too few to more. */
const SAME = 90;

it.skipIf(DRAWING_PROGRAMS.length === 0)(
  'draws all that the PDF draws, at the same place and as dark',
  () => {
    // Pictures of four pixels are smoothed by some programs; they are looked at below.
    const page = { ...sample, drawings: sample.drawings.filter(({ kind }) => kind !== 'picture') };
    const whole = { x: 0, y: 0, width: page.widthPt, height: page.heightPt };
    const sheet = {
      ...{ number: 1, side: 'front' as const, widthPt: page.widthPt, heightPt: page.heightPt, trim: whole },
      ...{
        bleed: whole,
        places: [{ page: 0, place: 1, box: whole, turn: 0 as const, clip: whole }],
        marks: [],
        slug: null,
      },
    };
    const pdf = Buffer.concat([...exportPdf(jobOf({ sheets: [sheet], pages: [page], outlines }))]);
    const fromPdf = drawnBy(DRAWING_PROGRAMS[0] ?? '', pdf);
    const less = { ...page, drawings: page.drawings.slice(1) };
    expect(difference(rasterised(page, fromPdf.width), fromPdf)).toBeLessThan(SAME);
    expect(difference(rasterised(less, fromPdf.width), fromPdf)).toBeGreaterThan(SAME);
  },
);

const card = (drawings: readonly Drawing[]): Page => ({
  ...sample,
  widthPt: 40,
  heightPt: 40,
  lines: [],
  drawings,
});
const BLUE: Rgb = [44, 80, 156];
const PAPER: Rgb = [255, 255, 255];

/** What is seen at a place of the page; programs that smooth are off by a little. */
function seenAt(page: Page, x: number, y: number): string {
  const { pixels, width } = new Resvg(exportSvg(page, outlines), {
    fitTo: { mode: 'width', value: 400 },
  }).render();
  const at = 4 * (10 * y * width + 10 * x);
  const is = (colour: Rgb): boolean => colour.every((part, i) => Math.abs(part - (pixels[at + i] ?? 0)) < 4);
  return is(BLUE) ? 'ink' : is(PAPER) ? 'paper' : `${pixels.subarray(at, at + 3)}`;
}

it.each([
  ['upright', [20, 0, 0, 20, 10, 10], { 'left edge': [11, 25], 'top edge': [25, 11] }, { inside: [25, 25] }],
  [
    'a quarter turned',
    [0, 20, -20, 0, 30, 10],
    { 'right edge': [28, 25], 'top edge': [15, 11] },
    { inside: [15, 25] },
  ],
] as const)('gives a stencil its ink and leaves the rest of the paper: %s', (_, matrix, inked, blank) => {
  const picture = cornerStencil({ screen: BLUE, print: { kind: 'rgb', rgb: BLUE } });
  const page = card([{ kind: 'picture', picture, matrix }]);
  for (const [x, y] of Object.values(inked)) expect(seenAt(page, x, y)).toBe('ink');
  for (const [x, y] of Object.values(blank)) expect(seenAt(page, x, y)).toBe('paper');
});

it('leaves the paper of a stencil whose picture has white ground', () => {
  const stencil = cornerStencil({ screen: BLUE, print: { kind: 'rgb', rgb: BLUE } });
  const ground =
    '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"><rect width="4" height="4" fill="#fff"/>';
  const png = new Resvg(`${ground}<rect width="1" height="4"/></svg>`).render().asPng().toString('base64');
  const picture = { ...stencil, png: `data:image/png;base64,${png}` };
  const page = card([{ kind: 'picture', picture, matrix: [20, 0, 0, 20, 10, 10] }]);
  expect([seenAt(page, 11, 20), seenAt(page, 25, 20)]).toEqual(['ink', 'paper']);
});

it('says in its title what is written and what is set in type', () => {
  expect(exportSvg(sample, outlines)).toContain('<title>thank you so much\nset in type</title>');
});
