// The store in PostgreSQL, for more than one machine: an address in, a Database out. Each transaction has a connection of its own
// and sees one state of the rows, as on SQLite.
import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { DatabaseError, escapeIdentifier, Pool, type PoolClient, types } from 'pg';
import type { Database, Queries, Value } from './database.ts';
import { checkNumber, checkValues, runWork } from './run-work.ts';
import { turns } from './turns.ts';

/** A statement that hangs would hold its connection, and with ten of those nobody gets one. */
const STATEMENT_TIMEOUT = 30_000;
/** A transaction that is left open holds back what others wait for. */
const IDLE_TIMEOUT = 60_000;
const CONNECTION_TIMEOUT = 15_000;
/** Compacting keeps everybody out of a table; where it has to wait, all others wait behind it. */
const COMPACT_WAIT = 5_000;
/** What a connection has prepared stays in the server's memory until it ends. */
const CONNECTION_LIFETIME_SECONDS = 1_800;
/** A long list of rows is a statement of its own for each length: not worth keeping. */
const LONGEST_PREPARED = 2_000;

/** Somebody else changed the same rows, or two transactions wait for each other: nothing was done, and it may be done again. */
const CONFLICTS = ['40001', '40P01'];
/** Six machines that do nothing but change one row meet more than ten times. */
const ATTEMPTS = 25;
const LONGEST_PAUSE = 200;

/** Any number will do that no other program in the same database takes. */
const LOCK = 4_965_747_311;

/** Opens the database of the address, `postgres://user:password@host/name`; rejects where it cannot be reached. */
export async function openPostgres(url: string): Promise<Database> {
  const pool = openPool(url);
  const underway = new Set<Promise<unknown>>();
  const inTurn = turns();
  let closing: Promise<void> | null = null;

  const whileOpen = async <T>(work: () => Promise<T>): Promise<T> => {
    if (closing !== null) throw new Error('The database is closed.');
    const result = work();
    underway.add(result);
    return result.finally(() => underway.delete(result));
  };
  // Those that met others are done again one by one, and new ones wait behind them: they would only meet again.
  const transaction = async <T>(work: (queries: Queries) => Promise<T>): Promise<T> => {
    const attempt = () => withClient(pool, (client) => runTransaction(client, work));
    await inTurn(async () => {});
    return attempt().catch((error: unknown) => {
      if (!isConflict(error)) throw error;
      return inTurn(() => again(attempt));
    });
  };
  const close = async (): Promise<void> => {
    // The pool forgets those that wait for a connection.
    await Promise.allSettled(underway);
    await pool.end();
  };
  const database: Database = {
    skipLocked: 'FOR UPDATE SKIP LOCKED',
    takeTurns: [
      // Else it would see the rows as they were before it waited.
      'SET TRANSACTION ISOLATION LEVEL READ COMMITTED',
      'SET LOCAL statement_timeout = 0',
      `SELECT pg_advisory_xact_lock(${LOCK})`,
    ],
    query: <R>(sql: string, values?: readonly Value[]) =>
      whileOpen(() => again(() => withClient(pool, (client) => runOn(client)<R>(sql, values)))),
    transaction: (work) => whileOpen(() => transaction(work)),
    compact: (tables) => whileOpen(() => withClient(pool, (client) => compact(client, tables))),
    close: () => {
      closing ??= close();
      return closing;
    },
  };
  try {
    await database.query('SELECT 1');
  } catch (error) {
    await database.close();
    throw error;
  }
  return database;
}

function openPool(url: string): Pool {
  const pool = new Pool({
    connectionString: url,
    types: { getTypeParser },
    connectionTimeoutMillis: CONNECTION_TIMEOUT,
    statement_timeout: STATEMENT_TIMEOUT,
    idle_in_transaction_session_timeout: IDLE_TIMEOUT,
    maxLifetimeSeconds: CONNECTION_LIFETIME_SECONDS,
  });
  // A connection that breaks while nobody waits for an answer would end the program; the next statement finds out by itself.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}

/** Numbers of any size become numbers, yes and no become 1 and 0, as on SQLite. */
function getTypeParser(type: number): (text: string) => unknown {
  if (type === types.builtins.INT8 || type === types.builtins.NUMERIC)
    return (text) => checkNumber(Number(text));
  if (type === types.builtins.BOOL) return (text) => (text === 't' ? 1 : 0);
  return types.getTypeParser(type, 'text');
}

/** Calls `attempt` until it meets nobody. Pauses differ by chance, so that machines that met do not meet again. */
async function again<T>(attempt: () => Promise<T>): Promise<T> {
  for (let count = 1; ; count++) {
    try {
      return await attempt();
    } catch (error) {
      if (count === ATTEMPTS || !isConflict(error)) throw error;
    }
    await pause(Math.random() * Math.min(2 ** count, LONGEST_PAUSE));
  }
}

const isConflict = (error: unknown): boolean =>
  error instanceof DatabaseError && CONFLICTS.includes(error.code ?? '');

async function withClient<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    const result = await work(client);
    client.release();
    return result;
  } catch (error) {
    client.release(!isSound(client, error));
    throw error;
  }
}

/** Whether the next one may have this connection: it is in no transaction, and the server has not said that it goes away. */
const isSound = (client: PoolClient, error: unknown): boolean =>
  client.getTransactionStatus() === 'I' && !(error instanceof DatabaseError && error.code?.startsWith('57P'));

function runOn(client: PoolClient): Queries['query'] {
  return async <R>(sql: string, values: readonly Value[] = []) => {
    checkValues(values);
    const name = sql.length > LONGEST_PREPARED ? undefined : createHash('sha1').update(sql).digest('hex');
    try {
      const { rows } = await client.query({ name, text: sql, values: [...values] });
      return rows as readonly R[];
    } catch (error) {
      throw withoutRow(error);
    }
  };
}

/** The server tells which row it refused, with all that a buyer said in it: nothing for a log. */
function withoutRow(error: unknown): unknown {
  return error instanceof DatabaseError
    ? Object.assign(error, { detail: undefined, where: undefined })
    : error;
}

async function runTransaction<T>(client: PoolClient, work: (queries: Queries) => Promise<T>): Promise<T> {
  let conflict: unknown = null;
  const run: Queries['query'] = <R>(sql: string, values?: readonly Value[]) =>
    runOn(client)<R>(sql, values).catch((error: unknown) => {
      if (isConflict(error)) conflict = error;
      throw error;
    });
  // Rows that are read and then written are as they were read, or the transaction conflicts and is done again.
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ');
  try {
    const result = await runWork(run, work);
    await client.query('COMMIT');
    return result;
  } catch (error) {
    // Where this fails, the connection is not given to anybody else, and the server undoes all by itself.
    await client.query('ROLLBACK').catch(() => {});
    // `work` may have taken the conflict for something else, such as an order that is there already.
    throw conflict ?? error;
  }
}

/** Somebody has the table. What was deleted is deleted; its bytes go when the table is compacted next. */
function leaveForNextTime(error: unknown): void {
  if (!(error instanceof DatabaseError && error.code === LOCK_NOT_AVAILABLE)) throw error;
}

const LOCK_NOT_AVAILABLE = '55P03';

/**
 * Writes each table anew: a plain VACUUM leaves the bytes of deleted rows in the pages. The log of the server and its copies
 * are in the hands of who runs it.
 */
async function compact(client: PoolClient, tables: readonly string[]): Promise<void> {
  await client.query('SET statement_timeout = 0');
  await client.query(`SET lock_timeout = ${COMPACT_WAIT}`);
  try {
    for (const name of tables)
      await client.query(`VACUUM (FULL) ${escapeIdentifier(name)}`).catch(leaveForNextTime);
  } finally {
    await client.query('RESET statement_timeout');
    await client.query('RESET lock_timeout');
  }
}
