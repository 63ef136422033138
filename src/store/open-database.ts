// Where the service keeps its rows: PostgreSQL where an address is given, else one file in the data folder.
import { join } from 'node:path';
import type { Database } from './database.ts';
import { openPostgres } from './postgres.ts';
import { openSqlite } from './sqlite.ts';

export interface DatabasePlace {
  /** The address of a PostgreSQL database; null for none. */
  readonly url: string | null;
  readonly folder: string;
}

/** Opens the database of a place. Its tables are as they were: see `migrate`. */
export async function openDatabase({ url, folder }: DatabasePlace): Promise<Database> {
  return url === null ? openSqlite(join(folder, 'inkslip.db')) : openPostgres(url);
}
