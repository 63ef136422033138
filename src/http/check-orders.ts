// Order files and settings come in; what was found in the files goes out, and with a message also how many notes would come
// of it, what each of them says, and which orders would get none.
import type { Catalog } from '../catalog/catalog.ts';
import type { KnownOrder } from '../message/moments/moment.ts';
import type { Problem } from '../problem.ts';
import type { CheckResponse } from './api.ts';
import {
  fileProblems,
  type GivenFiles,
  makeNotes,
  type ReadFiles,
  readReport,
  skippedOrders,
} from './make-notes.ts';
import { readSettingsOf, type Settings } from './settings.ts';
import { summariseOrder } from './summarise-order.ts';

/** What the check answers, with the codes of its problems known to the compiler. */
export interface OrdersCheck extends Omit<CheckResponse, 'problems'> {
  readonly problems: readonly Problem[];
}

export async function checkOrders(
  given: GivenFiles,
  settings: Settings,
  getCatalog: () => Catalog | Promise<Catalog>,
): Promise<OrdersCheck> {
  const report = await readReport(given, readSettingsOf(settings));
  if (settings.message === undefined && settings.template === undefined)
    return withoutNotes(report, settings, []);
  const { chooseSettings } = await import('./choose-settings.ts');
  const catalog = await getCatalog();
  const chosen = await chooseSettings(settings, catalog, given);
  if (!chosen.ok) return withoutNotes(report, settings, chosen.problems);
  const made = await makeNotes(report, chosen.choice);
  const { describeNotes } = await import('./describe-notes.ts');
  return { files: report.files, ...describeNotes(report, made, chosen.choice, catalog.stocks) };
}

async function withoutNotes(
  report: ReadFiles,
  settings: Settings,
  wrong: readonly Problem[],
): Promise<OrdersCheck> {
  const { knowOrders, worthALine } = await import('../message/moments/know-orders.ts');
  const known = knowOrders(report.toWrite, { past: report.past, sendingOn: settings.sendingOn ?? '' });
  const byId = new Map<string, KnownOrder>(known.map((one) => [one.order.id, one]));
  const problems = [...fileProblems(report), ...wrong];
  return {
    files: report.files,
    orders: report.orders.map((order) => summariseOrder(order, byId.get(order.id))),
    skipped: skippedOrders(problems, settings.only),
    problems,
    ...{ notes: null, sheets: null, wordings: [], longest: null, messageFindings: [] },
    worthALine: worthALine(known).map(({ order }) => order.id),
  };
}
