// Who may ask: programs on this computer, and whoever has a key; shops sign what they send and need none.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { addApiKey, listApiKeys, removeApiKey } from '../../src/store/api-keys.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { OWN_TENANT } from '../../src/store/store.ts';
import { expectRefusal, NOW } from '../http/helpers.ts';
import { answered, codes, newSeller, orderOf, type Saved, type Shared, sharedOn } from './helpers.ts';

let shared: Shared;
beforeAll(async () => {
  shared = await sharedOn(openSqlite(':memory:'));
});
afterAll(() => shared.store.database.close());

const ask = (headers: Readonly<Record<string, string>>, remoteAddress = '127.0.0.1') =>
  shared.app.inject({ url: '/api/v1/orders', headers, remoteAddress });

it.each(['127.0.0.1', '::1', '::ffff:127.0.0.1'])(
  'asks without a key from this computer, while there are no keys: %s',
  async (from) => {
    expect((await ask({}, from)).statusCode).toBe(200);
  },
);

it.each([
  ['from elsewhere', {}, '203.0.113.5'],
  ['from the next computer', {}, '192.168.1.20'],
  ['through a proxy', { 'x-forwarded-for': '203.0.113.5' }, '127.0.0.1'],
  ['through a proxy that names its host', { 'x-forwarded-host': 'notes.example.com' }, '127.0.0.1'],
  ['through a proxy of the standard', { forwarded: 'for=203.0.113.5' }, '127.0.0.1'],
  ['through a proxy that names its scheme', { 'x-forwarded-proto': 'https' }, '127.0.0.1'],
  ['through a proxy that names its client', { 'true-client-ip': '203.0.113.5' }, '127.0.0.1'],
  ['through a tunnel', { 'cf-connecting-ip': '203.0.113.5' }, '127.0.0.1'],
  ['with a key that is none', { authorization: 'Bearer ink_none' }, '127.0.0.1'],
  ['with no key after its name', { authorization: 'Bearer ' }, '127.0.0.1'],
  ['with another kind of key', { authorization: 'Basic aW5rOmluaw==' }, '127.0.0.1'],
])('is refused %s', async (_what, headers: Record<string, string>, from) => {
  const { problems } = expectRefusal(await ask(headers, from), 401);
  expect(codes(problems as Saved['problems'])).toEqual(['key-wrong']);
});

it.each([
  ['here', {}, '127.0.0.1'],
  ['elsewhere', {}, '203.0.113.5'],
  ['behind a proxy', { 'x-forwarded-for': '203.0.113.5' }, '127.0.0.1'],
])('asks with a key from %s, until it is removed', async (_what, headers, from) => {
  const key = await addApiKey(shared.store, OWN_TENANT, 'shop', NOW);
  const withKey = { ...headers, authorization: `Bearer ${key}` };
  expect((await ask(withKey, from)).statusCode).toBe(200);
  const made = (await listApiKeys(shared.store)).at(-1);
  expect(await removeApiKey(shared.store, made?.id ?? '')).toBe(true);
  expectRefusal(await ask(withKey, from), 401);
});

it('asks without a key no more once there is one, for whomever', async () => {
  const key = await addApiKey(shared.store, 'somebody', 'shop', NOW);
  expectRefusal(await ask({}), 401);
  for (const { id } of await listApiKeys(shared.store)) await removeApiKey(shared.store, id);
  expect([key.slice(0, 4), (await ask({})).statusCode]).toEqual(['ink_', 200]);
});

it('opens with a key the rows of its owner, and those of nobody else', async () => {
  const [seller, other] = [await shared.newSeller(), await shared.newSeller()];
  const [saved] = await seller.handIn(orderOf('1001'));
  await other.handIn(orderOf('1001', { buyer: { name: 'Ben Osei' } }));
  expect((await seller.get('orders')).json().orders).toMatchObject([{ greeting: 'Anna' }]);
  expect((await other.get('orders')).json().orders).toMatchObject([{ greeting: 'Ben' }]);
  const second = await newSeller(shared.app, shared.store, seller.rows.tenant);
  expect((await second.get('orders')).json().orders).toMatchObject([{ id: saved?.id }]);
});

it('keeps no key as it is', async () => {
  const key = await addApiKey(shared.store, OWN_TENANT, 'shop', NOW);
  const rows = await shared.store.database.query('SELECT * FROM api_keys');
  expect(JSON.stringify(rows)).not.toContain(key);
});

it('takes deliveries of shops without a key, under any name, and nothing else so', async () => {
  const seller = await shared.newSeller();
  const connection = { platform: 'standard', signed: false };
  const { id, path } = answered<{ id: string; path: string }>(
    await seller.post('connections', connection),
    201,
  );
  const from = { host: 'hooks.anything.example', 'x-forwarded-for': '203.0.113.5', 'webhook-id': 'a' };
  const headers = { ...from, 'content-type': 'application/json' };
  const payload = { type: 'order.paid', data: {} };
  const delivered = await shared.app.inject({ method: 'POST', url: path, headers, payload });
  expect(delivered.statusCode).toBe(200);
  expect((await seller.get(`connections/${id}/deliveries`)).json().deliveries).toHaveLength(1);
  for (const url of ['/api/v1/orders', '/api/v1/catalog', '/health', '/', '/api/v1/hooks/none/none'])
    expectRefusal(await shared.app.inject({ url, headers: { host: 'hooks.anything.example' } }), 403);
  expectRefusal(
    await shared.app.inject({ method: 'POST', url: '/api/v1/hooks/none', headers, payload }),
    404,
  );
});
