// What the rest of the program knows of an order, wherever it came from. Text is tidied Unicode (NFC), ids are text.

/** `other` is a list that somebody made, or a shop that is not known. */
export const CHANNEL_IDS = [
  'etsy',
  'shopify',
  'amazon',
  'ebay',
  'woocommerce',
  'bigcommerce',
  'squarespace',
  'tiktok',
  'depop',
  'wix',
  'other',
] as const;
export type Channel = (typeof CHANNEL_IDS)[number];

/** A person as the shop knows them. A name that is not known is ''. */
export interface Person {
  /** Full name, tidied and re-cased. */
  readonly name: string;
  /** The name to use after "Dear", or '' where nothing safe to say is known (a company, a user name, a single letter). */
  readonly greetingName: string;
  /** The cell as it stood in the file. */
  readonly rawName: string;
}

export interface Address {
  readonly lines: readonly string[];
  readonly city: string;
  readonly region: string;
  readonly postcode: string;
  readonly country: string;
}

export interface LineItem {
  readonly title: string;
  readonly quantity: number;
  /** Options chosen, such as "Color: Sage"; '' if none. */
  readonly variant: string;
  /** Words the buyer asked for on the item; '' if none. */
  readonly personalisation: string;
}

export interface Order {
  readonly channel: Channel;
  /** The order's id on its channel. */
  readonly id: string;
  /** Day of the order as YYYY-MM-DD; '' if the file does not say. */
  readonly placedOn: string;
  /** Day by which the seller was to send it, in the same way. */
  readonly promisedOn: string;
  /** Day it was sent; of an Amazon order that is still to be sent, the day of the report. */
  readonly sentOn: string;
  readonly buyer: Person;
  /** User name, e-mail or number of the buyer on the channel, in small letters; '' if the file does not say or masks it. */
  readonly buyerAccount: string;
  /** Who gets the parcel; the same as the buyer unless the file names somebody else. */
  readonly recipient: Person;
  readonly address: Address;
  readonly phone: string;
  /** What the order came to: "1323.50" and "USD"; '' if the file does not say. */
  readonly total: { readonly amount: string; readonly currency: string };
  readonly items: readonly LineItem[];
  /** What the buyer wants the recipient to read; '' if none. */
  readonly giftMessage: string;
  /** What the buyer told the seller; '' if none. It is never written on a note. */
  readonly buyerNote: string;
  /** The buyer got some of the money back. */
  readonly isPartRefunded: boolean;
  /** The seller marked it as sent once more, in place of an order before. */
  readonly isReplacement: boolean;
  /** File and first line of the order; nothing of an order that came in by itself. */
  readonly at: { readonly file?: string; readonly line?: number };
}
