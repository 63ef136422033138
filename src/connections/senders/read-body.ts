// A body in; what a schema finds in it, or what is kept of its notice.
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { parsePayload } from '../../orders/payloads/parse-payload.ts';
import type { Notice, Work } from '../sender.ts';

/** Ids and topics are kept and shown: other signs have no place in them, and some no database takes. */
const PLAIN_SIGNS = /^[\x21-\x7e]{1,200}$/;

/** What a platform calls an order. Machines write numbers, and numbers that JavaScript would round come as text. */
export const platformKey = z.union([z.string().regex(PLAIN_SIGNS), z.int()]).transform(String);

/** An e-mail, a user name or number of a buyer, in small letters. */
export const account = z
  .union([z.string().regex(/^\P{Cc}{0,320}$/u), z.int()])
  .transform((given) => String(given).trim().toLowerCase());

/** Without those that are not there: an empty account would be that of every order without one. */
export const accountsOf = (given: readonly (string | null | undefined)[]): readonly string[] =>
  given.flatMap((known) => known || []);

/** Any object, as it came. */
export const anyObject = z.custom<object>(
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
);

/** Null for what is no JSON, and for JSON that the schema does not know. */
export function readBody<T>(body: Buffer, schema: z.ZodType<T>): T | null {
  const parsed = parsePayload(body.toString());
  const found = parsed.ok ? schema.safeParse(parsed.value).data : undefined;
  return found ?? null;
}

/** A body that is one order, whole. */
export function wholeOrder(body: Buffer): Work | null {
  const payload = readBody(body, anyObject);
  return payload && { kind: 'orders', payloads: [payload] };
}

/** `id`, `topic` and `domain` as the sender says them, if it does. */
export function noticeOf(
  id: string | undefined,
  topic: string | undefined,
  body: Buffer,
  domain: string | undefined = undefined,
): Notice {
  return {
    id: id !== undefined && PLAIN_SIGNS.test(id) ? id : createHash('sha256').update(body).digest('hex'),
    topic: topic !== undefined && PLAIN_SIGNS.test(topic) ? topic : '',
    domain: domain !== undefined && PLAIN_SIGNS.test(domain) ? domain.toLowerCase() : '',
  };
}
