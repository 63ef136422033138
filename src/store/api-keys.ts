// Keys of programs that may use the service. Kept as hashes: a key is shown once, when it is made.
import { randomBytes } from 'node:crypto';
import { v7 as newId } from 'uuid';
import type { Keyring } from './keyring.ts';
import { insertRows } from './sql.ts';
import type { Store } from './store.ts';

export interface ApiKey {
  readonly id: string;
  readonly tenant: string;
  readonly name: string;
  readonly madeAt: number;
}

const KEY_BYTES = 24;

/** Gives the key itself. */
export async function addApiKey(
  { database, keyring }: Store,
  tenant: string,
  name: string,
  now: number,
): Promise<string> {
  const key = `ink_${randomBytes(KEY_BYTES).toString('base64url')}`;
  const row = { tenant_id: tenant, id: newId(), name, digest: digestOf(keyring, key), made_at: now };
  await insertRows(database, 'api_keys', [row]);
  return key;
}

const digestOf = (keyring: Keyring, key: string): string => keyring.hash('api-key', key);

/** The tenant whose key it is; null for a key that is none. */
export async function tenantOfKey({ database, keyring }: Store, key: string): Promise<string | null> {
  const [row] = await database.query<{ tenant_id: string }>(
    'SELECT tenant_id FROM api_keys WHERE digest = $1',
    [digestOf(keyring, key)],
  );
  return row?.tenant_id ?? null;
}

/** Whether there is any, of whomever. */
export async function hasApiKeys({ database }: Store): Promise<boolean> {
  return (await database.query('SELECT id FROM api_keys LIMIT 1')).length > 0;
}

export async function listApiKeys({ database }: Store): Promise<readonly ApiKey[]> {
  const rows = await database.query<{ id: string; tenant_id: string; name: string; made_at: number }>(
    'SELECT id, tenant_id, name, made_at FROM api_keys ORDER BY id',
  );
  return rows.map(({ id, tenant_id, name, made_at }) => ({ id, tenant: tenant_id, name, madeAt: made_at }));
}

/** False if there is none. */
export async function removeApiKey({ database }: Store, id: string): Promise<boolean> {
  const rows = await database.query('DELETE FROM api_keys WHERE id = $1 RETURNING id', [id]);
  return rows.length > 0;
}
