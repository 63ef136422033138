// Shopify's orders export: one row an item, the order's cells on its first row only.
import type { Facts, Platform } from './platform.ts';

export const shopify: Platform = {
  format: 'shopify',
  channel: 'shopify',
  signs: [['name', 'lineitem name', 'lineitem quantity']],
  columns: {
    id: ['name'],
    placedOn: ['created at'],
    buyerName: ['billing name'],
    recipientName: ['shipping name'],
    line1: ['shipping address1', 'shipping street'],
    line2: ['shipping address2'],
    city: ['shipping city'],
    region: ['shipping province'],
    postcode: ['shipping zip'],
    country: ['shipping country'],
    phone: ['shipping phone', 'phone', 'billing phone'],
    giftMessage: ['note attributes'],
    buyerNote: ['notes'],
    total: ['total'],
    currency: ['currency'],
    status: ['financial status'],
    cancelledOn: ['cancelled at'],
    title: ['lineitem name'],
    quantity: ['lineitem quantity'],
  },
  statuses: [
    [/^voided$/i, 'order-cancelled'],
    [/^refunded$/i, 'order-refunded'],
    [/^partially_refunded$/i, 'order-part-refunded'],
    [/^(?!paid$)/i, 'order-unpaid'],
  ],
  dateOrder: () => 'unknown',
  unpack: (facts) => ({
    ...facts,
    ...readTitle(facts.title ?? ''),
    giftMessage: readGiftMessage(facts.giftMessage ?? ''),
  }),
  isMadeByHand: false,
};

/** `Title - Variant / Option`; a title may hold ` - ` itself, so the last one counts. */
function readTitle(cell: string): Facts {
  const at = cell.lastIndexOf(' - ');
  return at <= 0 ? { title: cell } : { title: cell.slice(0, at), variant: cell.slice(at + 3) };
}

/** `key: ` at the start of a line; a spreadsheet that lost the line breaks leaves `gift_message: ` in the middle. */
const NEXT_KEY = /\n(?=[^\n:]{1,60}: )|\s(?=gift[ _-]?(?:message|note|text)\s?: )/i;
/** A delivery note or the shop's own note must not end up on a card. */
const GIFT_KEY = /gift|card|message|greeting/i;
const OTHER_KEY =
  /deliver|ship|courier|driver|staff|seller|internal|order|date|wrap|sender|recipient|email|phone|e-mail|\bfrom\b|\bto\b/i;
const FLAG = /^(yes|no|true|false|on|off|ja|nein|oui|non|\d*|n\/a|none|-)$/i;

/** The words meant for the recipient, from the lines that apps add to an order. */
export function readGiftMessage(attributes: string): string {
  for (const attribute of attributes.split(NEXT_KEY)) {
    const [, key = '', value = ''] = /^\s*([^\n:]{1,60}):\s([\s\S]*)$/.exec(attribute) ?? [];
    if (GIFT_KEY.test(key) && !OTHER_KEY.test(key) && !FLAG.test(value.trim())) return value;
  }
  return '';
}
