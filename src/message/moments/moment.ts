// Why an order deserves a line of its own, and how much each reason weighs beside the others.
import type { Order } from '../../orders/order.ts';

/** What a line weighs for a reader: trouble before joy, joy before habit. Nothing: it calls for no line by itself. */
const WEIGHTS = {
  loss: 1000,
  trouble: 500,
  replacement: 400,
  late: 300,
  'part-refunded': 250,
  occasion: 120,
  'buyer-note': 90,
  returning: 50,
  'big-order': 40,
  gift: 30,
  personalised: 20,
  'far-away': 15,
  'first-order': 10,
  'gift-message': 0,
  holiday: 0,
} as const;

export type MomentCode = keyof typeof WEIGHTS;

export interface Moment {
  readonly code: MomentCode;
  /** A sentence for the seller, with what the orders say. */
  readonly reason: string;
}

/** An order with what is known around it. */
export interface KnownOrder {
  readonly order: Order;
  /** Orders of the same buyer on the same channel, oldest first; at most the last `MOST_BEFORE`. */
  readonly before: readonly Order[];
  /** Whether nothing before means that there was nothing. */
  readonly isHistoryKnown: boolean;
  /** Weightiest first. */
  readonly moments: readonly Moment[];
}

export interface Surroundings {
  /** Earlier orders that the seller gave; null where none were given. */
  readonly past: readonly Order[] | null;
  /** Day the parcels go out as YYYY-MM-DD; '' if it was not said. */
  readonly sendingOn: string;
}

/** Each further order of a buyer counts, up to less than a second reason would. */
const PER_ORDER = 10;
const MOST_COUNTED = 4;

/** `before` is how many orders came before. */
export function weightOf(code: MomentCode, before: number): number {
  const further = code === 'returning' ? Math.min(before - 1, MOST_COUNTED) : 0;
  return WEIGHTS[code] + PER_ORDER * further;
}
