import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Credentials } from '../../src/connections/client.ts';
import { CLIENTS } from '../../src/connections/clients/clients.ts';
import { fetchEbayKey } from '../../src/connections/clients/ebay.ts';
import { type FakePlatforms, fakePlatforms, type Trouble } from '../support/fake-platforms.ts';
import { type AskedPlatform, FIRST_CREDENTIALS } from '../support/platform-answers.ts';

let fake: FakePlatforms;
beforeEach(async () => {
  fake = await fakePlatforms();
  for (const platform of RENEWING) fake.put(platform, '1', { id: 1 });
});
afterEach(() => fake.close());

const RENEWING = ['squarespace', 'etsy', 'ebay'] as const;

const fetchOrders = async (platform: AskedPlatform, credentials = FIRST_CREDENTIALS[platform]) =>
  CLIENTS[platform]?.fetchOrders(
    platform === 'shipstation' ? 'importBatch=1' : '1',
    credentials,
    fake.transport,
  );

const RENEWED: Readonly<Record<(typeof RENEWING)[number], Credentials>> = {
  squarespace: { accessToken: 'squarespace-access-2', refreshToken: 'squarespace-refresh-2' },
  etsy: { accessToken: 'etsy-access-2', refreshToken: 'etsy-refresh-2' },
  // eBay's refresh token stays.
  ebay: { accessToken: 'ebay-access-2' },
};

const connectAgain = (name: string): string =>
  `${name} does not take our access any more: connect the shop again.`;

describe.each(RENEWING)('the access token of %s', (platform) => {
  const renewed: Credentials = { ...FIRST_CREDENTIALS[platform], ...RENEWED[platform] };

  it('is renewed when it has run out, and the new one is handed over to be kept', async () => {
    fake.expireTokens();
    expect(await fetchOrders(platform)).toEqual({
      kind: 'found',
      payloads: [{ id: 1 }],
      credentials: renewed,
    });
    expect(fake.asked.map(({ method }) => method)).toEqual(['GET', 'POST', 'GET']);
    expect(await fetchOrders(platform, renewed)).toMatchObject({ kind: 'found', credentials: null });
  });

  it.each<[string, Trouble, string]>([
    ['has no such order', { status: 404, body: '' }, 'gone'],
    ['is in trouble', { status: 503, body: '' }, 'later'],
    ['does not allow it', { status: 403, body: '' }, 'refused'],
    ['takes the new one no more than the old one', { status: 401, body: '' }, 'refused'],
  ])('is handed over as well where the platform then %s', async (_, trouble, kind) => {
    fake.expireTokens();
    const old: Trouble = { status: 401, body: '' };
    const { accessToken: access_token, refreshToken: refresh_token } = renewed;
    fake.trouble(old, { status: 200, body: JSON.stringify({ access_token, refresh_token }) }, trouble);
    expect(await fetchOrders(platform)).toMatchObject({ kind, credentials: renewed });
    expect(fake.asked).toHaveLength(3);
  });

  it('cannot be renewed with a refresh token that is not good any more', async () => {
    fake.expireTokens();
    const credentials = { ...FIRST_CREDENTIALS[platform], refreshToken: 'long-gone' };
    expect(await fetchOrders(platform, credentials)).toEqual({
      kind: 'refused',
      reason: expect.stringMatching(/does not take our access any more: connect the shop again\.$/),
      credentials: null,
    });
  });

  it.each<[string, Trouble]>([
    ['is closed', { status: 503, body: '' }],
    ['is asked too often', { status: 429, body: '' }],
    ['answers without a token', { status: 200, body: '{}' }],
    ['answers with a token that would end its header', { status: 200, body: '{"access_token": "a\\nb"}' }],
    ['answers with a page', { status: 200, body: '<html>' }],
    ['cuts the connection', 'cut'],
  ])('is renewed later where the platform %s', async (_, trouble) => {
    fake.expireTokens();
    fake.trouble({ status: 401, body: '' }, trouble);
    expect(await fetchOrders(platform)).toMatchObject({ kind: 'later', credentials: null });
  });
});

it.each(['etsy', 'ebay'] as const)('%s can be connected with a refresh token alone', async (platform) => {
  const { accessToken: _, ...credentials } = FIRST_CREDENTIALS[platform];
  expect(await fetchOrders(platform, credentials)).toMatchObject({
    kind: 'found',
    credentials: { accessToken: `${platform}-access-1` },
  });
  expect(fake.asked.map(({ method }) => method)).toEqual(['POST', 'GET']);
});

it.each([
  ['squarespace', 'Squarespace', { accessToken: 'key-of-old' }],
  ['bigcommerce', 'BigCommerce', { storeHash: 'abc123', accessToken: 'of-old' }],
  ['shipstation', 'ShipStation', { apiKey: 'a', apiSecret: 'b' }],
] as const)('%s: what cannot be renewed is refused', async (platform, name, credentials) => {
  const refused = { kind: 'refused', reason: connectAgain(name), credentials: null };
  expect(await fetchOrders(platform, credentials)).toEqual(refused);
  expect(fake.asked).toHaveLength(1);
});

describe('the key that eBay signs with', () => {
  const KEY = '-----BEGIN PUBLIC KEY-----MFkw-----END PUBLIC KEY-----';
  const fetchKey = (kid: string): Promise<string> =>
    fetchEbayKey(kid, FIRST_CREDENTIALS.ebay, fake.transport);

  it('is fetched by its id', async () => {
    const address = 'https://api.ebay.com/commerce/notification/v1/public_key/9936261a-7d7b';
    fake.putAt(address, { key: KEY, algorithm: 'ECDSA', digest: 'SHA1' });
    expect(await fetchKey('9936261a-7d7b')).toBe(KEY);
    expect(fake.asked.map(({ method, url }) => `${method} ${url}`)).toEqual([
      'POST https://api.ebay.com/identity/v1/oauth2/token',
      `GET ${address}`,
    ]);
  });

  it('is none for an id that eBay does not know', async () => {
    expect(await fetchKey('invented')).toBe('');
  });

  it.each(['', '../order/1', 'a/b', 'a?b', 'a'.repeat(65)])(
    'is not asked for with the id %j',
    async (kid) => {
      expect(await fetchKey(kid)).toBe('');
      expect(fake.asked).toEqual([]);
    },
  );

  it.each<[string, Trouble[]]>([
    ['no token', [{ status: 401, body: '' }]],
    ['a token that is none', [{ status: 200, body: '{"access_token": ""}' }]],
    ['no connection', ['cut']],
    [
      'no key',
      [
        { status: 200, body: '{"access_token": "t"}' },
        { status: 500, body: '' },
      ],
    ],
    [
      'a key that is none',
      [
        { status: 200, body: '{"access_token": "t"}' },
        { status: 200, body: '[]' },
      ],
    ],
  ])('is asked for later where eBay gives %s', async (_, troubles) => {
    fake.trouble(...troubles);
    await expect(fetchKey('9936261a')).rejects.toMatchObject({ reason: expect.any(String) });
  });
});

it('answers that wait come when they are let go', async () => {
  fake.trouble('wait');
  let isDone = false;
  const fetching = fetchOrders('squarespace').then((fetched) => {
    isDone = true;
    return fetched;
  });
  while (fake.asked.length === 0) await new Promise((resolve) => setImmediate(resolve));
  expect(isDone).toBe(false);
  fake.release();
  expect(await fetching).toMatchObject({ kind: 'found' });
});
