// Wix's orders export: one row an item, the order's cells repeated.
import { headings, platform } from './platform.ts';

export const wix = platform({
  format: 'wix',
  channel: 'wix',
  telling: [
    headings(
      'order number, total order quantity, contact email, note from customer, custom text, recipient name, delivery method',
    ),
    headings(
      'order no, total order quantity, contact email, note from customer, custom text, recipient name, delivery method',
    ),
  ],
  columns: {
    id: headings('order number, order no'),
    placedOn: headings('date created, date'),
    promisedOn: headings('fulfill by'),
    buyerName: headings('billing name'),
    buyerEmail: headings('contact email'),
    recipientName: headings('recipient name'),
    line1: headings('delivery address'),
    city: headings('delivery city'),
    region: headings('delivery state'),
    postcode: headings('delivery zip/postal code'),
    country: headings('delivery country'),
    phone: headings('recipient phone, recipient phone no, billing phone'),
    buyerNote: headings('note from customer'),
    total: headings('total'),
    refunded: headings('refunded amount'),
    currency: headings('currency'),
    status: headings('payment status'),
    title: headings('item'),
    quantity: headings('qty'),
    variant: headings('variant'),
    personalisation: headings('custom text'),
  },
  otherAddress: {
    line1: headings('billing address'),
    city: headings('billing city'),
    region: headings('billing state'),
    postcode: headings('billing zip/postal code'),
    country: headings('billing country'),
  },
  standings: [
    ['status', /^cancel/i, 'order-cancelled'],
    ['status', /^(fully )?refunded/i, 'order-refunded'],
    ['status', /^partially refunded/i, 'order-part-refunded'],
    ['status', /^(unpaid|pending|not paid|declined|chargeback)/i, 'order-unpaid'],
  ],
});
