// Where the seller's own programs want to be told what happens, and the messages to them.
import { randomBytes } from 'node:crypto';
import { v7 as newId } from 'uuid';
import { EVENTS, messageRow } from './announce.ts';
import type { Database } from './database.ts';
import type { JobState } from './deliveries.ts';
import type { Keyring } from './keyring.ts';
import { insertRows } from './sql.ts';
import type { Rows } from './store.ts';

/** Newest first. An older one signs as well until its time is over. */
interface EndpointSecret {
  readonly secret: string;
  /** Null: the one that counts. */
  readonly until: number | null;
}

export interface Endpoint {
  readonly id: string;
  readonly url: string;
  readonly secrets: readonly EndpointSecret[];
  /** It answered that it wants no more. */
  readonly isStopped: boolean;
  readonly madeAt: number;
}

interface EndpointRow {
  readonly id: string;
  readonly url: string;
  readonly secrets: string;
  readonly is_stopped: number;
  readonly made_at: number;
}

const endpoint = (keyring: Keyring, row: EndpointRow): Endpoint => ({
  ...{ id: row.id, url: row.url, isStopped: row.is_stopped === 1, madeAt: row.made_at },
  secrets: JSON.parse(keyring.open(row.secrets)),
});

const SECRET_BYTES = 32;
/** After Standard Webhooks: the bytes of the key in base64. */
const newSecret = (): string => `whsec_${randomBytes(SECRET_BYTES).toString('base64')}`;

/** Gives its id and the secret, which is told once. */
export async function addEndpoint(
  { queries, keyring, tenant }: Rows,
  url: string,
  now: number,
): Promise<{ readonly id: string; readonly secret: string }> {
  const [id, secret] = [newId(), newSecret()];
  const secrets: readonly EndpointSecret[] = [{ secret, until: null }];
  await insertRows(queries, 'webhook_endpoints', [
    {
      tenant_id: tenant,
      id,
      url,
      secrets: keyring.seal(JSON.stringify(secrets)),
      is_stopped: 0,
      made_at: now,
    },
  ]);
  return { id, secret };
}

export async function findEndpoint({ queries, keyring, tenant }: Rows, id: string): Promise<Endpoint | null> {
  const [row] = await queries.query<EndpointRow>(
    'SELECT * FROM webhook_endpoints WHERE tenant_id = $1 AND id = $2',
    [tenant, id],
  );
  return row === undefined ? null : endpoint(keyring, row);
}

export async function listEndpoints({ queries, keyring, tenant }: Rows): Promise<readonly Endpoint[]> {
  const rows = await queries.query<EndpointRow>(
    'SELECT * FROM webhook_endpoints WHERE tenant_id = $1 ORDER BY id',
    [tenant],
  );
  return rows.map((row) => endpoint(keyring, row));
}

/** While both sign, the receiver can take the new one over at leisure. */
const BOTH_SIGN_MS = 86_400_000;

/** Gives the new secret; null if there is no such endpoint. */
export async function rotateSecret(rows: Rows, id: string, now: number): Promise<string | null> {
  const { queries, keyring, tenant } = rows;
  const known = await findEndpoint(rows, id);
  const current = known?.secrets[0];
  if (current === undefined) return null;
  const secret = newSecret();
  const secrets: readonly EndpointSecret[] = [
    { secret, until: null },
    { secret: current.secret, until: now + BOTH_SIGN_MS },
  ];
  await queries.query(
    'UPDATE webhook_endpoints SET secrets = $3, is_stopped = 0 WHERE tenant_id = $1 AND id = $2',
    [tenant, id, keyring.seal(JSON.stringify(secrets))],
  );
  return secret;
}

/** What signs now. */
export const activeSecrets = ({ secrets }: Endpoint, now: number): readonly string[] =>
  secrets.filter(({ until }) => until === null || until > now).map(({ secret }) => secret);

/** In a transaction. False if there is none. */
export async function removeEndpoint({ queries, tenant }: Rows, id: string): Promise<boolean> {
  await queries.query('DELETE FROM webhook_messages WHERE tenant_id = $1 AND endpoint = $2', [tenant, id]);
  const rows = await queries.query(
    'DELETE FROM webhook_endpoints WHERE tenant_id = $1 AND id = $2 RETURNING id',
    [tenant, id],
  );
  return rows.length > 0;
}

export async function stopEndpoint({ queries, tenant }: Rows, id: string): Promise<void> {
  await queries.query('UPDATE webhook_endpoints SET is_stopped = 1 WHERE tenant_id = $1 AND id = $2', [
    tenant,
    id,
  ]);
}

/** A message to try the endpoint with; gives its id. */
export async function ping({ queries, tenant }: Rows, id: string, now: number): Promise<string> {
  const row = messageRow(tenant, id, EVENTS.ping, [{}], now);
  await insertRows(queries, 'webhook_messages', [row]);
  return row.id;
}

export interface Message {
  readonly tenant: string;
  readonly id: string;
  readonly endpoint: string;
  readonly type: string;
  readonly body: string;
  readonly state: JobState;
  readonly reason: string;
  /** What the endpoint answered last; null if nothing yet. */
  readonly status: number | null;
  readonly attempts: number;
  readonly nextAt: number;
  readonly madeAt: number;
}

interface MessageRow {
  readonly tenant_id: string;
  readonly id: string;
  readonly endpoint: string;
  readonly type: string;
  readonly body: string;
  readonly state: JobState;
  readonly reason: string;
  readonly status: number | null;
  readonly attempts: number;
  readonly next_at: number;
  readonly made_at: number;
}

const message = (row: MessageRow): Message => ({
  ...{ tenant: row.tenant_id, id: row.id, endpoint: row.endpoint, type: row.type, body: row.body },
  ...{ state: row.state, reason: row.reason, status: row.status, attempts: row.attempts },
  ...{ nextAt: row.next_at, madeAt: row.made_at },
});

/** Longer than an endpoint may take to answer. */
const LEASE_MS = 120_000;

/** Takes some, those that are due for longest: what was put off stands behind what came meanwhile. */
export async function takeMessages(
  database: Database,
  limit: number,
  now: number,
): Promise<readonly Message[]> {
  const rows = await database.query<MessageRow>(
    `UPDATE webhook_messages SET next_at = $1, attempts = attempts + 1
     WHERE (tenant_id, id) IN (SELECT tenant_id, id FROM webhook_messages WHERE state = 'waiting' AND next_at <= $2
       ORDER BY next_at, id LIMIT $3 ${database.skipLocked})
     RETURNING *`,
    [now + LEASE_MS, now, limit],
  );
  return rows.map(message).toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** What came of sending it. */
export interface MessageOutcome {
  readonly state: JobState;
  readonly reason: string;
  readonly status: number | null;
  /** When it is sent again, if it waits. */
  readonly nextAt: number;
}

/** Nothing happens where it is to be sent again, or was taken over by somebody else, since it was taken: what comes of that counts. */
export async function noteMessage(
  { queries, tenant }: Rows,
  taken: Message,
  { state, reason, status, nextAt }: MessageOutcome,
): Promise<void> {
  await queries.query(
    `UPDATE webhook_messages SET state = $3, reason = $4, status = $5, next_at = $6
     WHERE tenant_id = $1 AND id = $2 AND state = 'waiting' AND attempts = $7 AND next_at = $8`,
    [tenant, taken.id, state, reason, status, nextAt, taken.attempts, taken.nextAt],
  );
}

/** Sends it once more with the same id, whatever came of it before. False if there is none. */
export async function sendAgain(
  { queries, tenant }: Rows,
  endpointId: string,
  id: string,
  now: number,
): Promise<boolean> {
  const rows = await queries.query(
    `UPDATE webhook_messages SET state = 'waiting', attempts = 0, next_at = $4
     WHERE tenant_id = $1 AND endpoint = $2 AND id = $3 RETURNING id`,
    [tenant, endpointId, id, now],
  );
  return rows.length > 0;
}

/** The newest first, without their bodies. `before` is the id of the last one of the page before, or ''. */
export async function listMessages(
  { queries, tenant }: Rows,
  endpointId: string,
  { before, limit }: { readonly before: string; readonly limit: number },
): Promise<readonly Message[]> {
  const rows = await queries.query<MessageRow>(
    `SELECT tenant_id, id, endpoint, type, '' AS body, state, reason, status, attempts, next_at, made_at FROM webhook_messages
     WHERE tenant_id = $1 AND endpoint = $2 AND ($3 = '' OR id < $3) ORDER BY id DESC LIMIT $4`,
    [tenant, endpointId, before, limit],
  );
  return rows.map(message);
}
