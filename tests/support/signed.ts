// What shops send, signed as each of them does: a platform, a topic and what it says come in, headers and bytes go out.
import { createHmac, generateKeyPairSync, sign } from 'node:crypto';
import type { Delivered, SenderId } from '../../src/connections/sender.ts';
import { signStandard } from '../../src/connections/standard-webhooks.ts';
import type { FakePlatforms } from './fake-platforms.ts';

/** What deliveries are signed with, unless a test says otherwise. ShipStation signs nothing, eBay with a key of its own. */
export const SECRETS: Readonly<Record<SenderId, string>> = {
  shopify: 'shpss_0123456789abcdef',
  woocommerce: 'a secret of the shop',
  bigcommerce: 'client-secret-of-the-app',
  squarespace: '2c2e76b1db4d82ea2a6071145fd420ad',
  etsy: 'whsec_ZXRzeS1pbmtzbGlwLXNhbXBsZS1rZXktMzItYnl0ZXM=',
  ebay: '',
  shipstation: '',
  standard: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
};

const EBAY_KEY = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const EBAY_KEY_ID = '0c5a9f6e-key';

/** Lets the fake eBay know the key that deliveries here are signed with. */
export const putEbayKey = (fake: FakePlatforms): void =>
  fake.putAt(`https://api.ebay.com/commerce/notification/v1/public_key/${EBAY_KEY_ID}`, {
    key: EBAY_KEY.publicKey.export({ type: 'spki', format: 'pem' }),
  });

export interface ToSend {
  readonly topic: string;
  /** JSON of it is the body; of thin notices that of `about`. */
  readonly says: unknown;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Equal for a delivery that is sent again. */
  readonly id: string;
  readonly secret?: string;
}

export function signed(platform: SenderId, { topic, says, now, id, secret }: ToSend): Delivered {
  const body = Buffer.from(JSON.stringify(wrapped(platform, topic, says, id)));
  const key = secret ?? SECRETS[platform];
  const hmac = (keyBytes: Buffer, encoding: 'base64' | 'hex') =>
    createHmac('sha256', keyBytes).update(body).digest(encoding);
  const standard = (whsec: string) => {
    const seconds = Math.floor(now / 1000);
    return {
      ...{ 'webhook-id': id, 'webhook-timestamp': String(seconds) },
      'webhook-signature': signStandard(whsec, id, seconds, body.toString()),
    };
  };
  const headers: Readonly<Record<SenderId, () => Delivered['headers']>> = {
    shopify: () => ({
      ...{ 'x-shopify-topic': topic, 'x-shopify-webhook-id': id },
      'x-shopify-hmac-sha256': hmac(Buffer.from(key), 'base64'),
    }),
    woocommerce: () => ({
      'x-wc-webhook-topic': topic,
      'x-wc-webhook-signature': hmac(Buffer.from(key), 'base64'),
    }),
    bigcommerce: () => standard(`whsec_${Buffer.from(key).toString('base64')}`),
    squarespace: () => ({ 'squarespace-signature': hmac(Buffer.from(key, 'hex'), 'hex') }),
    etsy: () => standard(key),
    ebay: () => ({ 'x-ebay-signature': ebaySignature(body) }),
    shipstation: () => ({}),
    standard: () => standard(key),
  };
  return { headers: { 'content-type': 'application/json', ...headers[platform]() }, body };
}

function ebaySignature(body: Buffer): string {
  const signature = sign('sha1', body, EBAY_KEY.privateKey).toString('base64');
  const header = { alg: 'ecdsa', kid: EBAY_KEY_ID, signature, digest: 'SHA1' };
  return Buffer.from(JSON.stringify(header)).toString('base64');
}

/** Where the platform says in the body what it is about. */
function wrapped(platform: SenderId, topic: string, says: unknown, id: string): unknown {
  switch (platform) {
    case 'bigcommerce':
      return { scope: topic, data: says };
    case 'squarespace':
      return { id, topic, data: says };
    case 'etsy':
      return { event_type: topic, resource_url: says };
    case 'ebay':
      return { metadata: { topic }, notification: { notificationId: id, data: says } };
    case 'shipstation':
      return { resource_type: topic, resource_url: says };
    case 'standard':
      return { type: topic, data: says };
    default:
      return says;
  }
}

/** Topic and words of a notice of an order, of platforms whose orders are fetched. */
export const NOTICES = {
  bigcommerce: (id: string) => ({ topic: 'store/order/created', says: { type: 'order', id: Number(id) } }),
  squarespace: (id: string) => ({ topic: 'order.create', says: { orderId: id } }),
  etsy: (id: string) => ({
    topic: 'order.paid',
    says: `https://openapi.etsy.com/v3/application/shops/42/receipts/${id}`,
  }),
  ebay: (id: string) => ({ topic: 'ORDER_CONFIRMATION', says: { orderId: id } }),
  shipstation: (id: string) => ({
    topic: 'ORDER_NOTIFY',
    says: `https://ssapi.shipstation.com/orders?storeID=1&${id}`,
  }),
} as const;
