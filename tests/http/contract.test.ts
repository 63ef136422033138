// Answers that openapi.json does not know are errors of the test that asked for them.
import { beforeAll, expect, it } from 'vitest';
import type { Service } from '../../src/http/service.ts';
import { service } from './helpers.ts';

/** What the service is made to answer, whatever it would say. */
let told: { readonly status: number; readonly type: string; readonly body: string };
let app: Service;
beforeAll(async () => {
  app = await service();
  app.get('/api/v1/undescribed', { schema: { hide: true } }, async () => ({}));
  app.addHook('onSend', async (_, reply) => {
    reply.code(told.status).type(told.type);
    return told.body;
  });
});

const WELL = '{"status":"ok","version":"1.0.0"}';
const REFUSED = '{"type":"about:blank","title":"No","status":403,"detail":"No.","problems":[]}';
const JSON_TYPE = 'application/json; charset=utf-8';
const PROBLEM = 'application/problem+json; charset=utf-8';

it.each([
  ['a good answer', 200, JSON_TYPE, WELL],
  ['a refusal', 403, PROBLEM, REFUSED],
])('takes %s', async (_, status, type, body) => {
  told = { status, type, body };
  expect((await app.inject('/health')).statusCode).toBe(status);
});

it.each([
  ['a status', 418, PROBLEM, REFUSED, 'GET /health -> 418: openapi.json knows no such status.'],
  ['a media type', 200, 'text/html', WELL, 'openapi.json knows no text/html.'],
  ['a refusal as plain JSON', 403, JSON_TYPE, REFUSED, 'openapi.json knows no application/json.'],
  [
    'a refusal without problems',
    403,
    PROBLEM,
    '{"type":"about:blank","title":"No","status":403,"detail":"No."}',
    /problems/,
  ],
  ['a field too many', 200, JSON_TYPE, '{"status":"ok","version":"1","name":""}', /additional properties/],
  ['a field of another type', 200, JSON_TYPE, '{"status":"ok","version":1}', /version must be string/],
  ['a field too few', 200, JSON_TYPE, '{"status":"ok"}', /required property 'version'/],
])('refuses %s that is not described', async (_, status, type, body, error) => {
  told = { status, type, body };
  await expect(app.inject('/health')).rejects.toThrow(error);
});

it('refuses a route that is not described', async () => {
  told = { status: 200, type: JSON_TYPE, body: '{}' };
  await expect(app.inject('/api/v1/undescribed')).rejects.toThrow('openapi.json does not know it');
});
