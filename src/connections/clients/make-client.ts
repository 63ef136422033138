// What differs between platforms comes in, a client that asks for orders goes out: credentials and ids are checked before
// they become part of an address or a header, and an access token that has run out is renewed once.
import { z } from 'zod';
import type { Client, Credentials, Fetched, OutsideRequest, Transport } from '../client.ts';
import { ask, type Reading } from './ask.ts';

export interface Platform {
  /** As people say it. */
  readonly name: string;
  /** What credentials that it cannot do without look like. */
  readonly needs: Readonly<Record<string, RegExp>>;
  /** What it calls an order in a notice. */
  readonly id: RegExp;
  /** Headers that say who asks; null where there is no access token yet. */
  headers(credentials: Credentials): Readonly<Record<string, string>> | null;
  /** Reads the payloads of the orders that are meant. */
  read(id: string, credentials: Credentials, get: Get): Promise<Reading<readonly unknown[]>>;
  /** Asks for a new access token; null where that cannot be done with these credentials. */
  renewal(credentials: Credentials): OutsideRequest | null;
}

/** Asks at an address in the name of the shop. */
export type Get = (url: string) => Promise<Reading<object>>;

/** A token, key or secret without blanks and line ends, which would end a header early. */
export const TOKEN = /^[!-~]{1,4096}$/;

/** BigCommerce and Squarespace refuse programs that do not say who they are. */
const USER_AGENT = 'Inkslip';

const renewedSchema = z.object({
  access_token: z.string().regex(TOKEN),
  refresh_token: z.string().regex(TOKEN).optional().catch(undefined),
});

/**
 * The client of a platform. Fetches of one shop have to be made one after the other: some platforms take a refresh token only
 * once, so of two that renew at the same time one would be refused.
 */
export function makeClient(platform: Platform): Client {
  return {
    needs: Object.keys(platform.needs),
    fetchOrders: async (id, credentials, transport) => {
      const fault = faultOf(platform, id, credentials);
      if (fault !== null) return { kind: 'refused', reason: fault, credentials: null };
      const reading = await readAs(platform, id, credentials, transport);
      if (reading.kind !== 'unknown') return fetched(platform, reading, null);
      const renewed = await renew(platform, credentials, transport);
      if (renewed.kind !== 'read') return fetched(platform, renewed, null);
      const again = await readAs(platform, id, renewed.value, transport);
      return fetched(platform, again, renewed.value);
    },
  };
}

function faultOf({ name, needs, id }: Platform, given: string, credentials: Credentials): string | null {
  const wrong = Object.entries(needs).find(([key, pattern]) => !pattern.test(credentials[key] ?? ''));
  if (wrong !== undefined) return `The ${wrong[0]} for ${name} is missing or cannot be right.`;
  return id.test(given) ? null : `The notice names something that cannot be an order of ${name}.`;
}

async function readAs(
  platform: Platform,
  id: string,
  credentials: Credentials,
  transport: Transport,
): Promise<Reading<readonly unknown[]>> {
  const own = platform.headers(credentials);
  if (own === null) return { kind: 'unknown' };
  const headers = { ...own, accept: 'application/json', 'user-agent': USER_AGENT };
  const get: Get = (url) => ask(platform.name, { method: 'GET', url, headers, body: '' }, transport);
  return platform.read(id, credentials, get);
}

/** All credentials, with the new ones in their places. */
async function renew(
  platform: Platform,
  credentials: Credentials,
  transport: Transport,
): Promise<Reading<Credentials>> {
  const request = platform.renewal(credentials);
  if (request === null) return { kind: 'unknown' };
  const headers = { ...request.headers, accept: 'application/json', 'user-agent': USER_AGENT };
  const reading = await ask(platform.name, { ...request, headers }, transport);
  if (reading.kind === 'later') return reading;
  if (reading.kind !== 'read') return { kind: 'unknown' };
  const renewed = renewedSchema.safeParse(reading.value);
  if (!renewed.success)
    return { kind: 'later', reason: `${platform.name} gave no new access token.`, afterMs: 0 };
  const { access_token: accessToken, refresh_token: refreshToken = credentials.refreshToken } = renewed.data;
  return {
    kind: 'read',
    value: { ...credentials, accessToken, ...(refreshToken === undefined ? {} : { refreshToken }) },
  };
}

function fetched(
  { name }: Platform,
  reading: Reading<readonly unknown[]>,
  credentials: Credentials | null,
): Fetched {
  if (reading.kind === 'read') return { kind: 'found', payloads: reading.value, credentials };
  if (reading.kind !== 'unknown') return { ...reading, credentials };
  return {
    kind: 'refused',
    reason: `${name} does not take our access any more: connect the shop again.`,
    credentials,
  };
}
