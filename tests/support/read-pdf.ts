// Reads a PDF back with pdf.js, a reader that is not ours: its text by page, its boxes, and how much ink it shows.
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { createCanvas } from '@napi-rs/canvas';
import { getDocument, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface ReadPage {
  readonly text: string;
  readonly widthPt: number;
  readonly heightPt: number;
}

export interface DrawnPage extends ReadPage {
  /** Grey values of the page at `PIXELS_PER_PT`, row by row: 0 black, 255 white. */
  readonly pixels: Uint8Array;
}

export const PIXELS_PER_PT = 2;

/** The drawing operators of each page. */
export function operatorsOf(pdf: Buffer): readonly string[] {
  const streams = [...pdf.toString('latin1').matchAll(/\/FlateDecode\n>>\nstream\n([\s\S]*?)\nendstream/g)];
  const texts = streams.map(([, stream = '']) =>
    inflateSync(Buffer.from(stream, 'latin1')).toString('latin1'),
  );
  return texts.filter((text) => text.startsWith('1 0 0 -1 0 '));
}

/** The drawing operators of all pages, as one text. */
export const operatorsIn = (pdf: Buffer): string => operatorsOf(pdf).join('\n');

const fonts = join(
  dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')),
  'standard_fonts/',
);

/** The text and the boxes of each page; drawn are they only where `drawPdf` is asked. */
export const readPdf = (bytes: Uint8Array): Promise<readonly ReadPage[]> => readPages(bytes, readPage);

export const drawPdf = (bytes: Uint8Array): Promise<readonly DrawnPage[]> =>
  readPages(bytes, async (page) => ({ ...(await readPage(page)), pixels: await drawPage(page) }));

async function readPages<T>(
  bytes: Uint8Array,
  read: (page: PDFPageProxy) => Promise<T>,
): Promise<readonly T[]> {
  const task = getDocument({
    data: new Uint8Array(bytes),
    disableFontFace: true,
    standardFontDataUrl: fonts,
    verbosity: 0,
  });
  const document = await task.promise;
  const pages: T[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    pages.push(await read(await document.getPage(number)));
  }
  await task.destroy();
  return pages;
}

async function drawPage(page: PDFPageProxy): Promise<Uint8Array> {
  const viewport = page.getViewport({ scale: PIXELS_PER_PT });
  const canvas = createCanvas(Math.round(viewport.width), Math.round(viewport.height));
  // pdf.js types ask for the browser's canvas; this one has the same methods.
  const drawn = { canvas, viewport, intent: 'print' } as unknown as Parameters<PDFPageProxy['render']>[0];
  await page.render(drawn).promise;
  return greyOf(canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data);
}

async function readPage(page: PDFPageProxy): Promise<ReadPage> {
  const content = await page.getTextContent();
  const text = content.items
    .map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : ''))
    .join('');
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = page.view;
  return { text, widthPt: x2 - x1, heightPt: y2 - y1 };
}

/** Grey values of pixels that are red, green, blue and how opaque each. */
export function greyOf(rgba: ArrayLike<number>): Uint8Array {
  const grey = new Uint8Array(rgba.length / 4);
  for (let i = 0; i < grey.length; i++) {
    const sum = (rgba[4 * i] ?? 255) + (rgba[4 * i + 1] ?? 255) + (rgba[4 * i + 2] ?? 255);
    grey[i] = Math.round(sum / 3);
  }
  return grey;
}

/** Share of the paper that is covered with ink, from 0 to 1. */
export const inkShare = (pixels: Uint8Array): number =>
  pixels.reduce((sum, grey) => sum + (255 - grey), 0) / (255 * pixels.length);
