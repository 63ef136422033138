// Draws the pictures of the README and of docs into docs/pictures: `npm run pictures`. Sizes in points until they are drawn.
import { readFileSync, writeFileSync } from 'node:fs';
import { createCanvas, type Image, loadImage } from '@napi-rs/canvas';
import { Resvg } from '@resvg/resvg-js';
import { loadCatalog } from '../src/catalog/catalog.ts';
import { chooseSettings } from '../src/http/choose-settings.ts';
import { makeNotes, readReport } from '../src/http/make-notes.ts';
import { NO_PICTURES } from '../src/http/open-pictures.ts';
import { settingsSchema } from '../src/http/settings.ts';
import { inkColours } from '../src/ink/colour.ts';
import type { Outlines } from '../src/ink/ink.ts';
import type { Page } from '../src/page/page.ts';
import { render } from '../src/render.ts';
import { type ColumnWriter, drawColumns } from '../src/specimen/draw-columns.ts';
import { exportSvg } from '../src/svg/export-svg.ts';
import { CASES } from '../tests/cards/cases.ts';
import { drawBesideWriters } from './beside-writers.ts';

/** Twice the width at which GitHub shows a README: sharp on screens of high density. */
const PICTURE_WIDTH_PX = 1400;
const COLUMNS = 2;
const EDGE_COLOUR = '#ddd';

const catalog = loadCatalog();

/** Every hand writes this below its own name. */
const THANKS = 'Dear Zoë, thank you for the little mug! I hope it makes your first coffee a happy one.';
const CELL = { widthPt: 290, heightPt: 98, insetPt: 12 } as const;
const SEED = 'pictures';

/** An ink for each hand: the first of its own that none before it has taken, so that many are seen. */
function inksOfHands(): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  return new Map(
    catalog.hands.map(({ id, inks }) => {
      const ink = inks.find((each) => !taken.has(each)) ?? inks[0] ?? '';
      taken.add(ink);
      return [id, ink];
    }),
  );
}

function handWriter(id: string, inkId: string | undefined): ColumnWriter {
  const ink = catalog.inks.find((each) => each.id === inkId);
  if (ink === undefined) throw new Error(`There is no ink "${inkId}".`);
  return { hand: catalog.openHand(id), ink: inkColours(ink, 'office'), penPt: null, seed: SEED };
}

function drawHand(writer: ColumnWriter): Buffer {
  const { widthPt, heightPt, insetPt } = CELL;
  const box = { x: insetPt, y: insetPt, width: widthPt - 2 * insetPt, height: heightPt - 2 * insetPt };
  const { name } = writer.hand.style;
  const blocks = [
    { text: name, size: 0.8, realism: 1, linesAbove: 0 },
    { text: THANKS, size: 1, realism: 1, linesAbove: 0.1 },
  ];
  const drawn = drawColumns({ widthPt, heightPt, columns: [{ box, blocks }] }, writer);
  if (!drawn.ok) throw new Error(drawn.problem.message);
  return drawPng(drawn.value.page, drawn.value.outlines);
}

async function drawNotes(): Promise<readonly Buffer[]> {
  const settings = settingsSchema.parse({
    ...{ template: 'auto', seller: 'Marianne', stock: 'a4-4up-a6-card' },
    // A plain thank you, and something lettered for its buyer.
    only: ['3400000001', '3400000003'],
  });
  const chosen = await chooseSettings(settings, catalog, NO_PICTURES);
  if (!chosen.ok) throw new Error(chosen.problems[0]?.message);
  const files = [{ name: 'orders.csv', bytes: readFileSync('examples/orders.csv') }];
  const report = await readReport({ files, pastFiles: [] }, chosen.choice.read);
  const { rendering } = await makeNotes(report, chosen.choice);
  return rendering.pages.map((page) => drawPng(page, rendering.outlines));
}

function drawPng(page: Page, outlines: Outlines): Buffer {
  const fitTo = { mode: 'width', value: PICTURE_WIDTH_PX / COLUMNS } as const;
  return new Resvg(exportSvg(page, outlines), { fitTo, font: { loadSystemFonts: false } }).render().asPng();
}

/** What the layouts look like: examples by their names, and which of their pages. */
const LAYOUTS: readonly (readonly [example: string, page: number])[] = [
  ['card-with-logo-and-qr', 0],
  ['ruled-card', 0],
  ['gift-slip', 0],
  ['postcard-for-an-office', 0],
  ['slip-of-60-items', 0],
  ['slip-of-60-items', 1],
  ['envelope-to-japan-and-brazil', 1],
  ['labels-from-place-17', 0],
];
const LAYOUT_COLUMNS = 4;
const LAYOUT_CELL = { width: PICTURE_WIDTH_PX / LAYOUT_COLUMNS, height: 480, inset: 12 } as const;

/** Each page as large as its cell holds, on grey, so that the edges of the paper are seen. */
async function drawLayouts(): Promise<Buffer> {
  const { width, height, inset } = LAYOUT_CELL;
  const canvas = createCanvas(PICTURE_WIDTH_PX, height * Math.ceil(LAYOUTS.length / LAYOUT_COLUMNS));
  const context = canvas.getContext('2d');
  context.fillStyle = EDGE_COLOUR;
  context.fillRect(0, 0, canvas.width, canvas.height);
  for (const [i, [name, number]] of LAYOUTS.entries()) {
    const example = await CASES[name]?.();
    if (example === undefined) throw new Error(`There is no example ${name}.`);
    const { pages, outlines } = render(example.orders, example.settings);
    const image = await loadImage(drawPng(pages[number] as Page, outlines)); // the examples have these pages
    const scale = Math.min((width - 2 * inset) / image.width, (height - 2 * inset) / image.height);
    const [w, h] = [image.width * scale, image.height * scale];
    const [x, y] = [(i % LAYOUT_COLUMNS) * width, Math.floor(i / LAYOUT_COLUMNS) * height];
    context.drawImage(image, x + (width - w) / 2, y + (height - h) / 2, w, h);
  }
  return canvas.toBuffer('image/png');
}

/** Pictures of one size beside and below each other, with a thin line around each. */
async function putTogether(pictures: readonly Buffer[]): Promise<Buffer> {
  const images: readonly Image[] = await Promise.all(pictures.map((png) => loadImage(png)));
  const [width, height] = [images[0]?.width ?? 0, images[0]?.height ?? 0];
  const canvas = createCanvas(COLUMNS * width, Math.ceil(images.length / COLUMNS) * height);
  const context = canvas.getContext('2d');
  context.strokeStyle = EDGE_COLOUR;
  for (const [i, image] of images.entries()) {
    const [x, y] = [(i % COLUMNS) * width, Math.floor(i / COLUMNS) * height];
    context.drawImage(image, x, y);
    context.strokeRect(x + 0.5, y + 0.5, width - 1, height - 1);
  }
  return canvas.toBuffer('image/png');
}

const inks = inksOfHands();
const hands = catalog.hands.map(({ id }) => drawHand(handWriter(id, inks.get(id))));
writeFileSync('docs/pictures/hands.png', await putTogether(hands));
writeFileSync('docs/pictures/layouts.png', await drawLayouts());
writeFileSync('docs/pictures/notes.png', await putTogether(await drawNotes()));
await drawBesideWriters();
