// Etsy "Sold Order Items": one row an item, the order's cells repeated. No totals, gift messages or buyer's notes in it.

import { readVariations } from './etsy-variations.ts';
import type { Facts, Platform } from './platform.ts';

export const etsyItems: Platform = {
  format: 'etsy-items',
  channel: 'etsy',
  signs: [
    ['item name', 'order id', 'transaction id'],
    ['item name', 'order id', 'buyer', 'ship name'],
  ],
  columns: {
    id: ['order id'],
    placedOn: ['sale date'],
    buyerName: ['buyer'],
    recipientName: ['ship name', 'delivery name'],
    line1: ['ship address1', 'delivery address1'],
    line2: ['ship address2', 'delivery address2'],
    city: ['ship city', 'delivery city'],
    region: ['ship state', 'delivery state'],
    postcode: ['ship zipcode', 'delivery zipcode'],
    country: ['ship country', 'delivery country'],
    itemId: ['transaction id'],
    title: ['item name'],
    quantity: ['quantity'],
    variant: ['variations'],
  },
  statuses: [],
  // With "Date Posted" the file was made for British or Australian English, and either order has been seen there.
  dateOrder: (headings) => (headings.includes('date posted') ? 'unknown' : 'month-first'),
  unpack: (facts) => ({
    ...facts,
    ...readBuyer(facts.buyerName ?? ''),
    ...readVariations(facts.variant ?? ''),
  }),
  isMadeByHand: false,
};

/** `Jo Example (joexample1)` or a user name alone; one word without brackets is a user name, whatever it looks like. */
function readBuyer(cell: string): Facts {
  const text = cell.trimEnd();
  const open = text.endsWith(')') ? text.lastIndexOf('(') : -1;
  if (open > 0)
    return { buyerName: text.slice(0, open).replace(/ $/, ''), buyerAccount: text.slice(open + 1, -1) };
  return /\s/.test(cell.trim()) ? { buyerName: cell } : { buyerName: '', buyerAccount: cell.trim() };
}
