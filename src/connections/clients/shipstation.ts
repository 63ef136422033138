// ShipStation: the query that names a batch comes in, its orders go out, from all its pages.
import { z } from 'zod';
import { makeClient, TOKEN } from './make-client.ts';
import { basic } from './token-request.ts';

/** An order is a few kilobytes: a page stays well below what an answer may weigh. */
const PAGE = 250;
/** Fewer than the forty requests that ShipStation answers in a minute, or a large batch would never be read to its end. */
const MAX_PAGES = 20;

const pageSchema = z.object({ orders: z.array(z.unknown()), pages: z.number().catch(1) });

export const shipstation = makeClient({
  name: 'ShipStation',
  needs: { apiKey: /^[!-9;-~]{1,200}$/, apiSecret: TOKEN },
  id: /^importBatch=[\w-]{1,64}$/,
  headers: ({ apiKey = '', apiSecret = '' }) => ({ authorization: basic(apiKey, apiSecret) }),
  read: async (id, _, get) => {
    const orders: unknown[] = [];
    for (let page = 1; page <= MAX_PAGES; page++) {
      const query = `${id}&pageSize=${PAGE}&page=${page}`;
      const reading = await get(`https://ssapi.shipstation.com/orders?${query}`);
      if (reading.kind !== 'read') return reading;
      const list = pageSchema.safeParse(reading.value);
      if (!list.success)
        return { kind: 'later', reason: 'ShipStation answered with something that is no list.', afterMs: 0 };
      orders.push(...list.data.orders);
      if (page >= list.data.pages) return { kind: 'read', value: orders };
    }
    return { kind: 'refused', reason: `A batch of ShipStation has more than ${MAX_PAGES * PAGE} orders.` };
  },
  // A key lasts until somebody makes a new one.
  renewal: () => null,
});
