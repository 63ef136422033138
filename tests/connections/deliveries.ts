// Deliveries for tests: the signed ones of the fixtures, and some made up.
import { readFileSync } from 'node:fs';
import type { Delivered, SenderId } from '../../src/connections/sender.ts';
import { SENDERS } from '../../src/connections/senders/senders.ts';

interface Vector {
  readonly sender: SenderId;
  readonly secret?: string;
  readonly publicKeyPem?: string;
  readonly bodyFile?: string;
  readonly body?: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Seconds since 1970. */
  readonly now?: number;
  /** Null for a ping. */
  readonly valid: boolean | null;
  readonly why?: string;
  readonly note?: string;
}

export interface SignedDelivery extends Delivered {
  readonly sender: SenderId;
  readonly secrets: readonly string[];
  readonly publicKey: (id: string) => Promise<string>;
  readonly nowMs: number;
  readonly isValid: boolean | null;
  readonly about: string;
}

export const readFixture = (name: string): Buffer =>
  readFileSync(new URL(`../fixtures/webhooks/${name}`, import.meta.url));

const fixture: {
  readonly vectors: readonly Vector[];
  readonly ebayChallenge: Readonly<Record<'code' | 'verificationToken' | 'endpoint' | 'response', string>>;
} = JSON.parse(readFixture('signature-vectors.json').toString());

export const EBAY_CHALLENGE = fixture.ebayChallenge;

/** What eBay gives for another id than that of the vectors: another key, as it serves them, without line breaks. */
const OTHER_KEY =
  '-----BEGIN PUBLIC KEY-----MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEe2b6JHNaj6Y6BSEzYMdIKzO7xn8uknwgLl/PQYWhuRVbdwLGgvsJ9+/wAW+mz6o2wsHO0cF9Slrwpza4MITxdQ==-----END PUBLIC KEY-----';

export const VECTORS: readonly SignedDelivery[] = fixture.vectors.map((vector) => ({
  sender: vector.sender,
  secrets: vector.secret === undefined ? [] : [vector.secret],
  publicKey: async (id) =>
    (id === '9936261a-7d7b-4621-a0f1-96ccb428af49' ? vector.publicKeyPem : undefined) ?? OTHER_KEY,
  body: vector.bodyFile === undefined ? Buffer.from(vector.body ?? '') : readFixture(vector.bodyFile),
  headers: Object.fromEntries(
    Object.entries(vector.headers).map(([name, value]) => [name.toLowerCase(), value]),
  ),
  nowMs: (vector.now ?? 0) * 1000,
  isValid: vector.valid,
  about: vector.why ?? vector.note ?? 'as it is sent',
}));

export const isVerified = (delivery: SignedDelivery): Promise<boolean> =>
  SENDERS[delivery.sender].verify(delivery, delivery.secrets, delivery.nowMs, delivery.publicKey);

/** JSON of `value` as a body; a text as it is. */
export const bodyOf = (value: unknown): Buffer =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value));
