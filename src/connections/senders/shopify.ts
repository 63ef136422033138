// Shopify: whole orders, signed with the secret of the app; and what its privacy rules oblige every app to do.
import { z } from 'zod';
import type { Delivered, Sender, Work } from '../sender.ts';
import { isHmacOf } from './hmac.ts';
import { account, accountsOf, noticeOf, platformKey, readBody, wholeOrder } from './read-body.ts';

const ORDER_TOPICS: readonly string[] = [
  'orders/create',
  'orders/paid',
  'orders/updated',
  'orders/edited',
  'orders/fulfilled',
  'orders/cancelled',
];

const domain = z.string().toLowerCase();
const customer = z.object({ email: account.nullish() }).nullish();

/**
 * The topic is not signed, the body is. So a body that asks for deletion has to look like one: else an order, or a buyer's
 * request, that is sent again under another topic would delete what nobody asked to delete.
 */
const REDACT_CUSTOMER = z.object({
  shop_domain: domain,
  customer,
  orders_to_redact: z.array(platformKey),
});
const SHOW_CUSTOMER = z.object({ shop_domain: domain, customer, orders_requested: z.array(platformKey) });
const REDACT_SHOP = z.object({ shop_domain: domain, customer: z.undefined().optional() });

export const shopify: Sender = {
  isSigned: true,
  statuses: { good: 200, bad: 401 },
  isPing: () => false,
  verify: async ({ headers, body }, secrets) =>
    isHmacOf(
      body,
      secrets.map((secret) => Buffer.from(secret)),
      'base64',
      header(headers, 'hmac-sha256'),
    ),
  notice: ({ headers, body }) =>
    noticeOf(header(headers, 'webhook-id'), header(headers, 'topic'), body, header(headers, 'shop-domain')),
  work,
};

/** Deliveries of the newer kind ("Events") leave the X away. */
const header = (headers: Delivered['headers'], name: string): string | undefined =>
  headers[`x-shopify-${name}`] ?? headers[`shopify-${name}`];

function work(topic: string, body: Buffer): Work | null {
  if (ORDER_TOPICS.includes(topic)) return wholeOrder(body);
  if (topic === 'customers/redact') {
    const asked = readBody(body, REDACT_CUSTOMER);
    return asked && { kind: 'forget-buyer', shop: 'connected', ...buyerOf(asked, asked.orders_to_redact) };
  }
  if (topic === 'customers/data_request') {
    const asked = readBody(body, SHOW_CUSTOMER);
    return asked && { kind: 'show-buyer', ...buyerOf(asked, asked.orders_requested) };
  }
  if (topic === 'shop/redact') {
    const asked = readBody(body, REDACT_SHOP);
    return asked && { kind: 'forget-shop', domain: asked.shop_domain };
  }
  return { kind: 'nothing' };
}

const buyerOf = (
  { shop_domain, customer: buyer }: Pick<z.infer<typeof SHOW_CUSTOMER>, 'shop_domain' | 'customer'>,
  platformIds: readonly string[],
) => ({
  domain: shop_domain,
  accounts: accountsOf([buyer?.email]),
  platformIds,
});
