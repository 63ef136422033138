import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import type { InkColours } from '../../src/ink/colour.ts';
import type { Drawing } from '../../src/ink/drawing.ts';
import { exportPdf } from '../../src/pdf/export-pdf.ts';
import type { Sheet } from '../../src/sheet/sheet.ts';
import { catalog, jobOf, one } from '../support/notes.ts';
import {
  CIRCLE,
  cornerPicture,
  cornerStencil,
  ink,
  linesOf,
  moved,
  outlines,
  printed,
} from '../support/print-sample.ts';
import { findProgram } from '../support/programs.ts';

const PLATES = ['Cyan', 'Magenta', 'Yellow', 'Black', 'Inkslip Sepia'] as const;
const [WIDTH, STRIP] = [200, 60];
const KEY = printed({ kind: 'key', share: 1 });
const BLUE = ink('royal-blue', 'press'); // cyan and magenta

const text = (colours: InkColours): Drawing => {
  const lines = linesOf('thank you', { widthPt: WIDTH, heightPt: 2 * STRIP });
  return { kind: 'text', lines: moved(lines, -20), colours };
};
const block = (colours: InkColours): Drawing => ({
  kind: 'shapes',
  shapes: [{ path: CIRCLE, fill: { colours, rule: 'nonzero' }, stroke: null }],
  matrix: [90, 0, 0, 28, 100, 30],
});

const SPOT = block(ink('sepia', 'press'));

/** What stands in each strip of the sheet, from the top, and the plates that have ink there. */
const STRIPS: readonly [
  what: string,
  drawings: readonly Drawing[],
  plates: readonly (typeof PLATES)[number][],
][] = [
  ['a blue mix', [text(BLUE)], ['Cyan', 'Magenta']],
  ['a spot', [SPOT], ['Inkslip Sepia']],
  ['type', [text(KEY)], ['Black']],
  ['a tint of black', [block(printed({ kind: 'key', share: 0.4 }))], ['Black']],
  [
    'a picture in CMYK',
    [{ kind: 'picture', picture: cornerPicture('cmyk', [0, 0, 255, 0]), matrix: [40, 0, 0, 40, 60, 10] }],
    ['Yellow'],
  ],
  [
    'a stencil in a spot',
    [{ kind: 'picture', picture: cornerStencil(ink('sepia', 'press')), matrix: [40, 0, 0, 40, 60, 10] }],
    ['Inkslip Sepia'],
  ],
  ['nothing but a mark', [], ['Cyan', 'Magenta', 'Yellow', 'Black', 'Inkslip Sepia']],
];

function pdfOf(strips: readonly (readonly Drawing[])[]): Buffer {
  const heightPt = STRIP * STRIPS.length;
  const whole = { x: 0, y: 0, width: WIDTH, height: heightPt };
  const pages = strips.map((drawings) => ({
    ...{ order: '1', widthPt: WIDTH, heightPt: STRIP, ink: KEY, xHeightPt: 5, lines: [], drawings },
  }));
  const places = pages.map((_, page) => {
    const box = { x: 0, y: page * STRIP, width: WIDTH, height: STRIP };
    return { page, place: page + 1, box, turn: 0 as const, clip: box };
  });
  const sheet: Sheet = {
    ...{ number: 1, side: 'front', widthPt: WIDTH, heightPt, trim: whole, bleed: whole, places, slug: null },
    marks: [{ kind: 'cut', x1: 20, y1: heightPt - 30, x2: 180, y2: heightPt - 30 }],
  };
  const condition = one(catalog.conditions, 'uncoated');
  const job = jobOf({ sheets: [sheet], pages, outlines }, { profile: 'press', condition });
  return Buffer.concat([...exportPdf(job)]);
}

/** Plates of the first page, one byte a point, 255 without ink. */
function platesOf(pdf: Buffer): ReadonlyMap<string, Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'inkslip-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'page.pdf'), pdf);
  const device = ['-sDEVICE=tiffsep', '-sCompression=none', '-r72', '-sOutputFile=plate.tif', 'page.pdf'];
  execFileSync('gs', ['-q', '-dSAFER', '-dBATCH', '-dNOPAUSE', ...device], { cwd: folder });
  return new Map(PLATES.map((plate) => [plate, pixelsOf(readFileSync(join(folder, `plate(${plate}).tif`)))]));
}

/** Pixels of an uncompressed TIFF of one byte a pixel: its strips lie one behind the other from the first on. */
function pixelsOf(tiff: Buffer): Uint8Array {
  const directory = tiff.readUInt32LE(4);
  const fields = Array.from({ length: tiff.readUInt16LE(directory) }, (_, i) => directory + 2 + 12 * i);
  const strips = fields.find((at) => tiff.readUInt16LE(at) === 273) ?? 0;
  const isList = tiff.readUInt32LE(strips + 4) > 1;
  const start = isList ? tiff.readUInt32LE(tiff.readUInt32LE(strips + 8)) : tiff.readUInt32LE(strips + 8);
  return tiff.subarray(start, start + WIDTH * STRIP * STRIPS.length);
}

it.skipIf(findProgram('gs') === null)('puts every ink on its plates and nothing on the others', () => {
  const plates = platesOf(pdfOf(STRIPS.map(([, drawings]) => drawings)));
  const found = STRIPS.map(([what], i) => [
    what,
    PLATES.filter((plate) =>
      plates
        .get(plate)
        ?.subarray(i * WIDTH * STRIP, (i + 1) * WIDTH * STRIP)
        .some((level) => level < 250),
    ),
  ]);
  expect(found).toEqual(STRIPS.map(([what, , inked]) => [what, inked]));
});

it.skipIf(findProgram('gs') === null)('leaves the colour under black type, and only there', () => {
  const under = (top: InkColours): number => {
    const drawings: Drawing[] = [block(BLUE), { ...block(top), matrix: [40, 0, 0, 12, 100, 30] } as Drawing];
    return platesOf(pdfOf([drawings, [SPOT]])).get('Cyan')?.[30 * WIDTH + 100] ?? -1;
  };
  expect([under(KEY), under(printed({ kind: 'key', share: 0.99 }))].map((level) => level < 128)).toEqual([
    true,
    false,
  ]);
});
