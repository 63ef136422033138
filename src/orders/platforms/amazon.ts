// Amazon's tab-separated reports: Unshipped Orders, New Orders and Fulfilled Shipments. One row an item, the order's cells
// repeated, quotes as plain text. No words of a personalisation, only a link to them.
import { headings, type Platform, platform } from './platform.ts';

const ADDRESS = {
  recipientName: headings('recipient-name'),
  line1: headings('ship-address-1'),
  line2: headings('ship-address-2'),
  line3: headings('ship-address-3'),
  city: headings('ship-city'),
  region: headings('ship-state'),
  postcode: headings('ship-postal-code'),
  country: headings('ship-country'),
  phone: headings('buyer-phone-number'),
} as const satisfies Platform['columns'];

const report = (told: Pick<Platform, 'format' | 'telling' | 'columns' | 'standings'>): Platform =>
  platform({
    ...told,
    channel: 'amazon',
    quoting: false,
    columns: {
      ...ADDRESS,
      placedOn: headings('purchase-date'),
      buyerName: headings('buyer-name'),
      buyerEmail: headings('buyer-email'),
      title: headings('product-name'),
      // Switched on in the settings of the order reports.
      giftMessage: headings('gift-message-text'),
      ...told.columns,
    },
  });

export const amazonUnshipped = report({
  format: 'amazon-unshipped',
  telling: [
    headings(
      'order-id, order-item-id, quantity-to-ship, quantity-shipped, days-past-promise, promise-date, reporting-date',
    ),
  ],
  columns: {
    id: headings('order-id'),
    itemId: headings('order-item-id'),
    quantity: headings('quantity-purchased, quantity-to-ship'),
    promisedOn: headings('promise-date'),
    // The report lists what is still to be sent: it cannot have been sent before.
    sentOn: headings('reporting-date'),
    status: headings('is-buyer-requested-cancellation'),
  },
  standings: [['status', /^(true|yes)$/i, 'order-cancel-requested']],
});

export const amazonNewOrders = report({
  format: 'amazon-new-orders',
  telling: [
    headings(
      'order-id, order-item-id, quantity-purchased, item-price, item-tax, shipping-price, shipping-tax',
    ),
  ],
  columns: {
    id: headings('order-id'),
    itemId: headings('order-item-id'),
    quantity: headings('quantity-purchased'),
    currency: headings('currency'),
  },
  standings: [],
});

/** Amazon packs what is in it. */
export const amazonFba = report({
  format: 'amazon-fba',
  telling: [
    headings(
      'amazon-order-id, shipment-id, shipment-item-id, shipment-date, fulfillment-center-id, quantity-shipped',
    ),
  ],
  columns: {
    id: headings('amazon-order-id'),
    itemId: headings('shipment-item-id'),
    quantity: headings('quantity-shipped'),
    currency: headings('currency'),
    packedBy: headings('fulfillment-channel, fulfillment-center-id, shipment-id'),
  },
  standings: [['packedBy', /^(?!MFN|merchant)/i, 'order-not-packed-by-seller']],
});
