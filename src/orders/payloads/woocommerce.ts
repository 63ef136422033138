// An order of WooCommerce's webhooks and REST API (wc/v3) in; the order out. Texts have HTML entities, which are undone later.
import type { z } from 'zod';
import type { Facts } from '../platforms/platform.ts';
import { list, part, text } from './lenient.ts';
import { findGiftMessage, type Option, readOptions } from './options.ts';
import type { PayloadReader } from './payload.ts';
import { type Standing, toPayloadOrder } from './payload-order.ts';

const address = part({
  first_name: text,
  last_name: text,
  address_1: text,
  address_2: text,
  city: text,
  state: text,
  postcode: text,
  country: text,
  phone: text,
  email: text,
});

const payloadSchema = part({
  id: text,
  number: text,
  status: text,
  date_created: text,
  date_created_gmt: text,
  date_modified_gmt: text,
  currency: text,
  total: text,
  customer_id: text,
  customer_note: text,
  billing: address,
  shipping: address,
  meta_data: list({ key: text, value: text }),
  refunds: list({}),
  line_items: list({
    name: text,
    quantity: text,
    meta_data: list({ key: text, value: text, display_key: text, display_value: text }),
  }),
});
type Payload = z.output<typeof payloadSchema>;

export const readWooCommerceOrder: PayloadReader = (payload) => {
  const told = payloadSchema.parse(payload);
  return toPayloadOrder({
    channel: 'woocommerce',
    id: told.number || told.id,
    platformId: told.id,
    toldAt: told.date_modified_gmt,
    facts: orderFacts(told),
    items: told.line_items.map(({ name, quantity, meta_data }) => ({
      ...readOptions(meta_data.map(optionOf)),
      title: name,
      quantity,
    })),
    standing: standingOf(told),
  });
};

function orderFacts({ billing, shipping, ...told }: Payload): Facts {
  return {
    // In the zone of the shop, as in its files; the other is the day in Greenwich.
    placedOn: told.date_created || told.date_created_gmt,
    buyerFirstName: billing.first_name,
    buyerLastName: billing.last_name,
    buyerEmail: billing.email || told.customer_id,
    recipientFirstName: shipping.first_name,
    recipientLastName: shipping.last_name,
    ...addressFacts(hasAddress(shipping) ? shipping : billing),
    phone: billing.phone || shipping.phone,
    giftMessage: giftMessageIn(told.meta_data),
    buyerNote: told.customer_note,
    total: told.total,
    currency: told.currency,
  };
}

type WooAddress = z.output<typeof address>;

/** Shops leave it empty where the parcel goes to the buyer; some fill in the country all the same. */
const hasAddress = ({ address_1, address_2, city, postcode }: WooAddress): boolean =>
  [address_1, address_2, city, postcode].some((line) => line !== '');

const addressFacts = (at: WooAddress): Facts => ({
  line1: at.address_1,
  line2: at.address_2,
  city: at.city,
  region: at.state,
  postcode: at.postcode,
  country: at.country,
});

/** Plugins hide their fields from the shop's pages (`_gift_message`); those with words are few. */
const giftMessageIn = (meta: Payload['meta_data']): string =>
  findGiftMessage(meta.map(({ key, value }) => ({ name: plainKey(key), value })))?.value ?? '';

/** `pa_color` is an attribute that products share. */
const plainKey = (key: string): string =>
  key
    .replace(/^_?(pa_)?/, '')
    .replace(/[_-]/g, ' ')
    .trim();

/** Shops of before 2020 have no names for display. What is hidden keeps its mark. */
const optionOf = (meta: Payload['line_items'][number]['meta_data'][number]): Option => ({
  name: meta.key.startsWith('_') ? meta.key : meta.display_key || plainKey(meta.key),
  value: meta.display_value || meta.value,
});

/** A status of the shop's own may mean anything: it waits until the order is processed or completed. */
function standingOf({ status, refunds }: Payload): Standing {
  if (/^(cancelled|trash)$/.test(status)) return 'order-cancelled';
  if (status === 'refunded') return 'order-refunded';
  if (/^(pending|on-hold|failed|draft|checkout-draft|auto-draft)$/.test(status)) return 'order-unpaid';
  if (!['', 'processing', 'completed'].includes(status)) return 'order-on-hold';
  return refunds.length > 0 ? 'order-part-refunded' : '';
}
