// BigCommerce: thin notices of orders, signed as in Standard Webhooks with the client secret of the app.
import { z } from 'zod';
import type { Sender, Work } from '../sender.ts';
import { isSignedStandard } from '../standard-webhooks.ts';
import { noticeOf, platformKey, readBody } from './read-body.ts';

/** Payments say `order_id`, all others of an order `id`. */
const ABOUT_ORDER = z.object({
  data: z.object({ id: platformKey.nullish(), order_id: platformKey.nullish() }),
});

export const bigcommerce: Sender = {
  isSigned: true,
  statuses: { good: 200, bad: 401 },
  isPing: () => false,
  verify: async (delivered, secrets, nowMs) =>
    isSignedStandard(delivered, secrets.map(asStandardSecret), nowMs),
  notice: ({ headers, body }) =>
    noticeOf(headers['webhook-id'], readBody(body, z.object({ scope: z.string() }))?.scope, body),
  work,
};

/** The key is the text of the secret itself, not what it would be as base64. */
const asStandardSecret = (secret: string): string => `whsec_${Buffer.from(secret).toString('base64')}`;

function work(topic: string, body: Buffer): Work | null {
  // A metafield's `id` is its own, and what apps note there changes no order.
  if (!topic.startsWith('store/order/') || topic.startsWith('store/order/metafield/')) {
    return { kind: 'nothing' };
  }
  const data = readBody(body, ABOUT_ORDER)?.data;
  const id = data?.order_id ?? data?.id;
  return id ? { kind: 'fetch', id } : null;
}
