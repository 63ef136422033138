// Secrets, tokens and people stand in no answer, in no line of the log, and in no column as they are.
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ConnectionAnswer } from '../../src/http/service-api.ts';
import { startWorkers } from '../../src/http/workers.ts';
import { payloadIn } from '../orders/payload-samples.ts';
import { FIRST_CREDENTIALS } from '../support/platform-answers.ts';
import { NOTICES, SECRETS, signed } from '../support/signed.ts';
import { tracesInTables } from '../support/traces.ts';
import { makeWorld, type World } from '../support/world.ts';

const lines: string[] = [];
let world: World;
let connections: readonly ConnectionAnswer[];
let endpointSecret = '';
const SECRET_WORDS = [
  ...Object.values(SECRETS).filter(Boolean),
  ...Object.values(FIRST_CREDENTIALS).flatMap((credentials) =>
    Object.entries(credentials).flatMap(([name, value]) => (/shopId|storeHash/.test(name) ? [] : [value])),
  ),
];
const PEOPLE = [
  'Tamsin',
  'Okoro',
  'Beatrice',
  'tamsin@example.com',
  '3 Mill Court',
  '7700 900101',
  'neighbour',
];

beforeAll(async () => {
  world = await makeWorld(undefined, { level: 'info', write: (line) => lines.push(line) });
  connections = [
    await world.connect('shopify'),
    await world.connect('squarespace'),
    await world.connect('etsy'),
  ];
  const endpoint = await world.ask('POST', 'webhooks', { url: 'https://hooks.seller.example/token-in-path' });
  endpointSecret = endpoint.json().secret;
});
afterAll(() => world.close());

it('the log tells of a whole life and of all trouble in it, without a name or a secret', async () => {
  const [shopify, squarespace, etsy] = connections as [ConnectionAnswer, ConnectionAnswer, ConnectionAnswer]; // made above
  const order = payloadIn('synthetic/shopify-orders-paid.json');
  const orderId = '65fa0c11e4b0a1b2c3d4ffff';
  const squarespaceOrder = payloadIn('synthetic/squarespace-order.json') as Readonly<Record<string, unknown>>; // an object
  world.fake.put('squarespace', orderId, squarespaceOrder);
  world.fake.trouble({ status: 500, body: 'Tamsin Okoro' });
  await world.tell(squarespace, NOTICES.squarespace(orderId).topic, NOTICES.squarespace(orderId).says);
  await world.tell(shopify, 'orders/create', { ...(order as object), financial_status: 'pending' });
  await world.tell(etsy, 'order.paid', 'https://elsewhere.example/Tamsin');
  const unsigned = signed('shopify', {
    topic: 'Tamsin',
    says: order,
    now: 0,
    id: '',
    secret: 'Tamsin Okoro',
  });
  await world.deliver(shopify.id, unsigned);
  await world.deliver('Tamsin', unsigned);
  const { store, fake, app } = world;
  await store.database.query("UPDATE connections SET secrets = 'Tamsin' WHERE id = $1", [etsy.id]);
  const workers = startWorkers(store, fake.transport, () => world.now, app.log);
  while (!lines.some((line) => line.includes('work beside requests failed')))
    await new Promise((resolve) => setImmediate(resolve));
  await workers.stop();
  const { id: endpoint = '' } = (await world.ask('GET', 'webhooks')).json().endpoints[0];
  await world.ask('POST', `webhooks/${endpoint}/rotate-secret`);
  const log = lines.join('');
  expect(log).toContain('/api/v1/hooks/:id');
  const told = [...SECRET_WORDS, ...PEOPLE, endpointSecret, 'token-in-path', shopify.id, etsy.id, orderId];
  expect(told.filter((word) => log.includes(word))).toEqual([]);
  expect(log).not.toMatch(/hmac|signature|bearer|whsec_/i);
});

it('answers name credentials and tell none, and of a secret only that it is there', async () => {
  const { app, store } = world;
  await store.database.query('DELETE FROM connections WHERE secrets = $1', ['Tamsin']);
  const answers = await Promise.all(
    ['connections', 'webhooks', ...connections.map(({ id }) => `connections/${id}/deliveries`)].map((path) =>
      app.inject(`/api/v1/${path}`),
    ),
  );
  const text = [...answers.map(({ body }) => body), JSON.stringify(connections)].join('');
  expect(text).toContain('"credentials":["accessToken","clientId","clientSecret","refreshToken"]');
  expect([...SECRET_WORDS, ...PEOPLE, endpointSecret].filter((word) => text.includes(word))).toEqual([]);
});

it('columns hold no secret as it is', async () => {
  const secrets = [...SECRET_WORDS, endpointSecret];
  const found = await tracesInTables(world.store.database, secrets);
  expect(found).toEqual([]);
});

it('a reason why a delivery failed holds nothing of it', async () => {
  const [shopify] = connections as [ConnectionAnswer]; // made above
  await world.tell(shopify, 'orders/paid', {
    ...(payloadIn('synthetic/shopify-orders-paid.json') as object),
    name: 'x'.repeat(201),
  });
  await world.work();
  const [failed] = (await world.deliveries(shopify.id)).filter(({ state }) => state === 'failed');
  expect(failed?.reason).toBe(
    'It holds something that is no order to us: check which platform the connection is of, and which events it sends.',
  );
});
