// The order files of WooCommerce: its own analytics download, and those of the export plugins "Advanced Order Export",
// "Customer/Order/Coupon Export" (SkyVerge) and WebToffee. The plugins let the seller choose columns and layout.
import { type Facts, headings, type NamedCell, type Platform, platform } from './platform.ts';

const STANDINGS: Platform['standings'] = [
  ['status', /^(wc-)?(cancel|annul|storniert|geannuleerd|cancelad)/i, 'order-cancelled'],
  [
    'status',
    /^(wc-)?(refunded|rembours|rückerstattet|erstattet|rimborsato|reembols|terugbetaald)/i,
    'order-refunded',
  ],
  [
    'status',
    /^(wc-)?(pending|on.hold|failed|draft|checkout-draft|ausstehend|in wartestellung|fehlgeschlagen|en attente|échou)/i,
    'order-unpaid',
  ],
];

/** Items as rows, the order's cells repeated or on the first row only; or as columns, "Product 1 Name". */
export const wooAdvanced = platform({
  format: 'woo-advanced',
  channel: 'woocommerce',
  telling: [
    headings(
      'order number, first name (billing), last name (billing), first name (shipping), item #, order total amount, product variation, item cost',
    ),
  ],
  columns: {
    id: headings('order number'),
    placedOn: headings('order date'),
    buyerFirstName: headings('first name (billing)'),
    buyerLastName: headings('last name (billing)'),
    buyerEmail: headings('email (billing)'),
    recipientFirstName: headings('first name (shipping)'),
    recipientLastName: headings('last name (shipping)'),
    line1: headings('address 1&2 (shipping), address 1 (shipping)'),
    line2: headings('address 2 (shipping)'),
    city: headings('city (shipping)'),
    region: headings('state code (shipping)'),
    postcode: headings('postcode (shipping)'),
    country: headings('country code (shipping)'),
    phone: headings('phone (billing)'),
    buyerNote: headings('customer note'),
    total: headings('order total amount'),
    refunded: headings('order refund amount'),
    currency: headings('order currency'),
    status: headings('order status'),
    itemId: headings('item #'),
    title: headings('name, item name, product name, product 1 name'),
    quantity: headings('quantity, quantity (- refund), product 1 quantity'),
    variant: headings('product variation, product 1 variation'),
  },
  otherAddress: {
    line1: headings('address 1&2 (billing), address 1 (billing)'),
    line2: headings('address 2 (billing)'),
    city: headings('city (billing)'),
    region: headings('state code (billing)'),
    postcode: headings('postcode (billing)'),
    country: headings('country code (billing)'),
  },
  standings: STANDINGS,
  more: /^product \d+ (name|quantity|variation)$/,
  unpack: (facts, more) => (more.length === 0 ? [facts] : [facts, ...furtherProducts(more)]),
});

/** "Product 2 Name" and what belongs to it; the first product stands in the columns of the order. */
function furtherProducts(more: readonly NamedCell[]): Facts[] {
  const FACTS = { name: 'title', quantity: 'quantity', variation: 'variant' } as const;
  const products = new Map<string, Partial<Record<'title' | 'quantity' | 'variant', string>>>();
  for (const { heading, cell } of more) {
    const [, number = '', what = 'name'] = /^product (\d+) (\w+)$/.exec(heading) ?? [];
    if (number !== '1')
      products.set(number, { ...products.get(number), [FACTS[what as keyof typeof FACTS]]: cell });
  }
  return [...products.values()];
}

/** Analytics > Orders: one row an order, no address, translated by the language of the site. */
export const wooCore = platform({
  format: 'woo-core',
  channel: 'woocommerce',
  telling: [
    headings('order #, product(s), customer, customer type, items sold, net sales'),
    headings('commande n°, produit(s), client, type de client, articles vendus, ventes nettes'),
  ],
  columns: {
    id: headings('order #, commande n°'),
    placedOn: headings('date'),
    buyerName: headings('customer, client'),
    status: headings('status, état'),
    title: headings('product(s), produit(s)'),
    quantity: headings('product(s), produit(s)'),
  },
  standings: STANDINGS,
  unpack: ({ id = '', title = '', quantity: _, ...facts }) => {
    const [first, ...others] = title.split(NEXT_PRODUCT).map(readProduct);
    return [{ ...facts, id: id.replace(/^#/, ''), ...first }, ...others];
  },
});

/** `2× Crew Tee, 1× Mug` or `Crew Tee x 2, Mug x 1`: a comma in a title is followed by no number of pieces. */
const NEXT_PRODUCT = /,\s*(?=\d+\s?[×x] )|(?<= [×x] ?\d+),\s*/;

function readProduct(cell: string): Facts {
  const [, before, title = cell] = /^(\d+)\s?[×x] ([\s\S]+)$/.exec(cell.trim()) ?? [];
  if (before !== undefined) return { title, quantity: before };
  const [, name = cell, after = '1'] = /^([\s\S]+?) [×x] ?(\d+)$/.exec(cell.trim()) ?? [];
  return { title: name, quantity: after };
}

/** One row an order, its items packed into `line_items` or into `line_item_1`, `line_item_2` and so on; or one row an item. */
export const wooSkyverge = platform({
  format: 'woo-skyverge',
  channel: 'woocommerce',
  telling: [
    headings(
      'order_id, billing_first_name, billing_last_name, shipping_first_name, customer_note, order_total',
    ),
    headings(
      'order_number, billing_first_name, billing_last_name, shipping_first_name, customer_note, order_total',
    ),
  ],
  columns: {
    id: headings('order_number_formatted, order_number, order_id'),
    placedOn: headings('date, order_date'),
    buyerFirstName: headings('billing_first_name'),
    buyerLastName: headings('billing_last_name'),
    buyerEmail: headings('billing_email, customer_id'),
    recipientFirstName: headings('shipping_first_name'),
    recipientLastName: headings('shipping_last_name'),
    line1: headings('shipping_address_1'),
    line2: headings('shipping_address_2'),
    city: headings('shipping_city'),
    region: headings('shipping_state'),
    postcode: headings('shipping_postcode'),
    country: headings('shipping_country'),
    phone: headings('billing_phone'),
    buyerNote: headings('customer_note'),
    total: headings('order_total'),
    currency: headings('order_currency'),
    status: headings('status, order_status'),
    title: headings('item_name, line_items, line_item_1'),
    quantity: headings('item_quantity, line_items, line_item_1'),
    variant: headings('item_meta'),
  },
  otherAddress: {
    line1: headings('billing_address_1'),
    line2: headings('billing_address_2'),
    city: headings('billing_city'),
    region: headings('billing_state'),
    postcode: headings('billing_postcode'),
    country: headings('billing_country'),
  },
  standings: STANDINGS,
  more: /^line_items$|^line_item_\d+$/,
  unpack: (facts, more) => {
    const [first, ...others] = more.flatMap(({ cell }) => cell.split(/;(?=\s*name:)/).map(readLineItem));
    return first === undefined ? [facts] : [{ ...facts, ...first }, ...others];
  },
});

/** `name:Mug|product_id:12|sku:M1|color:Red|quantity:2|total:20.00`: what is none of the usual keys is an option. */
function readLineItem(cell: string): Facts {
  const pairs = cell
    .trim()
    .split('|')
    .map((pair): readonly [string, string] => {
      const at = pair.indexOf(':');
      return at < 0 ? ['', pair] : [pair.slice(0, at).trim(), pair.slice(at + 1).trim()];
    });
  const valueAt = (key: string): string => pairs.find(([name]) => name === key)?.[1] ?? '';
  const options = pairs.filter(([name, value]) => name !== '' && value !== '' && !LINE_ITEM_KEYS.has(name));
  return {
    title: valueAt('name') || cell,
    quantity: valueAt('quantity') || '1',
    variant: options.map(([name, value]) => `${name}: ${value}`).join(', '),
  };
}

const LINE_ITEM_KEYS = new Set(
  'id name product_id variation_id sku quantity total subtotal total_tax subtotal_tax sub_total tax refunded refunded_qty meta item_id price weight'.split(
    ' ',
  ),
);
