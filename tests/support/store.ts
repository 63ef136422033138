// A store in memory, as new: what every test of the service needs that does not care where rows are.

import type { Database } from '../../src/store/database.ts';
import { openKeyring } from '../../src/store/keyring.ts';
import { migrate } from '../../src/store/migrate.ts';
import { MIGRATIONS } from '../../src/store/migrations/migrations.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import type { Store } from '../../src/store/store.ts';

/** The same in every test, so that hashes are. */
const SECRET = Buffer.alloc(32, 7);

export async function storeIn(database: Database): Promise<Store> {
  await migrate(database, MIGRATIONS);
  return { database, keyring: openKeyring(SECRET) };
}

export const memoryStore = (): Promise<Store> => storeIn(openSqlite(':memory:'));
