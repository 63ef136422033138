// Depop's sales export: one row an item, no order number. What one buyer bought at one time is an order.
import { headings, platform } from './platform.ts';

export const depop = platform({
  format: 'depop',
  channel: 'depop',
  telling: [
    headings('date of sale, time of sale, buyer, description, depop fee, bundle, item price, post code'),
  ],
  columns: {
    // Made of date, time and buyer by `unpack`.
    id: headings('date of sale'),
    placedOn: headings('date of sale'),
    buyerAccount: headings('buyer'),
    recipientName: headings('name'),
    line1: headings('address line 1'),
    line2: headings('address line 2'),
    city: headings('city'),
    region: headings('state'),
    postcode: headings('post code'),
    country: headings('country'),
    total: headings('total'),
    refunded: headings('refunded to buyer amount'),
    title: headings('description'),
    variant: headings('size'),
  },
  more: /^time of sale$/,
  unpack: (facts, [time]) => [
    {
      ...facts,
      id: [facts.id, time?.cell, facts.buyerAccount].filter((part) => part !== undefined).join(' '),
    },
  ],
});
