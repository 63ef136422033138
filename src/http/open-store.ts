// The data folder comes in, and the address of a database if there is one; the store goes out, with its tables as this program wants them.
import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openKeyring, SECRET_BYTES } from '../store/keyring.ts';
import { migrate } from '../store/migrate.ts';
import { MIGRATIONS } from '../store/migrations/migrations.ts';
import { openDatabase } from '../store/open-database.ts';
import type { Store } from '../store/store.ts';
import { StoreError } from '../store/store-error.ts';
import { checkSecret } from '../store/upkeep.ts';

export interface StorePlace {
  readonly folder: string;
  /** The address of a PostgreSQL database; null for a file in the folder. */
  readonly databaseUrl: string | null;
  /** The secret of the service in base64; null for the one in the folder. Services that share a database share it. */
  readonly secret: string | null;
}

/** Throws a StoreError where the place cannot be used. */
export async function openStore({ folder, databaseUrl, secret }: StorePlace): Promise<Store> {
  const bytes = secretOf(folder, secret);
  if (bytes.length !== SECRET_BYTES)
    throw new StoreError(
      `INKSLIP_SECRET, or the file secret.key in the data folder, must hold ${SECRET_BYTES} bytes in base64.`,
    );
  const database = await openDatabase({ url: databaseUrl, folder }).catch(hideDetails);
  const keyring = openKeyring(bytes);
  try {
    await migrate(database, MIGRATIONS);
    await checkSecret(database, keyring);
  } catch (error) {
    await database.close();
    throw error;
  }
  return { database, keyring };
}

/** The message of a driver could hold a password. */
function hideDetails(error: unknown): never {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  throw new StoreError(`The database cannot be opened${code === '' ? '' : ` (${code})`}.`);
}

function secretOf(folder: string, secret: string | null): Buffer {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    return secret === null ? ownSecret(join(folder, 'secret.key')) : Buffer.from(secret, 'base64');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    throw new StoreError(
      `The data folder ${folder} cannot be used (${code}). Choose another one with --data.`,
    );
  }
}

/** Made on first use. */
function ownSecret(path: string): Buffer {
  if (!existsSync(path)) makeSecret(path);
  return Buffer.from(readFileSync(path, 'utf8').trim(), 'base64');
}

/** Two programs that start at once take the same one: a file comes to its name whole. */
function makeSecret(path: string): void {
  // A name that was never there: one that a killed program left behind may be the secret itself by now, under its second name.
  const made = `${path}.${randomBytes(8).toString('hex')}`;
  writeFileSync(made, randomBytes(SECRET_BYTES).toString('base64'), { mode: 0o600, flush: true });
  try {
    linkSync(made, path);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  } finally {
    rmSync(made);
  }
}
