// A body, keys and a signature in; whether one of the keys made it (HMAC-SHA256 of the bytes).
import { createHmac } from 'node:crypto';
import { isSameText } from '../same-text.ts';

export function isHmacOf(
  body: Buffer,
  keys: readonly Buffer[],
  encoding: 'base64' | 'hex',
  given: string | undefined,
): boolean {
  if (given === undefined) return false;
  return keys
    .filter(({ length }) => length > 0) // what an empty key signs, everybody can sign
    .some((key) => isSameText(given, createHmac('sha256', key).update(body).digest(encoding)));
}
