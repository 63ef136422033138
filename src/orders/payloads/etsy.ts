// A receipt of Etsy's API (v3) in; the order out. It names who gets the parcel; of the buyer it has a number.
import type { z } from 'zod';
import { PERSONAL } from '../platforms/etsy-variations.ts';
import type { Facts } from '../platforms/platform.ts';
import { flag, list, part, text } from './lenient.ts';
import { splitOptions } from './options.ts';
import type { PayloadReader } from './payload.ts';
import { type Standing, toPayloadOrder } from './payload-order.ts';
import { timestampOf } from './times.ts';

const payloadSchema = part({
  receipt_id: text,
  status: text,
  is_paid: flag,
  buyer_user_id: text,
  buyer_email: text,
  name: text,
  first_line: text,
  second_line: text,
  city: text,
  state: text,
  zip: text,
  country_iso: text,
  message_from_buyer: text,
  gift_message: text,
  gift_sender: text,
  created_timestamp: text,
  updated_timestamp: text,
  grandtotal: part({ amount: text, divisor: text, currency_code: text }),
  transactions: list({
    title: text,
    quantity: text,
    expected_ship_date: text,
    shipped_timestamp: text,
    variations: list({ formatted_name: text, formatted_value: text }),
  }),
});
type Payload = z.output<typeof payloadSchema>;

export const readEtsyOrder: PayloadReader = (payload) => {
  const told = payloadSchema.parse(payload);
  return toPayloadOrder({
    channel: 'etsy',
    id: told.receipt_id,
    platformId: told.receipt_id,
    toldAt: timestampOf(told.updated_timestamp),
    facts: orderFacts(told),
    items: told.transactions.map(itemFacts),
    standing: standingOf(told),
  });
};

function orderFacts(told: Payload): Facts {
  const [item] = told.transactions;
  const { amount, divisor, currency_code } = told.grandtotal;
  return {
    placedOn: timestampOf(told.created_timestamp),
    promisedOn: timestampOf(item?.expected_ship_date ?? ''),
    sentOn: timestampOf(item?.shipped_timestamp ?? ''),
    // Buyers sign gifts with "Mum" or "all of us": a name only where there is no other.
    buyerName: told.name === '' ? told.gift_sender : '',
    buyerEmail: told.buyer_user_id || told.buyer_email,
    recipientName: told.name,
    line1: told.first_line,
    line2: told.second_line,
    city: told.city,
    region: told.state,
    postcode: told.zip,
    country: told.country_iso,
    giftMessage: told.gift_message,
    buyerNote: told.message_from_buyer,
    total: wholeAmount(amount, divisor),
    currency: currency_code,
  };
}

/** Amounts are told in parts of the currency, `divisor` of which make a whole one. */
function wholeAmount(amount: string, divisor: string): string {
  const value = Number(amount) / Number(divisor);
  return amount === '' || !Number.isFinite(value) ? '' : value.toFixed(2);
}

const itemFacts = ({ title, quantity, variations }: Payload['transactions'][number]): Facts => ({
  ...splitOptions(
    variations.map(({ formatted_name: name, formatted_value: value }) => ({ name, value })),
    (name) => PERSONAL.test(name),
  ),
  title,
  quantity,
});

function standingOf({ status, is_paid }: Payload): Standing {
  if (/cancel/i.test(status)) return 'order-cancelled';
  if (/^(fully )?refunded$/i.test(status)) return 'order-refunded';
  if (is_paid === false) return 'order-unpaid';
  return /^partially refunded$/i.test(status) ? 'order-part-refunded' : '';
}
