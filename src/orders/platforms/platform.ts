// What a platform's file says, as data: how to know it, which heading holds which fact, what its words mean.
import type { ProblemCode } from '../../problem.ts';
import type { Channel } from '../order.ts';
import type { DateOrder } from '../values/parse-date.ts';

export type OrderFact =
  | 'id'
  | 'placedOn'
  | 'buyerName'
  | 'buyerFirstName'
  | 'buyerLastName'
  | 'buyerAccount'
  | 'recipientName'
  | 'line1'
  | 'line2'
  | 'city'
  | 'region'
  | 'postcode'
  | 'country'
  | 'phone'
  | 'giftMessage'
  | 'buyerNote'
  | 'total'
  | 'adjustedTotal'
  | 'currency'
  | 'status'
  | 'cancelledOn'
  | 'itemCount';
export type ItemFact = 'itemId' | 'title' | 'quantity' | 'variant' | 'personalisation';

/** The cells of one row by what they mean; a fact that is absent or '' is not known. */
export type Facts = Readonly<Partial<Record<OrderFact | ItemFact, string>>>;

export interface Platform {
  /** The `format` of the file report. */
  readonly format: string;
  readonly channel: Channel;
  /** Normalised headings that only this file has together: all of one set. */
  readonly signs: readonly (readonly string[])[];
  /** Normalised headings of each fact; the first that is filled counts. */
  readonly columns: Readonly<Partial<Record<OrderFact | ItemFact, readonly string[]>>>;
  /** What a status means; the first that fits counts. */
  readonly statuses: readonly (readonly [status: RegExp, meaning: ProblemCode])[];
  /** Order of day and month where the platform fixes it; 'unknown' asks the column. */
  readonly dateOrder: (headings: readonly string[]) => DateOrder;
  /** Takes apart what the platform packs into one cell. */
  readonly unpack: (facts: Facts) => Facts;
  /** A row with an order number and nothing else is an order to a shop and a remark to a person. */
  readonly isMadeByHand: boolean;
}
