// Etsy "Sold Orders": one row an order, no item titles. Dropped together with "Sold Order Items", the two make one order.
import type { Platform } from './platform.ts';

export const etsyOrders: Platform = {
  format: 'etsy-orders',
  channel: 'etsy',
  signs: [['full name', 'order id', 'number of items']],
  columns: {
    id: ['order id'],
    placedOn: ['sale date'],
    buyerName: ['full name', 'buyer'],
    buyerFirstName: ['first name'],
    buyerLastName: ['last name'],
    buyerAccount: ['buyer user id'],
    line1: ['street 1'],
    line2: ['street 2'],
    city: ['ship city', 'delivery city'],
    region: ['ship state', 'delivery state'],
    postcode: ['ship zipcode', 'delivery zipcode'],
    country: ['ship country', 'delivery country'],
    total: ['order total'],
    adjustedTotal: ['adjusted order total'],
    currency: ['currency'],
    status: ['status'],
    itemCount: ['number of items'],
  },
  statuses: [
    [/cancel/i, 'order-cancelled'],
    [/^(fully )?refunded$/i, 'order-refunded'],
  ],
  dateOrder: (headings) => (headings.includes('date posted') ? 'unknown' : 'month-first'),
  unpack: (facts) => facts,
  isMadeByHand: false,
};
