// One page and its outlines come in, a drawing of it goes out: SVG, PNG or PDF.
import type { Readable } from 'node:stream';
import type { Outlines } from '../ink/ink.ts';
import type { Page } from '../page/page.ts';
import { wholeSheet } from '../sheet/sheet.ts';
import type { ProofFormat } from './api.ts';
import { officeJob } from './print-job.ts';
import { streamPdf } from './stream-pdf.ts';

/** Sharp on a screen of high density, and still quick to draw. */
const PNG_DPI = 200;
const POINTS_PER_INCH = 72;

/** `title` is what a reader of PDF shows as the name of the file. */
export async function drawPage(
  page: Page,
  outlines: Outlines,
  format: ProofFormat,
  title: string,
): Promise<Buffer | Readable> {
  if (format === 'pdf') {
    const sheet = wholeSheet({ width: page.widthPt, height: page.heightPt }, 0);
    return streamPdf(officeJob({ pages: [page], sheets: [sheet], outlines }, title));
  }
  const { exportSvg } = await import('../svg/export-svg.ts');
  const svg = exportSvg(page, outlines);
  return format === 'svg' ? Buffer.from(svg) : drawPng(svg, page.widthPt);
}

async function drawPng(svg: string, widthPt: number): Promise<Buffer> {
  const { Resvg } = await import('@resvg/resvg-js');
  const width = Math.round((widthPt / POINTS_PER_INCH) * PNG_DPI);
  const picture = new Resvg(svg, {
    fitTo: { mode: 'width', value: width },
    background: 'white',
    font: { loadSystemFonts: false },
  });
  return picture.render().asPng();
}
