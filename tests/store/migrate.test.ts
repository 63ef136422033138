// Tables are brought up to date by steps, each of them once.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../../src/store/database.ts';
import { type Migration, migrate } from '../../src/store/migrate.ts';
import { type DatabasePlace, openDatabase } from '../../src/store/open-database.ts';
import { testDatabases } from '../support/databases.ts';

const FIRST: Migration = {
  number: 1,
  name: 'steps',
  statements: ['CREATE TABLE steps (words text)', `INSERT INTO steps (words) VALUES ('first')`],
};
const SECOND: Migration = {
  number: 2,
  name: 'second step',
  statements: [`INSERT INTO steps (words) VALUES ('second')`],
};
const WRONG: Migration = {
  number: 2,
  name: 'wrong',
  statements: [`INSERT INTO steps (words) VALUES ('wrong')`, 'INSERT INTO nowhere VALUES (1)'],
};

describe.each(testDatabases())('migrations on $name', ({ place }) => {
  let where: DatabasePlace;
  let database: Database;
  beforeEach(async () => {
    where = await place();
    database = await openDatabase(where);
  });
  afterEach(() => database.close());
  const steps = async () => {
    const rows = await database.query<{ words: string }>('SELECT words FROM steps ORDER BY words');
    return rows.map(({ words }) => words);
  };

  it.each([
    { runs: [[FIRST]], left: ['first'] },
    { runs: [[FIRST, SECOND]], left: ['first', 'second'] },
    { runs: [[FIRST], [FIRST, SECOND]], left: ['first', 'second'] },
    {
      runs: [
        [FIRST, SECOND],
        [FIRST, SECOND],
      ],
      left: ['first', 'second'],
    },
  ])('leave $left after $runs', async ({ runs, left }) => {
    for (const migrations of runs) await migrate(database, migrations);
    expect(await steps()).toEqual(left);
    const rows = await database.query('SELECT number, name FROM migrations ORDER BY number');
    expect(rows).toEqual(runs.at(-1)?.map(({ number, name }) => ({ number, name })));
  });

  it('leave nothing of one that fails, and what was before it', async () => {
    await expect(migrate(database, [FIRST, WRONG])).rejects.toThrow('nowhere');
    expect(await steps()).toEqual(['first']);
    await migrate(database, [FIRST, SECOND]);
    expect(await steps()).toEqual(['first', 'second']);
  });

  it('are applied once where several programs start at once', async () => {
    const others = await Promise.all([openDatabase(where), openDatabase(where), openDatabase(where)]);
    await Promise.all([database, ...others].map((some) => migrate(some, [FIRST, SECOND])));
    await Promise.all(others.map((other) => other.close()));
    expect(await steps()).toEqual(['first', 'second']);
  });

  it('refuse tables of a newer program', async () => {
    await migrate(database, [FIRST, SECOND]);
    await expect(migrate(database, [FIRST])).rejects.toThrow(
      'The database was made by a newer Inkslip (its tables are of version 2, this program knows 1)',
    );
  });

  it('refuse a list with a gap', async () => {
    await expect(migrate(database, [FIRST, { ...SECOND, number: 3 }])).rejects.toThrow(
      'Migration 2 is missing',
    );
  });
});
