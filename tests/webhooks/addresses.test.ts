// Where messages are sent: to https on the internet, and nowhere that only this machine can reach.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sendMessages } from '../../src/connections/send-messages.ts';
import { httpsTransport } from '../../src/connections/transport.ts';
import { OWN_TENANT, rowsOf } from '../../src/store/store.ts';
import { addEndpoint } from '../../src/store/webhooks.ts';
import { expectRefusal } from '../http/helpers.ts';
import { makeWorld, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(() => world.close());

it.each([
  'http://hooks.seller.example/',
  'ftp://hooks.seller.example/',
  'hooks.seller.example',
  '',
  'https://',
  'https://127.0.0.1/',
  'https://127.1/',
  'https://2130706433/',
  'https://0x7f.1/',
  'https://10.1.2.3/',
  'https://192.168.1.20:8443/',
  'https://169.254.169.254/latest/meta-data/',
  'https://[::1]/',
  'https://[fe80::1]/',
  'https://[::ffff:10.0.0.1]/',
  'https://[64:ff9b::a00:1]/',
  'https://user:password@hooks.seller.example/',
  'https://token@hooks.seller.example/',
  'https://hooks.seller.example:25/',
  'https://localhost:8443/',
  'https://localhost./',
  'https://app.localhost/',
  'https://printer/',
])('refuses %j', async (url) => {
  const { problems } = expectRefusal(await world.ask('POST', 'webhooks', { url }), 422);
  expect(problems).toMatchObject([{ code: 'webhook-url-wrong' }]);
});

it('sends nothing to a name that means this machine', async () => {
  const { id } = await addEndpoint(rowsOf(world.store, OWN_TENANT), 'https://localhost:8443/', world.now);
  await world.ask('POST', `webhooks/${id}/ping`);
  await sendMessages(world.store, httpsTransport(), () => world.now);
  const [message] = (await world.ask('GET', `webhooks/${id}/messages`)).json().messages;
  const reason = 'There was no answer (not-public).';
  expect(message).toMatchObject({ state: 'waiting', status: null, reason, attempts: 1 });
});
