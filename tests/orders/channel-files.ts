// Orders in; the rows of each channel's file out, with the headings of its real files, to be written in any way and read back.
import { readFileSync } from 'node:fs';
import { decodeText } from '../../src/orders/text/decode-text.ts';

/** An order as a shop knows it, before any file. */
export interface ShopOrder {
  readonly first: string;
  readonly last: string;
  readonly recipientFirst: string;
  readonly recipientLast: string;
  readonly items: readonly { readonly title: string; readonly quantity: number }[];
  /** What the buyer wants written, where the channel has a place for it. */
  readonly words: string;
}

/** Cells by their headings; the others are empty. */
type Row = Readonly<Record<string, string>>;

export interface ChannelFile {
  readonly headings: readonly string[];
  readonly delimiter: string;
  readonly isQuoted: boolean;
  readonly rows: (order: ShopOrder, id: string) => readonly Row[];
  /** What the file has no place for, or writes in another way. */
  readonly reads: {
    readonly id?: (id: string) => string;
    readonly title?: (title: string) => string;
    readonly variant?: string;
    readonly quantity?: 1;
    readonly words?: (words: string) => string;
    /** Whose names are in the file, if not both. */
    readonly people?: 'buyer' | 'recipient';
    readonly items?: 'none';
  };
}

/** An order of one item, two pieces of it. */
export const ONE_ORDER: ShopOrder = {
  ...{ first: 'Jo', last: 'Lowe', recipientFirst: 'Jo', recipientLast: 'Lowe', words: '' },
  items: [{ title: 'mug', quantity: 2 }],
};

/** The text of a file. Where a heading stands twice, the first of its columns is filled. */
export function writeRows(
  { headings, delimiter, isQuoted }: Pick<ChannelFile, 'headings' | 'delimiter' | 'isQuoted'>,
  rows: readonly Row[],
  lineEnd = '\n',
): string {
  const cells = (row: Row): string[] =>
    headings.map((heading, i) => (headings.indexOf(heading) === i ? (row[heading] ?? '') : ''));
  const quoted = (cell: string): string =>
    isQuoted && /["\n\t,;|]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
  const records = [headings, ...rows.map(cells)];
  return records.map((record) => record.map(quoted).join(delimiter)).join(lineEnd) + lineEnd;
}

const FOLDER = new URL('../fixtures/orders/', import.meta.url);

function headingsIn(file: string, line: number, delimiter: string): readonly string[] {
  const { text } = decodeText(readFileSync(new URL(file, FOLDER)));
  const header = text.split('\n')[line - 1] ?? '';
  return header.split(delimiter).map((cell) => cell.replace(/^"|"$/g, ''));
}

const buyer = ({ first, last }: ShopOrder): string => `${first} ${last}`;
const recipient = ({ recipientFirst, recipientLast }: ShopOrder): string =>
  `${recipientFirst} ${recipientLast}`;
const inOneLine = (text: string): string => text.replaceAll(/\s+/g, ' ');

/** One row an item, with the cells of the order on all of them or on the first one only. */
const eachItem =
  (
    ofOrder: (order: ShopOrder, id: string) => Row,
    ofItem: (item: ShopOrder['items'][number], order: ShopOrder, n: number) => Row,
    repeated: 'all' | readonly string[],
  ): ChannelFile['rows'] =>
  (order, id) =>
    order.items.map((item, n) => {
      const cells = Object.entries(ofOrder(order, id));
      const kept = cells.filter(([heading]) => n === 0 || repeated === 'all' || repeated.includes(heading));
      return { ...Object.fromEntries(kept), ...ofItem(item, order, n) };
    });

const etsyOrders: ChannelFile = {
  headings: headingsIn('etsy-orders-clean.csv', 1, ','),
  delimiter: ',',
  isQuoted: true,
  rows: (order, id) => [
    {
      'Sale Date': '11/16/26',
      'Order ID': id,
      'Full Name': buyer(order),
      'First Name': order.first,
      'Last Name': order.last,
      'Number of Items': '1',
    },
  ],
  reads: { people: 'buyer', words: () => '', items: 'none' },
};

const amazon = (file: string, id: string, itemId: string, quantity: string): ChannelFile => ({
  headings: headingsIn(file, 1, '\t'),
  delimiter: '\t',
  isQuoted: false,
  rows: eachItem(
    (order, orderId) => ({
      [id]: orderId,
      'purchase-date': '2026-11-16T22:14:05+00:00',
      'buyer-name': buyer(order),
      'recipient-name': recipient(order),
      'gift-message-text': inOneLine(order.words),
    }),
    (item, order, n) => ({
      [itemId]: `${order.first}${n}`,
      'product-name': inOneLine(item.title),
      [quantity]: `${item.quantity}`,
    }),
    'all',
  ),
  reads: { variant: '', words: () => '', title: inOneLine },
});

const ebay = (headings: readonly string[], delimiter: string, date: string, names: readonly string[]) => {
  const [
    id = '',
    buyerName = '',
    recipientName = '',
    title = '',
    quantity = '',
    variant = '',
    on = '',
    paid = '',
  ] = names;
  const file: ChannelFile = {
    headings,
    delimiter,
    isQuoted: true,
    rows: (order, orderId) => {
      const summary = { [id]: orderId, [buyerName]: buyer(order), [recipientName]: recipient(order) };
      const items = order.items.map((item) => ({
        [id]: orderId,
        [title]: item.title,
        [quantity]: `${item.quantity}`,
        ...(variant && { [variant]: '[Color:Blue]' }),
        [on]: date,
      }));
      const [first = {}] = items;
      const isOne = items.length === 1;
      return isOne
        ? [{ ...summary, ...first, [paid]: date }]
        : [{ ...summary, [quantity]: '9', [on]: date, [paid]: date }, ...items];
    },
    reads: { variant: variant === '' ? '' : 'Color: Blue', words: () => '' },
  };
  return file;
};

const EBAY_FRENCH =
  'Numéro de vente;Numéro de commande;Pseudo de l’acheteur;Nom de l’acheteur;Nom du destinataire;Numéro de l’objet;Intitulé de l’objet;Quantité;Vendu pour;Livraison et manutention;Date de vente;Date de paiement'.split(
    ';',
  );
const WOO_CORE =
  'Date,Order #,N. Revenue (formatted),Status,Customer,Customer type,Product(s),Items sold,Coupon(s),Net Sales,Attribution'.split(
    ',',
  );
const WOO_SKYVERGE =
  'order_id,order_number,date,status,shipping_total,shipping_tax_total,tax_total,cart_discount,order_discount,discount_total,order_total,payment_method,shipping_method,customer_id,billing_first_name,billing_last_name,billing_company,billing_email,billing_phone,billing_address_1,billing_address_2,billing_postcode,billing_city,billing_state,billing_country,shipping_first_name,shipping_last_name,shipping_address_1,shipping_address_2,shipping_postcode,shipping_city,shipping_state,shipping_country,shipping_company,customer_note,line_items,shipping_items,tax_items,coupons,order_notes'.split(
    ',',
  );
const WIX =
  'Order number,Date created,Time,Fulfill by,Total order quantity,Contact email,Note from customer,Additional checkout info,Item,Variant,SKU,Qty,Quantity refunded,Price,Weight,Custom text,Deposit amount,Delivery method,Delivery time,Recipient name,Recipient phone,Recipient company name,Delivery country,Delivery state,Delivery city,Delivery address,Delivery zip/postal code,Billing name,Billing phone,Billing company name,Billing country,Billing state,Billing city,Billing address,Billing zip/postal code,Payment status,Payment method,Coupon code,Gift card amount,Shipping rate,Total tax,Total,Currency,Refunded amount,Net amount,Additional fees,Fulfillment status,Tracking number,Fulfillment service,Shipping label'.split(
    ',',
  );

/** The extension packs items with signs that a title must not have. */
const unpacked = (title: string): string => title.replaceAll(/[;|:]/g, '-');

/** By the `format` of the report. */
export const CHANNEL_FILES: Readonly<Record<string, ChannelFile>> = {
  'etsy-items': {
    headings: headingsIn('etsy-items-clean.csv', 1, ','),
    delimiter: ',',
    isQuoted: true,
    rows: eachItem(
      (order, id) => ({
        'Order ID': id,
        'Sale Date': '11/16/26',
        Buyer: `${buyer(order)} (somebody7)`,
        'Ship Name': recipient(order),
      }),
      (item, order, n) => ({
        'Item Name': item.title,
        Quantity: `${item.quantity}`,
        'Transaction ID': `${n}`,
        Variations: `Color:Blue,Personalization:${order.words}`,
      }),
      'all',
    ),
    reads: { variant: 'Color: Blue' },
  },
  'etsy-orders': etsyOrders,
  shopify: {
    headings: headingsIn('shopify-clean.csv', 1, ','),
    delimiter: ',',
    isQuoted: true,
    rows: eachItem(
      (order, id) => ({
        Name: id,
        'Financial Status': 'paid',
        'Created at': '2026-11-16 10:00:00 +0100',
        'Billing Name': buyer(order),
        'Shipping Name': recipient(order),
        'Note Attributes': `gift_message: ${order.words}`,
      }),
      ({ title, quantity }) => ({ 'Lineitem name': `${title} - Blue`, 'Lineitem quantity': `${quantity}` }),
      ['Name', 'Created at'],
    ),
    reads: {},
  },
  'amazon-unshipped': amazon('amazon-unshipped-clean.txt', 'order-id', 'order-item-id', 'quantity-purchased'),
  'amazon-new-orders': {
    ...amazon('amazon-new-orders-nasty.txt', 'order-id', 'order-item-id', 'quantity-purchased'),
    reads: { variant: '', words: inOneLine, title: inOneLine },
  },
  'amazon-fba': amazon(
    'amazon-fba-shipments-warn.txt',
    'amazon-order-id',
    'shipment-item-id',
    'quantity-shipped',
  ),
  ebay: ebay(headingsIn('ebay-us-clean.csv', 2, ','), ',', 'Nov-16-26', [
    'Order Number',
    'Buyer Name',
    'Ship To Name',
    'Item Title',
    'Quantity',
    'Variation Details',
    'Sale Date',
    'Paid On Date',
  ]),
  'ebay (German)': ebay(headingsIn('ebay-de-clean.csv', 2, ';'), ';', '16-Nov-26', [
    'Bestellnummer',
    'Name des Käufers',
    'Name des Empfängers',
    'Angebotstitel',
    'Anzahl',
    '',
    'Verkauft am',
    'Zahlungsdatum',
  ]),
  'ebay (French)': ebay(EBAY_FRENCH, ';', '16-nov.-26', [
    'Numéro de commande',
    'Nom de l’acheteur',
    'Nom du destinataire',
    'Intitulé de l’objet',
    'Quantité',
    '',
    'Date de vente',
    'Date de paiement',
  ]),
  'woo-advanced': {
    headings: headingsIn('woo-advanced-clean.csv', 1, ','),
    delimiter: ',',
    isQuoted: true,
    rows: eachItem(
      (order, id) => ({
        'Order Number': id,
        'Order Status': 'Processing',
        'Order Date': '2026-11-16 15:04',
        'First Name (Billing)': order.first,
        'Last Name (Billing)': order.last,
        'First Name (Shipping)': order.recipientFirst,
        'Last Name (Shipping)': order.recipientLast,
      }),
      (item, _, n) => ({
        'Item #': `${n + 1}`,
        Name: item.title,
        'Product Variation': 'Blue',
        Quantity: `${item.quantity}`,
      }),
      [],
    ),
    reads: { words: () => '' },
  },
  'woo-core': {
    headings: WOO_CORE,
    delimiter: ',',
    isQuoted: true,
    rows: (order, id) => [
      {
        Date: '2026-11-16 15:04:10',
        'Order #': `#${id}`,
        Status: 'processing',
        Customer: buyer(order),
        'Product(s)': order.items.map(({ title, quantity }) => `${quantity}× ${title}`).join(', '),
      },
    ],
    reads: { people: 'buyer', variant: '', words: () => '' },
  },
  'woo-skyverge': {
    headings: WOO_SKYVERGE,
    delimiter: ',',
    isQuoted: true,
    rows: (order, id) => [
      {
        order_number: id,
        date: '2026-11-16 15:04:10',
        status: 'processing',
        billing_first_name: order.first,
        billing_last_name: order.last,
        shipping_first_name: order.recipientFirst,
        shipping_last_name: order.recipientLast,
        line_items: order.items
          .map(
            ({ title, quantity }) =>
              `name:${unpacked(title)}|sku:M1|color:Blue|quantity:${quantity}|total:2.00`,
          )
          .join(';'),
      },
    ],
    reads: { title: unpacked, variant: 'color: Blue', words: () => '' },
  },
  bigcommerce: {
    headings: headingsIn('bigcommerce-clean.csv', 1, ',').map((heading) => heading.replaceAll('"', '')),
    delimiter: ',',
    isQuoted: true,
    rows: (order, id) => [
      {
        'Order ID': id,
        'Customer Name': buyer(order),
        'Order Date': '16/11/2026',
        'Order Status': 'Awaiting Fulfillment',
        'Billing First Name': order.first,
        'Billing Last Name': order.last,
        'Shipping First Name': order.recipientFirst,
        'Shipping Last Name': order.recipientLast,
        'Product Details': order.items
          .map(
            ({ title, quantity }, n) =>
              `Product ID: ${n}, Product Qty: ${quantity}, Product SKU: X, Product Name: ${title}, Product Weight: 0.2, Product Variation Details: Blue, Product Unit Price: 4.00, Product Total Price: 8.00`,
          )
          .join(' | '),
      },
    ],
    reads: { words: () => '' },
  },
  squarespace: {
    headings: headingsIn('squarespace-nasty.csv', 1, ','),
    delimiter: ',',
    isQuoted: true,
    rows: eachItem(
      (order, id) => ({
        'Order ID': id,
        'Financial Status': 'PAID',
        'Created at': '11/16/2026 21:06',
        'Billing Name': buyer(order),
        'Shipping Name': recipient(order),
      }),
      (item, order) => ({
        'Lineitem name': item.title,
        'Lineitem quantity': `${item.quantity}`,
        'Lineitem variant': 'Blue',
        'Product Form: Engraving': order.words,
      }),
      ['Order ID'],
    ),
    reads: {},
  },
  tiktok: {
    headings: headingsIn('tiktok-us-clean.csv', 1, ','),
    delimiter: ',',
    isQuoted: true,
    rows: eachItem(
      (order, id) => ({
        'Order ID': `${id}\t`,
        'Order Status': 'To ship',
        'Created Time': '11/16/2026 04:02:10 PM\t',
        Recipient: recipient(order),
      }),
      (item, _, n) => ({
        'SKU ID': `17${n}\t`,
        'Product Name': item.title,
        Variation: 'Blue',
        Quantity: `${item.quantity}`,
      }),
      'all',
    ),
    reads: { people: 'recipient', words: () => '' },
  },
  depop: {
    headings: headingsIn('mini-depop-excel-quoting.csv', 1, ','),
    delimiter: ',',
    isQuoted: true,
    rows: eachItem(
      (order, id) => ({
        'Date of sale': '11/16/2026',
        'Time of sale': '8:29 AM',
        Buyer: `user${id}`,
        Name: recipient(order),
        'Post Code': '="01234"',
      }),
      (item) => ({ Description: item.title, Size: 'Blue' }),
      'all',
    ),
    reads: {
      id: (id) => `11/16/2026 8:29 AM user${id}`,
      people: 'recipient',
      quantity: 1,
      words: () => '',
    },
  },
  wix: {
    headings: WIX,
    delimiter: ',',
    isQuoted: true,
    rows: eachItem(
      (order, id) => ({
        'Order number': id,
        'Date created': 'Nov 16, 2026',
        'Payment status': 'Paid',
        'Billing name': buyer(order),
        'Recipient name': recipient(order),
      }),
      (item, order) => ({
        Item: item.title,
        Variant: 'Blue',
        Qty: `${item.quantity}`,
        'Custom text': order.words,
      }),
      'all',
    ),
    reads: {},
  },
  generic: {
    headings: ['Order no.', 'Who', 'Ship to', 'Item', 'Colour', 'How many', 'Gift message', 'Date'],
    delimiter: ',',
    isQuoted: true,
    rows: eachItem(
      (order, id) => ({
        'Order no.': id,
        Who: buyer(order),
        'Ship to': recipient(order),
        'Gift message': order.words,
        Date: '16.11.2026',
      }),
      ({ title, quantity }) => ({ Item: title, Colour: 'Blue', 'How many': `${quantity}` }),
      [],
    ),
    reads: {},
  },
};
