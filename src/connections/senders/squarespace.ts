// Squarespace: thin notices of orders, signed with a secret that is written in hex.
import { z } from 'zod';
import type { Sender, Work } from '../sender.ts';
import { isHmacOf } from './hmac.ts';
import { noticeOf, platformKey, readBody } from './read-body.ts';

const ORDER_TOPICS: readonly string[] = ['order.create', 'order.update'];

/** The documentation calls the id `id`, makers of apps `notificationId`. */
const ENVELOPE = z.object({
  id: z.string().optional(),
  notificationId: z.string().optional(),
  topic: z.string(),
});
const ABOUT_ORDER = z.object({ data: z.object({ orderId: platformKey }) });

export const squarespace: Sender = {
  isSigned: true,
  statuses: { good: 200, bad: 401 },
  isPing: () => false,
  verify: async ({ headers, body }, secrets) =>
    isHmacOf(body, secrets.map(keyOf), 'hex', headers['squarespace-signature']),
  notice({ body }) {
    const envelope = readBody(body, ENVELOPE);
    return noticeOf(envelope?.id ?? envelope?.notificationId, envelope?.topic, body);
  },
  work,
};

/** Empty for what is no hex: Node would take the part before the first wrong sign for the key. */
const keyOf = (secret: string): Buffer =>
  /^(?:[\da-f]{2})+$/i.test(secret) ? Buffer.from(secret, 'hex') : Buffer.alloc(0);

function work(topic: string, body: Buffer): Work | null {
  if (!ORDER_TOPICS.includes(topic)) return { kind: 'nothing' };
  const id = readBody(body, ABOUT_ORDER)?.data.orderId;
  return id ? { kind: 'fetch', id } : null;
}
