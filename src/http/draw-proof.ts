// The report on the orders, what was chosen and the id of one order come in; a drawing of its note goes out.
import type { Readable } from 'node:stream';
import { type Problem, problem } from '../problem.ts';
import type { ProofFormat } from './api.ts';
import type { Choice } from './choose-settings.ts';
import { drawPage } from './draw-page.ts';
import { makeNotes, type ReadFiles } from './make-notes.ts';

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

/** Without an id the first order that can be written is drawn: mostly the first one of all, so that one is tried alone. */
export async function drawProof(
  report: ReadFiles,
  choice: Choice,
  order: string | undefined,
  format: ProofFormat,
): Promise<Proof> {
  const first = order ?? choice.only?.[0] ?? report.toWrite[0]?.id;
  const alone = await makeNotes(report, { ...choice, only: first === undefined ? [] : [first] });
  const isFound = alone.rendering.pages.length > 0 || order !== undefined;
  const { rendering, problems } = isFound ? alone : await makeNotes(report, choice);
  const page = rendering.pages[0];
  if (page === undefined) {
    const reasons = problems.filter((p) => order === undefined || p.order === order);
    return { ok: false, problems: reasons.length > 0 ? reasons : [problem('no-orders')] };
  }
  const content = await drawPage(page, rendering.outlines, format, 'Proof');
  return { ok: true, order: page.order, xHeightPt: page.xHeightPt, content };
}
