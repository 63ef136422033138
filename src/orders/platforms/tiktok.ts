// TikTok Shop's order export: one row an item, the order's cells repeated, and under the headings a row that explains them.
// People are masked once their order was shipped.
import { headings, platform } from './platform.ts';

export const tiktok = platform({
  format: 'tiktok',
  channel: 'tiktok',
  telling: [
    headings(
      'order id, order substatus, recipient, sku id, buyer username, created time, fulfillment type, product name',
    ),
  ],
  columns: {
    id: headings('order id'),
    placedOn: headings('created time'),
    sentOn: headings('shipped time'),
    buyerAccount: headings('buyer username, buyer nickname'),
    recipientName: headings('recipient'),
    line1: headings('address line 1, detail address'),
    line2: headings('address line 2, additional address information'),
    city: headings('city'),
    region: headings('state'),
    postcode: headings('zipcode'),
    country: headings('country'),
    phone: headings('phone #'),
    buyerNote: headings('buyer message'),
    total: headings('order amount'),
    refunded: headings('order refund amount'),
    status: headings('order status'),
    packedBy: headings('fulfillment type'),
    itemId: headings('sku id'),
    title: headings('product name'),
    quantity: headings('quantity'),
    variant: headings('variation'),
  },
  standings: [
    ['status', /^cancel/i, 'order-cancelled'],
    ['status', /^unpaid/i, 'order-unpaid'],
    ['packedBy', /tiktok/i, 'order-not-packed-by-seller'],
  ],
  dateOrder: () => 'month-first',
  frame: /^\p{L}/u,
  // "Default" is the variation of an item that has none.
  unpack: (facts) => [{ ...facts, variant: facts.variant === 'Default' ? '' : (facts.variant ?? '') }],
});
