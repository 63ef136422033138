// Every paper with every layout that claims to have room on it: the note fits, and on a picture of the sheet by a reader that
// is not ours all ink keeps its distance from the edges of the cells.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { CardLayout } from '../../src/page/layout.ts';
import type { Page } from '../../src/page/page.ts';
import { exportPdf } from '../../src/pdf/export-pdf.ts';
import { type Rendering, render } from '../../src/render.ts';
import { fitLayout } from '../../src/sheet/fit-layout.ts';
import type { Sheet, Stock } from '../../src/sheet/sheet.ts';
import { mmToPt } from '../../src/units.ts';
import { catalog, IMPOSITION, jobOf, orderFor, PLAIN, settingsFor, wordsFor } from '../support/notes.ts';
import { findProgram } from '../support/programs.ts';

const LETTER = wordsFor(`Dear {{recipient.firstName}},

thank you so much for your order! I packed it this morning and wrapped it twice, so it should reach you in one piece.

Warm wishes,
Marianne`);
const LABEL = wordsFor('Thank you, {{recipient.firstName}}!');

const ADDRESS = { lines: ['48 Orchard Road'], city: 'Leeds', region: '', postcode: 'LS1 4AB', country: '' };

/** Each layout on each paper that it claims to fit: a card in the first place and one in the last. */
const pairs = catalog.layouts.flatMap((layout) =>
  catalog.stocks.filter((stock) => fitLayout(layout, stock).fits).map((stock) => [layout, stock] as const),
);

function renderOn(layout: CardLayout, stock: Stock): Rendering {
  const places = stock.columns * stock.rows;
  const orders = ['1001', '1002']
    .slice(0, places)
    .map((id) => ({ ...orderFor('Anna', id), address: ADDRESS }));
  return render(
    orders,
    settingsFor({
      words: layout.id === 'label' ? LABEL : LETTER,
      furniture: { ...PLAIN, returnAddress: ['Wren & Thistle', '12 Mill Lane'] },
      imposition: { ...IMPOSITION, freePlaces: [[...new Set([1, places])]] },
      layout,
      stock,
    }),
  );
}

const renderings = pairs.map(([layout, stock]) => renderOn(layout, stock));

it('has a paper for every layout, and a layout for every paper but the smallest', () => {
  expect(catalog.layouts.filter((layout) => !pairs.some(([one]) => one === layout))).toEqual([]);
  const unused = catalog.stocks.filter((stock) => !pairs.some(([, one]) => one === stock));
  expect(unused.map(({ id }) => id)).toEqual(['letter-tent-2up', 'letter-80up']);
});

it('fits where it claims to', () => {
  const failed = renderings.flatMap(({ problems }, i) => {
    const [layout, stock] = pairs[i] ?? [];
    return problems.map(({ code, message }) => `${layout?.id} on ${stock?.id}: ${code} ${message}`);
  });
  expect(failed).toEqual([]);
});

const pdftoppm = findProgram('pdftoppm');
const DPI = 40;
const SAFE_PT = mmToPt(3);

it.skipIf(pdftoppm === null)('keeps all ink from the edges of the cells', () => {
  const { pages, sheets } = joined(renderings);
  const folder = mkdtempSync(join(tmpdir(), 'inkslip-stocks-'));
  try {
    const path = join(folder, 'all.pdf');
    const job = jobOf({
      pages,
      sheets,
      outlines: renderings[0]?.outlines ?? (() => ({ contours: [], advance: 0, lines: [] })),
    });
    writeFileSync(path, Buffer.concat([...exportPdf(job)]));
    const pgm = execFileSync('pdftoppm', ['-gray', '-r', String(DPI), path], { maxBuffer: 1 << 30 });
    const pictures = cutPictures(pgm);
    expect(pictures).toHaveLength(sheets.length);
    expect(sheets.flatMap((sheet, i) => strayInk(sheet, pictures[i] as Picture))).toEqual([]); // one for each
  } finally {
    rmSync(folder, { recursive: true });
  }
});

/** All of them as one print run. */
function joined(all: readonly Rendering[]): { pages: readonly Page[]; sheets: readonly Sheet[] } {
  const pages: Page[] = [];
  const sheets = all.flatMap((rendering) => {
    const before = pages.length;
    pages.push(...rendering.pages);
    return rendering.sheets.map((sheet) => ({
      ...sheet,
      marks: [],
      places: sheet.places.map((place) => ({ ...place, page: place.page + before })),
    }));
  });
  return { pages, sheets };
}

interface Picture {
  readonly width: number;
  readonly height: number;
  readonly grey: Uint8Array;
}

/** One after another: P5, width and height, 255, and a byte a pixel. */
function cutPictures(pgm: Buffer): readonly Picture[] {
  const pictures: Picture[] = [];
  for (let at = 0; at < pgm.length; ) {
    const header = /^P5\s(\d+) (\d+)\s255\s/.exec(pgm.toString('latin1', at, at + 40));
    const [text = '', width = 0, height = 0] = [header?.[0], Number(header?.[1]), Number(header?.[2])];
    const start = at + text.length;
    pictures.push({ width, height, grey: pgm.subarray(start, start + width * height) });
    at = start + width * height;
  }
  return pictures;
}

/** Ink outside of every cell, or nearer to its edge than is safe; a pixel may be half outside. */
function strayInk({ places, number }: Sheet, { width, height, grey }: Picture): readonly string[] {
  const scale = DPI / 72;
  const inner = places.map(({ box, place }) => ({
    place,
    left: Math.floor((box.x + SAFE_PT) * scale),
    top: Math.floor((box.y + SAFE_PT) * scale),
    right: Math.ceil((box.x + box.width - SAFE_PT) * scale),
    bottom: Math.ceil((box.y + box.height - SAFE_PT) * scale),
  }));
  const inked = new Set<number>();
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if ((grey[y * width + x] ?? 255) > 200) continue;
      const cell = inner.find((c) => x >= c.left && x < c.right && y >= c.top && y < c.bottom);
      if (cell === undefined) return [`sheet ${number}: ink at ${x} ${y} of ${width} x ${height}`];
      inked.add(cell.place);
    }
  }
  return places.flatMap(({ place }) =>
    inked.has(place) ? [] : [`sheet ${number}: place ${place} is empty`],
  );
}
