// The report on the orders, what was chosen and the id of one order come in; a drawing of its note goes out.
import type { Readable } from 'node:stream';
import type { Outlines } from '../ink/ink.ts';
import type { OrdersReport } from '../orders/report.ts';
import type { Page } from '../page/page.ts';
import { type Problem, problem } from '../problem.ts';
import type { Sheet } from '../sheet/sheet.ts';
import type { ProofFormat } from './api.ts';
import type { Choice } from './choose-settings.ts';
import { makeNotes } from './make-notes.ts';
import { streamPdf } from './stream-pdf.ts';

export const PROOF_MEDIA_TYPES: Readonly<Record<ProofFormat, string>> = {
  svg: 'image/svg+xml',
  png: 'image/png',
  pdf: 'application/pdf',
};

export type Proof =
  | {
      readonly ok: true;
      readonly order: string;
      readonly xHeightPt: number;
      readonly content: Buffer | Readable;
    }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Sharp on a screen of high density, and still quick to draw. */
const PNG_DPI = 200;
const POINTS_PER_INCH = 72;

/** Without an id the first order that can be written is drawn. */
export async function drawProof(
  report: OrdersReport,
  choice: Choice,
  order: string | undefined,
  format: ProofFormat,
): Promise<Proof> {
  const only = order === undefined ? choice.only : [order];
  const { rendering, problems } = await makeNotes(report, { ...choice, only });
  const page = rendering.pages[0];
  if (page === undefined) {
    const reasons = problems.filter((p) => order === undefined || p.order === order);
    return { ok: false, problems: reasons.length > 0 ? reasons : [problem('no-orders')] };
  }
  const content = await draw(page, rendering.outlines, format);
  return { ok: true, order: page.order, xHeightPt: page.xHeightPt, content };
}

async function draw(page: Page, outlines: Outlines, format: ProofFormat): Promise<Buffer | Readable> {
  if (format === 'pdf') return streamPdf({ pages: [page], sheets: [sheetOf(page)], outlines }, 'Proof');
  const { exportSvg } = await import('../svg/export-svg.ts');
  const svg = exportSvg(page, outlines);
  return format === 'svg' ? Buffer.from(svg) : drawPng(svg, page.widthPt);
}

/** The card alone, as if it were the paper. */
const sheetOf = ({ widthPt, heightPt }: Page): Sheet => ({
  widthPt,
  heightPt,
  places: [{ page: 0, box: { x: 0, y: 0, width: widthPt, height: heightPt } }],
  cropMarks: [],
});

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
