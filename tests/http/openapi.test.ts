import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { beforeAll, expect, it } from 'vitest';
import { REQUEST_EXAMPLES } from '../../src/http/examples.ts';
import type { Service } from '../../src/http/service.ts';
import { openApiDocument } from '../support/openapi.ts';
import { service } from './helpers.ts';

let app: Service;
beforeAll(async () => {
  app = await service();
});
const document = async () => (await app.inject('/api/docs/json')).json();

interface Described {
  readonly operationId: string;
  readonly tags: readonly string[];
  readonly security: readonly object[];
  readonly responses: object;
}

const operations = async (): Promise<readonly Described[]> =>
  Object.values((await document()).paths).flatMap((path) => Object.values(path as Record<string, Described>));
const operation = async (id: string): Promise<Described | undefined> =>
  (await operations()).find(({ operationId }) => operationId === id);

it('stands in openapi.json as the routes have it', async () => {
  if (process.env.UPDATE_GOLDEN) execFileSync('npm', ['run', '--silent', 'openapi']);
  const committed = JSON.parse(readFileSync('openapi.json', 'utf8'));
  const made = JSON.parse(JSON.stringify(await openApiDocument()));
  expect(committed, 'openapi.json is out of date: run npm run openapi').toEqual(made);
});

it('gives every operation a name of its own and a place among the others', async () => {
  const all = await operations();
  expect(new Set(all.map(({ operationId }) => operationId)).size).toBe(all.length);
  expect(all.filter(({ tags }) => tags.join() === '')).toEqual([]);
});

it.each([
  ['postOrders', [{ key: [] }, {}]],
  ['closePrintRun', [{ key: [] }, {}]],
  ['makeNotes', []],
  ['takeDelivery', []],
])('says of %s whether it wants a key', async (id, security) => {
  expect((await operation(id))?.security).toEqual(security);
});

it.each([
  ['getHealth', '200 403 500'],
  ['postOrders', '200 400 401 403 409 413 415 422 500'],
  ['getPrintRunPdf', '200 400 401 403 404 409 410 422 500'],
  ['removeWebhook', '204 400 401 403 404 413 415 500'],
])('says of %s with which statuses it answers', async (id, statuses) => {
  expect(Object.keys((await operation(id))?.responses ?? {}).join(' ')).toBe(statuses);
});

it('describes forms, files, problem details and defaults', async () => {
  const { paths, components } = await document();
  const { post } = paths['/api/v1/notes'];
  const form = post.requestBody.content['multipart/form-data'].schema;
  expect(form.properties.files.items).toEqual({ type: 'string', format: 'binary' });
  expect(form.required).toEqual(['files', 'settings']);
  expect(form.properties.settings).toEqual({ $ref: '#/components/schemas/SettingsInput' });
  const settings = components.schemas.SettingsInput;
  expect(settings.properties.layout).toMatchObject({ type: 'string', default: 'card' });
  expect(settings.properties.realism).toMatchObject({
    default: 'natural',
    anyOf: [
      { type: 'number', minimum: 0, maximum: 1.5 },
      { type: 'string', enum: ['neat', 'natural', 'hasty'] },
    ],
  });
  expect(settings.additionalProperties).toBe(false);
  expect(Object.keys(post.responses['200'].content)).toEqual(['application/pdf']);
  expect(Object.keys(post.responses['200'].headers)).toEqual([
    ...['inkslip-notes', 'inkslip-sheets', 'inkslip-skipped'],
  ]);
  expect(post.responses['422'].content['application/problem+json'].schema).toEqual({
    $ref: '#/components/schemas/ProblemDetails',
  });
});

it.each([
  ['/api/v1/proofs', 'post'],
  ['/api/v1/print-runs/{id}/proofs/{order}', 'get'],
])('names every format of a proof: %s', async (path, method) => {
  const { content } = (await document()).paths[path][method].responses['200'];
  expect(Object.keys(content)).toEqual(['image/svg+xml', 'image/png', 'application/pdf']);
});

it('names every message to webhooks', async () => {
  const { webhooks } = await document();
  expect(Object.keys(webhooks)).toEqual(['print-run.ready', 'order.set-aside', 'buyer.asked', 'ping']);
});

it('gives examples to operations that there are', async () => {
  const ids = (await operations()).map(({ operationId }) => operationId);
  expect(Object.keys(REQUEST_EXAMPLES).filter((id) => !ids.includes(id))).toEqual([]);
});

it('gives examples that the service takes', async () => {
  const { postOrders, openPrintRun, addWebhook, addConnection, checkText, setRetention } = REQUEST_EXAMPLES;
  const send = async (method: 'POST' | 'PUT', url: string, payload: object | undefined) =>
    (await app.inject({ method, url: `/api/v1/${url}`, payload: payload ?? {} })).json();
  const { results } = await send('POST', 'orders', postOrders);
  expect(results).toMatchObject([{ result: 'new' }, { result: 'new' }]);
  expect(await send('PUT', `orders/${results[0].id}/line`, REQUEST_EXAMPLES.setOrderLine)).toMatchObject(
    REQUEST_EXAMPLES.setOrderLine ?? {},
  );
  const run = await send('POST', 'print-runs', openPrintRun);
  await send('PUT', `print-runs/${run.id}/settings`, REQUEST_EXAMPLES.setPrintRunSettings);
  expect(await send('POST', `print-runs/${run.id}/close`, {})).toMatchObject({ state: 'closed', notes: 2 });
  const shop = await send('POST', 'connections', addConnection);
  expect(
    await send('PUT', `connections/${shop.id}/secrets`, REQUEST_EXAMPLES.setConnectionSecrets),
  ).toMatchObject({ missing: [] });
  expect(await send('POST', 'webhooks', addWebhook)).toHaveProperty('secret');
  expect((await send('POST', 'policy', checkText)).findings).not.toEqual([]);
  expect(await send('PUT', 'retention', setRetention)).toEqual(setRetention);
});

it('shows the document as a page', async () => {
  const page = await app.inject('/api/docs/');
  expect(page.statusCode).toBe(200);
  expect(page.headers['content-type']).toMatch(/^text\/html/);
});
