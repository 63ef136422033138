// Squarespace: an order's id comes in, the order goes out. Tokens of OAuth last half an hour and come with a new refresh token
// each time; a key of the API lasts, and there is nothing to renew it with.
import { makeClient, TOKEN } from './make-client.ts';
import { basic } from './token-request.ts';

export const squarespace = makeClient({
  name: 'Squarespace',
  needs: { accessToken: TOKEN },
  id: /^[0-9a-z-]{1,64}$/i,
  headers: ({ accessToken }) => ({ authorization: `Bearer ${accessToken}` }),
  read: async (id, _, get) => {
    const order = await get(`https://api.squarespace.com/1.0/commerce/orders/${id}`);
    return order.kind === 'read' ? { kind: 'read', value: [order.value] } : order;
  },
  renewal: ({ clientId, clientSecret, refreshToken }) => {
    if (clientId === undefined || clientSecret === undefined || refreshToken === undefined) return null;
    return {
      method: 'POST',
      url: 'https://login.squarespace.com/api/1/login/oauth/provider/tokens',
      headers: { authorization: basic(clientId, clientSecret), 'content-type': 'application/json' },
      body: JSON.stringify({ grant_type: 'refresh_token', refresh_token: refreshToken }),
    };
  },
});
