// Squarespace's orders export: one row an item, the order's cells on its first row only. Fields of the seller's own forms
// are columns: "Product Form: Engraving" of the item, "Checkout Form: Gift note" of the order.
import { type Facts, headings, type NamedCell, platform } from './platform.ts';

export const squarespace = platform({
  format: 'squarespace',
  channel: 'squarespace',
  telling: [
    headings(
      'order id, lineitem variant, lineitem name, lineitem quantity, amount refunded, private notes, payment reference',
    ),
  ],
  columns: {
    id: headings('order id'),
    placedOn: headings('created at'),
    sentOn: headings('fulfilled at'),
    buyerName: headings('billing name'),
    buyerEmail: headings('email'),
    recipientName: headings('shipping name'),
    line1: headings('shipping address1'),
    line2: headings('shipping address2'),
    city: headings('shipping city'),
    region: headings('shipping province'),
    postcode: headings('shipping zip'),
    country: headings('shipping country'),
    phone: headings('shipping phone, billing phone'),
    total: headings('total'),
    refunded: headings('amount refunded'),
    currency: headings('currency'),
    status: headings('financial status'),
    cancelledOn: headings('cancelled at'),
    title: headings('lineitem name'),
    quantity: headings('lineitem quantity'),
    variant: headings('lineitem variant'),
  },
  otherAddress: {
    line1: headings('billing address1'),
    line2: headings('billing address2'),
    city: headings('billing city'),
    region: headings('billing province'),
    postcode: headings('billing zip'),
    country: headings('billing country'),
  },
  standings: [
    ['cancelledOn', /./, 'order-cancelled'],
    ['status', /^cancel|^voided$/i, 'order-cancelled'],
    ['status', /^refunded$/i, 'order-refunded'],
    ['status', /^part/i, 'order-part-refunded'],
    ['status', /^(pending|unpaid|authorized|failed)$/i, 'order-unpaid'],
  ],
  more: /^(product|checkout) form: /,
  unpack: (facts, more) => [{ ...facts, ...readForms(more, facts) }],
});

/** A field of a form by its name: words for the recipient, words for the seller, or what is to stand on the item. */
export function readForms(more: readonly NamedCell[], facts: Facts): Facts {
  const isGift = ({ heading }: NamedCell): boolean => /gift|card|greeting/.test(heading);
  const isNote = ({ heading }: NamedCell): boolean =>
    /note|message|instruction|comment|request/.test(heading);
  const isOfItem = ({ heading }: NamedCell): boolean => heading.startsWith('product form: ');
  const join = (cells: readonly NamedCell[], own = ''): string =>
    own || cells.map(({ cell }) => cell).join('\n');
  const others = more.filter((field) => !isGift(field));
  return {
    giftMessage: join(more.filter(isGift), facts.giftMessage),
    buyerNote: join(
      others.filter((field) => !isOfItem(field) && isNote(field)),
      facts.buyerNote,
    ),
    personalisation: join(others.filter(isOfItem), facts.personalisation),
  };
}
