// Order files and settings come in; what was found in the files goes out, and with a message also
// how many notes would come of it and which orders would get none.
import type { Catalog } from '../catalog/catalog.ts';
import type { OrderFile } from '../orders/report.ts';
import type { Problem } from '../problem.ts';
import type { CheckResponse } from './api.ts';
import { fileProblems, makeNotes, readReport, skippedOrders } from './make-notes.ts';
import { readSettingsOf, type Settings } from './settings.ts';
import { summariseOrder } from './summarise-order.ts';

/** What the check answers, with the codes of its problems known to the compiler. */
export interface OrdersCheck extends Omit<CheckResponse, 'problems'> {
  readonly problems: readonly Problem[];
}

export async function checkOrders(
  files: readonly OrderFile[],
  settings: Settings,
  getCatalog: () => Catalog | Promise<Catalog>,
): Promise<OrdersCheck> {
  const report = await readReport(files, readSettingsOf(settings));
  const found = { files: report.files, orders: report.orders.map(summariseOrder) };
  const problems = fileProblems(report);
  const nothingTried = { notes: null, sheets: null, skipped: skippedOrders(problems, settings.only) };
  if (settings.message === undefined && settings.template === undefined) {
    return { ...found, ...nothingTried, problems };
  }
  const { chooseSettings } = await import('./choose-settings.ts');
  const chosen = chooseSettings(settings, await getCatalog());
  if (!chosen.ok) return { ...found, ...nothingTried, problems: [...problems, ...chosen.problems] };
  const { rendering, skipped, problems: all } = await makeNotes(report, chosen.choice);
  const counts = { notes: rendering.pages.length, sheets: rendering.sheets.length };
  return { ...found, ...counts, skipped, problems: all };
}
