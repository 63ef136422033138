// What a card can show of an order, and the rows of its packing slip.
import type { WrittenNote } from '../hand/handwrite.ts';
import type { Order } from '../orders/order.ts';
import type { TableRow } from './items-table.ts';

export interface CardContent {
  readonly order: Order;
  /** The note; null on a layout without one. */
  readonly note: WrittenNote | null;
  /** The recipient's address as lines, and written by hand where the layout wants it so. */
  readonly address: readonly string[];
  readonly writtenAddress: WrittenNote | null;
  /** Whether the seller's signature stands under the note: not under words of the buyer's. */
  readonly isSigned: boolean;
  /** A gift shows no prices. */
  readonly isGift: boolean;
  /** What its QR code says; null where the order gets none. */
  readonly qr: string | null;
}

/** Words that a packing slip needs in the seller's language. */
export interface SlipWords {
  readonly order: string;
  readonly quantity: string;
  readonly item: string;
  readonly total: string;
  /** With {page} and {pages}. */
  readonly page: string;
}

/** A row for the headings, one for each item, and one for the total where it is known and may be seen. */
export function orderRows({ order, isGift }: CardContent, words: SlipWords): readonly TableRow[] {
  const items = order.items.map(({ title, quantity, variant, personalisation }) => ({
    figure: `${quantity} ×`,
    text: title.replaceAll('\n', ' '),
    details: [variant, personalisation].flatMap((detail) => detail.split('\n')).filter((line) => line !== ''),
    isBold: false,
  }));
  const { amount, currency } = order.total;
  const total = {
    figure: '',
    text: `${words.total}: ${amount} ${currency}`.trim(),
    details: [],
    isBold: true,
  };
  return [
    { figure: words.quantity, text: words.item, details: [], isBold: true },
    ...items,
    ...(isGift || amount === '' ? [] : [total]),
  ];
}
