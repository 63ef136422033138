// The rows of the service and the ledger of what it acknowledged come in; what is lost, there twice or half done goes out.
import type { Database } from '../../src/store/database.ts';
import { type Ledger, orderName } from './ledger.ts';

export interface Rows {
  readonly orders: readonly {
    readonly id: string;
    readonly shop: string;
    readonly order_id: string;
    readonly state: string;
    readonly print_run: string | null;
    readonly told_at: number;
  }[];
  readonly deliveries: readonly { readonly sender_id: string; readonly state: string }[];
  readonly runs: readonly {
    readonly id: string;
    readonly state: string;
    readonly is_test: number;
    readonly frozen: string;
    readonly closed_at: number | null;
  }[];
  readonly cards: readonly { readonly print_run: string; readonly order_row: string }[];
}

/** All of one moment. */
export const readRows = (database: Database): Promise<Rows> =>
  database.transaction(async ({ query }) => ({
    orders: await query('SELECT id, shop, order_id, state, print_run, told_at FROM orders'),
    deliveries: await query('SELECT sender_id, state FROM deliveries'),
    runs: await query('SELECT id, state, is_test, frozen, closed_at FROM print_runs'),
    cards: await query('SELECT print_run, order_row FROM print_run_cards'),
  }));

/** Nobody may be asking for anything meanwhile. */
export const findFaults = (rows: Rows, ledger: Ledger): readonly string[] => [
  ...orderFaults(rows, ledger),
  ...deliveryFaults(rows, ledger),
  ...stateFaults(rows),
  ...runFaults(rows, ledger),
  ...cardFaults(rows),
  ...ledger.surprises,
];

/** What was done, and nobody heard so. */
export const unheard = ({ orders, runs }: Rows, ledger: Ledger) => ({
  orders: orders
    .filter(({ shop, order_id }) => shop !== 'hooks' && !ledger.orders.has(orderName(shop, order_id)))
    .map(({ id }) => id),
  closed: runs
    .filter(({ id, state }) => state === 'closed' && ledger.runs.get(id)?.state !== 'closed')
    .map(({ id }) => id),
});

function orderFaults({ orders }: Rows, { orders: known }: Ledger): readonly string[] {
  const rows = groupBy(orders, ({ shop, order_id }) => orderName(shop, order_id.replace('#', '')));
  const twice = [...rows].filter(([, some]) => some.length > 1).map(([name]) => `${name} is there twice`);
  const lost = [...known].filter(([name]) => !rows.has(name)).map(([name]) => `${name} is lost`);
  const older = [...known]
    .filter(([name, toldAt]) => (rows.get(name)?.[0]?.told_at ?? toldAt) < toldAt)
    .map(([name]) => `${name} is older than was acknowledged`);
  return [...twice, ...lost, ...older];
}

function deliveryFaults({ deliveries, orders }: Rows, { deliveries: known }: Ledger): readonly string[] {
  const rows = groupBy(deliveries, ({ sender_id }) => sender_id);
  const kept = new Set(orders.map(({ order_id }) => order_id));
  return [...known].flatMap(([id, order]) => {
    const [row, ...more] = rows.get(id) ?? [];
    if (row === undefined) return [`delivery ${id} is lost`];
    if (more.length > 0) return [`delivery ${id} is there twice`];
    if (row.state === 'failed') return [`delivery ${id} failed`];
    return row.state === 'done' && !kept.has(`#${order}`) ? [`the order of delivery ${id} is lost`] : [];
  });
}

const cardCounts = ({ cards }: Rows): ReadonlyMap<string, readonly unknown[]> =>
  groupBy(cards, ({ print_run }) => print_run);

/** A print run is open, without cards; closed, with all that belongs to it; or cancelled, without cards again. */
function stateFaults(rows: Rows): readonly string[] {
  const counts = cardCounts(rows);
  const isBetween = ({ id, state, frozen, closed_at }: Rows['runs'][number]): boolean => {
    const isFrozen = frozen !== '' && closed_at !== null;
    const count = counts.get(id)?.length ?? 0;
    if (state === 'closed') return !isFrozen || count === 0 || count !== JSON.parse(frozen).notes;
    return count !== 0 || (state === 'open' && isFrozen);
  };
  return rows.runs.filter(isBetween).map(({ id }) => `print run ${id} is between two states`);
}

function runFaults(rows: Rows, ledger: Ledger): readonly string[] {
  const runs = new Map(rows.runs.map((run) => [run.id, run]));
  const counts = cardCounts(rows);
  return [...ledger.runs].flatMap(([id, { state, notes, isCancelAsked }]) => {
    const row = runs.get(id);
    if (row === undefined) return [`print run ${id} is lost`];
    if (row.state === 'cancelled') return isCancelAsked ? [] : [`print run ${id} was cancelled by nobody`];
    if (state === 'open') return [];
    if (row.state !== state) return [`print run ${id} is ${row.state}, not ${state}`];
    return notes === counts.get(id)?.length ? [] : [`print run ${id} has other cards than was said`];
  });
}

/** A written order has one card, in the print run that wrote it; no other order has one. */
function cardFaults({ orders, runs, cards }: Rows): readonly string[] {
  const closed = new Set(
    runs.filter((run) => run.state === 'closed' && run.is_test === 0).map(({ id }) => id),
  );
  const cardsOf = groupBy(
    cards.filter(({ print_run }) => closed.has(print_run)),
    ({ order_row }) => order_row,
  );
  const written = orders.flatMap(({ id, state, print_run, order_id }) => {
    const [card, ...more] = cardsOf.get(id) ?? [];
    if (state !== 'written') return card === undefined ? [] : [`${order_id} has a card and is ${state}`];
    if (card === undefined) return [`${order_id} is written and has no card`];
    if (more.length > 0) return [`${order_id} is written twice`];
    return card.print_run === print_run ? [] : [`${order_id} has its card in another print run`];
  });
  const known = new Set(orders.map(({ id }) => id));
  const orphans = [...cardsOf.keys()]
    .filter((id) => !known.has(id))
    .map((id) => `a card is of no order: ${id}`);
  return [...written, ...orphans];
}

function groupBy<T>(things: readonly T[], keyOf: (thing: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const thing of things) {
    const group = groups.get(keyOf(thing));
    if (group === undefined) groups.set(keyOf(thing), [thing]);
    else group.push(thing);
  }
  return groups;
}
