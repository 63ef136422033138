// Etsy: a receipt's number comes in, the receipt with its transactions goes out. Access tokens last an hour and come with a new
// refresh token each time.
import { makeClient, TOKEN } from './make-client.ts';
import { tokenForm } from './token-request.ts';

export const etsy = makeClient({
  name: 'Etsy',
  // A colon would end the keystring early in the header below.
  needs: {
    shopId: /^[0-9]{1,20}$/,
    keystring: /^[!-9;-~]{1,200}$/,
    sharedSecret: TOKEN,
    refreshToken: TOKEN,
  },
  id: /^[0-9]{1,20}$/,
  headers: ({ keystring, sharedSecret, accessToken = '' }) =>
    TOKEN.test(accessToken)
      ? // Since February 2026 the keystring alone is refused.
        { 'x-api-key': `${keystring}:${sharedSecret}`, authorization: `Bearer ${accessToken}` }
      : null,
  read: async (id, { shopId }, get) => {
    const shop = `https://api.etsy.com/v3/application/shops/${shopId}`;
    const receipt = await get(`${shop}/receipts/${id}?includes=Transactions`);
    return receipt.kind === 'read' ? { kind: 'read', value: [receipt.value] } : receipt;
  },
  renewal: ({ keystring = '', refreshToken = '' }) =>
    tokenForm('https://api.etsy.com/v3/public/oauth/token', {
      grant_type: 'refresh_token',
      client_id: keystring,
      refresh_token: refreshToken,
    }),
});
