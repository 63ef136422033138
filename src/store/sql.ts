// Small pieces of SQL that several tables need.
import type { Queries, Value } from './database.ts';
import { inParts } from './in-parts.ts';

/** "$3, $4, $5". */
export const marks = (from: number, count: number): string =>
  Array.from({ length: count }, (_, i) => `$${from + i}`).join(', ');

/** Both databases take some thirty thousand values in a statement. */
const MOST_VALUES = 30_000;

/** Inserts all rows, a few statements for thousands; `ending` is what stands behind the values, such as ON CONFLICT. */
export async function insertRows<R>(
  queries: Queries,
  table: string,
  rows: readonly Readonly<Record<string, Value>>[],
  ending = '',
): Promise<readonly R[]> {
  const columns = Object.keys(rows[0] ?? {});
  const perStatement = Math.floor(MOST_VALUES / Math.max(1, columns.length));
  const found: R[] = [];
  for (const some of inParts(rows, perStatement)) {
    const places = some.map((_, i) => `(${marks(i * columns.length + 1, columns.length)})`).join(', ');
    const sql = `INSERT INTO ${table} (${columns.join(', ')}) VALUES ${places} ${ending}`;
    found.push(
      ...(await queries.query<R>(
        sql,
        some.flatMap((row) => columns.map((name) => row[name] ?? null)),
      )),
    );
  }
  return found;
}
