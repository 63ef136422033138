// What a platform's file says, as data: how to know it, which heading holds which fact, what its words mean.
import type { ProblemCode } from '../../problem.ts';
import type { Channel } from '../order.ts';
import type { DateOrder } from '../values/parse-date.ts';

/** `buyerAccount` is a name that people gave themselves, `buyerEmail` an e-mail or a number, which names nobody. */
export type OrderFact =
  | 'id'
  | 'standInId'
  | 'placedOn'
  | 'promisedOn'
  | 'sentOn'
  | 'buyerName'
  | 'buyerFirstName'
  | 'buyerLastName'
  | 'buyerAccount'
  | 'buyerEmail'
  | 'recipientName'
  | 'recipientFirstName'
  | 'recipientLastName'
  | 'line1'
  | 'line2'
  | 'line3'
  | 'city'
  | 'region'
  | 'postcode'
  | 'country'
  | 'phone'
  | 'giftMessage'
  | 'buyerNote'
  | 'total'
  | 'adjustedTotal'
  | 'refunded'
  | 'currency'
  | 'status'
  | 'tags'
  | 'paidOn'
  | 'cancelledOn'
  | 'packedBy'
  | 'itemCount';
export type ItemFact = 'itemId' | 'title' | 'quantity' | 'variant' | 'personalisation';
export type Fact = OrderFact | ItemFact;

/** The cells of one row by what they mean; a fact that is absent or '' is not known. */
export type Facts = Readonly<Partial<Record<Fact, string>>>;

/** A filled cell under one of the headings that `more` looks for. */
export interface NamedCell {
  readonly heading: string;
  readonly cell: string;
}

export interface Platform {
  /** The `format` of the file report. */
  readonly format: string;
  readonly channel: Channel;
  /** Lists of normalised headings that tell the file, one for each language or age of it: half of a list is enough. */
  readonly telling: readonly (readonly string[])[];
  /** Amazon's tab-separated reports write quotes as plain text. */
  readonly quoting: boolean;
  /** Normalised headings of each fact; the first that is filled counts. */
  readonly columns: Readonly<Partial<Record<Fact, readonly string[]>>>;
  /** The buyer's address, for a row that has no address to send to at all: two addresses are never mixed. */
  readonly otherAddress: Platform['columns'];
  /** Normalised headings whose cells `unpack` wants to see as well, such as a field that the seller has named. */
  readonly more: RegExp;
  /** Why an order gets no note, or what is to know of it; the first that fits counts. A fact without its column fits nothing. */
  readonly standings: readonly (readonly [fact: OrderFact, cell: RegExp, code: ProblemCode])[];
  /** Order of day and month where the platform fixes it; 'unknown' asks the column. */
  readonly dateOrder: (headings: readonly string[]) => DateOrder;
  /** Takes apart what the platform packs into one row: the rows of an order with several items in it, usually one. */
  readonly unpack: (facts: Facts, more: readonly NamedCell[]) => readonly Facts[];
  /** The start of a row that belongs to the report and not to an order: a count at the end, a line that explains the columns. */
  readonly frame: RegExp;
  /** A row with an order number and nothing else is an order to a shop and a remark to a person. */
  readonly isMadeByHand: boolean;
}

/** Headings as they are written down in these files: "order id, sale date". */
export const headings = (list: string): readonly string[] => list.split(', ');

/** Columns that sellers add to a shop's file because it lacks them; the shop's own come first. */
const ADDED_COLUMNS = {
  giftMessage: headings('gift message, gift note'),
  buyerNote: headings('buyer note, note from buyer'),
  personalisation: headings('personalisation, personalization'),
} as const satisfies Platform['columns'];

type Told = 'format' | 'channel' | 'telling' | 'columns';
const NOTHING = /(?!)/;

/** A platform as its file tells it; what it says nothing of is as with most. */
export function platform(told: Pick<Platform, Told> & Partial<Platform>): Platform {
  const { giftMessage = [], buyerNote = [], personalisation = [] } = told.columns;
  return {
    quoting: true,
    otherAddress: {},
    more: NOTHING,
    standings: [],
    dateOrder: () => 'unknown',
    unpack: (facts) => [facts],
    frame: NOTHING,
    isMadeByHand: false,
    ...told,
    columns: {
      ...told.columns,
      giftMessage: [...giftMessage, ...ADDED_COLUMNS.giftMessage],
      buyerNote: [...buyerNote, ...ADDED_COLUMNS.buyerNote],
      personalisation: [...personalisation, ...ADDED_COLUMNS.personalisation],
    },
  };
}
