// An open print run comes in; its notes are written, its orders taken, and what every card says is kept, all at once or not at all.
import type { Catalog } from '../catalog/catalog.ts';
import type { Problem } from '../problem.ts';
import type { RenderedNote } from '../render.ts';
import type { RenderSettings } from '../render-settings.ts';
import { imposeLeaves } from '../sheet/impose-leaves.ts';
import { sheetCount } from '../sheet/print-run.ts';
import {
  closePrintRun,
  type Frozen,
  type PrintRun,
  takeOrders,
  type WritableCard,
} from '../store/print-runs.ts';
import { inTransaction, rowsOf, type Store } from '../store/store.ts';
import { type Collected, collectOrders } from './collect-orders.ts';
import { makeNotes } from './make-notes.ts';
import { chooseForRun } from './print-run-choice.ts';
import { programVersion } from './program-version.ts';
import { refuse } from './stored.ts';
import { RequestRefused } from './trouble.ts';

/**
 * The notes are written before the transaction, which is short then: it takes only orders that are still as they were. Of two who close
 * at once, the second finds the print run closed. A process that dies before the end leaves it open, with nothing taken.
 */
export async function closeRun(
  store: Store,
  tenant: string,
  run: PrintRun,
  catalog: Catalog,
  now: number,
): Promise<readonly Problem[]> {
  const rows = rowsOf(store, tenant);
  const collected = await collectOrders(rows, run.rule);
  const choice = await chooseForRun(rows, run, catalog, collected.lines);
  const { rendering, problems, skipped } = await makeNotes(collected, choice);
  const written = rendering.notes.filter(({ leaves }) => leaves.ok);
  if (written.length === 0) throw new RequestRefused(422, problems);
  const byRow = new Map(written.map((note) => [collected.rows.get(note.order.id)?.id, note]));
  await inTransaction(store, tenant, async (within) => {
    const taken = await takeOrders(within, run, writableCards(collected, written), now);
    if (taken === null || taken.length === 0) throw refuse(409, 'print-run-changed');
    const notes = taken.flatMap(({ stored }) => byRow.get(stored.id) ?? []);
    await closePrintRun(within, run, freeze(notes, choice.settings, skipped), now);
  });
  return problems;
}

const writableCards = ({ rows }: Collected, notes: readonly RenderedNote[]): readonly WritableCard[] =>
  notes.flatMap(({ order, text, leaves }) => {
    const stored = rows.get(order.id);
    if (!text.ok || !leaves.ok || stored === undefined) return [];
    return [{ stored, text: text.value, leaves: leaves.value.length }];
  });

function freeze(
  notes: readonly RenderedNote[],
  settings: RenderSettings,
  skipped: Frozen['skipped'],
): Frozen {
  const leaves = notes.flatMap((note) => (note.leaves.ok ? note.leaves.value : []));
  const { sheets } = imposeLeaves(leaves, settings);
  return {
    ...{ notes: notes.length, sheets: sheetCount(sheets), skipped },
    ...{ stock: settings.stock, program: programVersion() },
  };
}
