// An order of Shopify's webhooks and REST API in; the order out. Ids pass 2^53, so that they have to be text here.
import { z } from 'zod';
import type { Facts } from '../platforms/platform.ts';
import { isGiftMessage } from '../platforms/shopify.ts';
import { flag, list, part, text } from './lenient.ts';
import { readOptions } from './options.ts';
import type { PayloadReader } from './payload.ts';
import { type Standing, toPayloadOrder } from './payload-order.ts';

const address = part({
  name: text,
  first_name: text,
  last_name: text,
  address1: text,
  address2: text,
  city: text,
  province: text,
  province_code: text,
  zip: text,
  country: text,
  country_code: text,
  phone: text,
});

/** Apps write a list, one object, or an object with names as keys. */
const properties = z.preprocess(
  (given) => {
    if (typeof given !== 'object' || given === null || Array.isArray(given)) return given;
    return 'name' in given ? [given] : Object.entries(given).map(([name, value]) => ({ name, value }));
  },
  list({ name: text, value: text }),
);

const payloadSchema = part({
  id: text,
  admin_graphql_api_id: text,
  name: text,
  order_number: text,
  created_at: text,
  updated_at: text,
  test: flag,
  cancelled_at: text,
  financial_status: text,
  fulfillment_status: text,
  email: text,
  contact_email: text,
  phone: text,
  note: text,
  note_attributes: list({ name: text, value: text }),
  tags: text,
  currency: text,
  total_price: text,
  customer: part({ first_name: text, last_name: text, email: text, phone: text }),
  billing_address: address,
  shipping_address: address,
  fulfillments: list({ created_at: text }),
  line_items: list({
    title: text,
    name: text,
    variant_title: text,
    quantity: text,
    gift_card: flag,
    requires_shipping: flag,
    properties,
  }),
});
type Payload = z.output<typeof payloadSchema>;

export const readShopifyOrder: PayloadReader = (payload) => {
  const told = payloadSchema.parse(payload);
  const { id, name, order_number, admin_graphql_api_id } = told;
  return toPayloadOrder({
    channel: 'shopify',
    id: name || (order_number && `#${order_number}`) || id,
    platformId: /^gid:\/\/shopify\/Order\/(\d+)/.exec(admin_graphql_api_id)?.[1] ?? id,
    toldAt: told.updated_at,
    facts: orderFacts(told),
    items: told.line_items.map(itemFacts),
    standing: standingOf(told),
  });
};

function orderFacts(told: Payload): Facts {
  const { customer, billing_address: billing, shipping_address: shipping } = told;
  // The file has the name on the bill as well; free orders have no bill.
  const buyer = billing.name || billing.first_name || billing.last_name ? billing : { name: '', ...customer };
  return {
    placedOn: told.created_at,
    sentOn: told.fulfillment_status === 'fulfilled' ? (told.fulfillments.at(-1)?.created_at ?? '') : '',
    buyerName: buyer.name,
    buyerFirstName: buyer.first_name,
    buyerLastName: buyer.last_name,
    buyerEmail: told.email || told.contact_email || customer.email,
    recipientName: shipping.name,
    recipientFirstName: shipping.first_name,
    recipientLastName: shipping.last_name,
    ...addressFacts(hasAddress(shipping) ? shipping : billing),
    phone: shipping.phone || told.phone || billing.phone || customer.phone,
    giftMessage: told.note_attributes.find(({ name, value }) => isGiftMessage(name, value))?.value ?? '',
    buyerNote: told.note,
    total: told.total_price,
    currency: told.currency,
    tags: told.tags,
  };
}

type ShopifyAddress = z.output<typeof address>;

/** An order that is picked up or downloaded is sent nowhere. */
const hasAddress = ({ address1, address2, city, zip, country }: ShopifyAddress): boolean =>
  [address1, address2, city, zip, country].some((line) => line !== '');

/** Codes come first, because the file has them. */
const addressFacts = (at: ShopifyAddress): Facts => ({
  line1: at.address1,
  line2: at.address2,
  city: at.city,
  region: at.province_code || at.province,
  postcode: at.zip,
  country: at.country_code || at.country,
});

function itemFacts(item: Payload['line_items'][number]): Facts {
  const variant = item.variant_title === 'Default Title' ? '' : item.variant_title;
  const { variant: chosen = '', ...typed } = readOptions(item.properties);
  return {
    ...typed,
    title: item.title || item.name,
    quantity: item.quantity,
    variant: [variant, chosen].filter((words) => words !== '').join(', '),
  };
}

function standingOf({ test, cancelled_at, financial_status: money, line_items: items }: Payload): Standing {
  if (test) return 'order-test';
  if (cancelled_at !== '' || money === 'voided') return 'order-cancelled';
  if (money === 'refunded') return 'order-refunded';
  if (!['', 'paid', 'partially_refunded'].includes(money)) return 'order-unpaid';
  const isSent = items.some((item) => item.gift_card !== true && item.requires_shipping !== false);
  if (items.length > 0 && !isSent) return 'order-not-sent';
  return money === 'partially_refunded' ? 'order-part-refunded' : '';
}
