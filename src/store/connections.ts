// Shops whose servers send to us or are asked by us. Their secrets and credentials are sealed.
import { randomBytes } from 'node:crypto';
import type { Channel } from '../orders/order.ts';
import type { PlatformId } from '../orders/payloads/payload.ts';
import type { Keyring } from './keyring.ts';
import { insertRows } from './sql.ts';
import type { Rows, Store } from './store.ts';

/** Who sends: a platform, or anybody who follows Standard Webhooks and sends orders in our own form. */
type ConnectionPlatform = PlatformId | 'standard';

/** What signs deliveries, and what opens the platform to us. */
export interface ConnectionSecrets {
  /** Several while one replaces another. */
  readonly secrets: readonly string[];
  readonly credentials: Readonly<Record<string, string>>;
}

export interface NewConnection extends ConnectionSecrets {
  readonly platform: ConnectionPlatform;
  /** Where its orders were placed. */
  readonly channel: Channel;
  readonly shop: string;
  /** The address that the platform was told to send to, where it has to be known (eBay); else ''. */
  readonly address: string;
  /** False: it sends without a signature, and its address here is the secret. */
  readonly isSigned: boolean;
}

export interface Connection extends NewConnection {
  /** What the platform calls the shop, in small letters; '' until a delivery has said it. */
  readonly domain: string;
  /** Nobody can guess it: it stands in the address that the platform sends to. */
  readonly id: string;
  readonly tenant: string;
  readonly madeAt: number;
}

interface ConnectionRow {
  readonly tenant_id: string;
  readonly id: string;
  readonly platform: ConnectionPlatform;
  readonly channel: Channel;
  readonly shop: string;
  readonly address: string;
  readonly domain: string;
  readonly is_signed: number;
  readonly secrets: string;
  readonly credentials: string;
  readonly made_at: number;
}

const connection = (keyring: Keyring, row: ConnectionRow): Connection => ({
  ...{ tenant: row.tenant_id, id: row.id, platform: row.platform, channel: row.channel, shop: row.shop },
  ...{ address: row.address, domain: row.domain, isSigned: row.is_signed === 1, madeAt: row.made_at },
  secrets: JSON.parse(keyring.open(row.secrets)),
  credentials: JSON.parse(keyring.open(row.credentials)),
});

const ID_BYTES = 18;

/** Null where there is one of this platform and shop: orders of two shops with the same number would become one. */
export async function addConnection(
  { queries, keyring, tenant }: Rows,
  made: NewConnection,
  now: number,
): Promise<string | null> {
  const id = randomBytes(ID_BYTES).toString('base64url');
  const { platform, channel, shop, address, isSigned } = made;
  const row = {
    ...{ tenant_id: tenant, id, platform, channel, shop, address, domain: '' },
    ...{ is_signed: Number(isSigned), made_at: now, ...sealed(keyring, made) },
  };
  const added = await insertRows(queries, 'connections', [row], 'ON CONFLICT DO NOTHING RETURNING id');
  return added.length > 0 ? id : null;
}

const sealed = (keyring: Keyring, { secrets, credentials }: ConnectionSecrets) => ({
  secrets: keyring.seal(JSON.stringify(secrets)),
  credentials: keyring.seal(JSON.stringify(credentials)),
});

/** Of whichever tenant: a delivery says no more than where it goes. */
export async function connectionAt({ database, keyring }: Store, id: string): Promise<Connection | null> {
  const [row] = await database.query<ConnectionRow>('SELECT * FROM connections WHERE id = $1', [id]);
  return row === undefined ? null : connection(keyring, row);
}

export async function listConnections({ queries, keyring, tenant }: Rows): Promise<readonly Connection[]> {
  const rows = await queries.query<ConnectionRow>(
    'SELECT * FROM connections WHERE tenant_id = $1 ORDER BY made_at, id',
    [tenant],
  );
  return rows.map((row) => connection(keyring, row));
}

/** Keeps the first one that is told. */
export async function learnDomain({ queries, tenant }: Rows, id: string, domain: string): Promise<void> {
  await queries.query("UPDATE connections SET domain = $3 WHERE tenant_id = $1 AND id = $2 AND domain = ''", [
    tenant,
    id,
    domain,
  ]);
}

/** The address stays as it is where `address` is null; the domain is learned anew. False if there is none. */
export async function changeSecrets(
  { queries, keyring, tenant }: Rows,
  id: string,
  { address, ...made }: ConnectionSecrets & { readonly address: string | null },
): Promise<boolean> {
  const { secrets, credentials } = sealed(keyring, made);
  const rows = await queries.query(
    `UPDATE connections SET secrets = $3, credentials = $4, address = coalesce($5, address), domain = ''
     WHERE tenant_id = $1 AND id = $2 RETURNING id`,
    [tenant, id, secrets, credentials, address],
  );
  return rows.length > 0;
}

/** In a transaction: keeps what the platform gave in the place of `before`, unless the seller has given others meanwhile. */
export async function renewCredentials(
  { queries, keyring, tenant }: Rows,
  { id, credentials: before }: Connection,
  renewed: Connection['credentials'],
): Promise<void> {
  const [row] = await queries.query<ConnectionRow>(
    'SELECT * FROM connections WHERE tenant_id = $1 AND id = $2',
    [tenant, id],
  );
  if (row === undefined || keyring.open(row.credentials) !== JSON.stringify(before)) return;
  await queries.query('UPDATE connections SET credentials = $3 WHERE tenant_id = $1 AND id = $2', [
    tenant,
    id,
    keyring.seal(JSON.stringify(renewed)),
  ]);
}

/** In a transaction: with what it sent and what is not worked off. Its orders stay. False if there is none. */
export async function removeConnection({ queries, tenant }: Rows, id: string): Promise<boolean> {
  await queries.query('DELETE FROM deliveries WHERE tenant_id = $1 AND connection = $2', [tenant, id]);
  const rows = await queries.query('DELETE FROM connections WHERE tenant_id = $1 AND id = $2 RETURNING id', [
    tenant,
    id,
  ]);
  return rows.length > 0;
}
