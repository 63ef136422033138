// The report on the orders, what was chosen and the id of one order come in; a drawing of its note goes out.
import type { Readable } from 'node:stream';
import type { OrdersReport } from '../orders/report.ts';
import { type Problem, problem } from '../problem.ts';
import type { ProofFormat } from './api.ts';
import type { Choice } from './choose-settings.ts';
import { drawPage } from './draw-page.ts';
import { makeNotes } from './make-notes.ts';

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
  const content = await drawPage(page, rendering.outlines, format, 'Proof');
  return { ok: true, order: page.order, xHeightPt: page.xHeightPt, content };
}
