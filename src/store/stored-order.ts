// An order as the service keeps it: a row of the table `orders`, and what stands in it.
import type { OrderLine } from '../message/order-line.ts';
import type { Channel, Order } from '../orders/order.ts';
import type { Problem } from '../problem.ts';

/** waiting: its note is to be written. written: a print run that is closed has it. redacted: its buyer's data was deleted. */
export const ORDER_STATES = ['waiting', 'written', 'set-aside', 'redacted'] as const;
export type OrderState = (typeof ORDER_STATES)[number];

/** What is known of an order, until its time is over. */
interface OrderData {
  readonly order: Order;
  readonly problems: readonly Problem[];
}

export interface StoredOrder {
  readonly id: string;
  /** Channel, shop and order id: never two rows with one. */
  readonly key: string;
  readonly channel: Channel;
  readonly shop: string;
  readonly orderId: string;
  readonly state: OrderState;
  /** The code of what sets it aside; '' if nothing does. */
  readonly reason: string;
  /** Null once it was deleted. */
  readonly data: OrderData | null;
  /** Hash of who bought it; '' where that cannot be told. */
  readonly buyer: string;
  /** Hash of the data, by which a change is seen. */
  readonly digest: string;
  /** Hash of what its note was written from; '' where none was. */
  readonly writtenGist: string;
  /** What the seller says of it; null for nothing. */
  readonly line: OrderLine | null;
  readonly toldAt: number;
  /** It is another one now than was written. */
  readonly isChanged: boolean;
  /** Grows with each change. */
  readonly version: number;
  /** The print run that wrote it. */
  readonly printRun: string | null;
  readonly receivedAt: number;
  readonly updatedAt: number;
}

export interface OrderRow {
  readonly id: string;
  readonly key: string;
  readonly channel: Channel;
  readonly shop: string;
  readonly order_id: string;
  readonly state: OrderState;
  readonly reason: string;
  readonly data: string;
  readonly buyer: string;
  readonly digest: string;
  readonly written_gist: string;
  readonly line: string;
  readonly told_at: number;
  readonly is_changed: number;
  readonly version: number;
  readonly print_run: string | null;
  readonly received_at: number;
  readonly updated_at: number;
}

export const storedOrder = (row: OrderRow): StoredOrder => ({
  ...{ id: row.id, key: row.key, channel: row.channel, shop: row.shop, orderId: row.order_id },
  ...{
    state: row.state,
    reason: row.reason,
    buyer: row.buyer,
    digest: row.digest,
    writtenGist: row.written_gist,
    toldAt: row.told_at,
  },
  data: row.data === '' ? null : JSON.parse(row.data),
  line: row.line === '' ? null : JSON.parse(row.line),
  isChanged: row.is_changed === 1,
  version: row.version,
  printRun: row.print_run,
  receivedAt: row.received_at,
  updatedAt: row.updated_at,
});

/** "#1001" in a file is "1001" to a program. `further` tells orders apart whose number is none: see IncomingOrder. */
export const orderKey = (channel: Channel, shop: string, orderId: string, further: string): string =>
  JSON.stringify([channel, shop, orderId.replace(/^#/, ''), ...(further === '' ? [] : [further])]);
