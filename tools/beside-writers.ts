// Draws docs/pictures/beside-writers-*.png: the hands of strokes beside people who wrote the same text, in one ink, size and
// pen, at 150 and 600 dots an inch of writing whose x-height is 2.2 mm. `npm run pictures` calls it.
import { writeFileSync } from 'node:fs';
import { createCanvas, type Image, loadImage } from '@napi-rs/canvas';
import { Resvg } from '@resvg/resvg-js';
import { loadCatalog } from '../src/catalog/catalog.ts';
import { handwrite } from '../src/hand/handwrite.ts';
import { notePage } from '../src/page/note-page.ts';
import { exportSvg } from '../src/svg/export-svg.ts';

const TEXT =
  'Tu n’es encore pour moi qu’un petit garçon tout semblable à cent mille petits garçons. Je ne suis pour toi qu’un renard ' +
  'semblable à cent mille renards. Voici mon secret : on ne voit bien qu’avec le cœur.';
const X_HEIGHT_MM = 2.2;
/** The people's pictures have x-heights of about this many pixels, and lines of this width. */
const WRITER_X_HEIGHT_PX = 20;
const WRITER_PEN_XH = 0.15;
const INK = { screen: [38, 62, 136], print: { kind: 'black' } } as const;

/** Who stands in the picture, from the top, and how much of it is shown: x-heights of width, and height. */
const PICTURES = [
  { dpi: 150, rows: ['0', 'robin', '9', 'juniper', '3', 'clementine', '6'], widthXh: 62, heightXh: 19 },
  { dpi: 600, rows: ['0', 'robin', '9', 'juniper', '3', 'clementine'], widthXh: 27, heightXh: 7.4 },
] as const;

const catalog = loadCatalog();

function writtenBy(id: string, pxPerXh: number): Buffer {
  const hand = catalog.openHand(id);
  const xHeightPt = hand.style.xHeightPt.usual;
  const bank = hand.bank(1, WRITER_PEN_XH * xHeightPt);
  const note = { order: '', blocks: [{ kind: 'paragraph' as const, lines: [TEXT] }] };
  const written = handwrite(note, bank, id);
  if (!written.ok) throw new Error(written.problem.message);
  const size = { width: 64 * xHeightPt, height: 60 * xHeightPt };
  const frame = { x: 2 * xHeightPt, y: 0, width: 60 * xHeightPt, height: size.height };
  const page = notePage(written.value, { style: hand.style, strength: 1, ink: INK, size, frame }, id);
  if (!page.ok) throw new Error(page.problem.message);
  const { lines } = page.value;
  const up = (lines[0]?.words[0]?.matrix[5] ?? 0) - 3 * xHeightPt;
  const moved = lines.map((line) => ({
    ...line,
    words: line.words.map((word) => {
      const [a, b, c, d, x, y] = word.matrix;
      return { ...word, matrix: [a, b, c, d, x, y - up] as const };
    }),
  }));
  const svg = exportSvg({ ...page.value, lines: moved }, bank.outlines);
  const fitTo = { mode: 'width', value: Math.round(64 * pxPerXh) } as const;
  return new Resvg(svg, { fitTo, font: { loadSystemFonts: false } }).render().asPng();
}

export async function drawBesideWriters(): Promise<void> {
  for (const { dpi, rows, widthXh, heightXh } of PICTURES) {
    const pxPerXh = (X_HEIGHT_MM / 25.4) * dpi;
    const [width, height] = [Math.round(widthXh * pxPerXh), Math.round(heightXh * pxPerXh)];
    const canvas = createCanvas(width, rows.length * height);
    const context = canvas.getContext('2d');
    context.fillStyle = '#fff';
    context.fillRect(0, 0, canvas.width, canvas.height);
    for (const [i, row] of rows.entries()) {
      const isWriter = /^\d$/.test(row);
      const image: Image = await loadImage(
        isWriter ? `docs/pictures/writers/writer-${row}.png` : writtenBy(row, pxPerXh),
      );
      const scale = isWriter ? pxPerXh / WRITER_X_HEIGHT_PX : 1;
      const seen = [
        Math.min(image.width, width / scale),
        Math.min(image.height, (height - 2) / scale),
      ] as const;
      context.drawImage(image, 0, 0, ...seen, 0, i * height, seen[0] * scale, seen[1] * scale);
      context.fillStyle = '#ddd';
      context.fillRect(0, (i + 1) * height - 1, width, 1);
    }
    writeFileSync(`docs/pictures/beside-writers-${dpi}.png`, canvas.toBuffer('image/png'));
  }
}
