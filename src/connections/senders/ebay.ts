// eBay: thin notices of orders and of deleted accounts, signed with a key of eBay's own that is fetched by its id.
import { createHash, createPublicKey, verify as isSignatureOf } from 'node:crypto';
import { z } from 'zod';
import type { Sender, Work } from '../sender.ts';
import { account, accountsOf, anyObject, noticeOf, platformKey, readBody } from './read-body.ts';

const SIGNATURE = z.object({
  alg: z.literal('ecdsa'),
  kid: z.string().regex(/^[\w-]{1,64}$/),
  signature: z.string(),
  digest: z.literal('SHA1'),
});
const ENVELOPE = z.object({
  metadata: z.object({ topic: z.string() }),
  notification: z.object({ notificationId: z.string().optional() }),
});
const ABOUT_ORDER = z.object({ notification: z.object({ data: anyObject }) });
const DELETED_ACCOUNT = z.object({
  notification: z.object({ data: z.object({ username: account.nullish(), userId: account.nullish() }) }),
});

/** eBay's contract does not show where in `data` the id of the order stands. */
const DATA_DEPTH = 5;

export const ebay: Sender = {
  isSigned: true,
  statuses: { good: 204, bad: 412 },
  isPing: () => false,
  /** Rejects where `publicKey` does: a key that cannot be fetched now says nothing of the signature. */
  async verify({ headers, body }, _secrets, _nowMs, publicKey) {
    const given = readSignature(headers['x-ebay-signature'] ?? '');
    return given !== null && isSignedWith(await publicKey(given.kid), body, given.signature);
  },
  notice({ body }) {
    const envelope = readBody(body, ENVELOPE);
    return noticeOf(envelope?.notification.notificationId, envelope?.metadata.topic, body);
  },
  work,
};

/** What eBay wants to hear when it tries an address: `endpoint` as it was given to eBay, to the letter. */
export function ebayChallenge(code: string, verificationToken: string, endpoint: string): string {
  return createHash('sha256').update(code).update(verificationToken).update(endpoint).digest('hex');
}

/** The header is base64 of JSON, the signature in it base64 once more. */
function readSignature(header: string): { readonly kid: string; readonly signature: Buffer } | null {
  const json = fromBase64(header);
  const read = json && readBody(json, SIGNATURE);
  const signature = read && fromBase64(read.signature);
  return read && signature && { kid: read.kid, signature };
}

/** Null unless the bytes give the same text again: Node reads over what is no base64, so many texts would be one signature. */
function fromBase64(text: string): Buffer | null {
  const bytes = Buffer.from(text, 'base64');
  return bytes.toString('base64') === text ? bytes : null;
}

/** Keys come as PEM without line breaks, which is none: what is between the dashes is read by itself. */
function isSignedWith(pem: string, body: Buffer, signature: Buffer): boolean {
  const key = Buffer.from(pem.replaceAll(/-----[A-Z ]{1,30}-----/g, ''), 'base64');
  try {
    return isSignatureOf('sha1', body, createPublicKey({ key, format: 'der', type: 'spki' }), signature);
  } catch {
    return false;
  }
}

function work(topic: string, body: Buffer): Work | null {
  if (topic === 'ORDER_CONFIRMATION') {
    const id = findOrderId(readBody(body, ABOUT_ORDER)?.notification.data, DATA_DEPTH);
    return id ? { kind: 'fetch', id } : null;
  }
  if (topic === 'MARKETPLACE_ACCOUNT_DELETION') {
    const data = readBody(body, DELETED_ACCOUNT)?.notification.data;
    const accounts = accountsOf([data?.username, data?.userId]);
    if (accounts.length === 0) return null;
    return { kind: 'forget-buyer', shop: 'every', domain: '', accounts, platformIds: [] };
  }
  return { kind: 'nothing' };
}

/** The first `orderId`, in an object before in what it holds. */
function findOrderId(value: unknown, depth: number): string | null {
  if (typeof value !== 'object' || value === null || depth === 0) return null;
  const id = platformKey.safeParse(Reflect.get(value, 'orderId')).data;
  if (id !== undefined) return id;
  for (const inner of Object.values(value)) {
    const found = findOrderId(inner, depth - 1);
    if (found !== null) return found;
  }
  return null;
}
