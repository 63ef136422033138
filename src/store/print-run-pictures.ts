// Pictures of the seller's that a print run is printed with.
import { insertRows } from './sql.ts';
import type { Rows } from './store.ts';

/** In a transaction: a picture of the seller's that the print run is printed with. False if it is not open. */
export async function setPicture(rows: Rows, id: string, kind: string, bytes: Buffer): Promise<boolean> {
  const { queries, tenant } = rows;
  const open = await queries.query(
    `UPDATE print_runs SET version = version + 1 WHERE tenant_id = $1 AND id = $2 AND state = 'open' RETURNING id`,
    [tenant, id],
  );
  if (open.length === 0) return false;
  await insertRows(
    queries,
    'print_run_pictures',
    [{ tenant_id: tenant, print_run: id, kind, bytes: bytes.toString('base64') }],
    'ON CONFLICT (tenant_id, print_run, kind) DO UPDATE SET bytes = excluded.bytes',
  );
  return true;
}

/** In a transaction. False if an open print run has no such picture. */
export async function removePicture({ queries, tenant }: Rows, id: string, kind: string): Promise<boolean> {
  const removed = await queries.query(
    `DELETE FROM print_run_pictures WHERE tenant_id = $1 AND print_run = $2 AND kind = $3 AND EXISTS
       (SELECT 1 FROM print_runs WHERE tenant_id = $1 AND id = $2 AND state = 'open') RETURNING kind`,
    [tenant, id, kind],
  );
  if (removed.length === 0) return false;
  await queries.query('UPDATE print_runs SET version = version + 1 WHERE tenant_id = $1 AND id = $2', [
    tenant,
    id,
  ]);
  return true;
}

export async function picturesOf(
  { queries, tenant }: Rows,
  id: string,
): Promise<readonly { readonly kind: string; readonly bytes: Buffer }[]> {
  const rows = await queries.query<{ kind: string; bytes: string }>(
    'SELECT kind, bytes FROM print_run_pictures WHERE tenant_id = $1 AND print_run = $2',
    [tenant, id],
  );
  return rows.map(({ kind, bytes }) => ({ kind, bytes: Buffer.from(bytes, 'base64') }));
}
