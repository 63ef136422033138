// Etsy "Sold Orders": one row an order, no item titles. Dropped together with "Sold Order Items", the two make one order.
import { headings, platform } from './platform.ts';

export const etsyOrders = platform({
  format: 'etsy-orders',
  channel: 'etsy',
  telling: [
    headings(
      'full name, number of items, order total, adjusted order total, buyer user id, card processing fees',
    ),
  ],
  columns: {
    id: headings('order id'),
    placedOn: headings('sale date'),
    sentOn: headings('date shipped, date posted'),
    buyerName: headings('full name, buyer'),
    buyerFirstName: headings('first name'),
    buyerLastName: headings('last name'),
    buyerAccount: headings('buyer user id'),
    line1: headings('street 1'),
    line2: headings('street 2'),
    city: headings('ship city, delivery city'),
    region: headings('ship state, delivery state'),
    postcode: headings('ship zipcode, delivery zipcode'),
    country: headings('ship country, delivery country'),
    total: headings('order total'),
    adjustedTotal: headings('adjusted order total'),
    currency: headings('currency'),
    status: headings('status'),
    itemCount: headings('number of items'),
  },
  standings: [
    ['status', /cancel/i, 'order-cancelled'],
    ['status', /^(fully )?refunded$/i, 'order-refunded'],
  ],
  dateOrder: (names) => (names.includes('date posted') ? 'unknown' : 'month-first'),
});
