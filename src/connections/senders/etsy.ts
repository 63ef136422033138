// Etsy: thin notices of paid receipts, signed as in Standard Webhooks.
import { z } from 'zod';
import type { Sender, Work } from '../sender.ts';
import { isSignedStandard } from '../standard-webhooks.ts';
import { noticeOf, readBody } from './read-body.ts';

const ABOUT_RECEIPT = z.object({ resource_url: z.string() });

/** Only the number is taken: the address that is called is our own. */
const RECEIPT_PATH = /\/receipts\/(\d{1,20})\/?$/;

export const etsy: Sender = {
  isSigned: true,
  statuses: { good: 200, bad: 401 },
  isPing: () => false,
  verify: async (delivered, secrets, nowMs) => isSignedStandard(delivered, secrets, nowMs),
  notice: ({ headers, body }) =>
    noticeOf(headers['webhook-id'], readBody(body, z.object({ event_type: z.string() }))?.event_type, body),
  work,
};

function work(topic: string, body: Buffer): Work | null {
  if (topic !== 'order.paid') return { kind: 'nothing' };
  const [path = ''] = readBody(body, ABOUT_RECEIPT)?.resource_url.split(/[?#]/) ?? [];
  const id = RECEIPT_PATH.exec(path)?.[1];
  return id ? { kind: 'fetch', id } : null;
}
