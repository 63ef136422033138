// What only PostgreSQL brings: connections that break, transactions that wait for each other, files of the server.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database, Queries } from '../../src/store/database.ts';
import { type DatabasePlace, openDatabase } from '../../src/store/open-database.ts';
import { openPostgres } from '../../src/store/postgres.ts';
import { testDatabases } from '../support/databases.ts';

const postgres = testDatabases().find(({ name }) => name === 'PostgreSQL');

describe.skipIf(postgres === undefined)('a database in PostgreSQL', () => {
  let where: DatabasePlace;
  let database: Database;
  beforeAll(async () => {
    if (postgres === undefined) return;
    where = await postgres.place();
    database = await openDatabase(where);
    await database.query('CREATE TABLE things (id text PRIMARY KEY, amount bigint NOT NULL)');
  });
  beforeEach(async () => {
    await database.query('DELETE FROM things');
    await database.query(`INSERT INTO things (id, amount) VALUES ('a', 0), ('b', 0)`);
  });
  afterAll(() => database.close());

  const amounts = () => database.query('SELECT id, amount FROM things ORDER BY id');
  const add = ({ query }: Queries, id: string) =>
    query('UPDATE things SET amount = amount + 1 WHERE id = $1', [id]);
  const kill = (own: string) => `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE ${own}`;

  it('rejects a transaction whose connection breaks, and goes on with another', async () => {
    const other = await openDatabase(where);
    const broken = database.transaction(async (queries) => {
      await add(queries, 'a');
      const [own] = await queries.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
      await other.query(kill(`pid = ${own?.pid}`));
      await add(queries, 'b');
    });
    await expect(broken).rejects.toThrow();
    await other.close();
    expect(await amounts()).toEqual([
      { id: 'a', amount: 0 },
      { id: 'b', amount: 0 },
    ]);
  });

  it('goes on when connections break that nobody uses', async () => {
    const idle = await openDatabase(where);
    const [own] = await idle.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
    await database.query(kill(`pid = ${own?.pid}`));
    // The news may come before this statement or with it.
    await idle.query('SELECT 1').catch(() => {});
    expect(await idle.query('SELECT 2 AS two')).toEqual([{ two: 2 }]);
    await idle.close();
  });

  it('has connections left after many that failed', async () => {
    const failing = Array.from({ length: 30 }, (_, count) =>
      database.transaction(async ({ query }) => {
        if (count % 2 === 0) throw new Error('no more');
        await query(`INSERT INTO things (id) VALUES ('c')`);
      }),
    );
    const outcomes = await Promise.allSettled(failing);
    expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(30);
    expect(await database.query('SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it.each([
    ['as it comes', (error: unknown) => Promise.reject(error)],
    ['even if taken for something else', () => Promise.reject(new Error('it is there already'))],
  ])('calls one of two again that wait for each other, %s', async (_how, mistake) => {
    let calls = 0;
    let bothHoldOne: () => void = () => {};
    const meeting = new Promise<void>((resolve) => {
      bothHoldOne = resolve;
    });
    const change = (first: string, second: string) =>
      database.transaction(async (queries) => {
        await add(queries, first);
        calls++;
        if (calls === 2) bothHoldOne();
        await meeting;
        await add(queries, second).catch(mistake);
      });
    await Promise.all([change('a', 'b'), change('b', 'a')]);
    // Once more where the two meet again.
    expect(calls).toBeGreaterThanOrEqual(3);
    expect(await amounts()).toEqual([
      { id: 'a', amount: 2 },
      { id: 'b', amount: 2 },
    ]);
  });

  it('shows a transaction one state of the rows', async () => {
    const seen = await database.transaction(async ({ query }) => {
      const sql = `SELECT amount FROM things WHERE id = 'a'`;
      const before = await query(sql);
      await add(database, 'a');
      return [...before, ...(await query(sql))];
    });
    expect(seen).toEqual([{ amount: 0 }, { amount: 0 }]);
  });

  it('holds no bytes of deleted rows in its tables after it is compacted', async () => {
    const ids = Array.from({ length: 100 }, (_, id) => `SECRET${id}`);
    const rows = ids.map((_, index) => `($${index + 1}, 0)`);
    await database.query(`INSERT INTO things (id, amount) VALUES ${rows}`, ids);
    await database.query(`DELETE FROM things WHERE id LIKE 'SECRET%'`);
    const find = async () => {
      await database.query('CHECKPOINT');
      const sql = `SELECT position(CAST('SECRET' AS bytea) IN pg_read_binary_file(pg_relation_filepath('things'))) > 0 AS found`;
      return database.query(sql);
    };
    expect(await find()).toEqual([{ found: 1 }]);
    await database.compact(['things']);
    expect(await find()).toEqual([{ found: 0 }]);
  });

  it('rejects where no server answers, and does not show the password', async () => {
    const opening = openPostgres('postgres://somebody:open-sesame@/notes?host=/nowhere');
    const error = await opening.catch((found: unknown) => found);
    expect(error).toBeInstanceOf(Error);
    expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toContain('open-sesame');
  });
});
