// What shops send is kept where it is signed, and refused where it is not: nothing of that is kept.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SENDERS } from '../../src/connections/senders/senders.ts';
import { type SignedDelivery, VECTORS } from '../connections/deliveries.ts';
import { expectRefusal } from '../http/helpers.ts';
import { makeWorld, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
  const pem = await VECTORS.find(({ sender }) => sender === 'ebay')?.publicKey(EBAY_KEY_ID);
  world.fake.putAt(`https://api.ebay.com/commerce/notification/v1/public_key/${EBAY_KEY_ID}`, { key: pem });
});
afterAll(() => world.close());

/** Where a secret has a form. */
const BEFORE: Readonly<Record<string, string>> = {
  standard: `whsec_${'A'.repeat(32)}`,
  etsy: `whsec_${'A'.repeat(32)}`,
  squarespace: 'ab'.repeat(32),
};
const EBAY_KEY_ID = '9936261a-7d7b-4621-a0f1-96ccb428af49';

/** Sends it to a new connection that knows the secret; gives the status, and how many deliveries are kept. */
async function send(delivery: SignedDelivery): Promise<readonly [status: number, kept: number]> {
  world.now = delivery.nowMs || world.now;
  const { id } = await world.connect(delivery.sender, { secrets: delivery.secrets });
  const { statusCode } = await world.deliver(id, delivery);
  return [statusCode, (await world.deliveries(id)).length];
}

const called = (deliveries: readonly SignedDelivery[]) =>
  deliveries.map((delivery) => [`${delivery.sender}: ${delivery.about}`, delivery] as const);
const good = VECTORS.filter(({ isValid }) => isValid === true);

describe('a delivery', () => {
  it.each(called(good))('is kept: %s', async (_, delivery) => {
    expect(await send(delivery)).toEqual([SENDERS[delivery.sender].statuses.good, 1]);
  });

  it.each(called(VECTORS.filter(({ isValid }) => isValid === false)))(
    'is refused: %s',
    async (_, delivery) => {
      expect(await send(delivery)).toEqual([SENDERS[delivery.sender].statuses.bad, 0]);
    },
  );

  it.each(called(good))('is refused with a byte changed: %s', async (_, delivery) => {
    const body = Buffer.from(delivery.body);
    body[body.length >> 1] = (body[body.length >> 1] ?? 0) ^ 1;
    expect(await send({ ...delivery, body })).toEqual([SENDERS[delivery.sender].statuses.bad, 0]);
  });

  it('that is signed with the second of two secrets is kept', async () => {
    const signing = good.filter(({ secrets }) => secrets.length > 0);
    const kept = await Promise.all(
      signing.map(async (delivery) => {
        const secrets = [BEFORE[delivery.sender] ?? 'a secret of before', ...delivery.secrets];
        world.now = delivery.nowMs || world.now;
        const { id } = await world.connect(delivery.sender, { secrets });
        return { id, delivery };
      }),
    );
    for (const { id, delivery } of kept) {
      world.now = delivery.nowMs || world.now;
      const { statusCode } = await world.deliver(id, delivery);
      expect([delivery.sender, statusCode]).toEqual([
        delivery.sender,
        SENDERS[delivery.sender].statuses.good,
      ]);
    }
  });

  it('of eBay is refused for now, and none of it kept, where the key cannot be fetched', async () => {
    const [delivery] = good.filter(({ sender }) => sender === 'ebay') as [SignedDelivery]; // the fixture has one
    const fresh = await makeWorld();
    const { id } = await fresh.connect('ebay');
    fresh.fake.trouble('cut');
    expect((await fresh.deliver(id, delivery)).statusCode).toBe(503);
    expect(await fresh.deliveries(id)).toEqual([]);
    await fresh.close();
  });
});

describe('a shop without a signature', () => {
  it.each(['shipstation', 'shopify', 'woocommerce', 'standard'] as const)(
    '%s is taken at its word where the seller said so',
    async (platform) => {
      const { id } = await world.connect(platform, { signed: false });
      expect((await world.deliver(id, { headers: {}, body: Buffer.from('{}') })).statusCode).toBe(200);
      expect(await world.deliveries(id)).toHaveLength(1);
    },
  );

  it('is not taken at its word where the secret is still missing', async () => {
    const connection = await world.connect('shopify', { secrets: [] });
    expect(connection).toMatchObject({ signed: true, missing: ['secrets'] });
    expect((await world.tell(connection, 'orders/paid', {})).statusCode).toBe(401);
  });
});

describe('what could never work is refused when a shop is connected', () => {
  const KEY = 'A'.repeat(32);
  it.each([
    ['standard', { secrets: [KEY] }, 'secrets'],
    ['standard', { secrets: ['whsec_short'] }, 'secrets'],
    ['etsy', { secrets: [`whsec_${'A'.repeat(92)}`] }, 'secrets'],
    ['squarespace', { secrets: ['a secret of the shop'] }, 'secrets'],
    ['shopify', { channel: 'etsy' }, 'channel'],
    ['standard', { channel: 'etsy' }, 'channel'],
  ])('%s %j', async (platform, more, field) => {
    const answer = await world.ask('POST', 'connections', { platform, ...more });
    expect(expectRefusal(answer, 422).problems).toMatchObject([{ code: 'request-wrong', field }]);
  });

  it('and when its secrets are replaced', async () => {
    const { id } = await world.connect('squarespace');
    const give = (secret: string) => world.ask('PUT', `connections/${id}/secrets`, { secrets: [secret] });
    expectRefusal(await give('whsec_short'), 422);
    expect((await give(` ${'ab'.repeat(32)}\n`)).statusCode).toBe(200);
  });

  it('but ShipStation is only asked where its orders were placed', async () => {
    expect(await world.connect('shipstation')).toMatchObject({ missing: ['channel'] });
    expect(await world.connect('shipstation', { channel: 'etsy' })).toMatchObject({ missing: [] });
  });
});
