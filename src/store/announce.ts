// Something that happened comes in; a message for each webhook endpoint of the seller is kept, to be sent when the transaction is over.
import { v7 as newId } from 'uuid';
import { insertRows } from './sql.ts';
import type { Rows } from './store.ts';

export const EVENTS = {
  orderSetAside: 'order.set-aside',
  printRunReady: 'print-run.ready',
  buyerAsked: 'buyer.asked',
  ping: 'ping',
} as const;
export type EventType = (typeof EVENTS)[keyof typeof EVENTS];

/** Standard Webhooks wants bodies below 20 kB; what stands around the things is far less than the rest. */
const MOST_BYTES = 18_000;

/** One message for all of them, or a few where there are many. What is announced are ids, never names. */
export async function announce(
  { queries, tenant }: Rows,
  type: EventType,
  things: readonly object[],
  now: number,
): Promise<void> {
  if (things.length === 0) return;
  const endpoints = await queries.query<{ id: string }>(
    'SELECT id FROM webhook_endpoints WHERE tenant_id = $1 AND is_stopped = 0',
    [tenant],
  );
  const messages = endpoints.flatMap(({ id }) =>
    parts(things).map((some) => messageRow(tenant, id, type, some, now)),
  );
  await insertRows(queries, 'webhook_messages', messages);
}

function parts(things: readonly object[]): readonly (readonly object[])[] {
  const found: object[][] = [];
  let bytes = Number.POSITIVE_INFINITY;
  for (const thing of things) {
    const more = Buffer.byteLength(JSON.stringify(thing)) + 1;
    bytes += more;
    if (bytes > MOST_BYTES) {
      found.push([]);
      bytes = more;
    }
    found.at(-1)?.push(thing);
  }
  return found;
}

export const messageRow = (
  tenant: string,
  endpoint: string,
  type: EventType,
  data: readonly object[],
  now: number,
) => ({
  ...{ tenant_id: tenant, id: `msg_${newId()}`, endpoint, type },
  body: JSON.stringify({ type, timestamp: new Date(now).toISOString(), data }),
  ...{ state: 'waiting', reason: '', status: null, attempts: 0, next_at: now, made_at: now },
});
