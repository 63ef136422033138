// Payloads of the sample files by platform, one an order, as a platform's servers or their API send them.
import { readFileSync } from 'node:fs';
import { parsePayload } from '../../src/orders/payloads/parse-payload.ts';
import type { PayloadOrder, PlatformId } from '../../src/orders/payloads/payload.ts';
import { PAYLOAD_READERS } from '../../src/orders/payloads/readers.ts';

const FOLDER = new URL('../fixtures/payloads/', import.meta.url);

/** What stands in a sample, below these keys. */
export function payloadIn(name: string, ...keys: readonly (string | number)[]): unknown {
  const parsed = parsePayload(readFileSync(new URL(name, FOLDER), 'utf8'));
  if (!parsed.ok) throw new Error(`${name}: ${parsed.problem.message}`);
  return keys.reduce((value, key) => (value as Record<string | number, unknown>)[key], parsed.value);
}

/** The order of a payload that holds one. */
export function orderOf(platform: PlatformId, payload: unknown): PayloadOrder {
  const read = PAYLOAD_READERS[platform](payload);
  if (!read.ok) throw new Error(read.problem.message);
  return read.value;
}

const bigCommerceOrder = {
  order: payloadIn('synthetic/bigcommerce-order.json'),
  products: payloadIn('synthetic/bigcommerce-order-products.json'),
  addresses: payloadIn('synthetic/bigcommerce-order-shipping-addresses.json'),
};

export const PAYLOADS: readonly (readonly [PlatformId, string, unknown])[] = [
  ['shopify', 'one that is paid', payloadIn('synthetic/shopify-orders-paid.json')],
  ['shopify', 'test of 2023-01', payloadIn('shopify/orders-paid.2023-01.json', 'body')],
  ['shopify', 'test of 2024-10', payloadIn('shopify/orders-paid.2024-10.json', 'body')],
  ['shopify', 'API of 2016', payloadIn('shopify/order.2016.json', 'order')],
  ['shopify', 'API of 2008', payloadIn('shopify/order.2008.note-attributes.json', 'order')],
  ['woocommerce', 'one that is processed', payloadIn('synthetic/woocommerce-order-updated.json')],
  ['woocommerce', 'documentation', payloadIn('woocommerce/order.json')],
  ['woocommerce', 'first of a list', payloadIn('woocommerce/orders-list.json', 0)],
  ['woocommerce', 'second of a list', payloadIn('woocommerce/orders-list.json', 1)],
  ['bigcommerce', 'three answers', bigCommerceOrder],
  ['squarespace', 'API', payloadIn('synthetic/squarespace-order.json')],
  ['etsy', 'receipt', payloadIn('synthetic/etsy-receipt.json')],
  ['ebay', 'API', payloadIn('synthetic/ebay-order.json')],
  ['shipstation', 'first of a batch', payloadIn('synthetic/shipstation-orders.json', 'orders', 0)],
  ['shipstation', 'second of a batch', payloadIn('synthetic/shipstation-orders.json', 'orders', 1)],
];
