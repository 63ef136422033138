// BigCommerce: an order's number comes in, its three parts (order, products, addresses) go out as one payload.
import type { Reading } from './ask.ts';
import { type Get, makeClient, TOKEN } from './make-client.ts';

/** The most that BigCommerce gives at once. */
const PAGE = 250;
/** Larger orders are no parcel with a note; without a bound a wrong answer would be asked for forever. */
const MAX_PAGES = 8;

export const bigcommerce = makeClient({
  name: 'BigCommerce',
  needs: { storeHash: /^[a-z0-9]{1,40}$/i, accessToken: TOKEN },
  id: /^[0-9]{1,20}$/,
  headers: ({ accessToken = '' }) => ({ 'x-auth-token': accessToken }),
  read: async (id, { storeHash }, get) => {
    const url = `https://api.bigcommerce.com/stores/${storeHash}/v2/orders/${id}`;
    const order = await get(url);
    if (order.kind !== 'read') return order;
    const products = await readList(`${url}/products`, get);
    if (products.kind !== 'read') return products;
    const addresses = await readList(`${url}/shippingaddresses`, get);
    if (addresses.kind !== 'read') return addresses;
    return {
      kind: 'read',
      value: [{ order: order.value, products: products.value, addresses: addresses.value }],
    };
  },
  // Its tokens last until somebody takes them back.
  renewal: () => null,
});

async function readList(url: string, get: Get): Promise<Reading<readonly unknown[]>> {
  const all: unknown[] = [];
  for (let page = 1; page <= MAX_PAGES; page++) {
    const reading = await get(`${url}?limit=${PAGE}&page=${page}`);
    if (reading.kind !== 'read') return reading;
    const entries: readonly unknown[] = Array.isArray(reading.value) ? reading.value : [];
    all.push(...entries);
    if (entries.length < PAGE) return { kind: 'read', value: all };
  }
  return { kind: 'refused', reason: `An order of BigCommerce has more than ${MAX_PAGES * PAGE} items.` };
}
