// What every test of kept orders and print runs needs: sellers of their own on a service that they share, and orders to hand in.
import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import type { Service } from '../../src/http/service.ts';
import type { OwnOrder } from '../../src/orders/payloads/own.ts';
import { addApiKey } from '../../src/store/api-keys.ts';
import type { Database } from '../../src/store/database.ts';
import { type Rows, rowsOf, type Store } from '../../src/store/store.ts';
import { type Answer, NOW, service } from '../http/helpers.ts';
import { storeIn } from '../support/store.ts';

/** Short notes are quickly written. */
const MESSAGE = 'Dear {{greeting}},\n\nthank you for your {{item}}!{{#if line}}\n\n{{line}}{{/if}}';
export const SETTINGS = { message: MESSAGE, stock: 'a4-4up-a6-card' };
export const DAY_MS = 86_400_000;

/** As a program hands it in: what is left out of it is the service's to fill in. */
type GivenOrder = Partial<Omit<OwnOrder, 'items' | 'buyer' | 'recipient'>> & {
  readonly buyer?: object;
  readonly recipient?: object;
  readonly items?: readonly object[];
};

export const orderOf = (order: string, changes: GivenOrder = {}) => ({
  ...{ channel: 'etsy', order, buyer: { name: 'Anna Holm', account: 'anna@example.com' } },
  items: [{ title: 'Speckled mug', quantity: 1 }],
  ...changes,
});

export interface Saved {
  readonly order: string;
  readonly id: string;
  readonly result: string;
  readonly problems: readonly { readonly code: string }[];
}

/** Somebody with a key, whose rows nobody else has. */
export interface Seller {
  readonly app: Service;
  readonly rows: Rows;
  readonly authorization: string;
  get(path: string): Promise<Answer>;
  post(path: string, body?: object, headers?: Readonly<Record<string, string>>): Promise<Answer>;
  put(path: string, body: object): Promise<Answer>;
  remove(path: string): Promise<Answer>;
  /** Hands orders in and expects them to be taken. */
  handIn(...orders: readonly object[]): Promise<readonly Saved[]>;
  /** Opens a print run and gives its id. */
  open(changes?: object): Promise<string>;
  /** Closes it and expects that to go well. */
  close(printRun: string): Promise<Closed>;
  /** The orders as `order state`, in the sequence in which they came in. */
  states(): Promise<readonly string[]>;
}

interface Closed {
  readonly notes: number;
  readonly sheets: number;
  readonly skipped: readonly { readonly order: string; readonly code: string }[];
  readonly problems: readonly { readonly code: string; readonly order?: string }[];
}

/** Order files, as the form of the page brings them. */
export async function importFile(
  { app, authorization }: Pick<Seller, 'app' | 'authorization'>,
  csv: string | readonly string[],
  shop = 'main',
): Promise<readonly Saved[]> {
  const form = new FormData();
  form.append('shop', shop);
  for (const text of [csv].flat()) form.append('files', new Blob([text], { type: 'text/csv' }), 'orders.csv');
  const request = new Response(form);
  const answer = await app.inject({
    ...{ method: 'POST', url: '/api/v1/orders/import' },
    headers: { authorization, 'content-type': request.headers.get('content-type') ?? '' },
    payload: Buffer.from(await request.arrayBuffer()),
  });
  return answered<{ results: Saved[] }>(answer, 200).results;
}

/** A service over a database, whose time a test can move. */
export interface Shared {
  readonly app: Service;
  readonly store: Store;
  readonly time: { now: number };
  newSeller(): Promise<Seller>;
}

export async function sharedOn(database: Database): Promise<Shared> {
  const store = await storeIn(database);
  const time = { now: NOW };
  const app = await service({ store, clock: () => time.now });
  return { app, store, time, newSeller: () => newSeller(app, store, randomUUID()) };
}

export async function newSeller(app: Service, store: Store, tenant: string): Promise<Seller> {
  const authorization = `Bearer ${await addApiKey(store, tenant, 'test', NOW)}`;
  const call = (method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, body?: object, headers = {}) =>
    app.inject({
      ...{ method, url: `/api/v1/${path}`, headers: { authorization, ...headers } },
      ...(body === undefined ? {} : { payload: body }),
    });
  const post: Seller['post'] = (path, body, headers) => call('POST', path, body, headers);
  const get: Seller['get'] = (path) => call('GET', path);
  return {
    ...{ app, rows: rowsOf(store, tenant), authorization, get, post },
    put: (path, body) => call('PUT', path, body),
    remove: (path) => call('DELETE', path),
    handIn: async (...orders) =>
      answered<{ results: Saved[] }>(await post('orders', { orders }), 200).results,
    open: async (changes) =>
      answered<{ id: string }>(await post('print-runs', { settings: SETTINGS, ...changes }), 201).id,
    close: async (printRun) => answered<Closed>(await post(`print-runs/${printRun}/close`), 200),
    states: async () =>
      answered<{ orders: { order: string; state: string }[] }>(await get('orders?limit=200'), 200).orders.map(
        ({ order, state }) => `${order} ${state}`,
      ),
  };
}

/** The body of an answer that has to have this status. */
export function answered<T>(answer: Answer, status: number): T {
  expect([answer.statusCode, answer.statusCode === status ? '' : answer.body]).toEqual([status, '']);
  return answer.json();
}

export const outcomes = (saved: readonly Saved[]): readonly string[] =>
  saved.map(({ order, result }) => `${order} ${result}`);

export const codes = (problems: readonly { readonly code: string }[]): readonly string[] =>
  problems.map(({ code }) => code);
