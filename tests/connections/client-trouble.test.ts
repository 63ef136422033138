import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Fetched } from '../../src/connections/client.ts';
import { CLIENTS } from '../../src/connections/clients/clients.ts';
import { retryAfterMs } from '../../src/connections/clients/retry-after.ts';
import { type FakePlatforms, fakePlatforms, type Trouble } from '../support/fake-platforms.ts';
import { ASKED_PLATFORMS, type AskedPlatform, FIRST_CREDENTIALS } from '../support/platform-answers.ts';

let fake: FakePlatforms;
beforeAll(async () => {
  fake = await fakePlatforms();
});
afterAll(() => fake.close());

const fetchAfter = async (platform: AskedPlatform, trouble: Trouble): Promise<Fetched | undefined> => {
  fake.trouble(trouble);
  const id = platform === 'shipstation' ? 'importBatch=1' : '1';
  return CLIENTS[platform]?.fetchOrders(id, FIRST_CREDENTIALS[platform], fake.transport);
};

const SECOND = 1000;
const answer = (status: number, headers: Record<string, string> = {}, body = ''): Trouble => ({
  status,
  headers,
  body,
});
const later = (reason: string, afterMs = 0): object => ({
  kind: 'later',
  reason,
  afterMs,
  credentials: null,
});
const refused = (reason: string): object => ({ kind: 'refused', reason, credentials: null });

describe.each(ASKED_PLATFORMS)('when %s has trouble', (platform) => {
  const name = {
    bigcommerce: 'BigCommerce',
    squarespace: 'Squarespace',
    etsy: 'Etsy',
    ebay: 'eBay',
    shipstation: 'ShipStation',
  }[platform];
  const said = (status: number): string => `${name} answered with the status ${status}.`;
  const mayNot = `${name} does not let us read orders with this access. Check there that it may, and connect the shop again.`;

  it.each<[string, Trouble, object]>([
    ['no such order', answer(404), { kind: 'gone', credentials: null }],
    ['an order that was taken away', answer(410), { kind: 'gone', credentials: null }],
    ['not allowed', answer(403), refused(mayNot)],
    ['a question that it does not take', answer(400), refused(said(400))],
    ['a redirect', answer(302, { location: 'https://elsewhere.example/' }), refused(said(302))],
    ['too slow', answer(408), later(said(408))],
    ['in conflict', answer(409), later(said(409))],
    ['too early', answer(425), later(said(425))],
    ['too often', answer(429, { 'retry-after': '30' }), later(said(429), 30 * SECOND)],
    ['a fault of its own', answer(500), later(said(500))],
    ['closed for an hour', answer(503, { 'retry-after': '3600' }), later(said(503), 3600 * SECOND)],
    [
      'a page instead of JSON',
      answer(200, {}, '<html>'),
      later(`${name} answered with something that is no order.`),
    ],
    [
      'half of an answer',
      answer(200, {}, '{"id": 1'),
      later(`${name} answered with something that is no order.`),
    ],
    [
      'JSON without an order',
      answer(200, {}, 'null'),
      later(`${name} answered with something that is no order.`),
    ],
    [
      'JSON without end',
      answer(200, {}, '['.repeat(200_000)),
      later(`${name} answered with something that is no order.`),
    ],
    ['no connection', 'cut', later(`${name} could not be reached (econnreset).`)],
  ])('%s', async (_, trouble, fetched) => {
    expect(await fetchAfter(platform, trouble)).toEqual(fetched);
  });
});

it('passes on what is no trouble of the network', async () => {
  const broken = async (): Promise<never> => {
    throw new TypeError('a fault in the program');
  };
  await expect(CLIENTS.etsy?.fetchOrders('1', FIRST_CREDENTIALS.etsy, broken)).rejects.toThrow(TypeError);
});

describe('how long a platform asks us to wait', () => {
  const DAY = 24 * 3600 * SECOND;
  const date = 'Fri, 06 Nov 2026 14:00:00 GMT';
  it.each<[Record<string, string>, number]>([
    [{}, 0],
    [{ 'retry-after': '0' }, 0],
    [{ 'retry-after': '120' }, 120 * SECOND],
    [{ 'retry-after': 'Fri, 06 Nov 2026 14:00:30 GMT', date }, 30 * SECOND],
    [{ 'retry-after': 'Fri, 06 Nov 2026 13:00:00 GMT', date }, 0],
    [{ 'retry-after': 'Fri, 06 Nov 2026 14:00:30 GMT' }, 0],
    [{ 'retry-after': 'soon', date }, 0],
    [{ 'retry-after': '-5', date }, 0],
    [{ 'retry-after': '999999999999' }, DAY],
    [{ 'retry-after': 'Fri, 06 Nov 2099 14:00:00 GMT', date }, DAY],
    [{ 'x-retry-after': '15' }, 15 * SECOND],
    [{ 'x-rate-limit-reset': '40' }, 40 * SECOND],
    [{ 'x-rate-limit-time-reset-ms': '15000' }, 15 * SECOND],
  ])('%j', (headers, ms) => {
    expect(retryAfterMs(headers)).toBe(ms);
  });
});
