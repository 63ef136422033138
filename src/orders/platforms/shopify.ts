// Shopify's orders export: one row an item, the order's cells on its first row only.
import { type Facts, headings, platform } from './platform.ts';

export const shopify = platform({
  format: 'shopify',
  channel: 'shopify',
  telling: [
    headings('name, lineitem name, lineitem quantity, lineitem price, financial status, accepts marketing'),
  ],
  columns: {
    id: headings('name'),
    placedOn: headings('created at'),
    sentOn: headings('fulfilled at'),
    buyerName: headings('billing name'),
    buyerEmail: headings('email'),
    recipientName: headings('shipping name'),
    line1: headings('shipping address1, shipping street'),
    line2: headings('shipping address2'),
    city: headings('shipping city'),
    region: headings('shipping province'),
    postcode: headings('shipping zip'),
    country: headings('shipping country'),
    phone: headings('shipping phone, phone, billing phone'),
    buyerNote: headings('notes'),
    total: headings('total'),
    currency: headings('currency'),
    status: headings('financial status'),
    tags: headings('tags'),
    cancelledOn: headings('cancelled at'),
    title: headings('lineitem name'),
    quantity: headings('lineitem quantity'),
  },
  otherAddress: {
    line1: headings('billing address1, billing street'),
    line2: headings('billing address2'),
    city: headings('billing city'),
    region: headings('billing province'),
    postcode: headings('billing zip'),
    country: headings('billing country'),
  },
  more: /^note attributes$/,
  standings: [
    ['cancelledOn', /./, 'order-cancelled'],
    ['status', /^voided$/i, 'order-cancelled'],
    ['status', /^refunded$/i, 'order-refunded'],
    ['status', /^partially_refunded$/i, 'order-part-refunded'],
    ['status', /^(?!paid$)./i, 'order-unpaid'],
  ],
  unpack: (facts, [attributes]) => {
    const giftMessage = readGiftMessage(attributes?.cell ?? '');
    return [{ ...facts, ...readTitle(facts.title ?? ''), ...(giftMessage !== '' && { giftMessage }) }];
  },
});

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
    if (isGiftMessage(key, value)) return value;
  }
  return '';
}

/** A shop's apps name their fields as they like: the name has to speak of a gift, and the value has to be words. */
export const isGiftMessage = (key: string, value: string): boolean =>
  GIFT_KEY.test(key) && !OTHER_KEY.test(key) && !FLAG.test(value.trim());
