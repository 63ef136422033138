// eBay: an order's id comes in, the order goes out; the id of a key comes in, the key that notices are signed with goes out.
// Access tokens last two hours, the refresh token a year and a half.
import { z } from 'zod';
import type { Credentials, Transport } from '../client.ts';
import { TransportError } from '../transport.ts';
import { ask } from './ask.ts';
import { makeClient, TOKEN } from './make-client.ts';
import { basic, tokenForm } from './token-request.ts';

const API = 'https://api.ebay.com';

export const ebay = makeClient({
  name: 'eBay',
  needs: { clientId: TOKEN, clientSecret: TOKEN, refreshToken: TOKEN },
  id: /^[0-9a-z!-]{1,64}$/i,
  headers: ({ accessToken = '' }) =>
    TOKEN.test(accessToken) ? { authorization: `Bearer ${accessToken}` } : null,
  read: async (id, _, get) => {
    const order = await get(`${API}/sell/fulfillment/v1/order/${id}`);
    return order.kind === 'read' ? { kind: 'read', value: [order.value] } : order;
  },
  renewal: (credentials) =>
    tokenRequest(credentials, {
      grant_type: 'refresh_token',
      refresh_token: credentials.refreshToken ?? '',
    }),
});

const tokenRequest = (
  { clientId = '', clientSecret = '' }: Credentials,
  fields: Readonly<Record<string, string>>,
) => tokenForm(`${API}/identity/v1/oauth2/token`, fields, { authorization: basic(clientId, clientSecret) });

const tokenSchema = z.object({ access_token: z.string().regex(TOKEN) });
const keySchema = z.object({ key: z.string().min(1).max(4096) });

/**
 * The public key of that id, as eBay gives it; '' where eBay has no such key, so that who invents one is refused and not asked
 * to come again. Rejects with a TransportError where eBay does not say. Worth keeping for an hour.
 */
export async function fetchEbayKey(
  kid: string,
  credentials: Credentials,
  transport: Transport,
): Promise<string> {
  if (!/^[\w-]{1,64}$/.test(kid)) return '';
  // Keys are given to programs and not to sellers, hence a token of another kind.
  const request = tokenRequest(credentials, {
    grant_type: 'client_credentials',
    scope: 'https://api.ebay.com/oauth/api_scope',
  });
  const token = await ask('eBay', request, transport);
  if (token.kind !== 'read') throw new TransportError('no-token');
  const { access_token } = parsed(tokenSchema, token.value);
  const headers = { authorization: `Bearer ${access_token}`, accept: 'application/json' };
  const url = `${API}/commerce/notification/v1/public_key/${kid}`;
  const answer = await ask('eBay', { method: 'GET', url, headers, body: '' }, transport);
  if (answer.kind === 'gone') return '';
  if (answer.kind !== 'read') throw new TransportError('no-key');
  return parsed(keySchema, answer.value).key;
}

function parsed<T>(schema: z.ZodType<T>, value: object): T {
  const result = schema.safeParse(value);
  if (!result.success) throw new TransportError('not-understood');
  return result.data;
}
