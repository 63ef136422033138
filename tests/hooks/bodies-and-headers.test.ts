// Whatever is sent: bytes are kept as they came or not at all, and a delivery that comes twice is kept once.
import { once } from 'node:events';
import { request } from 'node:http';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SENDER_IDS, type SenderId } from '../../src/connections/sender.ts';
import { expectRefusal } from '../http/helpers.ts';
import { testDatabases } from '../support/databases.ts';
import { signed } from '../support/signed.ts';
import { makeWorld, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(() => world.close());

const MOST_BYTES = 2 * 1024 * 1024;

describe('a body', () => {
  it.each([
    'application/json',
    'application/json; charset=utf-8',
    'application/cloudevents+json',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'text/plain',
    'nonsense',
    '',
  ])('is kept as it came, whatever it is said to be: %s', async (type) => {
    const { id } = await world.connect('shipstation');
    const body = Buffer.from([0x7b, 0xff, 0x00, 0x0d, 0x0a, 0x7d]);
    const { statusCode } = await world.deliver(id, { headers: { 'content-type': type }, body });
    const [row] = await world.store.database.query('SELECT body FROM deliveries WHERE connection = $1', [id]);
    expect([statusCode, row]).toEqual([200, { body: body.toString('base64') }]);
  });

  it('that is empty is taken', async () => {
    const { path } = await world.connect('shipstation');
    expect((await world.app.inject({ method: 'POST', url: path })).statusCode).toBe(200);
  });

  it('of two megabytes is kept, and one of a byte more is not', async () => {
    const { id } = await world.connect('shipstation');
    const send = (bytes: number) => world.deliver(id, { headers: {}, body: Buffer.alloc(bytes, 32) });
    expectRefusal(await send(MOST_BYTES + 1), 413);
    expect(await world.deliveries(id)).toEqual([]);
    expect((await send(MOST_BYTES)).statusCode).toBe(200);
    await world.work();
    expect(await world.deliveries(id)).toMatchObject([{ state: 'done' }]);
  });

  it('of anything at all breaks nothing', async () => {
    const connections = await Promise.all(
      SENDER_IDS.flatMap((platform) => [world.connect(platform), world.connect(platform, { signed: false })]),
    );
    const junk = fc.oneof(
      fc.uint8Array({ maxLength: 100 }).map((bytes) => Buffer.from(bytes)),
      fc.json().map((text) => Buffer.from(text)),
      fc.constant(Buffer.from('['.repeat(50_000))),
    );
    const header = fc.constantFrom('webhook-signature', 'x-ebay-signature', 'x-shopify-topic', 'webhook-id');
    const signs = fc.string({
      unit: fc.integer({ min: 0x20, max: 0x7e }).map((n) => String.fromCharCode(n)),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...connections),
        junk,
        header,
        signs,
        async (to, body, name, value) => {
          const { statusCode } = await world.deliver(to.id, { headers: { [name]: value }, body });
          const refusal = to.platform === 'ebay' ? 412 : 401;
          const good = to.platform === 'ebay' ? 204 : 200;
          expect(statusCode).toBe(to.signed ? refusal : good);
        },
      ),
      { numRuns: 150 },
    );
    await world.work();
    for (const { id } of connections)
      for (const { state } of await world.deliveries(id)) expect(state).not.toBe('waiting');
  });
});

describe('a header that comes twice', () => {
  const post = async (path: string, headers: readonly string[], body: Buffer): Promise<number> => {
    const address = new URL(path, await listening);
    const sending = request(address, { method: 'POST', headers, agent: false }).end(body);
    const [answer] = await once(sending, 'response');
    answer.resume();
    return answer.statusCode;
  };
  let listening: Promise<string>;
  beforeAll(() => {
    listening = world.app.listen({ host: '127.0.0.1', port: 0 });
  });

  it.each([
    ['shopify', 'x-shopify-hmac-sha256', 401],
    ['squarespace', 'squarespace-signature', 401],
    ['standard', 'webhook-id', 401],
    ['standard', 'webhook-timestamp', 401],
    ['ebay', 'x-ebay-signature', 412],
  ] as const)('is no signature: %s %s', async (platform, name, status) => {
    const { path } = await world.connect(platform);
    const { headers, body } = signed(platform, { topic: 'order.paid', says: {}, now: world.now, id: 'a' });
    const once = Object.entries(headers).flatMap(([key, value = '']) => [key, value]);
    const always = ['host', 'localhost', 'content-length', String(body.length)];
    expect(await post(path, [...always, ...once], body)).toBe(platform === 'ebay' ? 204 : 200);
    expect(await post(path, [...always, ...once, name, headers[name] ?? ''], body)).toBe(status);
  });
});

describe.each(testDatabases())('in $name, a delivery that comes twice', ({ open }) => {
  let world: World;
  beforeAll(async () => {
    world = await makeWorld(await open());
  });
  afterAll(() => world.close());

  const SAID: Readonly<Record<SenderId, unknown>> = {
    ...{ shopify: {}, woocommerce: {}, bigcommerce: {}, squarespace: {}, ebay: {}, standard: {} },
    ...{ etsy: '', shipstation: '' },
  };

  it.each(SENDER_IDS)('of %s is answered each time, and kept once', async (platform) => {
    const { id } = await world.connect(platform);
    const one = signed(platform, { topic: 'a', says: SAID[platform], now: world.now, id: 'first' });
    const other = signed(platform, { topic: 'b', says: SAID[platform], now: world.now, id: 'second' });
    // WooCommerce and ShipStation give no id: of these the bytes count.
    const second =
      platform === 'woocommerce' ? signed(platform, { topic: 'b', says: { id: 1 }, now: 0, id: '' }) : other;
    const status = platform === 'ebay' ? 204 : 200;
    const answers = await Promise.all([one, one, one].map((delivered) => world.deliver(id, delivered)));
    answers.push(await world.deliver(id, one), await world.deliver(id, second));
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([status, status, status, status, status]);
    expect((await world.deliveries(id)).map(({ topic }) => topic)).toEqual(['a', 'b']);
  });

  it('is another one at another shop', async () => {
    const shops = [await world.connect('shopify'), await world.connect('shopify', { shop: 'second' })];
    const delivered = signed('shopify', { topic: 'a', says: {}, now: world.now, id: 'first' });
    for (const { id } of shops) {
      await world.deliver(id, delivered);
      expect(await world.deliveries(id)).toHaveLength(1);
    }
  });
});
