// What the service asks its orders, and what a seller says of one of them.
import type { OrderLine } from '../message/order-line.ts';
import type { Channel } from '../orders/order.ts';
import { setsAside } from '../problem.ts';
import type { Value } from './database.ts';
import { marks } from './sql.ts';
import type { Rows } from './store.ts';
import { type OrderRow, type OrderState, type StoredOrder, storedOrder } from './stored-order.ts';

export interface OrderFilter {
  readonly state?: OrderState | undefined;
  readonly channel?: Channel | undefined;
  readonly shop?: string | undefined;
  /** The order's id on its channel, with or without #. */
  readonly order?: string | undefined;
  /** Changed since they were written. */
  readonly isChanged?: boolean | undefined;
  /** The print run that wrote them. */
  readonly printRun?: string | undefined;
}

/** In the sequence in which they first came in. `after` is the id of the last one of the page before. */
export async function listOrders(
  { queries, tenant }: Rows,
  { state, channel, shop, order = '', isChanged, printRun }: OrderFilter,
  { after, limit }: { readonly after: string; readonly limit: number },
): Promise<readonly StoredOrder[]> {
  const asked: readonly (readonly [column: string, value: Value | undefined])[] = [
    ['state', state],
    ['channel', channel],
    ['shop', shop],
    ['is_changed', isChanged === undefined ? undefined : Number(isChanged)],
    ['print_run', printRun],
  ];
  const given = asked.filter((one): one is readonly [string, Value] => one[1] !== undefined);
  const conditions = given.map(([column], i) => `AND ${column} = $${i + 5}`).join(' ');
  const rows = await queries.query<OrderRow>(
    `SELECT * FROM orders WHERE tenant_id = $1 AND id > $2 AND ($4 = '' OR order_id IN ($4, '#' || $4))
       ${conditions} ORDER BY id LIMIT $3`,
    [tenant, after, limit, order.replace(/^#/, ''), ...given.map(([, value]) => value)],
  );
  return rows.map(storedOrder);
}

export async function findOrder({ queries, tenant }: Rows, id: string): Promise<StoredOrder | null> {
  const [row] = await queries.query<OrderRow>('SELECT * FROM orders WHERE tenant_id = $1 AND id = $2', [
    tenant,
    id,
  ]);
  return row === undefined ? null : storedOrder(row);
}

/** In the transaction that read the order. An order that the seller skips is set aside, and waits again when they do no longer. */
export async function setLine(
  { queries, tenant }: Rows,
  order: StoredOrder,
  line: OrderLine | null,
  now: number,
): Promise<void> {
  const { state, reason } = standingWith(order, line?.skip === true);
  await queries.query(
    `UPDATE orders SET line = $3, state = $4, reason = $5, version = version + 1, updated_at = $6
     WHERE tenant_id = $1 AND id = $2`,
    [tenant, order.id, line === null ? '' : JSON.stringify(line), state, reason, now],
  );
}

function standingWith(
  { state, reason: before, data }: StoredOrder,
  isSkipped: boolean,
): { readonly state: OrderState; readonly reason: string } {
  if (state === 'redacted') return { state, reason: before };
  const reason = data?.problems.find(setsAside)?.code ?? (isSkipped ? 'order-skipped' : '');
  // Its reason counts once its print run is cancelled.
  if (state === 'written') return { state, reason };
  return { state: reason === '' ? 'waiting' : 'set-aside', reason };
}

/** In the transaction that read the order: its note is written once more, as it is now. */
export async function writeAgain({ queries, tenant }: Rows, order: StoredOrder, now: number): Promise<void> {
  const { state, reason } = standingWith({ ...order, state: 'waiting' }, order.line?.skip === true);
  await queries.query(
    `UPDATE orders SET state = $3, reason = $4, is_changed = 0, print_run = NULL, version = version + 1, updated_at = $5
     WHERE tenant_id = $1 AND id = $2`,
    [tenant, order.id, state, reason, now],
  );
}

/** What a print run takes. Empty lists take all. */
export interface CollectRule {
  readonly channels: readonly Channel[];
  readonly shops: readonly string[];
}

/** The orders that wait and fit the rule, in the sequence in which they came in. */
export async function waitingOrders(
  { queries, tenant }: Rows,
  { channels, shops }: CollectRule,
  limit: number,
): Promise<readonly StoredOrder[]> {
  const ofChannels = channels.length === 0 ? '' : `AND channel IN (${marks(3, channels.length)})`;
  const ofShops = shops.length === 0 ? '' : `AND shop IN (${marks(3 + channels.length, shops.length)})`;
  const rows = await queries.query<OrderRow>(
    `SELECT * FROM orders WHERE tenant_id = $1 AND state = 'waiting' ${ofChannels} ${ofShops} ORDER BY id LIMIT $2`,
    [tenant, limit, ...channels, ...shops],
  );
  return rows.map(storedOrder);
}
