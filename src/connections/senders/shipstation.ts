// ShipStation: thin notices of batches of orders, without a signature.
import { z } from 'zod';
import type { Sender, Work } from '../sender.ts';
import { noticeOf, readBody } from './read-body.ts';

/** Both say that orders came in; notices of parcels come when a note would be too late. */
const ORDER_TOPICS: readonly string[] = ['ORDER_NOTIFY', 'ITEM_ORDER_NOTIFY'];

const ABOUT_BATCH = z.object({ resource_url: z.string() });

export const shipstation: Sender = {
  isSigned: false,
  statuses: { good: 200, bad: 401 },
  isPing: () => false,
  verify: async () => true,
  notice: ({ body }) =>
    noticeOf(undefined, readBody(body, z.object({ resource_type: z.string() }))?.resource_type, body),
  work,
};

/** Anybody who knows our address can send this: of the address in it, only the name of the batch is taken. */
function work(topic: string, body: Buffer): Work | null {
  if (!ORDER_TOPICS.includes(topic)) return { kind: 'nothing' };
  const [, query = ''] = readBody(body, ABOUT_BATCH)?.resource_url.split('?') ?? [];
  const batch = new URLSearchParams(query).get('importBatch') ?? '';
  return /^[\w-]{1,64}$/.test(batch) ? { kind: 'fetch', id: `importBatch=${batch}` } : null;
}
