// Many clients that hand in the same orders at once, older and newer versions of them in any sequence: what is to be sent comes out of
// a seed; what is in the rows afterwards has to be each order once, as its newest version says.
import { isDeepStrictEqual } from 'node:util';
import { shuffled, stream } from '../../src/random.ts';
import type { Database } from '../../src/store/database.ts';
import { itemOf, type OrderVersion, ownOrder, type Send, toldAtOf } from './requests.ts';

export interface OverlapPlan {
  readonly seed: string;
  readonly clients: number;
  readonly orders: number;
  readonly batch: { readonly least: number; readonly most: number };
}

const NEWEST = 6;
/** Of the older versions that there are, each client has so many. */
const SHARE = 0.4;
/** So many batches are sent twice at once with one key. */
const TWICE = 0.2;

const orderOf = (number: number, version: number): OrderVersion => ({
  shop: 'main',
  order: String(1000 + number),
  version,
});

/** Gives how many orders were handed in; throws where they were not taken. */
export async function overlap(send: Send, plan: OverlapPlan): Promise<number> {
  const sent = await Promise.all(
    Array.from({ length: plan.clients }, (_, client) => handIn(send, plan, client)),
  );
  return sent.reduce((sum, count) => sum + count, 0);
}

async function handIn(send: Send, plan: OverlapPlan, client: number): Promise<number> {
  const random = stream(plan.seed, 'client', client);
  const own = versionsOf(plan, client);
  let start = 0;
  for (let count = 0; start < own.length; count++) {
    const { least, most } = plan.batch;
    const size = least + Math.floor(random() * (most - least + 1));
    const body = { orders: own.slice(start, start + size).map(ownOrder) };
    const isTwice = random() < TWICE;
    const post = () =>
      send('POST', 'orders', body, isTwice ? { 'idempotency-key': `${client}-${count}` } : {});
    const answers = await Promise.all(isTwice ? [post(), post()] : [post()]);
    const [first] = answers;
    if (first?.status !== 200) throw new Error(`A batch was answered with ${first?.status}: ${first?.body}`);
    if (answers.some((answer) => !isDeepStrictEqual(answer, first)))
      throw new Error('One key has two answers.');
    start += size;
  }
  return own.length;
}

/** The newest version of an order is with one client alone. */
function versionsOf({ seed, clients, orders }: OverlapPlan, client: number): readonly OrderVersion[] {
  const random = stream(seed, 'versions', client);
  const versions = Array.from({ length: orders }, (_, number) => [
    ...(number % clients === client ? [orderOf(number, NEWEST)] : []),
    ...(random() < SHARE ? [orderOf(number, 1 + Math.floor(random() * (NEWEST - 1)))] : []),
  ]);
  return shuffled(random, versions.flat());
}

/** Orders that are not there once, as their newest version says. */
export async function overlapFaults(database: Database, { orders }: OverlapPlan): Promise<readonly string[]> {
  const rows = await database.query<{ order_id: string; told_at: number; data: string }>(
    'SELECT order_id, told_at, data FROM orders ORDER BY order_id',
  );
  const expected = Array.from({ length: orders }, (_, number) => orderOf(number, NEWEST).order).sort();
  const isNewest = ({ told_at, data }: (typeof rows)[number]): boolean =>
    told_at === toldAtOf(NEWEST) && JSON.parse(data).order.items[0].title === itemOf(NEWEST);
  const found = rows.map(({ order_id }) => order_id).sort();
  return [
    ...(isDeepStrictEqual(found, expected) ? [] : [`there are ${found.length} rows for ${orders} orders`]),
    ...rows
      .filter((row) => !isNewest(row))
      .map(({ order_id }) => `${order_id} is not as its newest version says`),
  ];
}
