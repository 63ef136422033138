// The service with its shops: a store, platforms that are played, and a clock that stands still until a test moves it.
import { randomUUID } from 'node:crypto';
import { sendMessages } from '../../src/connections/send-messages.ts';
import type { Delivered, SenderId } from '../../src/connections/sender.ts';
import { workOff } from '../../src/connections/work-off.ts';
import { build } from '../../src/http/app.ts';
import type { Log } from '../../src/http/log.ts';
import type { Service } from '../../src/http/service.ts';
import type { ConnectionAnswer, StoredOrderAnswer } from '../../src/http/service-api.ts';
import { addApiKey } from '../../src/store/api-keys.ts';
import type { Database } from '../../src/store/database.ts';
import { OWN_TENANT, type Store } from '../../src/store/store.ts';
import { compactIfAsked } from '../../src/store/upkeep.ts';
import { type Answer, NOW } from '../http/helpers.ts';
import { underContract } from './contract.ts';
import { type FakePlatforms, fakePlatforms } from './fake-platforms.ts';
import { FIRST_CREDENTIALS } from './platform-answers.ts';
import { putEbayKey, SECRETS, signed } from './signed.ts';
import { memoryStore, storeIn } from './store.ts';

/** What GET says of a delivery or of a message. */
export interface JobAnswer {
  readonly id: string;
  readonly topic: string;
  readonly type: string;
  readonly state: string;
  readonly reason: string;
  readonly status: number | null;
  readonly attempts: number;
  readonly nextAt: string | null;
}

export interface World {
  readonly app: Service;
  readonly store: Store;
  readonly fake: FakePlatforms;
  /** The time, as the service knows it. */
  now: number;
  /**
   * Connects a shop with the secrets and credentials of the tests; `more` changes what is told of it. The first one of a platform is
   * called main, the others have names of their own.
   */
  connect(platform: SenderId, more?: object): Promise<ConnectionAnswer>;
  /** The answer to what a shop sends. */
  deliver(connection: string, delivered: Delivered): Promise<Answer>;
  /** Sends something that is signed as it should be, under a new id. */
  tell(connection: ConnectionAnswer, topic: string, says: unknown): Promise<Answer>;
  /** Works off all that is due, and sends all messages that are. */
  work(): Promise<void>;
  /** What a shop has sent, the oldest first. */
  deliveries(connection: string): Promise<readonly JobAnswer[]>;
  orders(): Promise<readonly StoredOrderAnswer[]>;
  /** Asks the API with the seller's key; a body goes as JSON. */
  ask(
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    path: string,
    body?: object,
    headers?: Readonly<Record<string, string>>,
  ): Promise<Answer>;
  close(): Promise<void>;
}

/** In memory, unless the test brings a database. */
export async function makeWorld(database?: Database, log?: Log): Promise<World> {
  const store = database === undefined ? await memoryStore() : await storeIn(database);
  const fake = await fakePlatforms();
  putEbayKey(fake);
  const { transport } = fake;
  const clock = (): number => world.now;
  const told = log === undefined ? {} : { log };
  const app = underContract(await build({ store, transport, clock, wake: () => {}, ...told }));
  const authorization = `Bearer ${await addApiKey(store, OWN_TENANT, 'the seller', NOW)}`;
  const ask: World['ask'] = (method, path, body, headers = {}) =>
    app.inject({
      ...{ method, url: `/api/v1/${path}`, headers: { authorization, ...headers } },
      ...(body === undefined ? {} : { payload: body }),
    });
  const connected = new Map<SenderId, number>();
  const world: World = {
    ...{ app, store, fake, now: NOW, ask },
    connect: async (platform, more = {}) => {
      const known = FIRST_CREDENTIALS[platform as keyof typeof FIRST_CREDENTIALS];
      const count = (connected.get(platform) ?? 0) + 1;
      connected.set(platform, count);
      const shop = count === 1 ? 'main' : `main-${count}`;
      const made = { platform, shop, secrets: [SECRETS[platform]].filter(Boolean), credentials: known ?? {} };
      return (await ask('POST', 'connections', { ...made, ...more })).json();
    },
    deliver: (connection, { headers, body }) =>
      app.inject({ method: 'POST', url: `/api/v1/hooks/${connection}`, headers, payload: body }),
    tell: ({ id, platform }, topic, says) =>
      world.deliver(id, signed(platform, { topic, says, now: world.now, id: randomUUID() })),
    work: async () => {
      while ((await workOff(store, transport, clock)) > 0);
      while ((await sendMessages(store, transport, clock)) > 0);
      await compactIfAsked(store.database);
    },
    deliveries: async (id) =>
      (await ask('GET', `connections/${id}/deliveries?limit=200`)).json().deliveries.toReversed(),
    orders: async () => (await ask('GET', 'orders?limit=200')).json().orders,
    close: async () => {
      await app.close();
      await fake.close();
      await store.database.close();
    },
  };
  return world;
}
