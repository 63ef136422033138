// The store in one file of SQLite, for one machine: a path in, a Database out. There is one connection, and whoever asks waits for
// a turn; the library runs each statement at once, on this thread.
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as pause, setImmediate as waitForOthers } from 'node:timers/promises';
import { DatabaseSync, type DatabaseSyncInstance, type StatementSyncInstance } from '@photostructure/sqlite';
import type { Database, Queries, Value } from './database.ts';
import { checkValues, runWork } from './run-work.ts';
import { turns } from './turns.ts';

/** Lists of rows make a statement for each length; without a bound they would all be kept. */
const STATEMENTS_KEPT = 200;
/** How long another process may hold the file, in milliseconds, before it is an error. */
const PATIENCE = 10_000;
const LONGEST_PAUSE = 50;
/** The library gives the error of a prepared statement no code. */
const BUSY = 'database is locked';

const SETTINGS = [
  'PRAGMA journal_mode = wal',
  'PRAGMA synchronous = full',
  'PRAGMA foreign_keys = on',
  'PRAGMA secure_delete = on',
  // From here on another process is waited for by `patiently`: SQLite's own waiting would stop the whole service.
  'PRAGMA busy_timeout = 0',
];

/** Opens the file, which is made if it is not there and is then readable by its owner alone. */
export function openSqlite(path: string): Database {
  if (path !== ':memory:') makeFile(path);
  const connection = new DatabaseSync(path, { timeout: PATIENCE });
  for (const setting of SETTINGS) connection.exec(setting);
  const run = statementRunner(connection);
  const inTurn = turns();
  let closing: Promise<void> | null = null;

  const whileOpen = <T>(work: () => Promise<T>): Promise<T> =>
    closing === null ? inTurn(work) : Promise.reject(new Error('The database is closed.'));
  return {
    skipLocked: '',
    takeTurns: [],
    query: <R>(sql: string, values?: readonly Value[]) => whileOpen(() => run<R>(sql, values)),
    transaction: (work) => whileOpen(() => runTransaction(connection, run, work)),
    compact: () => whileOpen(() => compact(connection, run)),
    close: () => {
      closing ??= inTurn(async () => connection.close());
      return closing;
    },
  };
}

function makeFile(path: string): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  closeSync(openSync(path, 'a', 0o600));
}

function statementRunner(connection: DatabaseSyncInstance): Queries['query'] {
  const statements = new Map<string, StatementSyncInstance>();
  const prepare = (sql: string): StatementSyncInstance => {
    const statement = statements.get(sql) ?? connection.prepare(questionMarks(sql));
    // Set anew, so that the first of the map is the one that nobody has asked for in a long time.
    statements.delete(sql);
    statements.set(sql, statement);
    const [oldest] = statements.keys();
    if (oldest !== undefined && statements.size > STATEMENTS_KEPT) statements.delete(oldest);
    return statement;
  };
  return async <R>(sql: string, values: readonly Value[] = []) => {
    checkValues(values);
    return patiently(() => prepare(sql).all(...values) as readonly R[]);
  };
}

/** `$1` becomes `?1`, but not inside of quotes. Two statements are refused: SQLite would run the first one and say nothing. */
function questionMarks(sql: string): string {
  return sql.replace(/'[^']*'|;\s*(?=\S)|\$(\d+)/g, (found, number?: string) => {
    if (found.startsWith(';')) throw new Error('There are two statements where one is expected.');
    return number === undefined ? found : `?${number}`;
  });
}

/** Calls `attempt` until no other process is in its way. */
async function patiently<T>(attempt: () => T): Promise<T> {
  // Statements follow each other without a gap: requests and timers would wait until none is left.
  await waitForOthers();
  let waited = 0;
  for (let next = 1; ; next = Math.min(2 * next, LONGEST_PAUSE)) {
    try {
      return attempt();
    } catch (error) {
      if (!isBusy(error) || waited >= PATIENCE) throw error;
    }
    await pause(next);
    waited += next;
  }
}

const isBusy = (error: unknown): boolean => error instanceof Error && error.message === BUSY;

async function runTransaction<T>(
  connection: DatabaseSyncInstance,
  run: Queries['query'],
  work: (queries: Queries) => Promise<T>,
): Promise<T> {
  await run('BEGIN IMMEDIATE');
  try {
    const result = await runWork(run, work);
    await run('COMMIT');
    return result;
  } catch (error) {
    // A full disk ends a transaction by itself.
    if (connection.isTransaction) await run('ROLLBACK');
    throw error;
  }
}

/**
 * Writes the file anew and empties the log. `secure_delete` alone is not enough: where rows move between pages, bytes of a few in a
 * thousand stay behind.
 */
async function compact(connection: DatabaseSyncInstance, run: Queries['query']): Promise<void> {
  await run('VACUUM');
  await patiently(() => {
    const outcome = connection.prepare('PRAGMA wal_checkpoint(truncate)').get() as { readonly busy: number };
    if (outcome.busy !== 0) throw new Error(BUSY);
  });
}
