// One question to a platform: a request comes in, what its answer means goes out. Reasons are sentences without anybody's data.
import { parsePayload } from '../../orders/payloads/parse-payload.ts';
import type { OutsideAnswer, OutsideRequest, Transport } from '../client.ts';
import { TransportError } from '../transport.ts';
import { retryAfterMs } from './retry-after.ts';

export type Reading<T> =
  | { readonly kind: 'read'; readonly value: T }
  | { readonly kind: 'gone' }
  /** The platform does not know who asks. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'later'; readonly reason: string; readonly afterMs: number }
  | { readonly kind: 'refused'; readonly reason: string };

/** Answers that speak of this moment: too slow, in conflict, too early, too often. */
const OF_THIS_MOMENT = [408, 409, 425, 429];

/** `platform` is its name as people say it. A value that is read is an object or a list. */
export async function ask(
  platform: string,
  request: OutsideRequest,
  transport: Transport,
): Promise<Reading<object>> {
  try {
    return judge(platform, await transport(request));
  } catch (error) {
    if (!(error instanceof TransportError)) throw error;
    return { kind: 'later', reason: `${platform} could not be reached (${error.reason}).`, afterMs: 0 };
  }
}

function judge(platform: string, answer: OutsideAnswer): Reading<object> {
  const { status, headers } = answer;
  // BigCommerce's way of saying that a list is empty.
  if (status === 204) return { kind: 'read', value: [] };
  if (status >= 200 && status < 300) return readBody(platform, answer);
  if (status === 401) return { kind: 'unknown' };
  if (status === 404 || status === 410) return { kind: 'gone' };
  const reason = `${platform} answered with the status ${status}.`;
  if (status >= 500 || OF_THIS_MOMENT.includes(status))
    return { kind: 'later', reason, afterMs: retryAfterMs(headers) };
  return { kind: 'refused', reason: status === 403 ? notAllowed(platform) : reason };
}

const notAllowed = (platform: string): string =>
  `${platform} does not let us read orders with this access. Check there that it may, and connect the shop again.`;

/** A page that says "back soon" comes with status 200 as well, so what cannot be read is asked for again. */
function readBody(platform: string, { body, headers }: OutsideAnswer): Reading<object> {
  const parsed = parsePayload(body);
  const value = parsed.ok ? parsed.value : null;
  if (typeof value === 'object' && value !== null) return { kind: 'read', value };
  return {
    kind: 'later',
    reason: `${platform} answered with something that is no order.`,
    afterMs: retryAfterMs(headers),
  };
}
