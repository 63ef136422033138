// What each channel says of an order that gets no note, or that got money back.
import { expect, it } from 'vitest';
import { readOrders } from '../../src/orders/read-orders.ts';
import { KNOWN_HEADINGS } from './known-headings.ts';
import { bytesOf } from './read-text.ts';

/** The codes of an order of that channel with these cells; its other cells are those of an ordinary paid order. */
function codes(file: string, cells: Readonly<Record<string, string>>): readonly string[] {
  const { headings = [] } = KNOWN_HEADINGS.find(({ name }) => name === file) ?? {};
  const ordinary: Readonly<Record<string, string>> = {
    'Order ID': '4711',
    'Order Number': '4711',
    'Order number': '4711',
    'Order #': '4711',
    'order-id': '4711',
    'amazon-order-id': '4711',
    order_number: '4711',
    Name: file === 'shopify' ? '4711' : 'Jo Lowe',
    'Date of sale': '2026-11-16',
    'Paid On Date': '2026-11-16',
    'Buyer Name': 'Jo Lowe',
    ...cells,
  };
  const rows = [headings, headings.map((heading) => ordinary[heading] ?? '')];
  const text = `${rows.map((row) => row.join('\t')).join('\n')}\n`;
  const { files } = readOrders([{ name: 'orders.txt', bytes: bytesOf(text) }]);
  return (files[0]?.problems ?? []).map(({ code }) => code).filter((code) => code.startsWith('order-'));
}

it.each([
  ['etsy-orders (US)', { Status: 'Canceled' }, 'order-cancelled'],
  ['etsy-orders (US)', { Status: 'Refunded' }, 'order-refunded'],
  ['etsy-orders (US)', { 'Order Total': '30.00', 'Adjusted Order Total': '20.00' }, 'order-part-refunded'],
  ['shopify', { 'Financial Status': 'paid', 'Cancelled at': '2026-11-17' }, 'order-cancelled'],
  ['shopify', { 'Financial Status': 'voided' }, 'order-cancelled'],
  ['shopify', { 'Financial Status': 'refunded' }, 'order-refunded'],
  ['shopify', { 'Financial Status': 'partially_refunded' }, 'order-part-refunded'],
  ['shopify', { 'Financial Status': 'authorized' }, 'order-unpaid'],
  ['amazon-unshipped (US)', { 'is-buyer-requested-cancellation': 'true' }, 'order-cancel-requested'],
  ['amazon-fba', { 'fulfillment-channel': 'AFN' }, 'order-not-packed-by-seller'],
  ['amazon-fba', { 'fulfillment-center-id': 'LTN1' }, 'order-not-packed-by-seller'],
  ['amazon-fba', { 'shipment-id': 'D1' }, 'order-not-packed-by-seller'],
  ['ebay (US)', { 'Paid On Date': '' }, 'order-unpaid'],
  ['woo-advanced', { 'Order Status': 'Cancelled' }, 'order-cancelled'],
  ['woo-advanced', { 'Order Status': 'Refunded' }, 'order-refunded'],
  ['woo-advanced', { 'Order Status': 'On hold' }, 'order-unpaid'],
  ['woo-advanced', { 'Order Total Amount': '30', 'Order Refund Amount': '10' }, 'order-part-refunded'],
  ['woo-core (English)', { Status: 'failed', Customer: 'Jo Lowe' }, 'order-unpaid'],
  ['woo-core (French)', { 'Commande n°': '4711', État: 'Remboursée', Client: 'Jo Lowe' }, 'order-refunded'],
  ['woo-skyverge (2014)', { status: 'wc-pending' }, 'order-unpaid'],
  [
    'woo-skyverge (one row an item)',
    { order_number_formatted: '4711', order_status: 'failed' },
    'order-unpaid',
  ],
  ['ebay (French)', { 'Numéro de commande': '4711', 'Nom de l’acheteur': 'Jo Lowe' }, 'order-unpaid'],
  ['bigcommerce', { 'Order Status': 'Cancelled' }, 'order-cancelled'],
  ['bigcommerce', { 'Order Status': 'Refunded' }, 'order-refunded'],
  ['bigcommerce', { 'Order Status': 'Partially Refunded' }, 'order-part-refunded'],
  ['bigcommerce', { 'Order Status': 'Awaiting Payment' }, 'order-unpaid'],
  ['bigcommerce', { 'Order Total (inc tax)': '9', 'Refund Amount': '9' }, 'order-refunded'],
  ['squarespace', { 'Financial Status': 'PAID', 'Cancelled at': '2026-11-17' }, 'order-cancelled'],
  ['squarespace', { 'Financial Status': 'CANCELED' }, 'order-cancelled'],
  ['squarespace', { 'Financial Status': 'REFUNDED' }, 'order-refunded'],
  ['squarespace', { 'Financial Status': 'PARTIALLY_REFUNDED' }, 'order-part-refunded'],
  ['squarespace', { 'Financial Status': 'PENDING' }, 'order-unpaid'],
  ['squarespace', { Total: '9', 'Amount Refunded': '3' }, 'order-part-refunded'],
  ['tiktok (2026)', { 'Order Status': 'Canceled' }, 'order-cancelled'],
  ['tiktok (2026)', { 'Order Status': 'Unpaid' }, 'order-unpaid'],
  ['tiktok (2026)', { 'Fulfillment Type': 'Fulfillment by TikTok' }, 'order-not-packed-by-seller'],
  ['tiktok (2026)', { 'Order Amount': '$9.00', 'Order Refund Amount': '$3.00' }, 'order-part-refunded'],
  ['depop', { Total: '$9.00', 'Refunded to buyer amount': '$9.00' }, 'order-refunded'],
  ['wix', { 'Payment status': 'Canceled' }, 'order-cancelled'],
  ['wix', { 'Payment status': 'Fully refunded' }, 'order-refunded'],
  ['wix', { 'Payment status': 'Partially refunded' }, 'order-part-refunded'],
  ['wix', { 'Payment status': 'Not paid' }, 'order-unpaid'],
  ['wix', { Total: '9', 'Refunded amount': '9' }, 'order-refunded'],
] as const)('%s with %j: %s', (file, cells, code) => {
  expect(codes(file, cells)).toEqual([code]);
});

it.each([
  ['etsy-orders (US)', {}],
  ['shopify', { 'Financial Status': 'paid' }],
  ['shopify', {}],
  ['amazon-unshipped (US)', { 'is-buyer-requested-cancellation': 'false' }],
  ['ebay (US)', {}],
  ['woo-advanced', { 'Order Status': 'Processing' }],
  ['woo-skyverge (2014)', { status: 'completed' }],
  ['bigcommerce', { 'Order Status': 'Awaiting Fulfillment', 'Refund Amount': '0.00' }],
  ['squarespace', { 'Financial Status': 'PAID' }],
  ['tiktok (2026)', { 'Order Status': 'To ship', 'Fulfillment Type': 'Fulfillment by seller' }],
  ['depop', { Total: '$9.00', 'Refunded to buyer amount': '$0.00' }],
  ['wix', { 'Payment status': 'Paid' }],
] as const)('%s with %j gets its note', (file, cells) => {
  expect(codes(file, cells)).toEqual([]);
});
