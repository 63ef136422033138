// The headings of every known file of each channel, in each language and age, over cells that say which heading they stand
// under: so the golden file shows what is read from where. In a second order the columns of the recipient are empty, in a
// third those that usually come first.
import { expect, it } from 'vitest';
import { readOrders } from '../../src/orders/read-orders.ts';
import { expectGolden } from '../support/golden.ts';
import { describeOrder } from './describe-order.ts';
import { KNOWN_HEADINGS } from './known-headings.ts';
import { bytesOf } from './read-text.ts';

const DATE = /date|time$|paid on|created|verkauft am|verschickt am/i;
const NUMBER =
  /^(quantity|qty|anzahl|quantité|quantity-purchased|quantity-shipped|quantity-to-ship|number of items|item_quantity|menge|quantity \(- refund\)|product \d quantity)$/i;
const MONEY = /total|price|amount|betrag|prix/i;
const STATUS = /status|fulfillment type|fulfillment-channel|cancel/i;
const RECIPIENT =
  /^ship|^delivery|^post to|^recipient|recipient-name|empfängers|destinataire|versand nach|\(shipping\)/i;

const isId = (heading: string): boolean =>
  /^order.?(id|number|no|#)|^amazon-order-id|bestellnummer|commande/i.test(heading);

/** Short of words that would mean something: a name of "Full Name" is a name. */
function cellUnder(heading: string, index: number): string {
  if (isId(heading)) return `4711 ${heading.replaceAll(/[^\p{L}\d]+/gu, ' ').trim()}`;
  if (PACKED[heading] !== undefined) return PACKED[heading] ?? '';
  if (DATE.test(heading)) return '2026-11-16';
  if (NUMBER.test(heading)) return String((index % 8) + 2);
  if (STATUS.test(heading)) return '';
  if (MONEY.test(heading)) return `${index}.50`;
  return heading.replaceAll(/[^\p{L}\d]+/gu, ' ').trim();
}

/** Cells that hold several things. */
const PACKED: Readonly<Record<string, string>> = {
  Buyer: 'From Buyer (somebody7)',
  Variations: 'Color:Blue,Personalization:From Variations',
  'Note Attributes': 'gift_message: From Note Attributes',
  'Product Details':
    'Product ID: 1, Product Qty: 2, Product SKU: X, Product Name: First, Product Weight: 1, Product Variation Details: Blue, Product Unit Price: 1.00, Product Total Price: 2.00 | Product ID: 2, Product Qty: 3, Product SKU: Y, Product Name: Second, Product Weight: 1, Product Variation Details: , Product Unit Price: 1.00, Product Total Price: 3.00',
  'Product(s)': '2× First, 3× Second',
  'Produit(s)': '2× First, 3× Second',
  line_items: 'name:First|color:Blue|quantity:2;name:Second|quantity:3',
  line_item_1: 'name:First|color:Blue|quantity:2',
  line_item_2: 'name:Second|quantity:3',
};

/** Headings with another one that stands in for them. */
const USUAL: readonly string[] = [
  ...[
    'Full Name',
    'First Name',
    'Last Name',
    'Billing Name',
    'Buyer Name',
    'Name des Käufers',
    'Nom de l’acheteur',
  ],
  ...[
    'Buyer Fullname',
    'Ship To Name',
    'Name des Empfängers',
    'Nom du destinataire',
    'Recipient',
    'Post to name',
  ],
  ...['Order Number', 'Numéro de commande', 'Bestellnummer', 'order_number_formatted', 'order_number'],
  ...['Shipping Address1', 'Billing Address1', 'Shipping Suburb', 'Shipping Phone', 'Phone', 'Billing Phone'],
  ...[
    'quantity-purchased',
    'Quantity',
    'Order Total (inc tax)',
    'Name',
    'Recipient phone',
    'Recipient phone no.',
  ],
];

/** Three orders under the headings of one file. */
function ordersUnder(headings: readonly string[]): string {
  const cells = headings.map(cellUnder);
  const second = headings.map((heading, i) => {
    if (RECIPIENT.test(heading)) return '';
    return isId(heading) || i === 0 ? `${cells[i]} 2` : (cells[i] ?? '');
  });
  const third = headings.map((heading, i) => {
    if (USUAL.includes(heading)) return '';
    return isId(heading) || i === 0 ? `${cells[i]} 3` : (cells[i] ?? '');
  });
  return `${[headings, cells, second, third].map((row) => row.join('\t')).join('\n')}\n`;
}

const READ = KNOWN_HEADINGS.map(({ name, headings }) => ({
  name,
  ...readOrders([{ name: 'orders.txt', bytes: bytesOf(ordersUnder(headings)) }]),
}));

it.each(READ)('recognises $name', ({ name, files }) => {
  expect(files[0]?.format).toBe(name.replace(/ \(.*/, ''));
});

it('reads each fact from its column', () => {
  const lines = READ.flatMap(({ name, orders }) => [`--- ${name}`, ...orders.flatMap(describeOrder), '']);
  expectGolden('headings.txt', lines.join('\n'));
});
