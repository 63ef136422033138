// Standard Webhooks 1.0, coming in and going out: id, time and body are signed together. Times of headers are seconds since 1970.
import { isUtf8 } from 'node:buffer';
import { Webhook } from 'standardwebhooks';
import { isSameText } from './same-text.ts';
import type { Delivered } from './sender.ts';

/** A delivery that somebody caught is of no use after this, and clocks of servers are not further apart. */
const TOLERANCE_SECONDS = 5 * 60;

/** No sign or leading zero: one time has one text, as it was signed. */
const TIMESTAMP = /^[1-9]\d{0,11}$/;

/** `v1,` and the signature. Where one secret replaces another, the header holds both signatures with a space between. */
export function signStandard(secret: string, id: string, timestampSeconds: number, body: string): string {
  return new Webhook(secret).sign(id, new Date(timestampSeconds * 1000), body);
}

/** Whether one of the secrets (`whsec_` and base64) signed it within five minutes of `nowMs`. */
export function isSignedStandard(
  { headers, body }: Delivered,
  secrets: readonly string[],
  nowMs: number,
): boolean {
  const { 'webhook-id': id = '', 'webhook-timestamp': timestamp = '' } = headers;
  // The library signs text: bytes that are no text would all be one replacement character to it.
  if (id === '' || !TIMESTAMP.test(timestamp) || !isUtf8(body)) return false;
  const seconds = Number(timestamp);
  if (Math.abs(nowMs / 1000 - seconds) > TOLERANCE_SECONDS) return false;
  const given = (headers['webhook-signature'] ?? '').split(' ');
  return secrets.some((secret) => {
    const expected = signatureOrNone(secret, id, seconds, body.toString());
    return expected !== null && given.some((signature) => isSameText(signature, expected));
  });
}

/** Null for a secret that is none: it signs nothing, and the others still count. */
function signatureOrNone(...signed: Parameters<typeof signStandard>): string | null {
  try {
    return signStandard(...signed);
  } catch {
    return null;
  }
}
