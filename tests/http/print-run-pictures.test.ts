import { beforeAll, expect, it } from 'vitest';
import type { Service } from '../../src/http/service.ts';
import { png } from '../artwork/pictures.ts';
import { expectRefusal, service } from './helpers.ts';

let app: Service;
let path: string;
beforeAll(async () => {
  app = await service();
  const settings = { message: 'Thank you!', layout: 'card-logo' };
  const opened = await app.inject({ method: 'POST', url: '/api/v1/print-runs', payload: { settings } });
  path = `/api/v1/print-runs/${opened.json().id}`;
  const order = {
    channel: 'etsy',
    order: '1',
    buyer: { name: 'Anna Holm' },
    items: [{ title: 'Mug', quantity: 1 }],
  };
  await app.inject({ method: 'POST', url: '/api/v1/orders', payload: { orders: [order] } });
});

const give = (kind: string, type: string, payload: Buffer | string) =>
  app.inject({ method: 'PUT', url: `${path}/pictures/${kind}`, headers: { 'content-type': type }, payload });
const proof = async (): Promise<string> => (await app.inject(`${path}/proofs/1`)).body;

it('are printed once they were given as bytes', async () => {
  const logo = png(40, 20, (context) => {
    context.fillStyle = '#aa0000';
    context.fillRect(5, 5, 20, 10);
  });
  expect(await proof()).not.toContain('<image');
  expect((await give('logo', 'application/octet-stream', logo)).statusCode).toBe(200);
  expect(await proof()).toContain('<image');
});

it.each([
  ['a kind that there is not', 'flag', 'application/octet-stream', 400],
  ['JSON', 'logo', 'application/json', 400],
  ['another media type', 'logo', 'text/plain', 415],
  ['what is no picture', 'logo', 'image/png', 422],
])('refuses %s', async (_, kind, type, status) => {
  expectRefusal(await give(kind, type, '{}'), status);
});
