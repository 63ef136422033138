// One order of a batch of ShipStation's API (v1) in; the order out. ShipStation gathers orders of many shops.
import type { z } from 'zod';
import { CHANNEL_IDS } from '../order.ts';
import type { Facts } from '../platforms/platform.ts';
import { list, part, text } from './lenient.ts';
import { readOptions } from './options.ts';
import type { PayloadReader } from './payload.ts';
import { type Standing, toPayloadOrder } from './payload-order.ts';

const payloadSchema = part({
  orderId: text,
  orderNumber: text,
  orderDate: text,
  createDate: text,
  modifyDate: text,
  shipByDate: text,
  shipDate: text,
  orderStatus: text,
  customerUsername: text,
  customerEmail: text,
  billTo: part({ name: text }),
  shipTo: part({
    name: text,
    street1: text,
    street2: text,
    street3: text,
    city: text,
    state: text,
    postalCode: text,
    country: text,
    phone: text,
  }),
  items: list({ name: text, quantity: text, options: list({ name: text, value: text }) }),
  orderTotal: text,
  customerNotes: text,
  giftMessage: text,
  advancedOptions: part({ source: text }),
});
type Payload = z.output<typeof payloadSchema>;

export const readShipStationOrder: PayloadReader = (payload) => {
  const told = payloadSchema.parse(payload);
  const source = told.advancedOptions.source.toLowerCase();
  return toPayloadOrder({
    channel: CHANNEL_IDS.find((channel) => channel === source) ?? 'other',
    id: told.orderNumber || told.orderId,
    platformId: told.orderId,
    toldAt: told.modifyDate,
    facts: orderFacts(told),
    items: told.items.map(({ name, quantity, options }) => ({
      ...readOptions(options),
      title: name,
      quantity,
    })),
    standing: STANDINGS.get(told.orderStatus) ?? '',
  });
};

function orderFacts({ shipTo, ...told }: Payload): Facts {
  return {
    placedOn: told.orderDate || told.createDate,
    promisedOn: told.shipByDate,
    sentOn: told.shipDate,
    buyerName: told.billTo.name,
    buyerAccount: told.customerUsername,
    buyerEmail: told.customerEmail,
    recipientName: shipTo.name,
    line1: shipTo.street1,
    line2: shipTo.street2,
    line3: shipTo.street3,
    city: shipTo.city,
    region: shipTo.state,
    postcode: shipTo.postalCode,
    country: shipTo.country,
    phone: shipTo.phone,
    giftMessage: told.giftMessage,
    buyerNote: told.customerNotes,
    total: told.orderTotal,
  };
}

const STANDINGS: ReadonlyMap<string, Standing> = new Map([
  ['cancelled', 'order-cancelled'],
  ['awaiting_payment', 'order-unpaid'],
  ['on_hold', 'order-on-hold'],
]);
