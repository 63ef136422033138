// Orders as they come in, by whatever door; each is one row by channel, shop and order id, whatever comes twice, late or out of turn.
import { v7 as newId } from 'uuid';
import type { Order } from '../orders/order.ts';
import { type Problem, setsAside } from '../problem.ts';
import { announce, EVENTS } from './announce.ts';
import { type Decision, decide, decideNew, isOther, reasonIn, type SaveResult } from './decide-order.ts';
import { buyerHash, notePurchases } from './purchases.ts';
import { insertRows, marks } from './sql.ts';
import type { Rows } from './store.ts';
import { type OrderRow, orderKey, type StoredOrder, storedOrder } from './stored-order.ts';

export interface IncomingOrder {
  readonly shop: string;
  readonly order: Order;
  readonly problems: readonly Problem[];
  /** What the platform's machines call it; '' if it is not known. */
  readonly platformId: string;
  /** False where its number may be that of another order as well: lists made by hand start at 1 again each time. */
  readonly isIdSure: boolean;
  /** When its sender says that it changed last, in ms since 1970; 0 if it does not say. */
  readonly toldAt: number;
}

export interface SavedOrder {
  /** Id of the row. */
  readonly id: string;
  /** Id of the order on its channel. */
  readonly order: string;
  readonly result: SaveResult;
  readonly problems: readonly Problem[];
}

/** What a sender says of the future counts as now: else nothing it says later would count any more. */
const CLOCKS_DIFFER_MS = 300_000;

interface Keyed extends IncomingOrder {
  /** Id of its row, if it is a new one: they grow in the sequence in which the orders came. */
  readonly row: string;
  readonly key: string;
  readonly digest: string;
  readonly gist: string;
  readonly buyer: string;
}

/** In a transaction. The results stand in the sequence of the orders; of an order that comes twice, the second one changes the first. */
export async function saveOrders(
  rows: Rows,
  incoming: readonly IncomingOrder[],
  now: number,
): Promise<readonly SavedOrder[]> {
  const latest = now + CLOCKS_DIFFER_MS;
  const keyed = incoming.map((one) => withKey(rows, { ...one, toldAt: Math.min(one.toldAt, latest) }));
  const rounds = inRounds(keyed);
  const saved = new Map<Keyed, SavedOrder>();
  for (const round of rounds) await saveRound(rows, round, now, saved);
  return keyed.flatMap((one) => saved.get(one) ?? []);
}

function withKey({ keyring }: Rows, one: IncomingOrder): Keyed {
  const { order, shop, problems, isIdSure } = one;
  const { channel, id, placedOn, buyer, items } = order;
  const codes = problems.map(({ code }) => code);
  const digestOf = (told: Order): string =>
    keyring.hash('order', JSON.stringify({ order: { ...told, at: {} }, codes }));
  // With its items: what the same person buys next week may have the same number, and no day.
  const further = isIdSure ? '' : keyring.hash('order', JSON.stringify([placedOn, buyer.name, items]));
  return {
    ...one,
    row: newId(),
    key: orderKey(channel, shop, id, further),
    digest: digestOf(order),
    // That it was sent says nothing of its note.
    gist: digestOf({ ...order, sentOn: '' }),
    buyer: buyerHash(keyring, shop, order),
  };
}

/** No round holds a key twice. Sorted, so that two who save the same orders never wait for each other. */
function inRounds(keyed: readonly Keyed[]): readonly (readonly Keyed[])[] {
  const rounds: Keyed[][] = [];
  const seen = new Map<string, number>();
  for (const one of keyed) {
    const round = seen.get(one.key) ?? 0;
    seen.set(one.key, round + 1);
    rounds[round] = [...(rounds[round] ?? []), one];
  }
  return rounds.map((round) => round.toSorted((a, b) => (a.key < b.key ? -1 : 1)));
}

async function saveRound(
  rows: Rows,
  round: readonly Keyed[],
  now: number,
  saved: Map<Keyed, SavedOrder>,
): Promise<void> {
  const fresh = round.map((one) => newRow(rows, one, now));
  const made = await insertRows<{ key: string }>(
    rows.queries,
    'orders',
    fresh,
    'ON CONFLICT (tenant_id, key) DO NOTHING RETURNING key',
  );
  const isNew = new Set(made.map(({ key }) => key));
  const known = await knownOrders(
    rows,
    round.filter(({ key }) => !isNew.has(key)).map(({ key }) => key),
  );
  const toNote: Keyed[] = [];
  const setAside: SavedOrder[] = [];
  for (const one of round) {
    const before = known.get(one.key);
    const decision = before === undefined ? decideNew(one) : decide(before, one);
    if (before !== undefined) await keepDecision(rows, before, one, decision, now);
    if (decision.isPurchaseNoted) toNote.push(one);
    const { result, problems } = decision;
    const outcome = { id: before?.id ?? one.row, order: one.order.id, result, problems };
    saved.set(one, outcome);
    if (decision.isChange && result === 'set-aside' && before?.reason !== decision.reason)
      setAside.push(outcome);
  }
  await notePurchases(rows, toNote, now);
  await announce(rows, EVENTS.orderSetAside, setAside.map(reasonOf), now);
}

const reasonOf = ({ id, order, problems }: SavedOrder) => ({
  id,
  order,
  reasons: problems.filter(setsAside).map(({ code }) => code),
});

const newRow = ({ tenant }: Rows, one: Keyed, now: number) => ({
  tenant_id: tenant,
  id: one.row,
  key: one.key,
  channel: one.order.channel,
  shop: one.shop,
  order_id: one.order.id,
  platform_id: one.platformId,
  buyer: one.buyer,
  state: reasonIn(one.problems) === '' ? 'waiting' : 'set-aside',
  reason: reasonIn(one.problems),
  data: dataOf(one),
  digest: one.digest,
  gist: one.gist,
  written_gist: '',
  line: '',
  told_at: one.toldAt,
  is_changed: 0,
  version: 1,
  print_run: null,
  received_at: now,
  updated_at: now,
});

const dataOf = ({ order, problems }: IncomingOrder): string => JSON.stringify({ order, problems });

async function knownOrders(
  { queries, tenant }: Rows,
  keys: readonly string[],
): Promise<ReadonlyMap<string, StoredOrder>> {
  if (keys.length === 0) return new Map();
  const found = await queries.query<OrderRow>(
    `SELECT * FROM orders WHERE tenant_id = $1 AND key IN (${marks(2, keys.length)})`,
    [tenant, ...keys],
  );
  return new Map(found.map((row) => [row.key, storedOrder(row)]));
}

async function keepDecision(
  rows: Rows,
  known: StoredOrder,
  one: Keyed,
  { isChange, reason }: Decision,
  now: number,
): Promise<void> {
  if (isChange) await changeRow(rows, known, one, reason, now);
  // It says the same, but what was said between the two is older than what is known now.
  else if (known.digest === one.digest && one.toldAt > known.toldAt)
    await rows.queries.query('UPDATE orders SET told_at = $3 WHERE tenant_id = $1 AND id = $2', [
      ...[rows.tenant, known.id, one.toldAt],
    ]);
}

async function changeRow(
  { queries, tenant }: Rows,
  known: StoredOrder,
  one: Keyed,
  reason: string,
  now: number,
): Promise<void> {
  const isWritten = known.state === 'written';
  const state = isWritten ? 'written' : reason === '' ? 'waiting' : 'set-aside';
  await queries.query(
    `UPDATE orders SET platform_id = $3, buyer = $4, state = $5, reason = $6, data = $7, digest = $8, told_at = $9,
       is_changed = $10, version = version + 1, updated_at = $11, gist = $12
     WHERE tenant_id = $1 AND id = $2`,
    [
      ...[tenant, known.id, one.platformId, one.buyer, state, reason, dataOf(one), one.digest],
      ...[Math.max(one.toldAt, known.toldAt), Number(isWritten && isOther(known, one)), now, one.gist],
    ],
  );
}
