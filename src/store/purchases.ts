// Who bought before: of each order its buyer as a hash, its day and its items, without names, so that a buyer is known again.
import { buyerKey } from '../orders/buyer-key.ts';
import type { Channel, LineItem, Order } from '../orders/order.ts';
import { setsAside } from '../problem.ts';
import { inParts, MOST_AT_ONCE } from './in-parts.ts';
import type { Keyring } from './keyring.ts';
import type { IncomingOrder } from './save-orders.ts';
import { insertRows, marks } from './sql.ts';
import type { Rows } from './store.ts';

/** Nobody is joined across channels or shops; '' where the buyer cannot be told. */
export function buyerHash(keyring: Keyring, shop: string, order: Order): string {
  const key = buyerKey(order);
  return key === '' ? '' : keyring.hash('buyer', JSON.stringify([shop, key]));
}

/** The hash of a buyer by what the platform calls them. */
export const accountHash = (keyring: Keyring, shop: string, channel: Channel, account: string): string =>
  keyring.hash('buyer', JSON.stringify([shop, [channel, 'account', account].join('\u0000')]));

interface KeyedOrder extends IncomingOrder {
  readonly key: string;
  readonly buyer: string;
}

/** Keeps what was bought, and takes away what was not bought after all. */
export async function notePurchases(
  { queries, tenant }: Rows,
  orders: readonly KeyedOrder[],
  now: number,
): Promise<void> {
  const bought = orders.filter(({ buyer, problems }) => buyer !== '' && !problems.some(setsAside));
  await insertRows(
    queries,
    'purchases',
    bought.map(({ key, buyer, order }) => ({
      ...{ tenant_id: tenant, key, buyer },
      ...{ placed_on: order.placedOn, items: JSON.stringify(order.items.map(withoutWords)), noted_at: now },
    })),
    `ON CONFLICT (tenant_id, key) DO UPDATE
       SET buyer = excluded.buyer, placed_on = excluded.placed_on, items = excluded.items`,
  );
  const others = orders.filter((one) => !bought.includes(one)).map(({ key }) => key);
  if (others.length === 0) return;
  await queries.query(`DELETE FROM purchases WHERE tenant_id = $1 AND key IN (${marks(2, others.length)})`, [
    tenant,
    ...others,
  ]);
}

const withoutWords = ({ title, quantity, variant }: LineItem): LineItem => ({
  ...{ title, quantity, variant },
  personalisation: '',
});

interface PurchaseRow {
  readonly key: string;
  readonly buyer: string;
  readonly placed_on: string;
  readonly items: string;
}

/** An order, its buyer, and the key of its row. */
interface BoughtOrder {
  readonly key: string;
  readonly buyer: string;
  readonly order: Order;
}

/** Other orders of these buyers, as far as a note speaks of them: each looks like one of its buyer's orders now. */
export async function earlierOrders(
  { queries, tenant }: Rows,
  orders: readonly BoughtOrder[],
): Promise<readonly Order[]> {
  const byBuyer = new Map(orders.map(({ buyer, order }) => [buyer, order]));
  byBuyer.delete('');
  const buyers = [...byBuyer.keys()];
  const own = new Set(orders.map(({ key }) => key));
  const found: Order[] = [];
  for (const some of inParts(buyers, MOST_AT_ONCE)) {
    const rows = await queries.query<PurchaseRow>(
      `SELECT key, buyer, placed_on, items FROM purchases
       WHERE tenant_id = $1 AND buyer IN (${marks(2, some.length)}) ORDER BY placed_on, noted_at, key`,
      [tenant, ...some],
    );
    const others = rows.filter(({ key }) => !own.has(key));
    found.push(...others.flatMap((row) => earlierOrder(row, byBuyer.get(row.buyer))));
  }
  return found;
}

function earlierOrder(row: PurchaseRow, now: Order | undefined): readonly Order[] {
  if (now === undefined) return [];
  const items: readonly LineItem[] = JSON.parse(row.items);
  return [
    {
      ...now,
      // The key, which no other order has: numbers are those of other shops as well.
      ...{ id: row.key, placedOn: row.placed_on, promisedOn: '', sentOn: '', items, at: {} },
      ...{ giftMessage: '', buyerNote: '', isPartRefunded: false, isReplacement: false },
      total: { amount: '', currency: '' },
    },
  ];
}
