import { beforeAll, expect, it } from 'vitest';
import type { Service } from '../../src/http/service.ts';
import { expectRefusal, send, service } from './helpers.ts';

let app: Service;
beforeAll(async () => {
  app = await service();
});

it('answers 404 for an address that it does not have', async () => {
  expectRefusal(await app.inject('/api/v1/nothing'), 404);
  expectRefusal(await app.inject('/api/v1/check'), 404);
  expectRefusal(await app.inject('/nothing.html'), 404);
});

it('answers 400 for an address that cannot be read', async () => {
  expectRefusal(await app.inject('/api/v1/%ff'), 400);
});

it.each(['check', 'notes', 'proofs'])('answers 415 when %s gets no form', async (path) => {
  const url = `/api/v1/${path}`;
  expectRefusal(await app.inject({ method: 'POST', url, payload: { files: [] } }), 415);
  expectRefusal(await app.inject({ method: 'POST', url }), 415);
});

it('answers 400 for a form without files', async () => {
  const form = new FormData();
  form.append('settings', '{}');
  const { problems } = expectRefusal(await send(app, 'check', form), 400);
  expect(problems).toEqual([
    expect.objectContaining({ field: 'files', message: 'files needs at least one order file.' }),
  ]);
});

it('answers 400 for a field that does not belong into the form', async () => {
  const form = new FormData();
  form.append('files', new Blob(['order,name\n1,Anna Holm\n']), 'orders.csv');
  form.append('file', new Blob(['x']), 'x.csv');
  expectRefusal(await send(app, 'check', form), 400);
});

it('answers 400 for a field that comes twice', async () => {
  const form = new FormData();
  form.append('files', new Blob(['order,name\n1,Anna Holm\n']), 'orders.csv');
  form.append('settings', '{}');
  form.append('settings', '{}');
  expectRefusal(await send(app, 'check', form), 400);
});

it.each([
  ['cut off', '--edge\r\nContent-Disposition: form-data; name="files"; filename="a.csv"\r\n\r\norder,na'],
  ['empty', ''],
])('answers 400 for a form that is %s', async (_, payload) => {
  const headers = { 'content-type': 'multipart/form-data; boundary=edge' };
  expectRefusal(await app.inject({ method: 'POST', url: '/api/v1/check', headers, payload }), 400);
});

it('answers 500 without a word of the inside', async () => {
  const broken = await service();
  broken.get('/broken', async () => {
    throw new Error('Anna Holm, 3 Mill Lane');
  });
  const answer = await broken.inject('/broken');
  expectRefusal(answer, 500);
  expect(answer.body).not.toContain('Anna');
});

const EMPTY_JSON = { headers: { 'content-type': 'application/json' }, payload: '' };

it('takes an empty body that is said to be JSON for none', async () => {
  const wantsNone = await app.inject({
    method: 'POST',
    url: '/api/v1/print-runs/none/cancel',
    ...EMPTY_JSON,
  });
  expectRefusal(wantsNone, 404);
  const { problems } = expectRefusal(
    await app.inject({ method: 'POST', url: '/api/v1/policy', ...EMPTY_JSON }),
    400,
  );
  expect(problems).toMatchObject([{ message: expect.stringContaining('must be an object') }]);
});

const ITEM = { title: 'Mug', quantity: 1 };
const ONE_MORE = JSON.stringify({
  orders: [{ channel: 'etsy', order: '1', buyer: { name: 'Anna Holm' }, items: [ITEM] }],
  more: 1,
});

it.each([
  ['POST', 'policy', '{', '', 'The body is not JSON.'],
  ['POST', 'orders', ONE_MORE, '', 'The request holds "more", which is not known.'],
  ['POST', 'orders', '{"orders":7}', 'orders', 'orders must be a list of orders.'],
  ['POST', 'print-runs', '{}', '', 'The request needs settings.'],
  ['PUT', 'print-runs/none/settings', '', '', 'The request needs a body in JSON.'],
  ['GET', 'orders?limit=many', '', 'limit', 'limit must be a number.'],
  ['GET', 'orders?limit=0', '', 'limit', 'limit must be at least 1.'],
  ['GET', 'orders?state=new', '', 'state', /^state must be one of waiting, written, /],
  ['GET', 'orders?changed=perhaps', '', 'changed', 'changed must be true or false.'],
  ['GET', 'orders?shops=main', '', '', 'The request holds "shops", which is not known.'],
  ['GET', 'print-runs?page=2', '', '', 'The request holds "page", which is not known.'],
] as const)('says in plain words what is wrong: %s %s %s', async (method, path, payload, field, message) => {
  const headers = { 'content-type': 'application/json' };
  const sent = method === 'GET' ? {} : { headers, payload };
  const answer = await app.inject({ method, url: `/api/v1/${path}`, ...sent });
  const told = typeof message === 'string' ? message : expect.stringMatching(message);
  const { problems } = expectRefusal(answer, 400);
  expect(problems).toMatchObject([{ field, message: told }]);
});
