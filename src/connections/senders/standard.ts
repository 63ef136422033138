// Anybody who follows Standard Webhooks and sends orders in our own form.
import { z } from 'zod';
import { CHANNEL_IDS } from '../../orders/order.ts';
import { shopSchema } from '../../orders/payloads/own.ts';
import type { Sender, Work } from '../sender.ts';
import { isSignedStandard } from '../standard-webhooks.ts';
import { account, accountsOf, anyObject, noticeOf, platformKey, readBody } from './read-body.ts';

const ORDER_TOPICS: readonly string[] = ['order.created', 'order.paid', 'order.updated'];

const timestamp = z.iso.datetime({ offset: true }).optional().catch(undefined);
const SEVERAL_ORDERS = z.object({ timestamp, data: z.object({ orders: z.array(z.unknown()) }) });
const ONE_ORDER = z.object({ timestamp, data: anyObject });
/** Channel and shop as its orders say them: they need not be of one shop. */
const REDACT_BUYER = z.object({
  data: z.object({
    channel: z.enum(CHANNEL_IDS),
    shop: shopSchema.default('main'),
    accounts: z.array(account).default([]),
    orders: z.array(platformKey).default([]),
  }),
});

export const standard: Sender = {
  isSigned: true,
  statuses: { good: 200, bad: 401 },
  isPing: () => false,
  verify: async (delivered, secrets, nowMs) => isSignedStandard(delivered, secrets, nowMs),
  notice: ({ headers, body }) =>
    noticeOf(headers['webhook-id'], readBody(body, z.object({ type: z.string() }))?.type, body),
  work,
};

/** An order that does not say when it changed has changed when its event says. */
const withTime = (payload: unknown, updatedAt: string | undefined): unknown =>
  typeof payload === 'object' && payload !== null && updatedAt !== undefined
    ? { updatedAt, ...payload }
    : payload;

function work(topic: string, body: Buffer): Work | null {
  if (topic === '') return null;
  if (ORDER_TOPICS.includes(topic)) {
    const several = readBody(body, SEVERAL_ORDERS);
    const told = several ?? readBody(body, ONE_ORDER);
    if (told === null) return null;
    const payloads = several?.data.orders ?? [told.data];
    return { kind: 'orders', payloads: payloads.map((payload) => withTime(payload, told.timestamp)) };
  }
  if (topic === 'buyer.redact') {
    const asked = readBody(body, REDACT_BUYER)?.data;
    if (!asked) return null;
    const { channel, shop, orders: platformIds } = asked;
    const accounts = accountsOf(asked.accounts);
    if (accounts.length + platformIds.length === 0) return null;
    return { kind: 'forget-buyer', shop: { channel, shop }, domain: '', accounts, platformIds };
  }
  return { kind: 'nothing' };
}
