// Three answers of BigCommerce's API (v2) about one order in, as `order`, `products` and `addresses`; the order out.
import type { z } from 'zod';
import type { Facts } from '../platforms/platform.ts';
import { list, part, text } from './lenient.ts';
import { readOptions } from './options.ts';
import type { PayloadReader } from './payload.ts';
import { type Standing, toPayloadOrder } from './payload-order.ts';

const ADDRESS = {
  first_name: text,
  last_name: text,
  street_1: text,
  street_2: text,
  city: text,
  state: text,
  zip: text,
  country: text,
  country_iso2: text,
  phone: text,
  email: text,
} as const;

const payloadSchema = part({
  order: part({
    id: text,
    status_id: text,
    status: text,
    date_created: text,
    date_modified: text,
    date_shipped: text,
    currency_code: text,
    total_inc_tax: text,
    refunded_amount: text,
    customer_message: text,
    billing_address: part(ADDRESS),
  }),
  products: list({
    name: text,
    quantity: text,
    wrapping_message: text,
    product_options: list({ display_name: text, display_value: text }),
  }),
  addresses: list(ADDRESS),
});
type Payload = z.output<typeof payloadSchema>;

export const readBigCommerceOrder: PayloadReader = (payload) => {
  const told = payloadSchema.parse(payload);
  return toPayloadOrder({
    channel: 'bigcommerce',
    id: told.order.id,
    platformId: told.order.id,
    toldAt: told.order.date_modified,
    facts: orderFacts(told),
    items: told.products.map(itemFacts),
    standing: STANDINGS.get(told.order.status_id) ?? 'order-on-hold',
  });
};

function orderFacts({ order, addresses: [address] }: Payload): Facts {
  const billing = order.billing_address;
  const to = address ?? billing;
  return {
    placedOn: order.date_created,
    sentOn: order.date_shipped,
    buyerFirstName: billing.first_name,
    buyerLastName: billing.last_name,
    buyerEmail: billing.email,
    recipientFirstName: to.first_name,
    recipientLastName: to.last_name,
    line1: to.street_1,
    line2: to.street_2,
    city: to.city,
    region: to.state,
    postcode: to.zip,
    country: to.country || to.country_iso2,
    phone: to.phone || billing.phone,
    buyerNote: order.customer_message,
    total: order.total_inc_tax,
    refunded: order.refunded_amount,
    currency: order.currency_code,
  };
}

/** Each product is wrapped by itself, with a message of its own. */
function itemFacts({
  name,
  quantity,
  wrapping_message,
  product_options,
}: Payload['products'][number]): Facts {
  const options = product_options.map((one) => ({ name: one.display_name, value: one.display_value }));
  const { giftMessage = '', ...chosen } = readOptions(options);
  return { ...chosen, title: name, quantity, giftMessage: wrapping_message || giftMessage };
}

/** A number that is not here is a status of the shop's own, or one that waits for somebody. */
const STANDINGS: ReadonlyMap<string, Standing> = new Map([
  ['', ''],
  ['0', 'order-unpaid'], // Incomplete
  ['1', 'order-unpaid'], // Pending
  ['2', ''], // Shipped
  ['3', ''], // Partially Shipped
  ['4', 'order-refunded'],
  ['5', 'order-cancelled'],
  ['6', 'order-unpaid'], // Declined
  ['7', 'order-unpaid'], // Awaiting Payment
  ['8', ''], // Awaiting Pickup
  ['9', ''], // Awaiting Shipment
  ['10', ''], // Completed
  ['11', ''], // Awaiting Fulfillment
  ['14', 'order-part-refunded'],
]);
