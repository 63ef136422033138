// What platforms answer: orders and the tokens that are good come in with a request, the answer goes out. It stands by itself,
// from what the platforms say of their servers, so that a client which asks wrongly is refused here as well.
import type { Credentials } from '../../src/connections/client.ts';

/** Platforms that are asked for orders. */
export const ASKED_PLATFORMS = ['bigcommerce', 'squarespace', 'etsy', 'ebay', 'shipstation'] as const;
export type AskedPlatform = (typeof ASKED_PLATFORMS)[number];

export interface FakeRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: string;
}

export interface FakeAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface PlatformState {
  /** What lies at an address, without its query. */
  readonly things: Map<string, unknown>;
  /** Orders of ShipStation by the query that names their batch. */
  readonly batches: Map<string, readonly unknown[]>;
  /** The number in the access tokens that are good. */
  access: number;
  /** The number in the refresh tokens that are good. */
  refresh: number;
}

/** What a seller gives us first; the numbers in the tokens go up when they are renewed. */
export const FIRST_CREDENTIALS: Readonly<Record<AskedPlatform, Credentials>> = {
  bigcommerce: { storeHash: 'abc123', accessToken: 'bigcommerce-access' },
  squarespace: {
    accessToken: 'squarespace-access-1',
    clientId: 'squarespace-client',
    clientSecret: 'squarespace-secret',
    refreshToken: 'squarespace-refresh-1',
  },
  etsy: {
    shopId: '42',
    keystring: 'etsy-keystring',
    sharedSecret: 'etsy-shared',
    accessToken: 'etsy-access-1',
    refreshToken: 'etsy-refresh-1',
  },
  ebay: {
    clientId: 'ebay-client',
    clientSecret: 'ebay-secret',
    accessToken: 'ebay-access-1',
    refreshToken: 'ebay-refresh-1',
  },
  shipstation: { apiKey: 'shipstation-key', apiSecret: 'shipstation-secret' },
};

const BIGCOMMERCE = 'https://api.bigcommerce.com/stores/abc123/v2/orders';
/** Where an order lies, and under which part of its payload; '' is the whole of it. */
const PLACES: Readonly<
  Record<Exclude<AskedPlatform, 'shipstation'>, (id: string) => readonly [string, string][]>
> = {
  bigcommerce: (id) => [
    [`${BIGCOMMERCE}/${id}`, 'order'],
    [`${BIGCOMMERCE}/${id}/products`, 'products'],
    [`${BIGCOMMERCE}/${id}/shippingaddresses`, 'addresses'],
  ],
  squarespace: (id) => [[`https://api.squarespace.com/1.0/commerce/orders/${id}`, '']],
  etsy: (id) => [[`https://api.etsy.com/v3/application/shops/42/receipts/${id}`, '']],
  ebay: (id) => [[`https://api.ebay.com/sell/fulfillment/v1/order/${id}`, '']],
};

/** Puts an order where its platform has it; of ShipStation the orders of a batch, `{ orders }`. */
export function putOrder(
  state: PlatformState,
  platform: AskedPlatform,
  id: string,
  payload: Readonly<Record<string, unknown>>,
): void {
  if (platform === 'shipstation')
    state.batches.set(id, payload.orders as readonly unknown[]); // as said above
  else
    for (const [address, part] of PLACES[platform](id))
      state.things.set(address, part === '' ? payload : payload[part]);
}

const json = (value: unknown, status = 200): FakeAnswer => ({ status, body: JSON.stringify(value) });
const STRANGER = json({ message: 'who are you' }, 401);
const NOTHING = json({ message: 'nothing here' }, 404);

const basic = (pair: string): string => `Basic ${Buffer.from(pair).toString('base64')}`;

/** What the server of that host says. A host of nobody takes whatever is sent to it, as one that receives webhooks. */
export function answerAs(state: PlatformState, request: FakeRequest): FakeAnswer {
  const { host, pathname } = new URL(request.url);
  const { authorization } = request.headers;
  const isBearer = (platform: string): boolean =>
    authorization === `Bearer ${platform}-access-${state.access}`;
  switch (host) {
    case 'api.bigcommerce.com':
      return request.headers['x-auth-token'] === 'bigcommerce-access' ? look(state, request) : STRANGER;
    case 'api.squarespace.com':
      if (request.headers['user-agent'] === undefined) return json({ message: 'no User-Agent' }, 400);
      return isBearer('squarespace') ? look(state, request) : STRANGER;
    case 'login.squarespace.com': {
      const isKnown = authorization === basic('squarespace-client:squarespace-secret');
      return isKnown ? renew(state, 'squarespace', JSON.parse(request.body)) : STRANGER;
    }
    case 'api.etsy.com':
      if (pathname.endsWith('/oauth/token')) return renew(state, 'etsy', formOf(request));
      if (request.headers['x-api-key'] !== 'etsy-keystring:etsy-shared') return json({}, 403);
      return isBearer('etsy') ? look(state, request) : STRANGER;
    case 'api.ebay.com': {
      const isKnown = authorization === basic('ebay-client:ebay-secret');
      if (pathname.endsWith('/oauth2/token')) return isKnown ? ebayToken(state, request) : STRANGER;
      const isKey = pathname.startsWith('/commerce/notification/v1/public_key/');
      const isGood = isKey ? authorization === 'Bearer ebay-application' : isBearer('ebay');
      return isGood ? look(state, request) : STRANGER;
    }
    case 'ssapi.shipstation.com':
      return authorization === basic('shipstation-key:shipstation-secret')
        ? batchOf(state, request)
        : STRANGER;
    default:
      return { status: 204, body: '' };
  }
}

const formOf = ({ body }: FakeRequest): unknown => Object.fromEntries(new URLSearchParams(body));

/** What lies there; of a list the page that was asked for, and 204 where it is empty. */
function look({ things }: PlatformState, { url }: FakeRequest): FakeAnswer {
  const { origin, pathname, searchParams } = new URL(url);
  const thing = things.get(origin + pathname);
  if (thing === undefined) return NOTHING;
  if (!Array.isArray(thing)) return json(thing);
  const limit = Number(searchParams.get('limit') ?? 50);
  const from = (Number(searchParams.get('page') ?? 1) - 1) * limit;
  const page = thing.slice(from, from + limit);
  return page.length === 0 ? { status: 204, body: '' } : json(page);
}

/** New tokens; a refresh token that comes with a new one is good only once. */
function renew(state: PlatformState, platform: 'squarespace' | 'etsy' | 'ebay', given: unknown): FakeAnswer {
  const { grant_type, refresh_token, client_id } = given as Readonly<Record<string, unknown>>; // JSON and forms are objects here
  const isKnown = platform !== 'etsy' || client_id === 'etsy-keystring';
  if (grant_type !== 'refresh_token' || refresh_token !== `${platform}-refresh-${state.refresh}` || !isKnown)
    return json({ error: 'invalid_grant' }, 400);
  const access_token = `${platform}-access-${state.access}`;
  if (platform === 'ebay') return json({ access_token, expires_in: 7200 });
  state.refresh += 1;
  return json({ access_token, expires_in: 3600, refresh_token: `${platform}-refresh-${state.refresh}` });
}

function ebayToken(state: PlatformState, request: FakeRequest): FakeAnswer {
  const form = new URLSearchParams(request.body);
  const isApplication =
    form.get('grant_type') === 'client_credentials' &&
    form.get('scope') === 'https://api.ebay.com/oauth/api_scope';
  return isApplication ? json({ access_token: 'ebay-application' }) : renew(state, 'ebay', formOf(request));
}

function batchOf({ batches }: PlatformState, { url }: FakeRequest): FakeAnswer {
  const { searchParams } = new URL(url);
  const orders = batches.get(`importBatch=${searchParams.get('importBatch')}`) ?? [];
  const size = Number(searchParams.get('pageSize') ?? 100);
  const page = Number(searchParams.get('page') ?? 1);
  const shown = orders.slice((page - 1) * size, page * size);
  return json({ orders: shown, total: orders.length, page, pages: Math.ceil(orders.length / size) });
}
