// BigCommerce's order export: one row an order, its items packed into one cell.
import { type Facts, headings, platform } from './platform.ts';

export const bigcommerce = platform({
  format: 'bigcommerce',
  channel: 'bigcommerce',
  telling: [
    headings(
      'order id, product details, customer message, customer name, order status, shipping first name, shipping last name',
    ),
  ],
  columns: {
    id: headings('order id'),
    placedOn: headings('order date'),
    sentOn: headings('date shipped'),
    buyerName: headings('customer name'),
    buyerEmail: headings('customer email, billing email'),
    buyerFirstName: headings('billing first name'),
    buyerLastName: headings('billing last name'),
    recipientFirstName: headings('shipping first name'),
    recipientLastName: headings('shipping last name'),
    line1: headings('shipping street 1'),
    line2: headings('shipping street 2'),
    city: headings('shipping suburb, shipping city'),
    region: headings('shipping state'),
    postcode: headings('shipping zip'),
    country: headings('shipping country'),
    phone: headings('shipping phone, billing phone, customer phone'),
    buyerNote: headings('customer message'),
    total: headings('order total (inc tax), order total (ex tax)'),
    refunded: headings('refund amount'),
    currency: headings('order currency code'),
    status: headings('order status'),
    title: headings('product details'),
    quantity: headings('product details'),
  },
  otherAddress: {
    line1: headings('billing street 1'),
    line2: headings('billing street 2'),
    city: headings('billing suburb, billing city'),
    region: headings('billing state'),
    postcode: headings('billing zip'),
    country: headings('billing country'),
  },
  standings: [
    ['status', /^cancel/i, 'order-cancelled'],
    ['status', /^refunded/i, 'order-refunded'],
    ['status', /^partially refunded/i, 'order-part-refunded'],
    ['status', /^(awaiting payment|incomplete|declined|pending)/i, 'order-unpaid'],
  ],
  unpack: ({ title = '', quantity: _, ...facts }) => {
    const [first, ...others] = title.split(NEXT_PRODUCT).map(readProduct);
    return [{ ...facts, ...first }, ...others];
  },
});

/** Names hold bars, so only a bar before the first key parts two products; some exports have no spaces beside it. */
const NEXT_PRODUCT = /\s*\|\s*(?=Product ID: )/;

/** Values hold commas, and even keys: a key counts where it comes next in the order in which the shop writes them. */
const PRODUCT =
  /^Product ID: .*?, Product Qty: (?<quantity>[^,]*), Product SKU: .*?, Product Name: (?<title>[\s\S]*?)(?:, Product (?:Weight|Index|Unit Cost): [^,]*)*, Product Variation Details: (?<variant>[\s\S]*?)(?:, Product (?:Unit|Total|Index|Tax)\b[\s\S]*)?$/;

function readProduct(cell: string): Facts {
  const { title = cell, quantity = '', variant = '' } = PRODUCT.exec(cell.trim())?.groups ?? {};
  return { title, quantity, variant };
}
