// Empty databases of every kind that the service can keep its rows in. Each is its own: a folder on SQLite, a schema on PostgreSQL;
// all are taken away when the tests have ended.
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { inject } from 'vitest';
import type { Database } from '../../src/store/database.ts';
import { type DatabasePlace, openDatabase } from '../../src/store/open-database.ts';

export interface TestDatabase {
  readonly name: 'SQLite' | 'PostgreSQL';
  /** Where nothing is yet; may be opened several times. */
  place(): Promise<DatabasePlace>;
  /** An empty one, to be closed by the test. */
  open(): Promise<Database>;
}

/** For `describe.each`. */
export function testDatabases(): readonly TestDatabase[] {
  const { folder, postgresUrl } = inject('databases');
  const sqlitePlace = async () => ({ url: null, folder: join(folder, randomUUID()) });
  const sqlite: TestDatabase = {
    name: 'SQLite',
    place: sqlitePlace,
    open: async () => openDatabase(await sqlitePlace()),
  };
  if (postgresUrl === null) return [sqlite];
  const postgresPlace = () => makeSchema({ url: postgresUrl, folder });
  const postgres: TestDatabase = {
    name: 'PostgreSQL',
    place: postgresPlace,
    open: async () => openDatabase(await postgresPlace()),
  };
  return [sqlite, postgres];
}

/** A place inside the server in which only the tables of one test are seen: far quicker to make than a database. */
async function makeSchema(server: DatabasePlace): Promise<DatabasePlace> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const database = await openDatabase(server);
  await database.query(`CREATE SCHEMA ${name}`);
  await database.close();
  return { ...server, url: `${server.url}&options=${encodeURIComponent(`-c search_path=${name}`)}` };
}
