// What the service notes about itself: with which secret its rows are made, and that deleted rows are still in the files.
import type { Database } from './database.ts';
import type { Keyring } from './keyring.ts';
import type { Rows } from './store.ts';
import { StoreError } from './store-error.ts';

/** Tables that hold what people may ask to have deleted. */
export const ABOUT_PEOPLE = ['orders', 'purchases', 'print_run_cards', 'print_run_pictures', 'deliveries'];

/** Whose rows these are: every tenant's. */
const OF_ALL = '';
const SECRET = 'secret';
const COMPACT = 'compact';

/**
 * Throws a StoreError where the rows were made with another secret: orders would be written twice, and whoever asks to be forgotten would
 * not be found.
 */
export async function checkSecret(database: Database, keyring: Keyring): Promise<void> {
  const mark = keyring.hash('check', '');
  const [made] = await database.query(
    'INSERT INTO upkeep (tenant_id, name, value) VALUES ($1, $2, $3) ON CONFLICT (tenant_id, name) DO NOTHING RETURNING name',
    [OF_ALL, SECRET, mark],
  );
  if (made !== undefined) return;
  const [known] = await database.query<{ value: string }>(
    'SELECT value FROM upkeep WHERE tenant_id = $1 AND name = $2',
    [OF_ALL, SECRET],
  );
  if (known?.value === mark) return;
  throw new StoreError(
    'The database was made with another secret: give the one that it was made with, as INKSLIP_SECRET or as secret.key in the data folder.',
  );
}

/** In the transaction that deletes: the bytes of what was deleted go later, because nobody can be served meanwhile. */
export async function askToCompact({ queries }: Pick<Rows, 'queries'>): Promise<void> {
  await queries.query(
    "INSERT INTO upkeep (tenant_id, name, value) VALUES ($1, $2, '') ON CONFLICT (tenant_id, name) DO NOTHING",
    [OF_ALL, COMPACT],
  );
}

/** Compacts if somebody asked for it. */
export async function compactIfAsked(database: Database): Promise<void> {
  const asked = await database.query('DELETE FROM upkeep WHERE tenant_id = $1 AND name = $2 RETURNING name', [
    OF_ALL,
    COMPACT,
  ]);
  if (asked.length === 0) return;
  try {
    await database.compact(ABOUT_PEOPLE);
  } catch (error) {
    await askToCompact({ queries: database });
    throw error;
  }
}
