// Orders in; the same in the sequence in which their parcels are packed out.
import type { Order } from './order.ts';

/** orders: as they stand in the files. */
export const SORTED_BY = ['orders', 'item', 'buyer'] as const;
export type SortedBy = (typeof SORTED_BY)[number];

/** Orders that are alike stay as they were. */
export function sortOrders(orders: readonly Order[], by: SortedBy): readonly Order[] {
  if (by === 'orders') return orders;
  const keyed = orders.map((order) => ({ order, key: keyOf(by === 'item' ? itemOf(order) : nameOf(order)) }));
  return keyed.toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ order }) => order);
}

const itemOf = ({ items: [first] }: Order): string =>
  first === undefined ? '' : `${first.title} ${first.variant}`;

const nameOf = ({ recipient, buyer }: Order): string => recipient.name || buyer.name;

/** Small letters without accents, so that Émile stands beside Emile on every machine. */
const keyOf = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
