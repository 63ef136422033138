// The fields that a message may use: one table from which the types, the checks and the list for people derive.
// In: an order and its seller. Out: for every field its tidied words; '' where this order has none.
import { greetingOf } from '../orders/greeting-of.ts';
import type { LineItem, Order } from '../orders/order.ts';
import { tidyValue } from './tidy-text.ts';

/** The person whose shop sends the notes. */
export interface Seller {
  readonly name: string;
}

/** What people are told of a field. */
export interface MessageField {
  readonly name: string;
  readonly description: string;
  readonly example: string;
}

interface FieldRow extends MessageField {
  readonly value: (order: Order, seller: Seller) => string;
}

const FIELDS = [
  {
    name: 'greeting',
    description: 'The name to say after Dear: the first name of the person who opens the parcel.',
    example: 'Anna',
    value: greetingOf,
  },
  {
    name: 'recipient.firstName',
    description: 'First name of the person who gets the parcel.',
    example: 'Clara',
    value: ({ recipient }) => recipient.greetingName,
  },
  {
    name: 'recipient.name',
    description: 'Full name of the person who gets the parcel.',
    example: 'Clara Holm',
    value: ({ recipient }) => recipient.name,
  },
  {
    name: 'buyer.firstName',
    description: 'First name of the person who bought.',
    example: 'Anna',
    value: ({ buyer }) => buyer.greetingName,
  },
  {
    name: 'buyer.name',
    description: 'Full name of the person who bought.',
    example: 'Anna Holm',
    value: ({ buyer }) => buyer.name,
  },
  {
    name: 'item',
    description: 'Title of the first item, as the shop shows it.',
    example: 'Speckled mug',
    value: ({ items }) => items[0]?.title ?? '',
  },
  {
    name: 'items',
    description: 'Titles of all items as a list in a sentence.',
    example: 'Speckled mug, Small bowl and Candle',
    value: ({ items }) => sentenceList(titles(items)),
  },
  {
    name: 'variant',
    description: 'Options chosen for the first item.',
    example: 'Colour: Sage',
    value: ({ items }) => items[0]?.variant ?? '',
  },
  {
    name: 'personalisation',
    description: 'Words that the buyer asked for on the first item.',
    example: 'Anna & Tom',
    value: ({ items }) => items[0]?.personalisation ?? '',
  },
  {
    name: 'quantity',
    description: 'How many of the first item were bought.',
    example: '2',
    value: ({ items }) => items[0]?.quantity.toString() ?? '',
  },
  {
    name: 'order.number',
    description: 'Number of the order in the shop.',
    example: '1001',
    value: ({ id }) => id,
  },
  {
    name: 'order.date',
    description: 'Day of the order.',
    example: '2 November',
    value: ({ placedOn }) => dayAndMonth(placedOn),
  },
  {
    name: 'place',
    description: 'Town that the parcel goes to.',
    example: 'Leeds',
    value: ({ address }) => address.city,
  },
  {
    name: 'seller.name',
    description: 'Your name, as you sign.',
    example: 'Marianne',
    value: (_, seller) => seller.name,
  },
] as const satisfies readonly FieldRow[];

export type FieldName = (typeof FIELDS)[number]['name'];

/** The words of every field for one order. */
export type FieldValues = ReadonlyMap<FieldName, string>;

export const FIELD_NAMES: readonly FieldName[] = FIELDS.map(({ name }) => name);

export const isFieldName = (word: string): word is FieldName => FIELD_NAMES.some((name) => name === word);

/** The fields as people are told of them, in the order to show. */
export function messageFields(): readonly MessageField[] {
  return FIELDS.map(({ name, description, example }) => ({ name, description, example }));
}

export function fieldValues(order: Order, seller: Seller): FieldValues {
  return new Map(FIELDS.map(({ name, value }) => [name, tidyValue(value(order, seller))]));
}

/** Tidied before they are joined, so that a title that is nothing but control characters leaves no gap. */
const titles = (items: readonly LineItem[]): readonly string[] => [
  ...new Set(items.map(({ title }) => tidyValue(title)).filter((title) => title !== '')),
];

/** ["a", "b", "c"] becomes "a, b and c". */
function sentenceList(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}

const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
  ...['August', 'September', 'October', 'November', 'December'],
];

/** "2026-11-02" becomes "2 November"; a year would sound like an invoice. */
export function dayAndMonth(isoDay: string): string {
  const [, month = '', day = ''] = /^\d{4}-(\d{2})-(\d{2})$/.exec(isoDay) ?? [];
  const name = MONTHS[Number(month) - 1];
  return name === undefined ? '' : `${Number(day)} ${name}`;
}
