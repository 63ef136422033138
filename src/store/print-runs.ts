// Print runs as rows: open ones are a rule and settings, closed ones hold their cards as well.
import { v7 as newId } from 'uuid';
import type { CardText, FrozenCard } from '../card-text.ts';
import type { Stock } from '../sheet/sheet.ts';
import { announce, EVENTS } from './announce.ts';
import { inParts, MOST_AT_ONCE } from './in-parts.ts';
import type { CollectRule } from './orders.ts';
import { insertRows } from './sql.ts';
import type { Rows } from './store.ts';
import type { StoredOrder } from './stored-order.ts';

export const PRINT_RUN_STATES = ['open', 'closed', 'cancelled'] as const;
type PrintRunState = (typeof PRINT_RUN_STATES)[number];

/** What was decided when it was closed. */
export interface Frozen {
  readonly notes: number;
  readonly sheets: number;
  /** The paper as it was then: the seller's own may change. */
  readonly stock: Stock;
  /** Which program wrote it: another one may draw letters otherwise. */
  readonly program: string;
  readonly skipped: readonly { readonly order: string; readonly code: string }[];
}

export interface PrintRun {
  readonly id: string;
  readonly name: string;
  readonly state: PrintRunState;
  /** Its orders are not marked as written. */
  readonly isTest: boolean;
  readonly rule: CollectRule;
  /** As JSON, as the door has them. */
  readonly settings: string;
  /** Null while it is open. */
  readonly frozen: Frozen | null;
  /** Grows when its settings or pictures change. */
  readonly version: number;
  readonly openedAt: number;
  readonly closedAt: number | null;
}

interface PrintRunRow {
  readonly id: string;
  readonly name: string;
  readonly state: PrintRunState;
  readonly is_test: number;
  readonly rule: string;
  readonly settings: string;
  readonly frozen: string;
  readonly version: number;
  readonly opened_at: number;
  readonly closed_at: number | null;
}

const printRun = (row: PrintRunRow): PrintRun => ({
  ...{ id: row.id, name: row.name, state: row.state, isTest: row.is_test === 1 },
  ...{ rule: JSON.parse(row.rule), settings: row.settings },
  frozen: row.frozen === '' ? null : JSON.parse(row.frozen),
  ...{ version: row.version, openedAt: row.opened_at, closedAt: row.closed_at },
});

export async function openPrintRun(
  { queries, tenant }: Rows,
  {
    name,
    isTest,
    rule,
    settings,
  }: {
    readonly name: string;
    readonly isTest: boolean;
    readonly rule: CollectRule;
    readonly settings: string;
  },
  now: number,
): Promise<string> {
  const id = newId();
  await insertRows(queries, 'print_runs', [
    {
      ...{ tenant_id: tenant, id, name, state: 'open', is_test: Number(isTest) },
      ...{ rule: JSON.stringify(rule), settings, frozen: '', version: 1, opened_at: now, closed_at: null },
    },
  ]);
  return id;
}

export async function findPrintRun({ queries, tenant }: Rows, id: string): Promise<PrintRun | null> {
  const [row] = await queries.query<PrintRunRow>(
    'SELECT * FROM print_runs WHERE tenant_id = $1 AND id = $2',
    [tenant, id],
  );
  return row === undefined ? null : printRun(row);
}

/** The newest first. `before` is the id of the last one of the page before, or '' for the first page. */
export async function listPrintRuns(
  { queries, tenant }: Rows,
  { before, limit }: { readonly before: string; readonly limit: number },
): Promise<readonly PrintRun[]> {
  const rows = await queries.query<PrintRunRow>(
    "SELECT * FROM print_runs WHERE tenant_id = $1 AND ($2 = '' OR id < $2) ORDER BY id DESC LIMIT $3",
    [tenant, before, limit],
  );
  return rows.map(printRun);
}

/** False if it is not open. */
export async function changeSettings(
  { queries, tenant }: Rows,
  id: string,
  settings: string,
): Promise<boolean> {
  const rows = await queries.query(
    `UPDATE print_runs SET settings = $3, version = version + 1
     WHERE tenant_id = $1 AND id = $2 AND state = 'open' RETURNING id`,
    [tenant, id, settings],
  );
  return rows.length > 0;
}

/** A card that can be written, and the order that it is for. */
export interface WritableCard {
  readonly stored: StoredOrder;
  readonly text: CardText;
  /** How many leaves it takes. */
  readonly leaves: number;
}

/**
 * In a transaction: takes the orders that are still as they were when their cards were written, and freezes the cards. What has changed
 * meanwhile waits for the next print run. Gives the cards that were taken; null if the print run was closed or changed by somebody else.
 */
export async function takeOrders(
  rows: Rows,
  { id, isTest, version }: PrintRun,
  cards: readonly WritableCard[],
  now: number,
): Promise<readonly WritableCard[] | null> {
  const { queries, tenant } = rows;
  // First of all: of two who close it at once, the second one waits here, and finds it closed.
  const claimed = await queries.query(
    `UPDATE print_runs SET state = 'closed' WHERE tenant_id = $1 AND id = $2 AND state = 'open' AND version = $3
     RETURNING id`,
    [tenant, id, version],
  );
  if (claimed.length === 0) return null;
  const marked = await markWritten(rows, isTest ? null : id, cards, now);
  const taken = cards.filter(({ stored }) => marked.has(stored.id));
  await insertRows(
    queries,
    'print_run_cards',
    taken.map(({ stored, text, leaves }, position) => ({
      ...{
        tenant_id: tenant,
        print_run: id,
        position,
        order_row: stored.id,
        buyer: stored.buyer,
        leaves,
        card: JSON.stringify(text),
      },
    })),
  );
  return taken;
}

/**
 * Gives the rows that were still as they were. For a test, whose `printRun` is null, they stay so, but are written all the same: nobody
 * deletes their data until the cards are there to be deleted, too.
 */
async function markWritten(
  { queries, tenant }: Rows,
  printRun: string | null,
  cards: readonly WritableCard[],
  now: number,
): Promise<ReadonlySet<string>> {
  // Always in the same sequence, so that two print runs never wait for each other.
  const sorted = cards.map(({ stored }) => stored).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const marked = new Set<string>();
  // Thousands one by one would keep everybody else waiting for seconds.
  for (const some of inParts(sorted, MOST_AT_ONCE)) {
    const known = some.map((_, i) => `($${2 * i + 2}, CAST($${2 * i + 3} AS bigint))`).join(', ');
    const end = 2 * some.length + 2;
    const change =
      printRun === null
        ? 'version = version'
        : `state = 'written', written_gist = gist, print_run = $${end}, is_changed = 0, version = version + 1, updated_at = $${end + 1}`;
    const found = await queries.query<{ id: string }>(
      `UPDATE orders SET ${change}
       WHERE tenant_id = $1 AND state = 'waiting' AND (id, version) IN (VALUES ${known}) RETURNING id`,
      [
        ...[tenant, ...some.flatMap(({ id, version }) => [id, version])],
        ...(printRun === null ? [] : [printRun, now]),
      ],
    );
    for (const { id } of found) marked.add(id);
  }
  return marked;
}

/** In the transaction that took its orders. */
export async function closePrintRun(
  rows: Rows,
  { id, name, isTest }: PrintRun,
  frozen: Frozen,
  now: number,
): Promise<void> {
  const { queries, tenant } = rows;
  await queries.query('UPDATE print_runs SET frozen = $3, closed_at = $4 WHERE tenant_id = $1 AND id = $2', [
    tenant,
    id,
    JSON.stringify(frozen),
    now,
  ]);
  const { notes, sheets, skipped } = frozen;
  const ready = { printRun: id, name, isTest, notes, sheets, skipped: skipped.length };
  await announce(rows, EVENTS.printRunReady, [ready], now);
}

/** In a transaction: its orders wait again. False if it was cancelled already, or there is none. */
export async function cancelPrintRun(rows: Rows, id: string, now: number): Promise<boolean> {
  const { queries, tenant } = rows;
  const known = await findPrintRun(rows, id);
  if (known === null || known.state === 'cancelled') return false;
  // What was cancelled or skipped after it was written does not wait for a note again.
  await queries.query(
    `UPDATE orders SET state = CASE WHEN reason = '' THEN 'waiting' ELSE 'set-aside' END,
       print_run = NULL, is_changed = 0, version = version + 1, updated_at = $3
     WHERE tenant_id = $1 AND print_run = $2 AND state = 'written' AND data <> ''`,
    [tenant, id, now],
  );
  await queries.query('DELETE FROM print_run_cards WHERE tenant_id = $1 AND print_run = $2', [tenant, id]);
  await queries.query('DELETE FROM print_run_pictures WHERE tenant_id = $1 AND print_run = $2', [tenant, id]);
  await queries.query("UPDATE print_runs SET state = 'cancelled' WHERE tenant_id = $1 AND id = $2", [
    tenant,
    id,
  ]);
  return true;
}

/** In the sequence of the print run. */
export async function frozenCards({ queries, tenant }: Rows, id: string): Promise<readonly FrozenCard[]> {
  const rows = await queries.query<{ order_row: string; card: string; leaves: number }>(
    'SELECT order_row, card, leaves FROM print_run_cards WHERE tenant_id = $1 AND print_run = $2 ORDER BY position',
    [tenant, id],
  );
  return rows.map(({ order_row: row, card, leaves }) => ({
    ...{ row, leaves, text: card === '' ? null : JSON.parse(card) },
  }));
}
