// What belongs to somebody else is not there: neither their shops nor what these sent, neither their endpoints nor the messages.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { addApiKey } from '../../src/store/api-keys.ts';
import { expectRefusal } from '../http/helpers.ts';
import { makeWorld, type World } from '../support/world.ts';

let world: World;
/** Asked with the key of somebody else. */
let askAsOther: (
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  url: string,
  payload?: object,
) => ReturnType<World['ask']>;
beforeAll(async () => {
  world = await makeWorld();
  const authorization = `Bearer ${await addApiKey(world.store, 'other', 'theirs', world.now)}`;
  askAsOther = (method, path, payload) =>
    world.app.inject({
      ...{ method, url: `/api/v1/${path}`, headers: { authorization } },
      ...(payload === undefined ? {} : { payload }),
    });
});
afterAll(() => world.close());

const SHOP = { platform: 'shopify', secrets: ['shpss_0123456789abcdef'] };

it('lists show what is one’s own', async () => {
  const { id } = await world.connect('shopify');
  const own = (await askAsOther('POST', 'connections', SHOP)).json();
  const { connections } = (await askAsOther('GET', 'connections')).json();
  expect(connections.map((one: { readonly id: string }) => one.id)).toEqual([own.id]);
  expect(own.id).not.toBe(id);
  await world.ask('POST', 'webhooks', { url: 'https://hooks.seller.example/' });
  expect((await askAsOther('GET', 'webhooks')).json()).toEqual({ endpoints: [] });
});

it('two shops of a platform have names of their own, but for senders of our own form', async () => {
  const connect = (platform: string, shop: string) => world.ask('POST', 'connections', { platform, shop });
  const given = [
    ['woocommerce', 'wren', 201],
    ['woocommerce', 'Wren', 409],
    ['woocommerce', 'lark', 201],
    ['etsy', 'wren', 201],
    ['standard', 'wren', 201],
    ['standard', 'wren', 201],
  ] as const;
  for (const [platform, shop, status] of given)
    expect([platform, shop, (await connect(platform, shop)).statusCode]).toEqual([platform, shop, status]);
  const { problems } = expectRefusal(await connect('etsy', 'wren'), 409);
  expect(problems).toMatchObject([{ code: 'shop-connected' }]);
  expect((await askAsOther('POST', 'connections', { platform: 'etsy', shop: 'wren' })).statusCode).toBe(201);
});

it('nothing of others can be seen, changed or taken away', async () => {
  const shop = await world.connect('shopify');
  await world.tell(shop, 'orders/paid', '');
  await world.work();
  const [delivery] = await world.deliveries(shop.id);
  const { id } = (await world.ask('POST', 'webhooks', { url: 'https://hooks.seller.example/' })).json();
  await world.ask('POST', `webhooks/${id}/ping`);
  const [message] = (await world.ask('GET', `webhooks/${id}/messages`)).json().messages;
  for (const [method, path, status, body] of [
    ['PUT', `connections/${shop.id}/secrets`, 404, {}],
    ['DELETE', `connections/${shop.id}`, 404],
    ['GET', `connections/${shop.id}/deliveries`, 404],
    ['POST', `connections/${shop.id}/deliveries/${delivery?.id}/retry`, 404],
    ['POST', `webhooks/${id}/ping`, 404],
    ['POST', `webhooks/${id}/rotate-secret`, 404],
    ['GET', `webhooks/${id}/messages`, 404],
    ['POST', `webhooks/${id}/messages/${message.id}/send-again`, 404],
    ['DELETE', `webhooks/${id}`, 404],
  ] as const) {
    expectRefusal(await askAsOther(method, path, body), status);
  }
  expect(await world.deliveries(shop.id)).toMatchObject([{ state: 'failed' }]);
  expect((await world.ask('GET', `webhooks/${id}/messages`)).json().messages).toHaveLength(1);
});

it('a shop that is disconnected is not listened to any more, and its orders stay', async () => {
  const shop = await world.connect('shopify');
  await world.tell(shop, 'orders/paid', { id: 1, name: '#1', line_items: [{ title: 'Mug' }] });
  await world.work();
  const before = (await world.orders()).length;
  expect((await world.ask('DELETE', `connections/${shop.id}`)).statusCode).toBe(204);
  expect((await world.tell(shop, 'orders/paid', { id: 2 })).statusCode).toBe(404);
  expectRefusal(await world.ask('GET', `connections/${shop.id}/deliveries`), 404);
  expect((await world.orders()).length).toBe(before);
});
