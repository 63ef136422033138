// Order files and what was chosen come in; the report on the orders and the finished notes go out.
// The work behind every door; each door only brings its input here and its result home.
import type { ReadSettings } from '../orders/read-settings.ts';
import type { OrderFile, OrdersReport } from '../orders/report.ts';
import { type Problem, problem, setsAside } from '../problem.ts';
import type { Rendering } from '../render.ts';
import type { Choice } from './choose-settings.ts';

export interface MadeNotes {
  readonly report: OrdersReport;
  readonly rendering: Rendering;
  /** All problems: of the files, of the choice of orders, of the notes. */
  readonly problems: readonly Problem[];
  /** Orders that got no note, with the code of the first reason. */
  readonly skipped: readonly SkippedOrder[];
}

export interface SkippedOrder {
  readonly order: string;
  readonly code: string;
}

/** Reads the files. The readers are loaded when first needed: a service that starts does not wait for them. */
export async function readReport(files: readonly OrderFile[], settings: ReadSettings): Promise<OrdersReport> {
  const { readOrders } = await import('../orders/read-orders.ts');
  return readOrders(files, settings);
}

export async function makeNotes(report: OrdersReport, choice: Choice): Promise<MadeNotes> {
  const { render } = await import('../render.ts');
  const { orders, problems: unknown } = chooseOrders(report, choice.only);
  const rendering = render(orders, choice.settings);
  const found = [...fileProblems(report), ...unknown, ...rendering.problems];
  const problems = found.length === 0 && orders.length === 0 ? [problem('no-orders')] : found;
  return { report, rendering, problems, skipped: skippedOrders(problems, choice.only) };
}

export const fileProblems = (report: OrdersReport): readonly Problem[] =>
  report.files.flatMap(({ problems }) => problems);

/** Every order that a problem sets aside, once. */
export function skippedOrders(
  problems: readonly Problem[],
  only?: readonly string[],
): readonly SkippedOrder[] {
  const codes = new Map<string, string>();
  for (const { order, code } of problems.filter(setsAside)) {
    const isWanted = order !== undefined && (only === undefined || only.includes(order));
    if (isWanted && !codes.has(order)) codes.set(order, code);
  }
  return [...codes].map(([order, code]) => ({ order, code }));
}

/** The orders to write: those that the files do not set aside, and of these the ones asked for. */
function chooseOrders(report: OrdersReport, only: readonly string[] | undefined) {
  const known = new Set(report.orders.map(({ id }) => id));
  const unknown = (only ?? []).filter((id) => !known.has(id));
  return {
    orders: report.toWrite.filter(({ id }) => only === undefined || only.includes(id)),
    problems: unknown.map((order) => problem('order-not-found', { order })),
  };
}
