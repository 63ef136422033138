// Deleting people's data: of one order, of one buyer, of a shop, and of everything whose time is over. That an order was written stays known.
import type { Channel } from '../orders/order.ts';
import { forgetDeliveries, forgetDeliveriesOfOrders, forgetDeliveriesOfShop } from './forget-deliveries.ts';
import { inParts, MOST_AT_ONCE } from './in-parts.ts';
import { accountHash } from './purchases.ts';
import { marks } from './sql.ts';
import type { Rows } from './store.ts';
import { askToCompact } from './upkeep.ts';

/** Whose orders: of a connection's shop on its channel. */
export interface Shop {
  readonly channel: Channel;
  readonly shop: string;
}

/** What a platform says of a buyer. Accounts are e-mails, user names or numbers in small letters. */
export interface AskedBuyer {
  readonly accounts: readonly string[];
  readonly platformIds: readonly string[];
}

/** Ids of the rows of a buyer's orders. */
export async function ordersOfBuyer(
  { queries, keyring, tenant }: Rows,
  { channel, shop }: Shop,
  { accounts, platformIds }: AskedBuyer,
): Promise<readonly string[]> {
  const buyers = accounts.map((account) => accountHash(keyring, shop, channel, account));
  const known = marks(2 + buyers.length, platformIds.length);
  const conditions = [
    ...(buyers.length === 0 ? [] : [`buyer IN (${marks(2, buyers.length)}) AND buyer <> ''`]),
    ...(known === '' ? [] : [`platform_id IN (${known}) AND platform_id <> ''`, `order_id IN (${known})`]),
  ];
  if (conditions.length === 0) return [];
  // A statement for each index: with OR, or with the shop in it, SQLite reads all orders of the seller.
  const asked = conditions.map(
    (condition) => `SELECT id, channel, shop FROM orders WHERE tenant_id = $1 AND ${condition}`,
  );
  const rows = await queries.query<Shop & { readonly id: string }>(asked.join(' UNION '), [
    tenant,
    ...buyers,
    ...platformIds,
  ]);
  return rows.filter((row) => row.channel === channel && row.shop === shop).map(({ id }) => id);
}

/** The seller's shops on a channel, by what is known of their orders. */
export async function shopsOn({ queries, tenant }: Rows, channel: Channel): Promise<readonly Shop[]> {
  const rows = await queries.query<{ shop: string }>(
    `SELECT shop FROM orders WHERE tenant_id = $1 AND channel = $2
     UNION SELECT shop FROM connections WHERE tenant_id = $1 AND channel = $2`,
    [tenant, channel],
  );
  return rows.map(({ shop }) => ({ channel, shop }));
}

/**
 * In a transaction: the buyer's orders and all that is known of the buyer. Nothing is compacted where nothing was known: eBay tells of
 * everybody who leaves it, thousands a day.
 */
export async function forgetBuyer(rows: Rows, shop: Shop, buyer: AskedBuyer, now: number): Promise<void> {
  const { queries, keyring, tenant } = rows;
  await forgetOrders(rows, await ordersOfBuyer(rows, shop, buyer), now);
  const hashes = buyer.accounts.map((account) => accountHash(keyring, shop.shop, shop.channel, account));
  if (hashes.length > 0) {
    const purchases = await queries.query(
      `DELETE FROM purchases WHERE tenant_id = $1 AND buyer IN (${marks(2, hashes.length)}) RETURNING key`,
      [tenant, ...hashes],
    );
    // The order may be another buyer's by now.
    const cards = await queries.query(
      `UPDATE print_run_cards SET card = '', buyer = ''
       WHERE tenant_id = $1 AND buyer IN (${marks(2, hashes.length)}) AND buyer <> '' RETURNING position`,
      [tenant, ...hashes],
    );
    if (purchases.length + cards.length > 0) await askToCompact(rows);
  }
  await forgetDeliveries(rows, shop, buyer);
}

/** In a transaction. */
export async function forgetShop(rows: Rows, { channel, shop }: Shop, now: number): Promise<void> {
  const { queries, tenant } = rows;
  const orders = await queries.query<{ id: string }>(
    'SELECT id FROM orders WHERE tenant_id = $1 AND channel = $2 AND shop = $3',
    [tenant, channel, shop],
  );
  await forgetOrders(
    rows,
    orders.map(({ id }) => id),
    now,
  );
  await forgetDeliveriesOfShop(rows, { channel, shop });
}

/** In a transaction: these rows, their cards in print runs, what their buyers are known by, and what waits or has failed of them. */
export async function forgetOrders(rows: Rows, ids: readonly string[], now: number): Promise<void> {
  if (ids.length === 0) return;
  const { queries, tenant } = rows;
  await askToCompact(rows);
  for (const some of inParts(ids, MOST_AT_ONCE)) {
    await forgetDeliveriesOfOrders(rows, some);
    await queries.query(
      `DELETE FROM purchases WHERE tenant_id = $1
         AND key IN (SELECT key FROM orders WHERE tenant_id = $1 AND id IN (${marks(2, some.length)}))`,
      [tenant, ...some],
    );
    await queries.query(
      `UPDATE print_run_cards SET card = '', buyer = '' WHERE tenant_id = $1 AND order_row IN (${marks(2, some.length)})`,
      [tenant, ...some],
    );
    await queries.query(
      `UPDATE orders SET state = 'redacted', reason = 'order-redacted', data = '', digest = '', gist = '', written_gist = '', line = '', buyer = '',
         platform_id = '', version = version + 1, updated_at = $2
       WHERE tenant_id = $1 AND id IN (${marks(3, some.length)})`,
      [tenant, now, ...some],
    );
  }
}
