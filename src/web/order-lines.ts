// What the seller says of single orders: a line of their own, another name or message, or no note. The report on the orders
// and what was said come in; which orders to show, and what to keep and to send, go out.
import type { ApiProblem, CatalogResponse, CheckResponse, OrderSummary } from '../http/api.ts';

/** As the service takes it. An entry with nothing in it stands for an order that the seller wants to say something of. */
export type OrderLine = CatalogResponse['defaults']['lines'][number];

/** The service refuses longer texts. */
export const LONGEST = { order: 200, line: 600, greeting: 100, template: 100 } as const;
/** More open forms would push the looks out of sight. */
const MOST_OPEN = 5;

const nothingSaid = (order: string): OrderLine => ({
  ...{ order, line: '', greeting: '', template: '', skip: false },
});

export const lineOf = (lines: readonly OrderLine[], order: string): OrderLine =>
  lines.find((line) => line.order === order) ?? nothingSaid(order);

/** An order that is not among the lines joins them, even if nothing is said of it. */
export function withLine(
  lines: readonly OrderLine[],
  order: string,
  said: Partial<OrderLine>,
): readonly OrderLine[] {
  const changed = { ...lineOf(lines, order), ...said };
  return lines.some((line) => line.order === order)
    ? lines.map((line) => (line.order === order ? changed : line))
    : [...lines, changed];
}

/** What is to be kept and sent. */
export const saidLines = (lines: readonly OrderLine[]): readonly OrderLine[] =>
  lines.filter(({ line, greeting, template, skip }) => skip || [line, greeting, template].some(hasWords));

const hasWords = (text: string): boolean => text.trim() !== '';

/** Orders that deserve a line, the first few or all, and those that the seller has said something of. */
export function ordersToShow(
  { orders, worthALine }: Pick<CheckResponse, 'orders' | 'worthALine'>,
  lines: readonly OrderLine[],
  showsAll: boolean,
): readonly OrderSummary[] {
  const said = new Set(lines.map(({ order }) => order));
  const worth = worthALine.filter((id, place) => showsAll || place < MOST_OPEN || said.has(id));
  const shown = [...new Set([...worth, ...said])];
  return shown.flatMap((id) => orders.find(({ order }) => order === id) ?? []);
}

/** Whether something said of an order can change its note: an order that is set aside by its file gets none at all. */
export const takesLine = ({ order, template }: OrderSummary, { notes, skipped }: CheckResponse): boolean =>
  template !== null || (notes === null && !skipped.some((each) => each.order === order));

/** Why what was said of an order is not written. */
export const lineProblems = ({ problems }: CheckResponse, id: string): readonly ApiProblem[] =>
  problems.filter(({ code, order }) => order === id && code === 'line-not-written');

export const linesWithoutOrder = ({ problems }: CheckResponse): number =>
  problems.filter(({ code }) => code === 'line-order-unknown').length;

/** "2 × Lavender Soap Bar, Speckled Stoneware Mug" */
export const itemsInWords = (items: OrderSummary['items']): string =>
  items.map(({ title, quantity }) => (quantity === 1 ? title : `${quantity} × ${title}`)).join(', ');

/** What was kept of an earlier visit; what the service would not take is left out. */
export function rememberedLines(kept: unknown): readonly OrderLine[] {
  if (!Array.isArray(kept)) return [];
  const lines = kept.map(readLine).filter(({ order }) => order !== '');
  return saidLines([...new Map(lines.map((line) => [line.order, line])).values()]);
}

function readLine(kept: unknown): OrderLine {
  const old: Readonly<Record<string, unknown>> = Object(kept);
  const text = (field: keyof typeof LONGEST) => {
    const value = old[field];
    return typeof value === 'string' && value.length <= LONGEST[field] ? value : '';
  };
  return {
    order: text('order'),
    line: text('line'),
    greeting: text('greeting'),
    template: text('template'),
    skip: old.skip === true,
  };
}
