// Deliveries that failed are kept with their bodies to be worked off again; those of a buyer, order or shop that is to be forgotten lose them.
import type { Channel } from '../orders/order.ts';
import type { AskedBuyer, Shop } from './forget.ts';
import { marks } from './sql.ts';
import type { Rows } from './store.ts';
import { askToCompact } from './upkeep.ts';

/** In a transaction: those of the shop that name the buyer. Not what was never tried: it came later than what asks to forget. */
export const forgetDeliveries = (rows: Rows, shop: Shop, buyer: AskedBuyer): Promise<void> =>
  forgetWhere(rows, shop, "AND attempts > 0 AND reason <> ''", (body) => speaksOf(body, buyer));

/** In a transaction: those of connections of the shop itself. */
export const forgetDeliveriesOfShop = (rows: Rows, shop: Shop): Promise<void> =>
  forgetWhere(rows, shop, "AND attempts > 0 AND reason <> '' AND platform <> 'standard'", () => true);

interface NamedOrder {
  readonly channel: Channel;
  readonly shop: string;
  readonly order_id: string;
  readonly platform_id: string;
}

/** In a transaction, before the rows of the orders lose what they are called: those that name one of them. */
export async function forgetDeliveriesOfOrders(rows: Rows, ids: readonly string[]): Promise<void> {
  const { queries, tenant } = rows;
  const orders = await queries.query<NamedOrder>(
    `SELECT channel, shop, order_id, platform_id FROM orders WHERE tenant_id = $1 AND id IN (${marks(2, ids.length)})`,
    [tenant, ...ids],
  );
  const names = ({ order_id, platform_id }: NamedOrder) => [order_id.replace(/^#/, ''), platform_id];
  const shops = new Map(orders.map((one) => [JSON.stringify([one.channel, one.shop]), one]));
  for (const shop of shops.values()) {
    const own = orders.filter((one) => one.channel === shop.channel && one.shop === shop.shop);
    const platformIds = own.flatMap(names).filter(Boolean);
    await forgetWhere(rows, shop, '', (body) => speaksOf(body, { accounts: [], platformIds }));
  }
}

/** They ask for more than to forget one order, and have to be worked off for the rest. */
const REQUESTS = ['customers/redact', 'customers/data_request', 'buyer.redact'];

/** Bodies have up to two megabytes. */
const READ_AT_ONCE = 20;

interface KeptDelivery {
  readonly id: string;
  readonly body: string;
}

/** Orders that senders of our own form send are of any shop. */
async function forgetWhere(
  rows: Rows,
  { channel, shop }: Shop,
  condition: string,
  isAbout: (body: string) => boolean,
): Promise<void> {
  const { queries, tenant } = rows;
  let after = '';
  while (true) {
    const kept = await queries.query<KeptDelivery>(
      `SELECT deliveries.id, body FROM deliveries JOIN connections ON connections.id = deliveries.connection
       WHERE deliveries.tenant_id = $1 AND body <> '' AND (channel = $2 AND shop = $3 OR platform = 'standard')
         AND (state = 'failed' OR topic NOT IN (${marks(6, REQUESTS.length)}))
         AND deliveries.id > $4 ${condition} ORDER BY deliveries.id LIMIT $5`,
      [tenant, channel, shop, after, READ_AT_ONCE, ...REQUESTS],
    );
    await empty(
      rows,
      kept.filter(({ body }) => isAbout(body)).map(({ id }) => id),
    );
    const last = kept.at(-1);
    if (last === undefined || kept.length < READ_AT_ONCE) return;
    after = last.id;
  }
}

async function empty(rows: Rows, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await rows.queries.query(
    `UPDATE deliveries SET state = 'done', reason = 'What it is about was to be forgotten.', body = ''
     WHERE tenant_id = $1 AND id IN (${marks(2, ids.length)})`,
    [rows.tenant, ...ids],
  );
  await askToCompact(rows);
}

/** By what the platform calls them: the body may be no JSON, or an order of a kind that we do not know. */
function speaksOf(body: string, { accounts, platformIds }: AskedBuyer): boolean {
  const text = Buffer.from(body, 'base64')
    .toString()
    .replace(/\\u([\da-f]{4})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .toLowerCase();
  return (
    accounts.some((known) => holds(text, known.toLowerCase(), () => true)) ||
    platformIds.some((known) =>
      holds(text, known.toLowerCase(), (before) => isLong(known) || NAMING.test(before)),
    )
  );
}

/** A number as long as this is no quantity or price. */
const LONG = 8;
const isLong = (known: string): boolean => known.length >= LONG;

/** What stands before a number that something is called by: "order_id": 12, "name":"#12", /receipts/12. */
const NAMING = /(?:(?:id|number|name|order)"\s{0,4}:\s{0,4}"?#?|[/=])$/;
const MOST_BEFORE = 30;

/** As a word of its own: order 11 is not order 112. */
function holds(text: string, known: string, isNaming: (before: string) => boolean): boolean {
  for (let at = text.indexOf(known); at !== -1; at = text.indexOf(known, at + 1))
    if (
      !isLetter(text[at - 1]) &&
      !isLetter(text[at + known.length]) &&
      isNaming(text.slice(Math.max(0, at - MOST_BEFORE), at))
    )
      return true;
  return false;
}

const isLetter = (sign = ''): boolean => /[\p{L}\p{N}]/u.test(sign);
