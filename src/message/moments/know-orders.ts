// Orders and what lies around them in; each with its history and its moments out, and the few that most deserve a line.
import type { Order } from '../../orders/order.ts';
import { historyOf } from './history.ts';
import { type KnownOrder, type Moment, type Surroundings, weightOf } from './moment.ts';
import { momentsInWords } from './moments-in-words.ts';
import { momentsOfOrder } from './moments-of-order.ts';
import { usualOf } from './usual.ts';

/** In the sequence of the orders. */
export function knowOrders(orders: readonly Order[], around: Surroundings): readonly KnownOrder[] {
  const historyFor = historyOf(orders, around.past);
  const usual = usualOf(orders);
  return orders.map((order) => {
    const history = historyFor(order);
    const moments = [...momentsInWords(order), ...momentsOfOrder(order, history, usual, around.sendingOn)];
    return { order, ...history, moments: byWeight(moments, history.before.length) };
  });
}

const byWeight = (moments: readonly Moment[], before: number): readonly Moment[] =>
  [...moments].sort((a, b) => weightOf(b.code, before) - weightOf(a.code, before));

/** More lines than that nobody writes in an evening. */
const MOST_LINES = 20;

/** The orders for which a line matters most, that one first. Beside the buyer's own words to the recipient no line stands. */
export function worthALine(orders: readonly KnownOrder[]): readonly KnownOrder[] {
  return orders
    .filter(({ order }) => order.giftMessage === '')
    .map((known) => ({ known, weight: weightOfAll(known) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST_LINES)
    .map(({ known }) => known);
}

const weightOfAll = ({ moments, before }: KnownOrder): number =>
  moments.reduce((sum, { code }) => sum + weightOf(code, before.length), 0);
