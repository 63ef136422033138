import { beforeAll, expect, it } from 'vitest';
import type { Service } from '../../src/http/service.ts';
import { service } from './helpers.ts';

let app: Service;
beforeAll(async () => {
  app = await service();
});
const document = async () => (await app.inject('/api/docs/json')).json();

it('describes every route', async () => {
  expect(Object.keys((await document()).paths).sort()).toEqual([
    '/api/v1/catalog',
    '/api/v1/check',
    '/api/v1/cover-list',
    '/api/v1/hands/{hand}/sample',
    '/api/v1/notes',
    '/api/v1/packing-list',
    '/api/v1/policy',
    '/api/v1/preflight',
    '/api/v1/proofs',
    '/api/v1/sample-orders',
    '/api/v1/set-aside',
    '/health',
  ]);
});

it('describes forms, files, problem details and defaults', async () => {
  const { post } = (await document()).paths['/api/v1/notes'];
  const { files, settings } = post.requestBody.content['multipart/form-data'].schema.properties;
  expect(files.items).toEqual({ type: 'string', format: 'binary' });
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
  expect(post.responses['4XX'].content['application/problem+json'].schema).toEqual({
    $ref: '#/components/schemas/ProblemDetails',
  });
});

it('shows the document as a page', async () => {
  const page = await app.inject('/api/docs/');
  expect(page.statusCode).toBe(200);
  expect(page.headers['content-type']).toMatch(/^text\/html/);
});
