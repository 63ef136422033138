// A message of ours and whom it is for come in; it is signed and sent once. What came of it goes out.
import type { Transport } from './client.ts';
import { signStandard } from './standard-webhooks.ts';
import { TransportError } from './transport.ts';

export interface Outgoing {
  readonly url: string;
  /** The same whenever this message is sent again, so that the receiver can tell. */
  readonly id: string;
  /** JSON. */
  readonly body: string;
  /** Of this attempt: receivers refuse what is older than five minutes. */
  readonly timestampSeconds: number;
  /** Two while one replaces the other: the receiver may know either. */
  readonly secrets: readonly string[];
}

export type Sent =
  | { readonly kind: 'done'; readonly status: number }
  /** The receiver wants no more messages at this address, ever. */
  | { readonly kind: 'stop'; readonly status: number }
  /** `status` is null where there was no answer. */
  | { readonly kind: 'later'; readonly status: number | null; readonly reason: string };

/** Sends a message after Standard Webhooks 1.0. */
export async function sendWebhook(outgoing: Outgoing, transport: Transport): Promise<Sent> {
  const { url, id, body, timestampSeconds, secrets } = outgoing;
  const signatures = secrets.map((secret) => signStandard(secret, id, timestampSeconds, body));
  const headers = {
    'content-type': 'application/json',
    'user-agent': 'Inkslip',
    'webhook-id': id,
    'webhook-timestamp': String(timestampSeconds),
    'webhook-signature': signatures.join(' '),
  };
  try {
    const { status } = await transport({ method: 'POST', url, headers, body });
    return judge(status);
  } catch (error) {
    if (!(error instanceof TransportError)) throw error;
    return { kind: 'later', status: null, reason: `There was no answer (${error.reason}).` };
  }
}

function judge(status: number): Sent {
  if (status >= 200 && status < 300) return { kind: 'done', status };
  if (status === 410) return { kind: 'stop', status };
  return { kind: 'later', status, reason: `The answer had the status ${status}.` };
}
