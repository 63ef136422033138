// Order files and what was chosen come in; the report on the orders and the finished notes go out.
// The work behind every door; each door only brings its input here and its result home.
import type { Past } from '../message/moments/moment.ts';
import type { ReadSettings } from '../orders/read-settings.ts';
import type { OrderFile, OrdersReport } from '../orders/report.ts';
import { type Problem, problem, setsAside } from '../problem.ts';
import type { PlacedCards, Rendering } from '../render.ts';
import { missingAgain, sheetCount } from '../sheet/print-run.ts';
import type { Choice } from './choose-settings.ts';
import { inTurns } from './in-turns.ts';
import type { GivenPictures } from './open-pictures.ts';

/** Files as they come in at a door. */
export interface GivenFiles extends GivenPictures {
  readonly files: readonly OrderFile[];
  /** Files of earlier orders, which get no note: they tell who came back. */
  readonly pastFiles: readonly OrderFile[];
}

export interface ReadFiles extends Omit<OrdersReport, 'made'> {
  /** Earlier orders; null if no such file was given. */
  readonly past: Past | null;
  /** Why a file of them cannot be read. */
  readonly pastProblems: readonly Problem[];
}

export interface MadeNotes {
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
export async function readReport(
  { files, pastFiles }: Pick<GivenFiles, 'files' | 'pastFiles'>,
  settings: ReadSettings,
): Promise<ReadFiles & Pick<OrdersReport, 'made'>> {
  const { readOrders } = await import('../orders/read-orders.ts');
  const past = pastFiles.length === 0 ? null : readOrders(pastFiles, settings);
  return {
    ...readOrders(files, settings),
    past: past === null ? null : { orders: past.toWrite, isWhole: true },
    pastProblems: (past?.files ?? []).flatMap(({ problems }) => problems.filter(isAboutFile)),
  };
}

/** What is wrong with single orders of the past is of no use any more. */
const isAboutFile = ({ severity, order }: Problem): boolean => severity === 'error' && order === undefined;

export async function makeNotes(report: ReadFiles, choice: Choice): Promise<MadeNotes> {
  const { renderSteps } = await import('../render.ts');
  const words = { ...choice.settings.words, past: report.past };
  const whole = await inTurns(
    renderSteps(report.toWrite, { ...choice.settings, words }, choice.only ?? null),
  );
  const lost = lostAgain(whole, choice);
  const rendering = lost.length === 0 ? whole : { ...whole, pages: [], sheets: [], slugs: [] };
  const found = [
    ...lost,
    ...fileProblems(report),
    ...unknownOrders(report, choice.only ?? []),
    ...choice.remarks,
    ...lostLines(report, choice),
    ...rendering.problems,
  ];
  const isNothing = found.length === 0 && rendering.pages.length === 0;
  const none = report.files.length === 0 ? problem('no-orders-wait') : problem('no-orders');
  const problems = isNothing ? [none] : found;
  return { rendering, problems, skipped: skippedOrders(problems, choice.only) };
}

/** Half of what was to be printed again would be taken for all of it. */
export function lostAgain(
  { pages, sheets }: PlacedCards,
  { settings: { again } }: Choice,
): readonly Problem[] {
  const missing = again === null || pages.length === 0 ? 0 : missingAgain(sheets, again);
  if (missing === 0) return [];
  const detail =
    again?.kind === 'sheets'
      ? `There is no sheet ${again.from}: this print run has ${sheetCount(sheets)}.`
      : `On ${missing} of the places to print again there is no card in this print run.`;
  return [problem('setting-wrong', { field: again?.kind ?? '' }, detail)];
}

export const fileProblems = ({ files, pastProblems }: ReadFiles): readonly Problem[] => [
  ...files.flatMap(({ problems }) => problems),
  ...pastProblems,
];

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

function unknownOrders({ orders }: ReadFiles, only: readonly string[]): readonly Problem[] {
  const known = new Set(orders.map(({ id }) => id));
  return only.filter((id) => !known.has(id)).map((order) => problem('order-not-found', { order }));
}

/** Lines of the seller's that come to no order, to two of them, or two of them to one. */
function lostLines(report: ReadFiles, { settings }: Choice): readonly Problem[] {
  const known = new Set(report.orders.map(({ id }) => id));
  const written = new Map<string, number>();
  for (const { id } of report.toWrite) written.set(id, (written.get(id) ?? 0) + 1);
  const seen = new Set<string>();
  return settings.words.lines.flatMap(({ order, line }) => {
    if (seen.has(order)) return [problem('line-repeated', { order })];
    seen.add(order);
    if (!known.has(order)) return [problem('line-order-unknown', { order })];
    if ((written.get(order) ?? 0) > 1) return [problem('line-order-twice', { order })];
    const isLost = line !== '' && !written.has(order);
    return isLost ? [problem('line-not-written', { order }, 'the order gets no note')] : [];
  });
}
