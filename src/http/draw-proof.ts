// The report on the orders, what was chosen and the id of one order come in; a drawing of its note goes out.
import type { Readable } from 'node:stream';
import { type Leaf, type Page, writtenPage } from '../page/page.ts';
import { type Problem, problem } from '../problem.ts';
import type { ProofFormat, ProofSide } from './api.ts';
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
      readonly content: Buffer | Readable;
    }
  | { readonly ok: false; readonly problems: readonly Problem[] };

interface WantedProof {
  /** Id of the order. */
  readonly order?: string | undefined;
  /** The side that is written on, or the one behind it. */
  readonly side: ProofSide;
  readonly format: ProofFormat;
}

/** Without an id the first order that can be written is drawn: mostly the first one of all, so that one is tried alone. */
export async function drawProof(
  report: ReadFiles,
  choice: Choice,
  { order, side, format }: WantedProof,
): Promise<Proof> {
  const first = order ?? choice.only?.[0] ?? report.toWrite[0]?.id;
  const alone = await makeNotes(report, { ...choice, only: first === undefined ? [] : [first] });
  const isFound = alone.rendering.pages.length > 0 || order !== undefined;
  const { rendering, problems } = isFound ? alone : await makeNotes(report, choice);
  const leaves = rendering.notes.flatMap((note) => (note.leaves.ok ? note.leaves.value : []));
  const page = leaves[0] === undefined ? undefined : sideOf(leaves[0], side);
  if (page === undefined) {
    const reasons = problems.filter((p) => order === undefined || p.order === order);
    return { ok: false, problems: reasons.length > 0 ? reasons : [problem('no-orders')] };
  }
  const content = await drawPage(page, rendering.outlines, format, 'Proof');
  return { ok: true, order: page.order, content };
}

function sideOf(leaf: Leaf, side: ProofSide): Page {
  const { front, back } = leaf;
  const note = writtenPage([leaf]) ?? front;
  if (side === 'note' || back === null) return note;
  return note === front ? back : front;
}
