// What the seller's own programs are told: signed after Standard Webhooks, sent again until it arrives, and never more than happened.
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sendMessages } from '../../src/connections/send-messages.ts';
import { ownOrderSchema, readOwnOrder } from '../../src/orders/payloads/own.ts';
import { saveOrders } from '../../src/store/save-orders.ts';
import { inTransaction } from '../../src/store/store.ts';
import { testDatabases } from '../support/databases.ts';
import type { FakeRequest } from '../support/platform-answers.ts';
import { type JobAnswer, makeWorld, type World } from '../support/world.ts';

const [SECOND, MINUTE, HOUR] = [1_000, 60_000, 3_600_000];
const URL_OF_SELLER = 'https://hooks.seller.example/inkslip';

let world: World;
let id: string;
let secret: string;
const begin = async (): Promise<void> => {
  for (const table of ['orders', 'webhook_messages', 'webhook_endpoints'])
    await world.store.database.query(`DELETE FROM ${table}`);
  world.fake.restart();
  const made = await world.ask('POST', 'webhooks', { url: URL_OF_SELLER });
  ({ id, secret } = made.json());
};
const ping = () => world.ask('POST', `webhooks/${id}/ping`);
const messages = async (): Promise<readonly JobAnswer[]> =>
  (await world.ask('GET', `webhooks/${id}/messages?limit=200`)).json().messages.toReversed();
const unpaid = (count: number, first = 1) =>
  Array.from({ length: count }, (_, i) => ({
    ...{ channel: 'other', order: `${first + i}${'ü'.repeat(150)}`, status: 'unpaid' },
    ...{ buyer: { name: 'Ann Holm' }, items: [{ title: 'Mug', quantity: 1 }] },
  }));

/** Whether a secret verifies it, by the library that receivers have. Its clock is the real one, so the time is signed anew. */
function isSignedBy(whsec: string, { headers, body }: FakeRequest): boolean {
  const webhook = new Webhook(whsec);
  const [messageId = '', seconds = ''] = [headers['webhook-id'], headers['webhook-timestamp']];
  const expected = webhook.sign(messageId, new Date(Number(seconds) * SECOND), body);
  return (headers['webhook-signature'] ?? '').split(' ').includes(expected);
}

describe.each(testDatabases())('in $name', ({ open }) => {
  beforeAll(async () => {
    world = await makeWorld(await open());
  });
  afterAll(() => world.close());
  beforeEach(begin);

  it('a message is verified by the secret that was told, and the library that receivers have', async () => {
    world.now = Date.now();
    await ping();
    await world.work();
    const [{ url, method, headers, body }] = world.fake.asked as [FakeRequest]; // there was one
    expect([method, url]).toEqual(['POST', URL_OF_SELLER]);
    const verified = new Webhook(secret).verify(body, headers as Record<string, string>); // all are there
    expect(verified).toEqual({ type: 'ping', timestamp: new Date(world.now).toISOString(), data: [{}] });
    expect(await messages()).toMatchObject([
      { id: headers['webhook-id'], type: 'ping', state: 'done', status: 204, attempts: 1, nextAt: null },
    ]);
  });

  it('both secrets sign for a day after a new one is made, then the new one alone', async () => {
    const rotated = (await world.ask('POST', `webhooks/${id}/rotate-secret`)).json();
    expect(rotated.id).toBe(id);
    const signing = async () => {
      await ping();
      await world.work();
      const sent = world.fake.asked.at(-1) as FakeRequest; // it was just sent
      return [secret, rotated.secret].map((one) => isSignedBy(one, sent));
    };
    expect(await signing()).toEqual([true, true]);
    world.now += 24 * HOUR - 1;
    expect(await signing()).toEqual([true, true]);
    world.now += 1;
    expect(await signing()).toEqual([false, true]);
    expect((await world.ask('GET', 'webhooks')).json().endpoints).toMatchObject([{ secrets: 1 }]);
  });

  it('one that does not arrive is sent again for three days, always with the same id and a new time', async () => {
    await ping();
    const waits: number[] = [];
    for (let count = 0; count < 20; count++) {
      world.fake.trouble({ status: 503, body: '' });
      await sendMessages(world.store, world.fake.transport, () => world.now);
      const [{ nextAt }] = (await messages()) as [JobAnswer]; // there is one
      if (nextAt === null) break;
      waits.push(Date.parse(nextAt) - world.now);
      world.now = Date.parse(nextAt) - 1;
      expect(await sendMessages(world.store, world.fake.transport, () => world.now)).toBe(0);
      world.now += 1;
    }
    const hours = [2, 5, 10, 14, 20, 24].map((count) => count * HOUR);
    expect(waits).toEqual([5 * SECOND, 5 * MINUTE, 30 * MINUTE, ...hours]);
    const reason = 'The answer had the status 503.';
    expect(await messages()).toMatchObject([{ state: 'failed', reason, status: 503, attempts: 10 }]);
    expect(new Set(world.fake.asked.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    expect(new Set(world.fake.asked.map(({ headers }) => headers['webhook-timestamp'])).size).toBe(10);
    const [{ id: message }] = (await messages()) as [JobAnswer]; // there is one
    expect((await world.ask('POST', `webhooks/${id}/messages/${message}/send-again`)).statusCode).toBe(204);
    await world.work();
    expect(await messages()).toMatchObject([{ state: 'done', status: 204, attempts: 1, reason: '' }]);
    expect(world.fake.asked.at(-1)?.headers['webhook-id']).toBe(message);
  });

  it('an endpoint that is gone is sent nothing more until its secret is made anew', async () => {
    await ping();
    await ping();
    world.fake.trouble({ status: 410, body: '' });
    await sendMessages(world.store, world.fake.transport, () => world.now);
    await ping();
    await world.work();
    expect((await messages()).at(-1)).toMatchObject({ state: 'failed', reason: 'The endpoint is stopped.' });
    expect((await world.ask('GET', 'webhooks')).json().endpoints).toMatchObject([{ stopped: true }]);
    await world.ask('POST', 'orders', { orders: unpaid(1) });
    expect(await messages()).toHaveLength(3);
    await world.ask('POST', `webhooks/${id}/rotate-secret`);
    await ping();
    await world.work();
    expect((await messages()).at(-1)).toMatchObject({ state: 'done' });
  });

  it('hundreds of orders that are set aside at once come in messages below 20 kB', async () => {
    const orders = unpaid(250);
    await world.ask('POST', 'orders', { orders });
    await world.work();
    const bodies = world.fake.asked.map(({ body }) => body);
    expect(Math.max(...bodies.map((body) => Buffer.byteLength(body)))).toBeLessThan(20_000);
    const told = bodies.flatMap((body) => JSON.parse(body).data);
    expect(told.map(({ order }) => order).sort()).toEqual(orders.map(({ order }) => order).sort());
    expect(told[0]).toEqual({ id: expect.any(String), order: expect.any(String), reasons: ['order-unpaid'] });
    expect(bodies.length).toBeLessThan(10);
  });

  it('hundreds of orders that a buyer wants to see come in messages below 20 kB', async () => {
    const shop = await world.connect('shopify');
    const buyer = { name: 'Ann Holm', account: 'ann@example.com' };
    const orders = unpaid(500).map((one) => ({ ...one, channel: 'shopify', status: 'paid', buyer }));
    await world.ask('POST', 'orders', { orders });
    const customer = { email: 'ann@example.com' };
    const asked = { shop_domain: 'a.example', customer, orders_requested: [] };
    await world.tell(shop, 'customers/data_request', asked);
    await world.work();
    const bodies = world.fake.asked.map(({ body }) => body);
    expect(Math.max(...bodies.map((body) => Buffer.byteLength(body)))).toBeLessThan(20_000);
    const told = bodies.flatMap((body) =>
      JSON.parse(body).data.flatMap((part: { orders: [] }) => part.orders),
    );
    expect(new Set(told).size).toBe(500);
  });

  it('nothing is told of what did not happen', async () => {
    const read = readOwnOrder(ownOrderSchema.parse(unpaid(1)[0]));
    const failing = inTransaction(world.store, 'own', async (rows) => {
      if (read.ok) await saveOrders(rows, [{ ...read.value, shop: 'main', isIdSure: true }], world.now);
      expect(await rows.queries.query('SELECT id FROM webhook_messages')).toHaveLength(1);
      throw new Error('no space');
    });
    await expect(failing).rejects.toThrow('no space');
    await world.work();
    expect(world.fake.asked).toEqual([]);
  });

  it('two who send at once send each message once', async () => {
    for (let count = 0; count < 30; count++) await ping();
    const send = () => sendMessages(world.store, world.fake.transport, () => world.now);
    await Promise.all([send(), send(), send()]);
    expect(world.fake.asked).toHaveLength(30);
    expect((await messages()).map(({ attempts }) => attempts)).toEqual(Array(30).fill(1));
  });

  it('one that is to be sent again while it is under way is, and what comes late changes nothing', async () => {
    await ping();
    world.fake.trouble('wait', { status: 503, body: '' });
    const send = () => sendMessages(world.store, world.fake.transport, () => world.now);
    const slow = send();
    while (world.fake.asked.length === 0) await new Promise((resolve) => setImmediate(resolve));
    const [{ id: message }] = (await messages()) as [JobAnswer]; // there is one
    await world.ask('POST', `webhooks/${id}/messages/${message}/send-again`);
    world.now += 1;
    await send();
    const putOff = { state: 'waiting', status: 503, attempts: 1 };
    expect(await messages()).toMatchObject([putOff]);
    world.fake.release();
    await slow;
    expect(await messages()).toMatchObject([putOff]);
  });

  it('those that were put off stand behind those that came meanwhile', async () => {
    for (let count = 0; count < 20; count++) await ping();
    world.fake.trouble(...Array.from({ length: 20 }, () => ({ status: 503, body: '' })));
    const send = () => sendMessages(world.store, world.fake.transport, () => world.now);
    await send();
    world.now += 1;
    await ping();
    world.now += 5 * SECOND;
    await send();
    expect((await messages()).at(-1)).toMatchObject({ state: 'done' });
  });

  it('one that breaks is put off, and the others are sent', async () => {
    await world.ask('POST', 'webhooks', { url: 'https://other.seller.example/' });
    await ping();
    await world.ask('POST', 'orders', { orders: unpaid(1) });
    const setSecrets = (change: string) =>
      world.store.database.query(`UPDATE webhook_endpoints SET secrets = ${change} WHERE id = $1`, [id]);
    await setSecrets("'AAAA' || secrets");
    await expect(sendMessages(world.store, world.fake.transport, () => world.now)).rejects.toThrow();
    expect(world.fake.asked.map(({ url }) => url)).toEqual(['https://other.seller.example/']);
    await setSecrets('substr(secrets, 5)');
    const nextAt = new Date(world.now + 5 * SECOND).toISOString();
    const reason = 'Something went wrong on our side: the log of the service says more.';
    const putOff = { state: 'waiting', reason, status: null, nextAt };
    expect(await messages()).toMatchObject([putOff, putOff]);
  });

  it('one whose endpoint was removed meanwhile is let go', async () => {
    await ping();
    await world.store.database.query('DELETE FROM webhook_endpoints');
    await world.work();
    expect(await world.store.database.query('SELECT state FROM webhook_messages')).toEqual([
      { state: 'failed' },
    ]);
  });
});
