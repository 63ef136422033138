// The rule of a print run comes in; the orders that wait and fit it go out, in the form in which orders of files come to their notes.
import type { OrderLine } from '../message/order-line.ts';
import type { Order } from '../orders/order.ts';
import type { Problem } from '../problem.ts';
import { type CollectRule, waitingOrders } from '../store/orders.ts';
import { earlierOrders } from '../store/purchases.ts';
import type { Rows } from '../store/store.ts';
import type { StoredOrder } from '../store/stored-order.ts';
import type { OrderSummary } from './api.ts';
import type { ReadFiles } from './make-notes.ts';

export interface Collected extends ReadFiles {
  /** The row of each order. */
  readonly rows: ReadonlyMap<string, StoredOrder>;
  readonly lines: readonly OrderLine[];
  /** What was found in the orders when they came in. */
  readonly orderProblems: readonly Problem[];
}

/** What waits beyond these comes into the next print run. */
const MOST_IN_PRINT_RUN = 10_000;

export async function collectOrders(rows: Rows, rule: CollectRule): Promise<Collected> {
  const waiting = await waitingOrders(rows, rule, MOST_IN_PRINT_RUN);
  const named = withOwnIds(waiting);
  const orders = named.map(({ order }) => order);
  const bought = named.map(({ order, stored: { key, buyer } }) => ({ order, key, buyer }));
  return {
    ...{ files: [], orders, toWrite: orders, pastProblems: [] },
    past: { orders: await earlierOrders(rows, bought), isWhole: false },
    rows: new Map(named.map(({ order, stored }) => [order.id, stored])),
    lines: named.flatMap(({ order, stored }) =>
      stored.line === null ? [] : [{ ...stored.line, order: order.id }],
    ),
    orderProblems: named.flatMap(({ order, stored }) =>
      (stored.data?.problems ?? []).map((one) => ({ ...one, order: order.id })),
    ),
  };
}

interface NamedOrder {
  readonly order: Order;
  readonly stored: StoredOrder;
}

/** Two shops may have an order 1001 each; in a print run each goes by its own name. */
function withOwnIds(waiting: readonly StoredOrder[]): readonly NamedOrder[] {
  const seen = new Map<string, number>();
  return waiting.flatMap((stored) => {
    const { data, channel, shop } = stored;
    if (data === null) return [];
    // "#1001" of a file and "1001" of a program are one number to whoever reads it.
    const number = data.order.id.replace(/^#/, '');
    const count = (seen.get(number) ?? 0) + 1;
    seen.set(number, count);
    const further = count === 2 ? ` (${channel} ${shop})` : ` (${channel} ${shop} ${count})`;
    const id = count === 1 ? data.order.id : data.order.id + further;
    // The hash knows shops apart: who bought in one of them is a stranger in the others.
    return [{ stored, order: { ...data.order, id, buyerAccount: stored.buyer } }];
  });
}

/** What the seller knows it by everywhere else: its row, and its shop. */
export function withRow(summary: OrderSummary, { rows }: Collected) {
  const row = rows.get(summary.order);
  return row === undefined ? [] : [{ ...summary, id: row.id, shop: row.shop }];
}

/** An order is asked for by its row, or by its name in the print run. */
export const nameOf = (asked: string, { rows }: Collected): string =>
  [...rows].find(([, { id }]) => id === asked)?.[0] ?? asked;
