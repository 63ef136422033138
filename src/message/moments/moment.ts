// Why an order deserves a line of its own, when that is so, and how much each reason weighs beside the others.
import type { Order } from '../../orders/order.ts';

interface MomentRow {
  readonly code: string;
  /** What a line weighs for a reader: trouble before joy, joy before habit. 0: it calls for no line by itself. */
  readonly weight: number;
  /** When it holds. */
  readonly description: string;
}

/** Weightiest first. */
export const MOMENTS = [
  {
    code: 'loss',
    weight: 1000,
    description: "The buyer's words speak of a death: a cheerful note may hurt.",
  },
  { code: 'trouble', weight: 500, description: "The buyer's note speaks of something that went wrong." },
  { code: 'replacement', weight: 400, description: 'The order replaces an earlier one.' },
  { code: 'late', weight: 300, description: 'It was sent, or goes out, after its promised day.' },
  { code: 'part-refunded', weight: 250, description: 'Part of the money was given back.' },
  {
    code: 'occasion',
    weight: 120,
    description: "The buyer's words speak of a birthday, a wedding or the like.",
  },
  { code: 'buyer-note', weight: 90, description: 'The buyer wrote something to you.' },
  { code: 'returning', weight: 50, description: 'The buyer has bought before.' },
  { code: 'big-order', weight: 40, description: 'The order is much bigger than usual.' },
  {
    code: 'gift',
    weight: 30,
    description: "Somebody else opens the parcel, or the buyer's note says it is a gift.",
  },
  { code: 'personalised', weight: 20, description: 'An item carries words that the buyer asked for.' },
  { code: 'far-away', weight: 15, description: 'It goes to another country than most of the orders.' },
  {
    code: 'first-order',
    weight: 10,
    description: 'The buyer is in none of the earlier orders that you gave.',
  },
  { code: 'gift-message', weight: 0, description: 'The buyer wrote a gift message.' },
  { code: 'holiday', weight: 0, description: 'The order is of December, up to the 26th.' },
] as const satisfies readonly MomentRow[];

export type MomentCode = (typeof MOMENTS)[number]['code'];

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

/** Earlier orders. */
export interface Past {
  readonly orders: readonly Order[];
  /** Whether a buyer who is in none of them has bought nothing before. */
  readonly isWhole: boolean;
}

export interface Surroundings {
  /** Null where nothing of the past is known. */
  readonly past: Past | null;
  /** Day the parcels go out as YYYY-MM-DD; '' if it was not said. */
  readonly sendingOn: string;
}

/** Each further order of a buyer counts, up to less than a second reason would. */
const PER_ORDER = 10;
const MOST_COUNTED = 4;

const WEIGHTS = new Map<MomentCode, number>(MOMENTS.map(({ code, weight }) => [code, weight]));

/** `before` is how many orders came before. */
export function weightOf(code: MomentCode, before: number): number {
  const further = code === 'returning' ? Math.min(before - 1, MOST_COUNTED) : 0;
  return (WEIGHTS.get(code) ?? 0) + PER_ORDER * further;
}
