import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import type { PrintProfile } from '../../src/ink/colour.ts';
import { exportPdf } from '../../src/pdf/export-pdf.ts';
import { render } from '../../src/render.ts';
import { exportSvg } from '../../src/svg/export-svg.ts';
import { catalog, jobOf, one, orderFor, settingsFor } from '../support/notes.ts';
import { findProgram } from '../support/programs.ts';
import { drawPdf, inkShare, operatorsIn } from '../support/read-pdf.ts';

const rendered = (ink: string, profile: PrintProfile) =>
  render(
    [orderFor('Anna', '1001'), orderFor('Ben', '1002')],
    settingsFor({ ink: one(catalog.inks, ink), profile }),
  );

function pdfOf(ink: string, profile: PrintProfile): Buffer {
  const condition = profile === 'press' ? one(catalog.conditions, 'coated') : null;
  return Buffer.concat([...exportPdf(jobOf(rendered(ink, profile), { profile, condition }))]);
}

/** Each operator that sets a colour, once. */
const coloursIn = (pdf: Buffer): readonly string[] => [
  ...new Set(operatorsIn(pdf).match(/^.*\b(?:rg|RG|k|K|g|G|cs|CS|scn|SCN)$/gm)),
];

it.each([
  ['RGB for an office printer', 'ballpoint-blue', 'office', '0.165 0.259 0.541 rg'],
  ['RGB for an office printer, even of an ink with a spot', 'sepia', 'office', '0.404 0.267 0.188 rg'],
  ['CMYK for a press', 'ballpoint-blue', 'press', '1 0.85 0.05 0.05 k'],
  ['a spot for a press, of an ink that a mix would break', 'sepia', 'press', '/Sep0 cs 1 scn'],
  ['pure black for a label printer, whatever the ink', 'rose', 'thermal', '0 g'],
] as const)('prints %s', (_, ink, profile, operator) => {
  expect(coloursIn(pdfOf(ink, profile))).toEqual([operator]);
});

it('says what a spot is called and how it is mixed where there is no plate for it', () => {
  const file = pdfOf('sepia', 'press').toString('latin1').replace(/\s+/g, ' ');
  expect(file.match(/\[\/Separation .*?>>\]/g)).toEqual([
    '[/Separation /Inkslip#20Sepia /DeviceCMYK << /FunctionType 2 /N 1 /Domain [0 1] /C0 [0 0 0 0] /C1 [0.45 0.7 0.85 0.5] >>]',
  ]);
});

it.each(['office', 'press', 'thermal'] as const)('uses no transparency: %s', (profile) => {
  expect(pdfOf('sepia', profile).toString('latin1')).not.toMatch(/\/(ca|CA|SMask|Group|ExtGState) /);
});

it.each(['ballpoint-blue', 'sepia'])('shows the ink %s of a press on paper', async (ink) => {
  const [page] = await drawPdf(pdfOf(ink, 'press'));
  expect(inkShare(page?.pixels ?? new Uint8Array())).toBeGreaterThan(0.012);
});

it.each([
  ['office', 'rgb(103,68,48)'],
  ['press', 'rgb(103,68,48)'],
  ['thermal', 'rgb(0,0,0)'],
] as const)('shows on the screen what %s comes to', (profile, colour) => {
  const { pages, outlines } = rendered('sepia', profile);
  const svgs = pages.map((page) => exportSvg(page, outlines));
  expect(svgs).toEqual([1, 2].map(() => expect.stringContaining(`<g fill="${colour}">`)));
});

it.skipIf(findProgram('gs') === null)('puts a spot on its own plate and nothing on the others', () => {
  const folder = mkdtempSync(join(tmpdir(), 'inkslip-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'notes.pdf'), pdfOf('sepia', 'press'));
  const device = ['-sDEVICE=tiffsep', '-r72', '-dLastPage=1', '-sOutputFile=plate.tif', 'notes.pdf'];
  execFileSync('gs', ['-q', '-dSAFER', '-dBATCH', '-dNOPAUSE', ...device], { cwd: folder });
  const plates = ['Cyan', 'Magenta', 'Yellow', 'Black', 'Inkslip Sepia'];
  const [blank, ...rest] = plates.map((plate) => readFileSync(join(folder, `plate(${plate}).tif`)));
  expect(rest.map((plate) => blank?.equals(plate))).toEqual([true, true, true, false]);
});
