// What both drivers ask of a transaction and of values, so that what passes on SQLite passes on PostgreSQL.
import type { Queries, Value } from './database.ts';

/**
 * Runs `work` with the statements of one transaction. One that failed fails the whole, even where `work` went on, as
 * PostgreSQL has it; none is taken after the end, where it would be in no transaction or in somebody else's.
 */
export async function runWork<T>(run: Queries['query'], work: (queries: Queries) => Promise<T>): Promise<T> {
  const underway = new Set<Promise<unknown>>();
  let failure: { readonly error: unknown } | null = null;
  let isOver = false;

  const query: Queries['query'] = async <R>(sql: string, values?: readonly Value[]) => {
    if (isOver) throw new Error('This statement came after the end of its transaction.');
    if (failure !== null) throw new Error('A statement of this transaction failed, so it takes no others.');
    const statement = run<R>(sql, values);
    underway.add(statement);
    try {
      return await statement;
    } catch (error) {
      failure ??= { error };
      throw error;
    } finally {
      underway.delete(statement);
    }
  };
  const settle = async (): Promise<void> => {
    isOver = true;
    await Promise.allSettled(underway);
  };

  const result = await work({ query }).finally(settle);
  throwFailure(failure);
  return result;
}

// A function of its own, because TypeScript does not see that a closure assigned the failure.
function throwFailure(failure: { readonly error: unknown } | null): void {
  if (failure !== null) throw failure.error;
}

/** Throws at values that the databases would refuse, cut or round, each in its own way. */
export function checkValues(values: readonly Value[]): void {
  for (const value of values) {
    if (typeof value === 'string' && value.includes('\0'))
      throw new Error('A text that holds the character NUL cannot be kept.');
    if (typeof value === 'number') checkNumber(value);
  }
}

/** The number, unless it is none or so large that a double does not hold it exactly. */
export function checkNumber(value: number): number {
  if (!Number.isFinite(value) || (Number.isInteger(value) && !Number.isSafeInteger(value)))
    throw new Error('A number is too large to be kept exactly, or none.');
  return value;
}
