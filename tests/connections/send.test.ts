import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Outgoing, sendWebhook } from '../../src/connections/send.ts';
import { type FakePlatforms, fakePlatforms, type Trouble } from '../support/fake-platforms.ts';

let fake: FakePlatforms;
beforeAll(async () => {
  fake = await fakePlatforms();
});
afterAll(() => fake.close());

/** The test vector of Standard Webhooks. */
const OUTGOING: Outgoing = {
  url: 'https://hooks.seller.example/inkslip?shop=1',
  id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
  body: '{"test": 2432232314}',
  timestampSeconds: 1_614_265_330,
  secrets: ['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'],
};
const SIGNATURE = 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=';

describe('a webhook of ours', () => {
  it('goes out signed after Standard Webhooks', async () => {
    expect(await sendWebhook(OUTGOING, fake.transport)).toEqual({ kind: 'done', status: 204 });
    expect(fake.asked.at(-1)).toMatchObject({
      method: 'POST',
      url: OUTGOING.url,
      body: OUTGOING.body,
      headers: {
        'content-type': 'application/json',
        'webhook-id': OUTGOING.id,
        'webhook-timestamp': '1614265330',
        'webhook-signature': SIGNATURE,
      },
    });
  });

  it('carries a signature of each secret while one replaces the other', async () => {
    const secrets = [`whsec_${Buffer.alloc(24, 7).toString('base64')}`, ...OUTGOING.secrets];
    await sendWebhook({ ...OUTGOING, secrets }, fake.transport);
    const signatures = (fake.asked.at(-1)?.headers['webhook-signature'] ?? '').split(' ');
    expect(signatures).toEqual([expect.stringMatching(/^v1,[\w+/]{43}=$/), SIGNATURE]);
  });

  it.each<[Trouble, object]>([
    [
      { status: 200, body: 'thanks' },
      { kind: 'done', status: 200 },
    ],
    [
      { status: 202, body: '' },
      { kind: 'done', status: 202 },
    ],
    [
      { status: 410, body: '' },
      { kind: 'stop', status: 410 },
    ],
    [
      { status: 301, body: '' },
      { kind: 'later', status: 301, reason: 'The answer had the status 301.' },
    ],
    [
      { status: 400, body: '' },
      { kind: 'later', status: 400, reason: 'The answer had the status 400.' },
    ],
    [
      { status: 404, body: '' },
      { kind: 'later', status: 404, reason: 'The answer had the status 404.' },
    ],
    [
      { status: 503, body: '' },
      { kind: 'later', status: 503, reason: 'The answer had the status 503.' },
    ],
    ['cut', { kind: 'later', status: null, reason: 'There was no answer (econnreset).' }],
  ])('is answered with %j', async (answer, sent) => {
    fake.trouble(answer);
    expect(await sendWebhook(OUTGOING, fake.transport)).toEqual(sent);
  });
});
