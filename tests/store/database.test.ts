// What the rest of the program may count on, whichever database the rows are in.
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database, Value } from '../../src/store/database.ts';
import { openDatabase } from '../../src/store/open-database.ts';
import { testDatabases } from '../support/databases.ts';

describe.each(testDatabases())('a database in $name', ({ open, place }) => {
  let database: Database;
  beforeAll(async () => {
    database = await open();
    await database.query('CREATE TABLE things (id text PRIMARY KEY, words text, amount bigint)');
  });
  beforeEach(() => database.query('DELETE FROM things'));
  afterAll(() => database.close());

  const put = (id: string, words: Value = null, amount: Value = null) =>
    database.query('INSERT INTO things (id, words, amount) VALUES ($1, $2, $3)', [id, words, amount]);
  const ids = async () => {
    const rows = await database.query<{ id: string }>('SELECT id FROM things ORDER BY id');
    return rows.map(({ id }) => id);
  };

  it.each([
    ['words', 'for Zoë'],
    ['no words', ''],
    ['quotes and marks of values', `it's "$1" and ?1; and \\n`],
    ['lines', 'one\r\n\ttwo'],
    ['an emoji of several characters', '👩‍👩‍👧'],
    ['JSON', '{"items":[{"title":"A \\"mug\\""}],"note":null}'],
    ['words of a megabyte', 'é'.repeat(500_000)],
  ])('gives text back as it was: %s', async (_what, text) => {
    await put('a', text);
    expect(await database.query('SELECT words FROM things')).toEqual([{ words: text }]);
  });

  it('gives any text back, except with NUL', async () => {
    const sign = fc.oneof(fc.integer({ min: 1, max: 0xd7ff }), fc.integer({ min: 0xe000, max: 0x10ffff }));
    const text = fc.array(sign).map((signs) => String.fromCodePoint(...signs));
    await fc.assert(
      fc.asyncProperty(text, async (words) => {
        expect(await database.query('SELECT CAST($1 AS text) AS words', [words])).toEqual([{ words }]);
      }),
      { numRuns: 50 },
    );
  });

  it.each([
    ['nothing', null],
    ['zero', 0],
    ['less than zero', -1],
    ['a time in milliseconds', 1_764_000_000_000],
    ['the largest that is exact', Number.MAX_SAFE_INTEGER],
    ['the smallest that is exact', Number.MIN_SAFE_INTEGER],
  ])('gives numbers back as they were: %s', async (_what, amount) => {
    await put('a', null, amount);
    expect(await database.query('SELECT amount FROM things')).toEqual([{ amount }]);
  });

  it('counts, sums and compares in numbers', async () => {
    await put('a', null, 20);
    await put('b', null, 22);
    const sql = 'SELECT count(*) AS count, sum(amount) AS sum, max(amount) > 21 AS above FROM things';
    expect(await database.query(sql)).toEqual([{ count: 2, sum: 42, above: 1 }]);
  });

  it.each([
    ['text with NUL', 'a\0b'],
    ['a number that is not exact', 2 ** 53],
    ['no number', Number.NaN],
  ])('refuses %s', async (_what, value) => {
    await expect(put('a', value)).rejects.toThrow(/NUL|number/);
    expect(await ids()).toEqual([]);
  });

  it('refuses to read a number that is not exact', async () => {
    const read = database.query(`SELECT CAST('9007199254740993' AS bigint) AS amount`);
    await expect(read).rejects.toThrow(/too large/);
    expect(await ids()).toEqual([]);
  });

  it.each([
    ['a row that is there already', `INSERT INTO things (id) VALUES ('a')`, /unique/i],
    ['a mistake', 'SELEKT 1', /syntax error/],
    ['two statements', `DELETE FROM things; DELETE FROM things`, /two statements|multiple commands/],
  ])('rejects %s', async (_what, sql, message) => {
    await put('a');
    await expect(database.query(sql)).rejects.toThrow(message);
    expect(await ids()).toEqual(['a']);
  });

  it.each([
    ['there already', 'a', 7],
    ['not complete', null, 7],
    ['not in order', 'b', -7],
  ])('does not tell what a row holds that is %s', async (_what, id, amount) => {
    await database.query(
      'CREATE TABLE IF NOT EXISTS strict (id text PRIMARY KEY NOT NULL, words text, amount bigint CHECK (amount > 0))',
    );
    const sql = `INSERT INTO strict (id, words, amount) VALUES ($1, 'for Zoë', $2)`;
    await database.query(`${sql} ON CONFLICT DO NOTHING`, ['a', 7]);
    const error = await database.query(sql, [id, amount]).catch((found: unknown) => found);
    expect(error).toBeInstanceOf(Error);
    expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toContain('Zoë');
  });

  it('uses a value in two places', async () => {
    const sql = 'SELECT CAST($2 AS text) AS a, CAST($1 AS text) AS b, CAST($2 AS text) AS c';
    expect(await database.query(sql, ['x', 'y'])).toEqual([{ a: 'y', b: 'x', c: 'y' }]);
  });

  it('takes rows in a list', async () => {
    const rows = [1, 2, 3].map((row) => `($${2 * row - 1}, $${2 * row})`);
    await database.query(`INSERT INTO things (id, amount) VALUES ${rows}`, ['a', 1, 'b', 2, 'c', 3]);
    expect(await ids()).toEqual(['a', 'b', 'c']);
  });

  it('writes over a row and tells what it holds then', async () => {
    const sql = `INSERT INTO things (id, amount) VALUES ($1, $2)
      ON CONFLICT (id) DO UPDATE SET amount = things.amount + excluded.amount RETURNING id, amount`;
    expect(await database.query(sql, ['a', 1])).toEqual([{ id: 'a', amount: 1 }]);
    expect(await database.query(sql, ['a', 2])).toEqual([{ id: 'a', amount: 3 }]);
  });

  it('hands each row to one of those that ask at once', async () => {
    for (const id of ['a', 'b', 'c', 'd']) await put(id, 'waiting');
    const sql = `UPDATE things SET words = 'taken' WHERE id IN
      (SELECT id FROM things WHERE words = 'waiting' ORDER BY id LIMIT 1 ${database.skipLocked}) RETURNING id`;
    const taken = await Promise.all([1, 2, 3, 4].map(() => database.transaction(({ query }) => query(sql))));
    const rest = await database.query(sql.replace('LIMIT 1', 'LIMIT 4'));
    expect(
      [...taken, rest]
        .flat()
        .map((row) => (row as { id: string }).id)
        .sort(),
    ).toEqual(['a', 'b', 'c', 'd']);
  });

  it('keeps all of a transaction and gives its result', async () => {
    const result = await database.transaction(async ({ query }) => {
      await query(`INSERT INTO things (id) VALUES ('a')`);
      await query(`INSERT INTO things (id) VALUES ('b')`);
      return 'done';
    });
    expect([result, await ids()]).toEqual(['done', ['a', 'b']]);
  });

  it('keeps nothing of a transaction that throws', async () => {
    const failing = database.transaction(async ({ query }) => {
      await query(`INSERT INTO things (id) VALUES ('a')`);
      throw new Error('no more');
    });
    await expect(failing).rejects.toThrow('no more');
    expect(await ids()).toEqual([]);
  });

  it('keeps nothing of a transaction in which a statement failed, even where it went on', async () => {
    const failing = database.transaction(async ({ query }) => {
      await query(`INSERT INTO things (id) VALUES ('a')`);
      await query(`INSERT INTO things (id) VALUES ('a')`).catch(() => {});
    });
    await expect(failing).rejects.toThrow(/unique/i);
    expect(await ids()).toEqual([]);
  });

  it('takes no statement after the end of its transaction', async () => {
    const late = await database.transaction(async ({ query }) => query);
    await expect(late(`INSERT INTO things (id) VALUES ('a')`)).rejects.toThrow('after the end');
    expect(await ids()).toEqual([]);
  });

  it('waits for statements that a transaction did not wait for', async () => {
    await database.transaction(async ({ query }) => {
      void query(`INSERT INTO things (id) VALUES ('a')`);
      void query(`INSERT INTO things (id) VALUES ('b')`);
    });
    expect(await ids()).toEqual(['a', 'b']);
  });

  it('shows others all of a transaction or nothing', async () => {
    const seen: (readonly string[])[] = [];
    const look = async () => seen.push(await ids());
    const looks: Promise<unknown>[] = [];
    await database.transaction(async ({ query }) => {
      await query(`INSERT INTO things (id) VALUES ('a')`);
      looks.push(look(), look());
      await query(`INSERT INTO things (id) VALUES ('b')`);
    });
    await Promise.all([...looks, look()]);
    expect(seen.filter((some) => some.length !== 0 && some.length !== 2)).toEqual([]);
    expect(seen).toContainEqual(['a', 'b']);
  });

  it('loses nothing where fifty transactions at once read a number and add one', async () => {
    await put('counter', null, 0);
    const addOne = () =>
      database.transaction(async ({ query }) => {
        const [row] = await query<{ amount: number }>('SELECT amount FROM things');
        await query('UPDATE things SET amount = $1', [(row?.amount ?? 0) + 1]);
      });
    await Promise.all(Array.from({ length: 50 }, addOne));
    expect(await database.query('SELECT amount FROM things')).toEqual([{ amount: 50 }]);
  });

  it('keeps rows over its end, and gives none after it', async () => {
    const where = await place();

    const first = await openDatabase(where);
    await first.query('CREATE TABLE kept (id text)');
    const last = first.query(`INSERT INTO kept (id) VALUES ('a')`);
    await Promise.all([first.close(), first.close(), last]);
    await expect(first.query('SELECT id FROM kept')).rejects.toThrow('The database is closed.');
    await expect(first.transaction(async () => 1)).rejects.toThrow('The database is closed.');
    const second = await openDatabase(where);
    expect(await second.query('SELECT id FROM kept')).toEqual([{ id: 'a' }]);
    await second.close();
  });
});
