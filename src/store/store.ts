// What every function over the tables is given: the database, the secret of the service, and whose rows they are.
import type { Database, Queries } from './database.ts';
import type { Keyring } from './keyring.ts';

export interface Store {
  readonly database: Database;
  readonly keyring: Keyring;
}

/** The same inside a transaction, or with the database for a single statement. */
export interface Rows {
  readonly queries: Queries;
  readonly keyring: Keyring;
  readonly tenant: string;
}

/** The only one there is where nobody made others. */
export const OWN_TENANT = 'own';

export const rowsOf = ({ database, keyring }: Store, tenant: string): Rows => ({
  queries: database,
  keyring,
  tenant,
});

/** All or nothing. */
export const inTransaction = <T>(
  store: Store,
  tenant: string,
  work: (rows: Rows) => Promise<T>,
): Promise<T> => store.database.transaction((queries) => work({ queries, keyring: store.keyring, tenant }));
