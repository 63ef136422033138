// What shops have sent: kept before it is answered, worked off afterwards, its body deleted then. A delivery that comes twice is kept once.
import { v7 as newId } from 'uuid';
import type { Database } from './database.ts';
import { insertRows } from './sql.ts';
import type { Rows } from './store.ts';

export const JOB_STATES = ['waiting', 'done', 'failed'] as const;
export type JobState = (typeof JOB_STATES)[number];

export interface Delivery {
  readonly tenant: string;
  readonly id: string;
  readonly connection: string;
  readonly topic: string;
  /** Empty once it is worked off. */
  readonly body: Buffer;
  readonly state: JobState;
  /** Why it was not worked off yet, or what was wrong with it; '' if nothing was. */
  readonly reason: string;
  readonly attempts: number;
  readonly nextAt: number;
  readonly receivedAt: number;
}

interface DeliveryRow {
  readonly tenant_id: string;
  readonly id: string;
  readonly connection: string;
  readonly topic: string;
  readonly body: string;
  readonly state: JobState;
  readonly reason: string;
  readonly attempts: number;
  readonly next_at: number;
  readonly received_at: number;
}

const delivery = (row: DeliveryRow): Delivery => ({
  ...{ tenant: row.tenant_id, id: row.id, connection: row.connection, topic: row.topic },
  body: Buffer.from(row.body, 'base64'),
  ...{ state: row.state, reason: row.reason, attempts: row.attempts },
  ...{ nextAt: row.next_at, receivedAt: row.received_at },
});

/** False for one that is there already. `senderId` is equal for a delivery that is sent again. */
export async function keepDelivery(
  { queries, tenant }: Rows,
  {
    connection,
    senderId,
    topic,
    body,
  }: { connection: string; senderId: string; topic: string; body: Buffer },
  now: number,
): Promise<boolean> {
  const made = await insertRows(
    queries,
    'deliveries',
    [
      {
        ...{
          tenant_id: tenant,
          id: newId(),
          connection,
          sender_id: senderId,
          topic,
          body: body.toString('base64'),
        },
        ...{ state: 'waiting', reason: '', attempts: 0, next_at: now, received_at: now },
      },
    ],
    'ON CONFLICT (connection, sender_id) DO NOTHING RETURNING id',
  );
  return made.length > 0;
}

/**
 * Until then nobody else takes it: if whoever took it has died, it is taken over. Longer than the longest work, which is to read twenty
 * pages of a platform that takes fifteen seconds for each.
 */
const LEASE_MS = 600_000;

/** Takes the one that is due for longest: what was put off stands behind what came meanwhile. Null if none is. */
export async function takeDelivery(database: Database, now: number): Promise<Delivery | null> {
  const [row] = await database.query<DeliveryRow>(
    `UPDATE deliveries SET next_at = $1, attempts = attempts + 1
     WHERE (tenant_id, id) = (SELECT tenant_id, id FROM deliveries WHERE state = 'waiting' AND next_at <= $2
       ORDER BY next_at, id LIMIT 1 ${database.skipLocked})
     RETURNING *`,
    [now + LEASE_MS, now],
  );
  return row === undefined ? null : delivery(row);
}

/** Whether another delivery of its connection is being worked off by somebody else, or was put off. */
export async function isOtherUnderway(
  { queries, tenant }: Rows,
  { id, connection }: Delivery,
  now: number,
): Promise<boolean> {
  const rows = await queries.query(
    `SELECT id FROM deliveries WHERE tenant_id = $1 AND connection = $2 AND id <> $3
       AND state = 'waiting' AND attempts > 0 AND next_at > $4 LIMIT 1`,
    [tenant, connection, id, now],
  );
  return rows.length > 0;
}

/** In the transaction that did its work. */
export async function finishDelivery({ queries, tenant }: Rows, id: string, reason: string): Promise<void> {
  await queries.query(
    "UPDATE deliveries SET state = 'done', reason = $3, body = '' WHERE tenant_id = $1 AND id = $2",
    [tenant, id, reason],
  );
}

/**
 * `nextAt` null: it is given up, and can be worked off again by hand. Nothing happens where somebody else has taken it over meanwhile,
 * who may be done with it.
 */
export async function putOffDelivery(
  { queries, tenant }: Rows,
  { id, attempts }: Delivery,
  reason: string,
  nextAt: number | null,
): Promise<void> {
  await queries.query(
    `UPDATE deliveries SET state = $4, reason = $5, next_at = $6
     WHERE tenant_id = $1 AND id = $2 AND state = 'waiting' AND attempts = $3`,
    [tenant, id, attempts, nextAt === null ? 'failed' : 'waiting', reason, nextAt ?? 0],
  );
}

export async function hasDelivery(
  { queries, tenant }: Rows,
  connection: string,
  id: string,
): Promise<boolean> {
  const rows = await queries.query(
    'SELECT id FROM deliveries WHERE tenant_id = $1 AND connection = $2 AND id = $3',
    [tenant, connection, id],
  );
  return rows.length > 0;
}

/** False if it is not a failed one. */
export async function retryDelivery(
  { queries, tenant }: Rows,
  connection: string,
  id: string,
  now: number,
): Promise<boolean> {
  const rows = await queries.query(
    `UPDATE deliveries SET state = 'waiting', attempts = 0, next_at = $4
     WHERE tenant_id = $1 AND connection = $2 AND id = $3 AND state = 'failed' RETURNING id`,
    [tenant, connection, id, now],
  );
  return rows.length > 0;
}

/** The newest first, without their bodies. `before` is the id of the last one of the page before, or ''. */
export async function listDeliveries(
  { queries, tenant }: Rows,
  connection: string,
  { before, limit }: { readonly before: string; readonly limit: number },
): Promise<readonly Delivery[]> {
  const rows = await queries.query<DeliveryRow>(
    `SELECT tenant_id, id, connection, topic, '' AS body, state, reason, attempts, next_at, received_at FROM deliveries
     WHERE tenant_id = $1 AND connection = $2 AND ($3 = '' OR id < $3) ORDER BY id DESC LIMIT $4`,
    [tenant, connection, before, limit],
  );
  return rows.map(delivery);
}
