// What goes on beside requests: it begins when something is kept, ends whole, and outlives trouble.
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { ConnectionAnswer } from '../../src/http/service-api.ts';
import { startWorkers, type Workers } from '../../src/http/workers.ts';
import type { Database } from '../../src/store/database.ts';
import { askToCompact } from '../../src/store/upkeep.ts';
import { payloadIn } from '../orders/payload-samples.ts';
import { NOTICES } from '../support/signed.ts';
import { makeWorld, type World } from '../support/world.ts';

let world: World;
let connection: ConnectionAnswer;
let errors: unknown[];
beforeEach(async () => {
  world = await makeWorld();
  connection = await world.connect('shopify');
  errors = [];
});
afterEach(() => world.close());

let looks = 0;
const start = (database: Database = world.store.database): Workers => {
  const clock = (): number => {
    looks += 1;
    return world.now;
  };
  const log = { error: (about: unknown) => void errors.push(about) };
  return startWorkers({ ...world.store, database }, world.fake.transport, clock, log);
};

/** Far fewer turns than pass until the workers look by themselves. */
async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  for (let turn = 0; turn < 3_000; turn++) {
    if (await isSo()) return;
    await new Promise((resolve) => setImmediate(resolve));
  }
  throw new Error('It did not come to that.');
}

/** Until they have looked, found nothing, and wait. */
async function untilIdle(): Promise<void> {
  let [before, quiet] = [looks, 0];
  await until(() => {
    quiet = looks === before ? quiet + 1 : 0;
    before = looks;
    return looks > 0 && quiet > 50;
  });
}

const order = (number: number) => ({
  id: number,
  name: `#${number}`,
  line_items: [{ title: 'Mug' }],
  email: 'a@b.example',
  billing_address: { name: 'Ann Holm' },
});
const tell = (number: number) => world.tell(connection, 'orders/paid', order(number));
const isThere = (count: number) => async () => (await world.orders()).length === count;

it('works off at once when it is woken, and tells the seller at once', async () => {
  await world.ask('POST', 'webhooks', { url: 'https://hooks.seller.example/' });
  looks = 0;
  const workers = start();
  await untilIdle();
  await world.tell(connection, 'orders/paid', { ...order(1), financial_status: 'pending' });
  workers.wake();
  await until(isThere(1));
  await until(() => world.fake.asked.length === 1);
  expect(JSON.parse(world.fake.asked[0]?.body ?? '')).toMatchObject({ type: 'order.set-aside' });
  await workers.stop();
  expect(errors).toEqual([]);
});

it('ends what is under way, and begins nothing new', async () => {
  const thin = await world.connect('squarespace');
  const id = '65fa0c11e4b0a1b2c3d4ffff';
  world.fake.put(
    'squarespace',
    id,
    payloadIn('synthetic/squarespace-order.json') as Readonly<Record<string, unknown>>,
  ); // an object
  world.fake.trouble('wait');
  for (let count = 0; count < 2; count++)
    await world.tell(thin, NOTICES.squarespace(id).topic, NOTICES.squarespace(id).says);
  const workers = start();
  await until(() => world.fake.asked.length === 1);
  let isStopped = false;
  const stopping = workers.stop().then(() => {
    isStopped = true;
  });
  for (let turn = 0; turn < 50; turn++) await new Promise((resolve) => setImmediate(resolve));
  expect(isStopped).toBe(false);
  world.fake.release();
  await stopping;
  expect((await world.deliveries(thin.id)).map(({ state }) => state)).toEqual(['done', 'waiting']);
});

it('a platform that keeps us waiting holds up no message', async () => {
  const thin = await world.connect('squarespace');
  world.fake.trouble('wait');
  await world.tell(thin, NOTICES.squarespace('1').topic, NOTICES.squarespace('1').says);
  const { id } = (await world.ask('POST', 'webhooks', { url: 'https://hooks.seller.example/' })).json();
  const workers = start();
  await until(() => world.fake.asked.length === 1);
  await world.ask('POST', `webhooks/${id}/ping`);
  workers.wake();
  await until(() => world.fake.asked.length === 2);
  expect(world.fake.asked[1]?.headers['webhook-id']).toMatch(/^msg_/);
  world.fake.release();
  await workers.stop();
});

it('goes on after trouble with the database', async () => {
  const { database } = world.store;
  let isDown = true;
  const trouble = async () => {
    throw new Error('no connection');
  };
  const flaky: Database = {
    ...database,
    query: (...asked) => (isDown ? trouble() : database.query(...asked)),
    transaction: (work) => (isDown ? trouble() : database.transaction(work)),
  };
  const workers = start(flaky);
  await until(() => errors.length === 4);
  isDown = false;
  await tell(1);
  workers.wake();
  await until(isThere(1));
  await workers.stop();
  expect(errors).toHaveLength(4);
});

it('works off all the others where compacting fails', async () => {
  const database: Database = {
    ...world.store.database,
    compact: async () => {
      throw new Error('no space');
    },
  };
  await askToCompact({ queries: database });
  await tell(1);
  const workers = start(database);
  await until(isThere(1));
  await until(() => errors.length === 1);
  await workers.stop();
});
