// How platforms try the address that they are to send to, and who else asks there: nothing of that is a delivery.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { EBAY_CHALLENGE, readFixture } from '../connections/deliveries.ts';
import { expectRefusal } from '../http/helpers.ts';
import { makeWorld, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(() => world.close());

it('answers the ping of WooCommerce, before there is a secret', async () => {
  const { id } = await world.connect('woocommerce', { secrets: [] });
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  const answer = await world.deliver(id, { headers, body: readFixture('woocommerce/ping.txt') });
  expect([answer.statusCode, answer.body]).toEqual([200, '']);
  expect(await world.deliveries(id)).toEqual([]);
});

it('answers the question of eBay once it is told the address, which holds the id of the connection', async () => {
  const { code, verificationToken, endpoint, response } = EBAY_CHALLENGE;
  const { id, path, missing } = await world.connect('ebay');
  expect(missing).toEqual(['address', 'verificationToken']);
  const challenge = { url: `${path}?challenge_code=${code}` };
  expectRefusal(await world.app.inject(challenge), 404);
  const credentials = { clientId: 'a', clientSecret: 'b', refreshToken: 'c', verificationToken };
  const told = await world.ask('PUT', `connections/${id}/secrets`, { credentials, address: endpoint });
  expect(told.json().missing).toEqual([]);
  expect((await world.app.inject(challenge)).json()).toEqual({ challengeResponse: response });
  await world.ask('PUT', `connections/${id}/secrets`, { credentials });
  expect((await world.app.inject(challenge)).json()).toEqual({ challengeResponse: response });
});

it('has nothing to answer the question with at any other shop', async () => {
  const { path } = await world.connect('shopify', { credentials: { verificationToken: 'a' } });
  expectRefusal(await world.app.inject(`${path}?challenge_code=a`), 404);
});

it.each([
  ['POST', 404],
  ['GET', 404],
  ['HEAD', 404],
] as const)('%s at an address of nobody is answered with %d', async (method, status) => {
  const url = '/api/v1/hooks/nobody?challenge_code=1';
  const answer = await world.app.inject(method === 'POST' ? { method, url, payload: '{}' } : { method, url });
  expect(answer.statusCode).toBe(status);
});

it.each(['GET', 'HEAD', 'PUT', 'DELETE', 'OPTIONS'] as const)('keeps nothing of %s', async (method) => {
  const { id, path } = await world.connect('shipstation');
  const { statusCode } = await world.app.inject({ method, url: path });
  expect(statusCode).toBeGreaterThanOrEqual(400);
  expect(statusCode).toBeLessThan(500);
  expect(await world.deliveries(id)).toEqual([]);
});
