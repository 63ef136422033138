// What the seller says of one order: a line of their own, another name, another message, or that it gets no note.
import { isForSomebodyElse } from '../orders/greeting-of.ts';
import type { Order } from '../orders/order.ts';
import { tidyValue } from './tidy-text.ts';

export interface OrderLine {
  /** The order's id. */
  readonly order: string;
  /** A sentence or two, written as they stand; '' for none. */
  readonly line: string;
  /** The name to greet instead of the one that the order gives; '' to leave it. */
  readonly greeting: string;
  /** Id of a message instead of the one that the order would get; '' to leave it. */
  readonly template: string;
  /** The order gets no note. */
  readonly skip: boolean;
}

/** The order with the name that the seller wants to greet, in place of the reader's. */
export function asGreeted(order: Order, line: OrderLine | undefined): Order {
  const greetingName = tidyValue(line?.greeting ?? '');
  if (greetingName === '') return order;
  const recipient = { ...order.recipient, greetingName };
  return isForSomebodyElse(order)
    ? { ...order, recipient }
    : { ...order, recipient, buyer: { ...order.buyer, greetingName } };
}

/** One line, with a full stop where its last word has none: another sentence may follow. */
export const asSentence = (line: string): string => tidyValue(line).replace(/[\p{L}\p{N}]$/u, '$&.');
