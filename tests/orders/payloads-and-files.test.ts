// The same order by file and by payload is the same Order, so that it gets one note whichever way it comes in.
import { expect, it } from 'vitest';
import type { Order } from '../../src/orders/order.ts';
import type { PlatformId } from '../../src/orders/payloads/payload.ts';
import { readOrders } from '../../src/orders/read-orders.ts';
import { writeRows } from './channel-files.ts';
import { orderOf } from './payload-samples.ts';

type Row = Readonly<Record<string, string>>;

/** All that notes are made of. */
function orderIn(rows: readonly Row[]): Omit<Order, 'at'> | undefined {
  const headings = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const text = writeRows({ headings, delimiter: ',', isQuoted: true }, rows);
  const { orders } = readOrders([{ name: 'orders.csv', bytes: new TextEncoder().encode(text) }]);
  return orders.map(({ at: _, ...order }) => order)[0];
}

// biome-ignore format: a row and a payload stand beside each other
const SAME: readonly (readonly [PlatformId, readonly Row[], unknown])[] = [
  ['shopify', [
    {
      'Name': '#2004', 'Email': 'Tamsin@example.com', 'Financial Status': 'partially_refunded', 'Accepts Marketing': 'no',
      'Created at': '2026-11-06 23:13:12 -0500', 'Fulfilled at': '', 'Cancelled at': '', 'Total': '85.00', 'Currency': 'GBP',
      'Lineitem name': 'Wool - Blanket - Oatmeal / L', 'Lineitem quantity': '2', 'Lineitem price': '32.00',
      'Billing Name': 'TAMSIN OKORO', 'Shipping Name': 'Beatrice  Okoro', 'Shipping Phone': '+44 7700 900101',
      'Shipping Address1': '3 Mill Court', 'Shipping Address2': 'Flat 2', 'Shipping City': 'Leeds',
      'Shipping Province': 'ENG', 'Shipping Zip': 'LS1 4AB', 'Shipping Country': 'GB',
      'Notes': 'Ring twice', 'Note Attributes': 'gift: yes\ngift_message: Welcome, baby Bea', 'Tags': 'vip, replacement',
    },
    { 'Name': '#2004', 'Lineitem name': 'Rattle', 'Lineitem quantity': '1' },
  ], {
    id: '6201000000000000123', name: '#2004', email: 'tamsin@example.com', financial_status: 'partially_refunded',
    created_at: '2026-11-06T23:13:12-05:00', total_price: '85.00', currency: 'GBP',
    line_items: [
      { title: 'Wool - Blanket', variant_title: 'Oatmeal / L', quantity: 2, properties: {} },
      { title: 'Rattle', variant_title: null, quantity: 1 },
    ],
    billing_address: { name: 'TAMSIN OKORO', first_name: 'TAMSIN', last_name: 'OKORO' },
    shipping_address: {
      name: 'Beatrice  Okoro', first_name: 'Beatrice ', last_name: 'Okoro', phone: '+44 7700 900101', address1: '3 Mill Court',
      address2: 'Flat 2', city: 'Leeds', province: 'England', province_code: 'ENG', zip: 'LS1 4AB', country: 'United Kingdom', country_code: 'GB',
    },
    note: 'Ring twice', note_attributes: [{ name: 'gift', value: 'yes' }, { name: 'gift_message', value: 'Welcome, baby Bea' }], tags: 'vip, replacement',
  }],
  ['woocommerce', [
    {
      'Order Number': '5004', 'Order Status': 'Processing', 'Order Date': '2026-11-06 23:13', 'Customer Note': 'Wrap it &ndash; please',
      'First Name (Billing)': 'Mary Ann', 'Last Name (Billing)': 'Okoro', 'Email (Billing)': 'mary@example.com', 'Phone (Billing)': '07700 900101',
      'Address 1 (Billing)': '3 Mill Court', 'Address 2 (Billing)': 'Flat 2', 'City (Billing)': 'Leeds', 'State Code (Billing)': '',
      'Postcode (Billing)': 'LS1 4AB', 'Country Code (Billing)': 'GB', 'First Name (Shipping)': '', 'Last Name (Shipping)': '',
      'Order Total Amount': '80.00', 'Order Currency': 'GBP', 'Item #': '1', 'Item Cost': '64',
      'Name': 'Wool Blanket &ndash; Oatmeal', 'Product Variation': 'Color: Oatmeal', 'Quantity': '1',
    },
    { 'Order Number': '5004', 'Item #': '2', 'Name': 'Rattle', 'Quantity': '3' },
  ], {
    id: 9001, number: '5004', status: 'processing', date_created: '2026-11-06T23:13:12', date_created_gmt: '2026-11-07T04:13:12',
    customer_note: 'Wrap it &ndash; please', total: '80.00', currency: 'GBP',
    billing: {
      first_name: 'Mary Ann', last_name: 'Okoro', email: 'mary@example.com', phone: '07700 900101',
      address_1: '3 Mill Court', address_2: 'Flat 2', city: 'Leeds', state: '', postcode: 'LS1 4AB', country: 'GB',
    },
    shipping: { first_name: '', last_name: '', address_1: '', address_2: '', city: '', state: '', postcode: '', country: 'GB' },
    line_items: [
      { name: 'Wool Blanket &ndash; Oatmeal', quantity: 1, meta_data: [
        { key: 'pa_color', value: 'oatmeal', display_key: 'Color', display_value: 'Oatmeal' }, { key: '_stock', value: '4' },
      ] },
      { name: 'Rattle', quantity: 3, meta_data: [] },
    ],
  }],
  ['squarespace', [
    {
      'Order ID': '00104', 'Email': 'tamsin@example.com', 'Financial Status': 'PAID', 'Created at': '2026-11-06 14:13:12 +0000',
      'Amount Refunded': '0.00', 'Total': '69.00', 'Currency': 'USD', 'Private Notes': '', 'Payment Reference': '',
      'Lineitem name': 'Wool Blanket', 'Lineitem quantity': '1', 'Lineitem variant': 'Oatmeal',
      'Billing Name': 'Tamsin Okoro', 'Shipping Name': 'Beatrice Okoro', 'Shipping Address1': '3 Mill Court',
      'Shipping City': 'Leeds', 'Shipping Zip': 'LS1 4AB', 'Shipping Country': 'GB',
      'Product Form: Embroidery': 'Bea', 'Product Form: Gift note': 'Welcome, baby Bea', 'Checkout Form: Delivery instructions': 'Ring twice',
    },
  ], {
    id: '65fa0c11e4b0a1b2c3d4ffff', orderNumber: '104', customerEmail: 'tamsin@example.com', createdOn: '2026-11-06T14:13:12.001Z',
    grandTotal: { value: '69.00', currency: 'USD' }, refundedTotal: { value: '0.00', currency: 'USD' },
    billingAddress: { firstName: 'Tamsin', lastName: 'Okoro' },
    shippingAddress: { firstName: 'Beatrice', lastName: 'Okoro', address1: '3 Mill Court', city: 'Leeds', state: '', countryCode: 'GB', postalCode: 'LS1 4AB' },
    lineItems: [{
      productName: 'Wool Blanket', quantity: 1, variantOptions: [{ optionName: 'Color', value: 'Oatmeal' }],
      customizations: [{ label: 'Embroidery', value: 'Bea' }, { label: 'Gift Note', value: 'Welcome, baby Bea' }],
    }],
    formSubmission: [{ label: 'Delivery instructions', value: 'Ring twice' }, { label: 'How did you find us?', value: '' }],
  }],
  ['bigcommerce', [
    {
      'Order ID': '7004', 'Customer Email': 'tamsin@example.com', 'Order Date': '16/11/2026', 'Order Status': 'Awaiting Fulfillment',
      'Order Total (inc tax)': '80.00', 'Order Currency Code': 'USD', 'Customer Message': 'Ring twice', 'Customer Name': 'Tamsin Okoro',
      'Billing First Name': 'Tamsin', 'Billing Last Name': 'Okoro', 'Shipping First Name': 'Beatrice', 'Shipping Last Name': 'Okoro',
      'Shipping Street 1': '3 Mill Court', 'Shipping Suburb': 'Leeds', 'Shipping Zip': 'LS1 4AB', 'Shipping Country': 'United Kingdom',
      'Product Details': 'Product ID: 1, Product Qty: 2, Product SKU: B, Product Name: Mug, large, Product Weight: 0.2, Product Variation Details: Color: Sage, Product Unit Price: 3.00',
    },
  ], {
    order: {
      id: 7004, date_created: 'Mon, 16 Nov 2026 14:13:12 +0000', status_id: 11, total_inc_tax: '80.0000', currency_code: 'USD',
      customer_message: 'Ring twice', billing_address: { first_name: 'Tamsin', last_name: 'Okoro', email: 'tamsin@example.com' },
    },
    products: [{ name: 'Mug, large', quantity: 2, product_options: [{ display_name: 'Color', display_value: 'Sage' }] }],
    addresses: [{ first_name: 'Beatrice', last_name: 'Okoro', street_1: '3 Mill Court', city: 'Leeds', zip: 'LS1 4AB', country: 'United Kingdom' }],
  }],
  ['ebay', [
    {
      'Sales Record Number': '204', 'Order Number': '11-20003-30003', 'Buyer Username': 'tamsin.o', 'Buyer Name': 'Tamsin Okoro',
      'Ship To Name': 'Lena Okoro', 'Ship To Address 1': '5 Mill Way', 'Ship To Address 2': 'ebayab12cd3', 'Ship To City': 'Leeds',
      'Ship To Zip': 'LS1 4AB', 'Ship To Country': 'GB', 'Item Title': 'Wool Blanket', 'Variation Details': '[Color:Cream,Size:M]', 'Quantity': '2',
      'Sold For': '32.00', 'Total Price': '75.50', 'Sale Date': 'Nov-05-26', 'Paid On Date': 'Nov-05-26', 'Ship By Date': 'Nov-09-26', 'Buyer Note': 'For my sister',
    },
  ], {
    orderId: '11-20003-30003', creationDate: '2026-11-05T13:05:44.000Z', orderPaymentStatus: 'PAID', cancelStatus: { cancelState: 'NONE_REQUESTED' },
    buyer: { username: 'tamsin.o', buyerRegistrationAddress: { fullName: 'Tamsin Okoro' } }, buyerCheckoutNotes: 'For my sister',
    pricingSummary: { total: { value: '75.50' } },
    fulfillmentStartInstructions: [{ shippingStep: { shipTo: { fullName: 'Lena Okoro', contactAddress: {
      addressLine1: '5 Mill Way', addressLine2: 'ebayab12cd3', city: 'Leeds', postalCode: 'LS1 4AB', countryCode: 'GB',
    } } } }],
    lineItems: [{
      title: 'Wool Blanket', quantity: 2, variationAspects: [{ name: 'Color', value: 'Cream' }, { name: 'Size', value: 'M' }],
      lineItemFulfillmentInstructions: { shipByDate: '2026-11-09T07:00:00.000Z' },
    }],
  }],
  ['etsy', [
    {
      'Sale Date': '11/06/26', 'Order ID': '3301000006', 'Item Name': 'Wool Blanket &amp; Hat', 'Transaction ID': '1', 'Listing ID': '9',
      'Ship Name': 'Beatrice Okoro', 'Ship Address1': '3 Mill Court', 'Ship City': 'Leeds', 'Ship Zipcode': 'LS1 4AB', 'Ship Country': 'GB',
      'Variations': 'Color:Oatmeal,Personalization:Bea, love', 'Quantity': '1',
    },
  ], {
    receipt_id: 3301000006, created_timestamp: 1793974392, is_paid: true, name: 'Beatrice Okoro', first_line: '3 Mill Court', second_line: null,
    city: 'Leeds', zip: 'LS1 4AB', country_iso: 'GB',
    transactions: [{ title: 'Wool Blanket &amp; Hat', quantity: 1, variations: [
      { formatted_name: 'Color', formatted_value: 'Oatmeal' }, { formatted_name: 'Personalization', formatted_value: 'Bea, love' },
    ] }],
  }],
];

it.each(SAME)('reads the same of a file and of a payload of %s', (platform, rows, payload) => {
  const { at: _, ...order } = orderOf(platform, payload).order;
  expect(order).toEqual(orderIn(rows));
});
