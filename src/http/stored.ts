// What the resources with rows share: the store, the clock, and whose request it is.
import type { FastifyRequest } from 'fastify';
import type { Catalog } from '../catalog/catalog.ts';
import { type ProblemCode, problem } from '../problem.ts';
import { inTransaction, type Rows, rowsOf, type Store } from '../store/store.ts';
import { RequestRefused } from './trouble.ts';

export interface Stored {
  readonly store: Store;
  readonly catalog: Catalog;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** Something was kept that is to be worked off. */
  readonly wake: () => void;
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Whose rows the request is about. */
    tenant: string;
  }
}

/** For single statements. */
export const rowsFor = ({ store }: Stored, { tenant }: FastifyRequest): Rows => rowsOf(store, tenant);

/** All or nothing. */
export const together = <T>(
  { store }: Stored,
  { tenant }: FastifyRequest,
  work: (rows: Rows) => Promise<T>,
): Promise<T> => inTransaction(store, tenant, work);

export const isoTime = (ms: number): string => new Date(ms).toISOString();

/** The row, or an answer that there is none. */
export function foundOrRefuse<T>(row: T | null | undefined | false): T {
  if (row === null || row === undefined || row === false) throw new RequestRefused(404);
  return row;
}

export const refuse = (status: number, code: ProblemCode, detail = ''): RequestRefused =>
  new RequestRefused(status, [problem(code, {}, detail)]);

/** A page of a list, cut from one row more than it holds: the `next` of the page is the id of its last row. */
export function pageOf<T extends { readonly id: string }>(
  rows: readonly T[],
  limit: number,
): { readonly page: readonly T[]; readonly next: string | null } {
  const page = rows.slice(0, limit);
  return { page, next: rows.length > limit ? (page.at(-1)?.id ?? null) : null };
}
