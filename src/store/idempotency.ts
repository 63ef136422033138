// The answers to requests with an Idempotency-Key, without an end: the same request again is answered with the same words.
import type { Rows } from './store.ts';

export type Remembered<T> =
  | { readonly kind: 'new'; readonly answer: T }
  | { readonly kind: 'again'; readonly answer: T }
  /** The key came with another body before. */
  | { readonly kind: 'other' };

/** In a transaction, so that work and memory are kept together or not at all. `T` has to be plain JSON. */
export async function once<T>(
  { queries, keyring, tenant }: Rows,
  key: string,
  body: string,
  now: number,
  work: () => Promise<T>,
): Promise<Remembered<T>> {
  const digest = keyring.hash('request', body);
  // Whoever comes second waits here until the first one is done.
  const claimed = await queries.query(
    `INSERT INTO idempotency_keys (tenant_id, key, body, answer, made_at) VALUES ($1, $2, $3, '', $4)
     ON CONFLICT (tenant_id, key) DO NOTHING RETURNING key`,
    [tenant, key, digest, now],
  );
  if (claimed.length > 0) {
    const answer = await work();
    await queries.query('UPDATE idempotency_keys SET answer = $3 WHERE tenant_id = $1 AND key = $2', [
      tenant,
      key,
      JSON.stringify(answer),
    ]);
    return { kind: 'new', answer };
  }
  const [known] = await queries.query<{ body: string; answer: string }>(
    'SELECT body, answer FROM idempotency_keys WHERE tenant_id = $1 AND key = $2',
    [tenant, key],
  );
  if (known === undefined) throw new Error('A key that was there is gone.');
  return known.body === digest ? { kind: 'again', answer: JSON.parse(known.answer) } : { kind: 'other' };
}
