// WooCommerce: whole orders, signed with a secret that the seller copies out of their shop.
import { unescapeEntities } from '../../orders/values/tidy-text.ts';
import type { Delivered, Sender, Work } from '../sender.ts';
import { isHmacOf } from './hmac.ts';
import { noticeOf, wholeOrder } from './read-body.ts';

/**
 * Not `order.deleted`: its body holds an id alone, and shops tidy away orders that were sent as well. An order that is not
 * to be thanked for was cancelled before, which `order.updated` tells.
 */
const ORDER_TOPICS: readonly string[] = ['order.created', 'order.updated', 'order.restored'];

/** Sent when the webhook is saved, before there is anything to sign: the shop wants a good answer, or saves it as off. */
const PING = /^webhook_id=\d{1,20}$/;

/** What WordPress unescapes in a secret; other entities are letters of it. */
const ESCAPED = /&(?:amp|lt|gt|quot|#0{0,4}(?:34|38|39|60|62)|#[xX]0{0,4}(?:22|26|27));/g;

export const woocommerce: Sender = {
  isSigned: true,
  statuses: { good: 200, bad: 401 },
  isPing: ({ headers, body }) => !hasShopHeaders(headers) && PING.test(body.toString('latin1', 0, 50)),
  verify: async ({ headers, body }, secrets) =>
    isHmacOf(
      body,
      secrets.map((secret) => Buffer.from(unescapeSecret(secret))),
      'base64',
      headers['x-wc-webhook-signature'],
    ),
  // All that the shop sends within a second has one delivery id, though an order may change twice in it: so the bytes count.
  notice: ({ headers, body }) => noticeOf(undefined, headers['x-wc-webhook-topic'], body),
  work,
};

const hasShopHeaders = (headers: Delivered['headers']): boolean =>
  Object.keys(headers).some((name) => name.startsWith('x-wc-'));

/** The shop unescapes the secret before it signs, once; where it is shown, it stands escaped. */
const unescapeSecret = (secret: string): string =>
  secret.replace(ESCAPED, (entity) => unescapeEntities(entity));

function work(topic: string, body: Buffer): Work | null {
  return ORDER_TOPICS.includes(topic) ? wholeOrder(body) : { kind: 'nothing' };
}
