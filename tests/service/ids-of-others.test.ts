// Whoever has the id of somebody else's order, print run, connection or webhook finds nothing there, on any route.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openSqlite } from '../../src/store/sqlite.ts';
import { expectRefusal } from '../http/helpers.ts';
import { answered, orderOf, SETTINGS, type Seller, type Shared, sharedOn } from './helpers.ts';

/** A new route that takes a body has to be listed here. */
const BODIES: Readonly<Record<string, object>> = {
  'PUT /api/v1/orders/{id}/line': { line: 'Hello!' },
  'PUT /api/v1/print-runs/{id}/settings': SETTINGS,
  'PUT /api/v1/print-runs/{id}/pictures/{kind}': Buffer.from('a picture'),
  'PUT /api/v1/connections/{id}/secrets': { secrets: ['12345678'] },
};

let shared: Shared;
let owner: Seller;
/** By the first word of the route. */
let ids: Readonly<Record<string, string>>;
let further: Readonly<Record<string, string>>;
let routes: readonly string[];
beforeAll(async () => {
  shared = await sharedOn(openSqlite(':memory:'));
  owner = await shared.newSeller();
  const [order] = await owner.handIn(orderOf('1'));
  const run = await owner.open();
  await owner.close(run);
  const made = { platform: 'standard', signed: false };
  const { id: connection } = answered<{ id: string }>(await owner.post('connections', made), 201);
  await shared.app.inject({ method: 'POST', url: `/api/v1/hooks/${connection}`, payload: { type: 'ping' } });
  const url = 'https://program.example.com/hook';
  const { id: webhook } = answered<{ id: string }>(await owner.post('webhooks', { url }), 201);
  await owner.post(`webhooks/${webhook}/ping`);
  ids = { orders: order?.id ?? '', 'print-runs': run, connections: connection, webhooks: webhook };
  const { deliveries } = (await owner.get(`connections/${connection}/deliveries`)).json();
  const { messages } = (await owner.get(`webhooks/${webhook}/messages`)).json();
  further = { delivery: deliveries[0].id, message: messages[0].id, order: '1', kind: 'logo' };
  const { paths } = (await shared.app.inject('/api/docs/json')).json();
  routes = Object.entries<object>(paths)
    .filter(([path]) => path.includes('{id}') && !path.includes('/hooks/'))
    .flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`))
    // What deletes comes last.
    .toSorted((a, b) => Number(a.startsWith('DELETE')) - Number(b.startsWith('DELETE')));
});
afterAll(() => shared.store.database.close());

const ask = (route: string, { authorization }: Seller, own: Readonly<Record<string, string>>) => {
  const [method = '', path = ''] = route.split(' ');
  const payload = BODIES[route];
  const type = Buffer.isBuffer(payload) ? 'application/octet-stream' : 'application/json';
  return shared.app.inject({
    method: method as 'GET',
    url: path.replace(/\{(\w+)\}/g, (_, name) =>
      name === 'id' ? (own[path.split('/')[3] ?? ''] ?? '') : (further[name] ?? ''),
    ),
    headers: { authorization, ...(payload === undefined ? {} : { 'content-type': type }) },
    ...(payload === undefined ? {} : { payload }),
  });
};

it('are not found by somebody else, nor where there is no such id', async () => {
  const other = await shared.newSeller();
  expect(routes.length).toBeGreaterThan(20);
  for (const route of routes) {
    const nobodys = Object.fromEntries(Object.keys(ids).map((name) => [name, 'none']));
    for (const answer of [await ask(route, other, ids), await ask(route, owner, nobodys)]) {
      expect([route, answer.statusCode]).toEqual([route, 404]);
      expectRefusal(answer, 404);
    }
  }
});

it("lead from a thing of one's own to nothing of somebody else's", async () => {
  const other = await shared.newSeller();
  const { id: connection } = answered<{ id: string }>(
    await other.post('connections', { platform: 'standard' }),
    201,
  );
  const { id: webhook } = answered<{ id: string }>(
    await other.post('webhooks', { url: 'https://program.example.com/hook' }),
    201,
  );
  const { delivery, message } = further;
  for (const path of [
    `connections/${connection}/deliveries/${delivery}/retry`,
    `webhooks/${webhook}/messages/${message}/send-again`,
  ])
    expectRefusal(await other.post(path), 404);
});

it('are not in the lists of somebody else', async () => {
  const other = await shared.newSeller();
  const lists = ['orders', 'print-runs', 'connections', 'webhooks'];
  const found = await Promise.all(
    lists.map(async (list) => Object.values((await other.get(list)).json())[0]),
  );
  expect(found).toEqual([[], [], [], []]);
});

it('are found by their owner', async () => {
  for (const route of routes)
    expect([route, (await ask(route, owner, ids)).statusCode]).not.toEqual([route, 404]);
});
