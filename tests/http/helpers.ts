// What every test of the service needs: the service without a port, order files, forms, and a look at refusals.
import { expect } from 'vitest';
import type { Transport } from '../../src/connections/client.ts';
import { type AppOptions, build } from '../../src/http/app.ts';
import type { Service } from '../../src/http/service.ts';
import { underContract } from '../support/contract.ts';
import { memoryStore } from '../support/store.ts';

export type Answer = Awaited<ReturnType<Service['inject']>>;

/** Two orders as a seller would type them. */
export const ORDERS = ['order,name,item', '1001,Anna Holm,Speckled mug', '1002,Ben Osei,Small bowl', ''].join(
  '\n',
);
export const MESSAGE = 'Dear {{greeting}},\n\nthank you for your {{item}}!\n\nWarm wishes,\nMarianne';

/** A day on which tests take place. */
export const NOW = Date.parse('2026-11-26T09:00:00Z');

/** No server elsewhere is called, unless a test brings one of its own. */
const NOBODY: Transport = () => Promise.reject(new Error('A test called a server elsewhere.'));

/**
 * The service over a store of its own in memory; a test may bring what it wants to see. Each answer that a test injects a request
 * for is held to openapi.json.
 */
export async function service(options: Partial<AppOptions> = {}): Promise<Service> {
  const app = await build({
    store: options.store ?? (await memoryStore()),
    transport: NOBODY,
    clock: () => NOW,
    wake: () => {},
    ...options,
  });
  return underContract(app);
}

type Fields = Readonly<Record<string, string | object>>;

/** Posts a form with one order file. */
export async function post(
  app: Service,
  path: string,
  fields: Fields,
  orders: string = ORDERS,
): Promise<Answer> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    form.append(name, typeof value === 'string' ? value : JSON.stringify(value));
  }
  form.append('files', new Blob([orders], { type: 'text/csv' }), 'orders.csv');
  return send(app, path, form);
}

export async function send(app: Service, path: string, form: FormData): Promise<Answer> {
  const request = new Response(form);
  return app.inject({
    method: 'POST',
    url: `/api/v1/${path}`,
    headers: { 'content-type': request.headers.get('content-type') ?? '' },
    payload: Buffer.from(await request.arrayBuffer()),
  });
}

/** The answer is a refusal as RFC 9457 has it, and tells nothing of the inside. */
export function expectRefusal(answer: Answer, status: number): { readonly problems: readonly object[] } {
  expect(answer.statusCode).toBe(status);
  expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
  expect(answer.body).not.toMatch(/node_modules|\.ts:|\.js:|\bat .*:\d+:\d+|"stack"/);
  const details = answer.json();
  expect(Object.keys(details)).toEqual(['type', 'title', 'status', 'detail', 'problems']);
  expect(details.status).toBe(status);
  return details;
}
