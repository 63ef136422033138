// An order of eBay's Fulfillment API in; the order out.
import type { z } from 'zod';
import { withoutRouting } from '../platforms/ebay.ts';
import type { Facts } from '../platforms/platform.ts';
import { list, part, text } from './lenient.ts';
import { inWords } from './options.ts';
import type { PayloadReader } from './payload.ts';
import { type Standing, toPayloadOrder } from './payload-order.ts';

const contactAddress = part({
  addressLine1: text,
  addressLine2: text,
  city: text,
  stateOrProvince: text,
  postalCode: text,
  countryCode: text,
});

const payloadSchema = part({
  orderId: text,
  creationDate: text,
  lastModifiedDate: text,
  orderPaymentStatus: text,
  cancelStatus: part({ cancelState: text }),
  buyer: part({ username: text, buyerRegistrationAddress: part({ fullName: text, email: text }) }),
  buyerCheckoutNotes: text,
  pricingSummary: part({ total: part({ value: text, currency: text }) }),
  fulfillmentStartInstructions: list({
    shippingStep: part({
      shipTo: part({ fullName: text, contactAddress, primaryPhone: part({ phoneNumber: text }) }),
    }),
  }),
  lineItems: list({
    title: text,
    quantity: text,
    variationAspects: list({ name: text, value: text }),
    giftDetails: part({ message: text }),
    lineItemFulfillmentInstructions: part({ shipByDate: text }),
  }),
});
type Payload = z.output<typeof payloadSchema>;

export const readEbayOrder: PayloadReader = (payload) => {
  const told = payloadSchema.parse(payload);
  return toPayloadOrder({
    channel: 'ebay',
    id: told.orderId,
    platformId: told.orderId,
    toldAt: told.lastModifiedDate,
    facts: orderFacts(told),
    items: told.lineItems.map((item) => ({
      title: item.title,
      quantity: item.quantity,
      variant: inWords(item.variationAspects),
      giftMessage: item.giftDetails.message,
    })),
    standing: standingOf(told),
  });
};

function orderFacts(told: Payload): Facts {
  const { fullName, email } = told.buyer.buyerRegistrationAddress;
  const steps = told.fulfillmentStartInstructions.map(({ shippingStep }) => shippingStep);
  const to = steps.find(({ shipTo }) => shipTo.fullName !== '')?.shipTo;
  const at = to?.contactAddress;
  const { value, currency } = told.pricingSummary.total;
  return {
    placedOn: told.creationDate,
    promisedOn: told.lineItems[0]?.lineItemFulfillmentInstructions.shipByDate ?? '',
    buyerName: fullName,
    buyerAccount: told.buyer.username,
    buyerEmail: email,
    recipientName: to?.fullName ?? '',
    line1: at?.addressLine1 ?? '',
    line2: withoutRouting({ line2: at?.addressLine2 ?? '' }),
    city: at?.city ?? '',
    region: at?.stateOrProvince ?? '',
    postcode: at?.postalCode ?? '',
    country: at?.countryCode ?? '',
    phone: to?.primaryPhone.phoneNumber ?? '',
    buyerNote: told.buyerCheckoutNotes,
    total: value,
    currency,
  };
}

/** A request to cancel holds the order back until the seller has answered it. */
function standingOf({ cancelStatus: { cancelState }, orderPaymentStatus: money }: Payload): Standing {
  if (/^cancell?ed$/i.test(cancelState)) return 'order-cancelled';
  if (money === 'FULLY_REFUNDED') return 'order-refunded';
  if (!['', 'PAID', 'PARTIALLY_REFUNDED'].includes(money)) return 'order-unpaid';
  if (!['', 'NONE_REQUESTED'].includes(cancelState)) return 'order-on-hold';
  return money === 'PARTIALLY_REFUNDED' ? 'order-part-refunded' : '';
}
