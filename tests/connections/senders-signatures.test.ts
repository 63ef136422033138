import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { SenderId } from '../../src/connections/sender.ts';
import { ebayChallenge } from '../../src/connections/senders/ebay.ts';
import { SENDERS } from '../../src/connections/senders/senders.ts';
import { signStandard } from '../../src/connections/standard-webhooks.ts';
import { EBAY_CHALLENGE, isVerified, readFixture, type SignedDelivery, VECTORS } from './deliveries.ts';

const valid = VECTORS.filter(({ isValid }) => isValid === true);
const called = (deliveries: readonly SignedDelivery[]) =>
  deliveries.map((delivery) => [`${delivery.sender}: ${delivery.about}`, delivery] as const);

describe('a delivery that is signed', () => {
  it.each(called(VECTORS.filter(({ isValid }) => isValid !== null)))('%s', async (_, delivery) => {
    expect(await isVerified(delivery)).toBe(delivery.isValid);
  });

  it('is there of each sender that signs', () => {
    const signing = Object.entries(SENDERS).filter(([, { isSigned }]) => isSigned);
    expect(new Set(valid.map(({ sender }) => sender))).toEqual(new Set(signing.map(([id]) => id)));
  });

  it('counts with a key as eBay serves it, without line breaks', async () => {
    const [delivery] = valid.filter(({ sender }) => sender === 'ebay') as [SignedDelivery]; // the fixture has one
    const publicKey = async (id: string) => (await delivery.publicKey(id)).replaceAll('\n', '');
    expect(await isVerified({ ...delivery, publicKey })).toBe(true);
  });
});

const withHeader = (delivery: SignedDelivery, name: string, value: string | undefined): SignedDelivery => ({
  ...delivery,
  headers: { ...delivery.headers, [name]: value },
});

const SIGNATURE_HEADERS: Readonly<Record<SenderId, string>> = {
  shopify: 'x-shopify-hmac-sha256',
  woocommerce: 'x-wc-webhook-signature',
  bigcommerce: 'webhook-signature',
  squarespace: 'squarespace-signature',
  etsy: 'webhook-signature',
  ebay: 'x-ebay-signature',
  shipstation: '',
  standard: 'webhook-signature',
};

/** Headers that are signed or are the signature. */
const headersOf = ({ sender, headers }: SignedDelivery): string[] =>
  [SIGNATURE_HEADERS[sender], 'webhook-id', 'webhook-timestamp'].filter((name) => name in headers);

/** One character of a header changed into each of three others. Of a list of signatures only the last is good. */
function changedHeaders(delivery: SignedDelivery): SignedDelivery[] {
  return headersOf(delivery).flatMap((name) => {
    const value = delivery.headers[name] ?? '';
    const start = name === 'webhook-signature' ? value.lastIndexOf(' ') + 1 : 0;
    return [...value].slice(start).flatMap((sign, i) =>
      [1, 3, 0x20].map((bits) => {
        const changed = String.fromCharCode(sign.charCodeAt(0) ^ bits);
        return withHeader(delivery, name, value.slice(0, start + i) + changed + value.slice(start + i + 1));
      }),
    );
  });
}

function changedBodies(delivery: SignedDelivery): SignedDelivery[] {
  const { length } = delivery.body;
  const ways: Buffer[] = [0, Math.floor(length / 2), length - 1].map((at) => {
    const body = Buffer.from(delivery.body);
    body[at] = (body[at] ?? 0) ^ 1;
    return body;
  });
  ways.push(delivery.body.subarray(1), delivery.body.subarray(0, -1), Buffer.alloc(0));
  return ways.map((body) => ({ ...delivery, body }));
}

const howMany = async (deliveries: readonly SignedDelivery[]): Promise<number> =>
  (await Promise.all(deliveries.map(isVerified))).filter(Boolean).length;

describe.each(called(valid))('%s', (_, delivery) => {
  it('does not count with a byte of its body changed', async () => {
    expect(await howMany(changedBodies(delivery))).toBe(0);
  });

  it('does not count with a character of signature, id or time changed', async () => {
    const changed = changedHeaders(delivery);
    expect(changed.length).toBeGreaterThan(80);
    expect(await howMany(changed)).toBe(0);
  });

  it('does not count without one of the headers', async () => {
    const lacking = headersOf(delivery).flatMap((name) => [
      withHeader(delivery, name, undefined),
      withHeader(delivery, name, ''),
    ]);
    expect(await howMany(lacking)).toBe(0);
  });

  if (delivery.secrets.length === 0) return;
  const own = delivery.secrets[0] ?? '';
  const others = ['', '0123456789abcdef', 'whsec_', 'no secret at all', 'whsec_bm90IHRoaXMgb25l'];
  it.each([
    ['counts with its secret before another', [own, others[1] ?? ''], true],
    ['counts with its secret after several that are wrong', [...others, own], true],
    ['does not count with other secrets', others, false],
    ['does not count without a secret', [], false],
  ] as const)('%s', async (_, secrets, isGood) => {
    expect(await isVerified({ ...delivery, secrets })).toBe(isGood);
  });
});

describe('a secret that is none', () => {
  const body = Buffer.from('{}');
  const signedWithNothing = (encoding: 'base64' | 'hex') =>
    createHmac('sha256', '').update(body).digest(encoding);
  it.each([
    ['shopify', { 'x-shopify-hmac-sha256': signedWithNothing('base64') }, ''],
    ['woocommerce', { 'x-wc-webhook-signature': signedWithNothing('base64') }, ''],
    ['squarespace', { 'squarespace-signature': signedWithNothing('hex') }, ''],
    ['squarespace', { 'squarespace-signature': signedWithNothing('hex') }, 'xyz'],
  ] as const)('signs nothing of %s', async (sender, headers, secret) => {
    const noKey = () => Promise.resolve('');
    expect(await SENDERS[sender].verify({ headers, body }, [secret], 0, noKey)).toBe(false);
  });
});

it('reads the headers of Shopify without X- as well', async () => {
  const [delivery] = valid.filter(({ sender }) => sender === 'shopify') as [SignedDelivery]; // the fixture has one
  const headers = Object.fromEntries(
    Object.entries(delivery.headers).map(([name, value]) => [name.replace(/^x-/, ''), value]),
  );
  expect(await isVerified({ ...delivery, headers })).toBe(true);
  expect(SENDERS.shopify.notice({ ...delivery, headers })).toEqual(SENDERS.shopify.notice(delivery));
});

describe('the secret of WooCommerce', () => {
  it.each([
    ['plain', 'plain'],
    ['a &lt;b&gt; &amp; &quot;c&quot;', 'a <b> & "c"'],
    ['&#039;one&#39; &#x27;two&#X0027;', "'one' 'two'"],
    ['&amp;lt;', '&lt;'],
    ['caf&eacute; &nbsp;&#233;', 'caf&eacute; &nbsp;&#233;'],
  ])('%s signs as %s', async (pasted, key) => {
    const body = Buffer.from('{}');
    const headers = { 'x-wc-webhook-signature': createHmac('sha256', key).update(body).digest('base64') };
    expect(await SENDERS.woocommerce.verify({ headers, body }, [pasted], 0, () => Promise.reject())).toBe(
      true,
    );
  });
});

describe('the key of eBay', () => {
  const [delivery] = valid.filter(({ sender }) => sender === 'ebay') as [SignedDelivery]; // the fixture has one
  it('that is no key signs nothing', async () => {
    expect(await isVerified({ ...delivery, publicKey: async () => 'no key' })).toBe(false);
  });

  it('that cannot be fetched leaves the question open', async () => {
    const publicKey = () => Promise.reject(new Error('no answer'));
    await expect(isVerified({ ...delivery, publicKey })).rejects.toThrow('no answer');
  });

  it('is not asked for by an id that is none', async () => {
    const signature = JSON.stringify({ alg: 'ecdsa', kid: '../token', signature: 'AAAA', digest: 'SHA1' });
    const headers = { 'x-ebay-signature': Buffer.from(signature).toString('base64') };
    const publicKey = () => Promise.reject(new Error('was asked'));
    expect(await isVerified({ ...delivery, headers, publicKey })).toBe(false);
  });
});

it('answers the challenge of eBay', () => {
  const { code, verificationToken, endpoint, response } = EBAY_CHALLENGE;
  expect(ebayChallenge(code, verificationToken, endpoint)).toBe(response);
});

it('knows the ping of WooCommerce, and that it is no delivery', () => {
  const { isPing } = SENDERS.woocommerce;
  const ping = readFixture('woocommerce/ping.txt');
  expect(isPing({ headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: ping })).toBe(true);
  expect(isPing({ headers: { 'x-wc-webhook-topic': 'order.created' }, body: ping })).toBe(false);
  expect(isPing({ headers: {}, body: Buffer.from('webhook_id=9&more=1') })).toBe(false);
  expect(isPing({ headers: {}, body: Buffer.from('{"id":9}') })).toBe(false);
});

it('answers as each sender wants it', () => {
  const answers = Object.entries(SENDERS).map(
    ([id, { statuses }]) => `${id} ${statuses.good} ${statuses.bad}`,
  );
  expect(answers).toEqual([
    'shopify 200 401',
    'woocommerce 200 401',
    'bigcommerce 200 401',
    'squarespace 200 401',
    'etsy 200 401',
    'ebay 204 412',
    'shipstation 200 401',
    'standard 200 401',
  ]);
});

describe('what we sign ourselves after Standard Webhooks', () => {
  const [secret, next] = ['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', 'whsec_bm90IHRoaXMgb25lLCB0aGUgb3RoZXI='];
  const [id, seconds, body] = ['msg_p5jXN8AQM9LWM0D4loKWxJek', 1614265330, '{"test": 2432232314}'];
  const signature = signStandard(secret, id, seconds, body);

  it('is the published signature', () => {
    expect(signature).toBe('v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=');
  });

  it('counts for whoever has one of two secrets', async () => {
    const headers = {
      'webhook-id': id,
      'webhook-timestamp': String(seconds),
      'webhook-signature': `${signature} ${signStandard(next, id, seconds, body)}`,
    };
    const delivery = { headers, body: Buffer.from(body) };
    for (const known of [secret, next]) {
      expect(await SENDERS.standard.verify(delivery, [known], seconds * 1000, () => Promise.reject())).toBe(
        true,
      );
    }
  });

  it.each([
    ['five minutes old', 300, '', true],
    ['five minutes ahead', -300, '', true],
    ['a second older', 301, '', false],
    ['with a time that has another text', 0, '0', false],
  ])('%s', async (_, ageSeconds, before, isGood) => {
    const headers = {
      'webhook-id': id,
      'webhook-timestamp': `${before}${seconds}`,
      'webhook-signature': signature,
    };
    const nowMs = (seconds + ageSeconds) * 1000;
    const delivery = { headers, body: Buffer.from(body) };
    expect(await SENDERS.standard.verify(delivery, [secret], nowMs, () => Promise.reject())).toBe(isGood);
  });

  it('does not count for bytes that are no text', async () => {
    const text = '"\ufffd"';
    const headers = {
      'webhook-id': id,
      'webhook-timestamp': String(seconds),
      'webhook-signature': signStandard(secret, id, seconds, text),
    };
    const verify = (bytes: Buffer) =>
      SENDERS.standard.verify({ headers, body: bytes }, [secret], seconds * 1000, () => Promise.reject());
    expect(await verify(Buffer.from(text))).toBe(true);
    expect(await verify(Buffer.from([0x22, 0xff, 0x22]))).toBe(false);
  });
});
