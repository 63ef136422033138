// Orders and earlier ones in; what the buyer of each order had ordered before out.
import { buyerKey } from '../../orders/buyer-key.ts';
import type { Order } from '../../orders/order.ts';
import type { Past } from './moment.ts';

export interface History {
  readonly before: readonly Order[];
  readonly isHistoryKnown: boolean;
}

/** A shop of wholesale has buyers with thousands of orders, and each would hold all before it. */
export const MOST_BEFORE = 50;
const UNKNOWN: History = { before: [], isHistoryKnown: false };

export function historyOf(orders: readonly Order[], past: Past | null): (order: Order) => History {
  const here = new Set(orders.map(identity));
  const earlier = onceEach(past?.orders ?? []).filter((order) => !here.has(identity(order)));
  const byBuyer = groupByBuyer([
    ...earlier.map((order) => ({ order, day: order.placedOn })),
    // Undated, but in the seller's hands now: not before those that are over.
    ...orders.map((order) => ({ order, day: order.placedOn || '9999' })),
  ]);
  const isCovered = coverage(past?.isWhole ? earlier : []);
  const found = new Map<Order, History>();
  for (const [key, group] of byBuyer) {
    group.forEach((order, i) => {
      const before = group.slice(Math.max(0, i - MOST_BEFORE), i);
      found.set(order, { before, isHistoryKnown: isCovered(order, key) });
    });
  }
  return (order) => found.get(order) ?? UNKNOWN;
}

/** In a list of somebody's own, numbers start anew each time. */
const identity = ({ channel, id, placedOn, buyer }: Order): string =>
  (channel === 'other' ? [channel, id, placedOn, buyer.name] : [channel, id]).join('\u0000');

const onceEach = (orders: readonly Order[]): readonly Order[] => [
  ...new Map(orders.map((order) => [identity(order), order])).values(),
];

/** By date, and on the same day in the sequence in which they came. */
function groupByBuyer(
  dated: readonly { readonly order: Order; readonly day: string }[],
): ReadonlyMap<string, readonly Order[]> {
  const groups = new Map<string, { readonly order: Order; readonly day: string }[]>();
  for (const one of dated) {
    const key = buyerKey(one.order);
    const group = groups.get(key);
    if (key === '') continue;
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  const byDay = (a: { readonly day: string }, b: { readonly day: string }): number =>
    a.day < b.day ? -1 : Number(a.day > b.day);
  return new Map([...groups].map(([key, group]) => [key, group.sort(byDay).map(({ order }) => order)]));
}

/** Nothing before means something only where there is a past of the channel and nobody of the same name in it. */
function coverage(earlier: readonly Order[]): (order: Order, key: string) => boolean {
  const channels = new Set(earlier.map(({ channel }) => channel));
  const nameKey = ({ channel, buyer }: Order): string => `${channel}\u0000${buyer.name.toLowerCase()}`;
  const namesakes = new Map<string, Set<string>>();
  for (const order of earlier) {
    const keys = namesakes.get(nameKey(order)) ?? new Set();
    namesakes.set(nameKey(order), keys.add(buyerKey(order)));
  }
  return (order, key) => {
    const keys = order.buyer.name === '' ? undefined : namesakes.get(nameKey(order));
    return channels.has(order.channel) && (keys === undefined || (keys.size === 1 && keys.has(key)));
  };
}
