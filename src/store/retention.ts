// How long a seller keeps what is known of people, and deleting what is older. Days; times in milliseconds since 1970.
import type { Rows } from './store.ts';
import { askToCompact } from './upkeep.ts';

export interface Retention {
  /** How long an order and its card are kept once it is written or set aside. */
  readonly ordersDays: number;
  /** How long it is known what a buyer bought before. */
  readonly purchasesDays: number;
}

const USUAL_RETENTION: Retention = { ordersDays: 60, purchasesDays: 730 };

export async function retentionOf({ queries, tenant }: Rows): Promise<Retention> {
  const [row] = await queries.query<{ orders_days: number; purchases_days: number }>(
    'SELECT orders_days, purchases_days FROM retention WHERE tenant_id = $1',
    [tenant],
  );
  return row === undefined
    ? USUAL_RETENTION
    : { ordersDays: row.orders_days, purchasesDays: row.purchases_days };
}

export async function setRetention(
  { queries, tenant }: Rows,
  { ordersDays, purchasesDays }: Retention,
): Promise<void> {
  await queries.query(
    `INSERT INTO retention (tenant_id, orders_days, purchases_days) VALUES ($1, $2, $3)
     ON CONFLICT (tenant_id) DO UPDATE SET orders_days = excluded.orders_days, purchases_days = excluded.purchases_days`,
    [tenant, ordersDays, purchasesDays],
  );
}

const DAY_MS = 86_400_000;
/** Senders give up after a few days: a delivery that comes again later than this is none of theirs. */
const DELIVERIES_DAYS = 30;

/** In a transaction: deletes what is older than the seller keeps. What is written stays written; what waits is kept. */
export async function forgetOld(rows: Rows, now: number): Promise<void> {
  const { queries, tenant } = rows;
  const { ordersDays, purchasesDays } = await retentionOf(rows);
  const before = now - ordersDays * DAY_MS;
  const cards = await queries.query(
    `UPDATE print_run_cards SET card = '', buyer = '' WHERE tenant_id = $1 AND card <> ''
       AND print_run IN (SELECT id FROM print_runs WHERE tenant_id = $1 AND closed_at < $2) RETURNING position`,
    [tenant, before],
  );
  const pictures = await queries.query(
    `DELETE FROM print_run_pictures WHERE tenant_id = $1
       AND print_run IN (SELECT id FROM print_runs WHERE tenant_id = $1 AND closed_at < $2) RETURNING print_run`,
    [tenant, before],
  );
  const orders = await queries.query(
    `UPDATE orders SET data = '', line = '', buyer = '', version = version + 1
     WHERE tenant_id = $1 AND state IN ('written', 'set-aside') AND updated_at < $2 AND data <> '' RETURNING id`,
    [tenant, before],
  );
  const purchases = await queries.query(
    'DELETE FROM purchases WHERE tenant_id = $1 AND noted_at < $2 RETURNING key',
    [tenant, now - purchasesDays * DAY_MS],
  );
  const old = now - DELIVERIES_DAYS * DAY_MS;
  const deliveries = await queries.query<{ body: string }>(
    `DELETE FROM deliveries WHERE tenant_id = $1 AND received_at < $2 AND state <> 'waiting'
     RETURNING substr(body, 1, 1) AS body`,
    [tenant, old],
  );
  await queries.query(
    "DELETE FROM webhook_messages WHERE tenant_id = $1 AND made_at < $2 AND state <> 'waiting'",
    [tenant, old],
  );
  const bodies = deliveries.filter(({ body }) => body !== '');
  if ([cards, pictures, orders, purchases, bodies].some((gone) => gone.length > 0)) await askToCompact(rows);
}

/** Whoever has rows at all. */
export async function tenants(queries: Rows['queries']): Promise<readonly string[]> {
  const rows = await queries.query<{ tenant_id: string }>(
    'SELECT tenant_id FROM orders UNION SELECT tenant_id FROM connections UNION SELECT tenant_id FROM webhook_endpoints',
  );
  return rows.map(({ tenant_id }) => tenant_id);
}
