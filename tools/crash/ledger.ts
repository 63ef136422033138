// What the service has acknowledged, as its clients heard it. All of it has to be true for ever, whatever is killed.
import { createHash } from 'node:crypto';

export interface KnownRun {
  readonly state: 'open' | 'closed' | 'cancelled';
  /** How many notes it was said to have when it was closed. */
  readonly notes: number | null;
  /** Hash of its PDF; null until somebody fetched it. */
  readonly pdf: string | null;
  /** Somebody asked to cancel it, and may not have heard that it was. */
  readonly isCancelAsked: boolean;
}

export interface Ledger {
  /** By shop and number: when the newest of its versions that were acknowledged was told, in ms since 1970; 0 for none. */
  readonly orders: Map<string, number>;
  /** Numbers of the orders that acknowledged deliveries hold, by the sender's id of the delivery. */
  readonly deliveries: Map<string, string>;
  /** Answers by Idempotency-Key. */
  readonly answers: Map<string, string>;
  readonly runs: Map<string, KnownRun>;
  /** Answers that no client should ever get. */
  readonly surprises: string[];
}

export const newLedger = (): Ledger => ({
  ...{ orders: new Map(), deliveries: new Map(), answers: new Map(), runs: new Map() },
  surprises: [],
});

const NEW_RUN: KnownRun = { state: 'open', notes: null, pdf: null, isCancelAsked: false };

export const orderName = (shop: string, order: string): string => `${shop}/${order}`;

export function noteOrder({ orders }: Ledger, shop: string, order: string, toldAt: number): void {
  const name = orderName(shop, order);
  orders.set(name, Math.max(toldAt, orders.get(name) ?? 0));
}

export function noteRun({ runs }: Ledger, id: string, told: Partial<KnownRun>): void {
  runs.set(id, { ...NEW_RUN, ...runs.get(id), ...told });
}

/** The same key and body are answered with the same words for ever. */
export function noteAnswer({ answers, surprises }: Ledger, key: string, answer: string): void {
  const before = answers.get(key);
  if (before !== undefined && before !== answer) surprises.push(`The key ${key} was answered in two ways.`);
  answers.set(key, answer);
}

/** A closed print run is printed with the same bytes for ever. */
export function notePdf(ledger: Ledger, id: string, bytes: Buffer): void {
  const pdf = createHash('sha256').update(bytes).digest('hex');
  const before = ledger.runs.get(id)?.pdf ?? null;
  if (before !== null && before !== pdf) ledger.surprises.push(`The print run ${id} is printed in two ways.`);
  noteRun(ledger, id, { pdf });
}
