// A platform that cannot answer now is asked again, one that refuses is told to the seller; nothing waits behind another's trouble.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { TransportError } from '../../src/connections/transport.ts';
import { workOff } from '../../src/connections/work-off.ts';
import type { ConnectionAnswer } from '../../src/http/service-api.ts';
import { connectionAt } from '../../src/store/connections.ts';
import { payloadIn } from '../orders/payload-samples.ts';
import { testDatabases } from '../support/databases.ts';
import type { Trouble } from '../support/fake-platforms.ts';
import { FIRST_CREDENTIALS } from '../support/platform-answers.ts';
import { NOTICES } from '../support/signed.ts';
import { makeWorld, type World } from '../support/world.ts';

const [SECOND, MINUTE, HOUR] = [1_000, 60_000, 3_600_000];
const ORDER = payloadIn('synthetic/squarespace-order.json') as Readonly<Record<string, unknown>>; // the sample is an object
const ID = '65fa0c11e4b0a1b2c3d4ffff';

let world: World;
let connection: ConnectionAnswer;
/** Nothing is left of the tests before. */
const begin = async (): Promise<void> => {
  for (const table of ['orders', 'deliveries', 'connections'])
    await world.store.database.query(`DELETE FROM ${table}`);
  world.fake.restart();
  connection = await world.connect('squarespace');
  world.fake.put('squarespace', ID, ORDER);
};
const notice = () => world.tell(connection, NOTICES.squarespace(ID).topic, NOTICES.squarespace(ID).says);
const delivery = async () => (await world.deliveries(connection.id)).at(-1);
const states = async () => (await world.orders()).map(({ state }) => state);

describe('an order that cannot be fetched', () => {
  beforeAll(async () => {
    world = await makeWorld();
  });
  afterAll(() => world.close());
  beforeEach(begin);

  it.each<[string, Trouble, string, number]>([
    ['is asked too often', { status: 429, body: '' }, 'Squarespace answered with the status 429.', 10 * SECOND],
    ['asks for a pause', { status: 429, headers: { 'retry-after': '120' }, body: '' }, 'Squarespace answered with the status 429.', 2 * MINUTE],
    ['is in trouble', { status: 500, body: 'Tamsin' }, 'Squarespace answered with the status 500.', 10 * SECOND],
    ['is closed', { status: 200, body: '<p>Tamsin' }, 'Squarespace answered with something that is no order.', 10 * SECOND],
    ['hangs up', 'cut', 'Squarespace could not be reached (econnreset).', 10 * SECOND],
  ])('because the platform %s is fetched later', async (_, trouble, reason, waitMs) => {
    world.fake.trouble(trouble);
    await notice();
    await world.work();
    const nextAt = new Date(world.now + waitMs).toISOString();
    expect(await delivery()).toMatchObject({ state: 'waiting', reason, attempts: 1, nextAt });
    world.now += waitMs - 1;
    await world.work();
    expect(await states()).toEqual([]);
    world.now += 1;
    await world.work();
    expect(await states()).toEqual(['waiting']);
    expect(await delivery()).toMatchObject({ state: 'done', reason: '', attempts: 2, nextAt: null });
  }); // biome-ignore format: a table

  it('is tried for two days, and then given up', async () => {
    await notice();
    const down = () => Promise.reject(new TransportError('timeout'));
    const waits: number[] = [];
    for (let count = 0; (await delivery())?.state === 'waiting' && count < 20; count++) {
      await workOff(world.store, down, () => world.now);
      const { nextAt } = (await delivery()) ?? {};
      if (!nextAt) break;
      waits.push(Date.parse(nextAt) - world.now);
      world.now = Date.parse(nextAt);
    }
    expect(waits).toEqual([
      10 * SECOND,
      MINUTE,
      5 * MINUTE,
      30 * MINUTE,
      ...[2, 6, 12, 24].map((h) => h * HOUR),
    ]);
    const reason = 'Squarespace could not be reached (timeout).';
    expect(await delivery()).toMatchObject({ state: 'failed', reason, attempts: 9, nextAt: null });
    const { id = '' } = (await delivery()) ?? {};
    const again = `connections/${connection.id}/deliveries/${id}/retry`;
    expect((await world.ask('POST', again)).statusCode).toBe(204);
    await world.work();
    expect(await states()).toEqual(['waiting']);
    expect((await world.ask('POST', again)).statusCode).toBe(409);
  });

  it('because the platform knows no such order is none', async () => {
    await world.tell(connection, 'order.create', { orderId: 'unknown' });
    await world.work();
    expect(await delivery()).toMatchObject({ state: 'done', reason: 'The platform knows no such order.' });
  });

  it('because the platform refuses us is fetched with new credentials', async () => {
    const { accessToken: _, ...first } = FIRST_CREDENTIALS.squarespace;
    const wrong = { ...first, accessToken: 'of-old', refreshToken: 'of-old' };
    connection = await world.connect('squarespace', { credentials: wrong });
    await notice();
    await world.work();
    const { id = '', state, reason } = (await delivery()) ?? {};
    expect([state, reason]).toEqual([
      'failed',
      'Squarespace does not take our access any more: connect the shop again.',
    ]);
    const secrets = ['2c2e76b1db4d82ea2a6071145fd420ad'];
    await world.ask('PUT', `connections/${connection.id}/secrets`, {
      secrets,
      credentials: FIRST_CREDENTIALS.squarespace,
    });
    await world.ask('POST', `connections/${connection.id}/deliveries/${id}/retry`);
    await world.work();
    expect(await states()).toEqual(['waiting']);
  });

  it('a shop is answered while a platform keeps us waiting', async () => {
    world.fake.trouble('wait');
    await notice();
    const working = world.work();
    while (world.fake.asked.length === 0) await new Promise((resolve) => setImmediate(resolve));
    expect((await notice()).statusCode).toBe(200);
    expect(await states()).toEqual([]);
    world.fake.release();
    await working;
    expect(await states()).toEqual(['waiting']);
  });
});

describe.each(testDatabases())('with $name', ({ open }) => {
  beforeAll(async () => {
    world = await makeWorld(await open());
  });
  afterAll(() => world.close());
  beforeEach(begin);
  const work = () => workOff(world.store, world.fake.transport, () => world.now);

  it('a token that was renewed is kept, and the secrets as they are', async () => {
    world.fake.expireTokens();
    await notice();
    await work();
    const before = world.fake.asked.length;
    await notice();
    await work();
    expect(world.fake.asked.slice(before).map(({ method }) => method)).toEqual(['GET']);
    expect((await world.deliveries(connection.id)).map(({ state }) => state)).toEqual(['done', 'done']);
  });

  it('credentials that the seller gives meanwhile stay', async () => {
    world.fake.expireTokens();
    world.fake.trouble('wait');
    await notice();
    const working = work();
    while (world.fake.asked.length === 0) await new Promise((resolve) => setImmediate(resolve));
    const given = { ...FIRST_CREDENTIALS.squarespace, accessToken: 'squarespace-access-3' };
    const secrets = ['aa11bb22cc33dd44'];
    await world.ask('PUT', `connections/${connection.id}/secrets`, { secrets, credentials: given });
    world.fake.release();
    await working;
    expect(await states()).toEqual(['waiting']);
    expect(await connectionAt(world.store, connection.id)).toMatchObject({ secrets, credentials: given });
  });

  it('of two who renew a token at the same time, the second one waits for the token of the first', async () => {
    world.fake.expireTokens();
    await notice();
    await notice();
    world.fake.trouble('wait', 'wait');
    const both = [work(), work()];
    while (world.fake.asked.length < 2) await new Promise((resolve) => setImmediate(resolve));
    world.fake.release();
    await Promise.all(both);
    expect((await world.deliveries(connection.id)).map(({ state }) => state).sort()).toEqual([
      'done',
      'waiting',
    ]);
    world.now += 10 * SECOND;
    await work();
    expect((await world.deliveries(connection.id)).map(({ state }) => state)).toEqual(['done', 'done']);
  });

  it('two at work do each delivery once', async () => {
    for (let count = 0; count < 10; count++) await notice();
    const loop = async (): Promise<number> => {
      let done = 0;
      while ((await work()) > 0) done++;
      return done;
    };
    const done = await Promise.all([loop(), loop(), loop()]);
    expect(done.reduce((a, b) => a + b)).toBe(10);
    expect((await world.deliveries(connection.id)).map(({ attempts }) => attempts)).toEqual(
      Array(10).fill(1),
    );
  });

  it('what somebody had taken who died is taken over after ten minutes, and they come too late', async () => {
    world.fake.trouble('wait');
    await notice();
    const slow = work();
    while (world.fake.asked.length === 0) await new Promise((resolve) => setImmediate(resolve));
    world.now += 10 * MINUTE - 1;
    expect(await work()).toBe(0);
    world.now += 1;
    expect(await work()).toBe(1);
    expect(await delivery()).toMatchObject({ state: 'done', attempts: 2 });
    world.fake.expireTokens();
    world.fake.trouble({ status: 503, body: '' });
    world.fake.release();
    await slow;
    expect(await delivery()).toMatchObject({ state: 'done', attempts: 2 });
    expect(await states()).toEqual(['waiting']);
  });

  it('one that was put off stands behind one that came meanwhile', async () => {
    world.fake.trouble({ status: 503, body: '' });
    await notice();
    await work();
    world.now += 5 * SECOND;
    await notice();
    world.now += 10 * SECOND;
    await work();
    expect((await world.deliveries(connection.id)).map(({ state }) => state)).toEqual(['waiting', 'done']);
  });

  it('a delivery that breaks is put off, and those behind it are worked off', async () => {
    const broken = await world.connect('shipstation');
    await world.tell(broken, 'ORDER_NOTIFY', '');
    await notice();
    const setSecrets = (change: string) =>
      world.store.database.query(`UPDATE connections SET secrets = ${change} WHERE id = $1`, [broken.id]);
    await setSecrets("'AAAA' || secrets");
    await expect(work()).rejects.toThrow();
    expect(await work()).toBe(1);
    expect(await states()).toEqual(['waiting']);
    await setSecrets('substr(secrets, 5)');
    const nextAt = new Date(world.now + 10 * SECOND).toISOString();
    const reason = 'Something went wrong on our side: the log of the service says more.';
    expect(await world.deliveries(broken.id)).toMatchObject([
      { state: 'waiting', attempts: 1, nextAt, reason },
    ]);
  });

  it('bodies are gone once they are worked off', async () => {
    await notice();
    const bodies = () => world.store.database.query<{ body: string }>('SELECT body FROM deliveries');
    expect((await bodies())[0]?.body).not.toBe('');
    await work();
    expect(await bodies()).toEqual([{ body: '' }]);
  });

  it('what came while a shop was disconnected is let go', async () => {
    await notice();
    await world.store.database.query('DELETE FROM connections');
    expect(await work()).toBe(1);
    expect(await world.store.database.query('SELECT state, body FROM deliveries')).toEqual([
      { state: 'done', body: '' },
    ]);
  });
});
