// Etsy "Sold Order Items": one row an item, the order's cells repeated. No totals, gift messages or buyer's notes in it.

import { readVariations } from './etsy-variations.ts';
import { type Facts, headings, platform } from './platform.ts';

export const etsyItems = platform({
  format: 'etsy-items',
  channel: 'etsy',
  telling: [headings('item name, transaction id, listing id, ship name, variations, sale date')],
  columns: {
    id: headings('order id'),
    placedOn: headings('sale date'),
    sentOn: headings('date shipped, date posted'),
    buyerName: headings('buyer'),
    recipientName: headings('ship name'),
    line1: headings('ship address1'),
    line2: headings('ship address2'),
    city: headings('ship city'),
    region: headings('ship state'),
    postcode: headings('ship zipcode'),
    country: headings('ship country'),
    itemId: headings('transaction id'),
    title: headings('item name'),
    quantity: headings('quantity'),
    variant: headings('variations'),
  },
  // With "Date Posted" the file was made for British or Australian English, and either order has been seen there.
  dateOrder: (names) => (names.includes('date posted') ? 'unknown' : 'month-first'),
  unpack: (facts) => [
    {
      ...facts,
      ...readBuyer(facts.buyerName ?? ''),
      ...readVariations(facts),
    },
  ],
});

/** `Jo Example (joexample1)` or a user name alone; one word without brackets is a user name, whatever it looks like. */
function readBuyer(cell: string): Facts {
  const text = cell.trimEnd();
  const open = text.endsWith(')') ? text.lastIndexOf('(') : -1;
  if (open > 0)
    return { buyerName: text.slice(0, open).replace(/ $/, ''), buyerAccount: text.slice(open + 1, -1) };
  return /\s/.test(cell.trim()) ? { buyerName: cell } : { buyerName: '', buyerAccount: cell.trim() };
}
