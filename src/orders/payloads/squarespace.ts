// An order of Squarespace's Commerce API in; the order out. Forms are read as the columns that the export makes of them.
import type { z } from 'zod';
import type { Facts, NamedCell } from '../platforms/platform.ts';
import { readForms } from '../platforms/squarespace.ts';
import { normaliseHeading } from '../table/normalise-heading.ts';
import { flag, list, part, text } from './lenient.ts';
import type { PayloadReader } from './payload.ts';
import { type Standing, toPayloadOrder } from './payload-order.ts';

const address = part({
  firstName: text,
  lastName: text,
  address1: text,
  address2: text,
  city: text,
  state: text,
  postalCode: text,
  countryCode: text,
  phone: text,
});
const money = part({ value: text, currency: text });
const FIELD = { label: text, value: text } as const;

const payloadSchema = part({
  id: text,
  orderNumber: text,
  createdOn: text,
  modifiedOn: text,
  fulfilledOn: text,
  testmode: flag,
  customerEmail: text,
  fulfillmentStatus: text,
  billingAddress: address,
  shippingAddress: address,
  formSubmission: list(FIELD),
  grandTotal: money,
  refundedTotal: money,
  lineItems: list({
    productName: text,
    quantity: text,
    variantOptions: list({ value: text }),
    customizations: list(FIELD),
  }),
});
type Payload = z.output<typeof payloadSchema>;

export const readSquarespaceOrder: PayloadReader = (payload) => {
  const told = payloadSchema.parse(payload);
  return toPayloadOrder({
    channel: 'squarespace',
    id: idInFile(told.orderNumber) || told.id,
    platformId: told.id,
    toldAt: told.modifiedOn,
    facts: orderFacts(told),
    items: told.lineItems.map(itemFacts),
    standing: standingOf(told),
  });
};

/** The export and the seller's pages say 00104 where the API says 104. */
const idInFile = (number: string): string => (/^\d+$/.test(number) ? number.padStart(5, '0') : number);

function orderFacts({ billingAddress: billing, shippingAddress: shipping, ...told }: Payload): Facts {
  const to = hasAddress(shipping) ? shipping : billing;
  return {
    placedOn: told.createdOn,
    sentOn: told.fulfilledOn,
    buyerFirstName: billing.firstName,
    buyerLastName: billing.lastName,
    buyerEmail: told.customerEmail,
    recipientFirstName: shipping.firstName,
    recipientLastName: shipping.lastName,
    line1: to.address1,
    line2: to.address2,
    city: to.city,
    region: to.state,
    postcode: to.postalCode,
    country: to.countryCode,
    phone: shipping.phone || billing.phone,
    total: told.grandTotal.value,
    refunded: told.refundedTotal.value,
    currency: told.grandTotal.currency,
    ...readForms(told.formSubmission.flatMap(cellsOf('checkout form')), {}),
  };
}

const hasAddress = ({ address1, address2, city, postalCode }: z.output<typeof address>): boolean =>
  [address1, address2, city, postalCode].some((line) => line !== '');

const itemFacts = (item: Payload['lineItems'][number]): Facts => ({
  ...readForms(item.customizations.flatMap(cellsOf('product form')), {}),
  title: item.productName,
  quantity: item.quantity,
  variant: item.variantOptions.map(({ value }) => value).join(' / '),
});

const cellsOf =
  (form: string) =>
  ({ label, value }: { readonly label: string; readonly value: string }): NamedCell[] =>
    value.trim() === '' ? [] : [{ heading: `${form}: ${normaliseHeading(label)}`, cell: value }];

/** What was paid back is seen from the amounts. */
function standingOf({ testmode, fulfillmentStatus }: Payload): Standing {
  if (testmode) return 'order-test';
  return /^cancell?ed$/i.test(fulfillmentStatus) ? 'order-cancelled' : '';
}
