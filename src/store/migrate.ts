// Brings the tables of a database to what this program knows: a list of migrations in, those that were missing are applied.
import type { Database, Queries } from './database.ts';
import { StoreError } from './store-error.ts';

/** One step from older tables to newer ones. Once released it is never changed: what is wrong in it, a later one mends. */
export interface Migration {
  /** 1, 2, 3 and so on, without a gap. */
  readonly number: number;
  readonly name: string;
  /** One statement each. */
  readonly statements: readonly string[];
}

const MAKE_LIST = 'CREATE TABLE IF NOT EXISTS migrations (number integer PRIMARY KEY, name text NOT NULL)';

/** Applies what is missing, each migration whole or not at all. Two programs that start at once apply each one time. */
export async function migrate(database: Database, migrations: readonly Migration[]): Promise<void> {
  while (await database.transaction((queries) => applyNext(queries, database.takeTurns, migrations)));
}

/** Whether there was one to apply. */
async function applyNext(
  queries: Queries,
  takeTurns: readonly string[],
  migrations: readonly Migration[],
): Promise<boolean> {
  for (const statement of [...takeTurns, MAKE_LIST]) await queries.query(statement);
  const last = await lastApplied(queries);
  refuseNewer(last, migrations.length);
  const next = migrations[last];
  if (next === undefined) return false;
  if (next.number !== last + 1) throw new Error(`Migration ${last + 1} is missing in the program.`);
  for (const statement of next.statements) await queries.query(statement);
  await queries.query('INSERT INTO migrations (number, name) VALUES ($1, $2)', [next.number, next.name]);
  return true;
}

/** 0 where there was none. */
async function lastApplied(queries: Queries): Promise<number> {
  const [row] = await queries.query<{ readonly last: number | null }>(
    'SELECT max(number) AS last FROM migrations',
  );
  return row?.last ?? 0;
}

/** An older program does not know what newer tables hold, and would write into them what does not belong there. */
function refuseNewer(last: number, known: number): void {
  if (last <= known) return;
  throw new StoreError(
    `The database was made by a newer Inkslip (its tables are of version ${last}, this program knows ${known}): start that one, or restore a backup from before the update.`,
  );
}
