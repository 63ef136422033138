// What programs of shops and sellers send to the service: an address and a body in, the answer out. A service that is gone gives null.
import { createHmac } from 'node:crypto';

export interface Answer {
  readonly status: number;
  readonly body: Buffer;
}

export type Send = (
  method: string,
  path: string,
  body?: unknown,
  headers?: Headings,
) => Promise<Answer | null>;
type Headings = Readonly<Record<string, string>>;

/** A FormData and a Buffer are sent as they are, everything else as JSON. */
export const sendTo =
  (address: string): Send =>
  async (method, path, body, headers = {}) => {
    const isJson = body !== undefined && !(body instanceof FormData) && !Buffer.isBuffer(body);
    try {
      const response = await fetch(`${address}/api/v1/${path}`, {
        method,
        headers: isJson ? { 'content-type': 'application/json', ...headers } : headers,
        ...(body === undefined
          ? {}
          : { body: isJson ? JSON.stringify(body) : (body as FormData | Buffer<ArrayBuffer>) }),
      });
      return { status: response.status, body: Buffer.from(await response.arrayBuffer()) };
    } catch {
      return null;
    }
  };

export const jsonOf = <T>({ body }: Answer): T => JSON.parse(body.toString());

/** An order, and how many times it has changed since it was placed. */
export interface OrderVersion {
  readonly shop: string;
  readonly order: string;
  readonly version: number;
}

const PLACED = Date.parse('2026-11-01T09:00:00Z');
const changedAt = (version: number): string => new Date(PLACED + version * 60_000).toISOString();
export const toldAtOf = (version: number): number => PLACED + version * 60_000;

const NAMES = ['Harriet Lowe', 'Dario Benvenuti', 'Maeve Byrne', 'Ingrid Dahl', 'Oskar Lund', 'Priya Rao'];
const nameOf = (order: string): string => NAMES[Number(order) % NAMES.length] ?? '';
export const itemOf = (version: number): string => `Mug ${version}`;

/** As POST /api/v1/orders takes it. */
export const ownOrder = ({ shop, order, version }: OrderVersion) => ({
  ...{ channel: 'etsy', shop, order, updatedAt: changedAt(version) },
  buyer: { name: nameOf(order), account: `buyer${Number(order) % 50}@example.com` },
  items: [{ title: itemOf(version), quantity: 1 }],
});

/** As Etsy exports them; files do not say when an order changed. */
export function orderFile(shop: string, orders: readonly string[]): FormData {
  const rows = orders.map(
    (order) =>
      `11/02/26,${order},${nameOf(order)},1,,12 Lantern Row,Springfield,MA,01103,United States,USD,22.00,22.00`,
  );
  const headings =
    'Sale Date,Order ID,Full Name,Number of Items,Date Shipped,Street 1,Ship City,Ship State,Ship Zipcode,Ship Country,Currency,Order Value,Order Total';
  const form = new FormData();
  form.append(
    'files',
    new Blob([[headings, ...rows, ''].join('\n')], { type: 'text/csv' }),
    'EtsySoldOrders2026-11.csv',
  );
  form.append('shop', shop);
  return form;
}

export interface SignedDelivery {
  readonly senderId: string;
  /** The number of its order, without the #. */
  readonly order: string;
  readonly body: Buffer;
  readonly headers: Headings;
}

/** As Shopify sends an order that was paid. */
export function shopifyDelivery(
  secret: string,
  senderId: string,
  { order, version }: OrderVersion,
): SignedDelivery {
  const [first = '', last = ''] = nameOf(order).split(' ');
  const address = {
    first_name: first,
    last_name: last,
    name: nameOf(order),
    address1: '3 Mill Court',
    city: 'Leeds',
    zip: 'LS1 4AB',
    country_code: 'GB',
  };
  const body = Buffer.from(
    JSON.stringify({
      ...{
        id: Number(order),
        name: `#${order}`,
        financial_status: 'paid',
        created_at: changedAt(0),
        updated_at: changedAt(version),
      },
      ...{ email: `buyer${order}@example.com`, billing_address: address, shipping_address: address },
      line_items: [{ title: itemOf(version), quantity: 1, requires_shipping: true }],
    }),
  );
  const headers = {
    'content-type': 'application/json',
    'x-shopify-topic': 'orders/paid',
    'x-shopify-webhook-id': senderId,
    'x-shopify-hmac-sha256': createHmac('sha256', secret).update(body).digest('base64'),
  };
  return { senderId, order, body, headers };
}
