// The fields that a message may use: one table from which the types, the checks and the list for people derive.
// In: an order, what is known around it, and its seller. Out: for every field its tidied words; '' where there are none.
import { kept } from '../../kept.ts';
import { countryCode } from '../../orders/countries.ts';
import { greetingOf } from '../../orders/greeting-of.ts';
import { isOneCase, recase } from '../../orders/names/recase.ts';
import type { LineItem, Order } from '../../orders/order.ts';
import { isThing } from '../items/is-thing.ts';
import { sentenceList } from '../items/sentence-list.ts';
import type { Language } from '../language.ts';
import { type KnownOrder, MOMENTS, type MomentCode } from '../moments/moment.ts';
import { tidyText, tidyValue } from '../tidy-text.ts';
import { dayAndMonth, ordinal, season } from './words.ts';

/** The person whose shop sends the notes. */
export interface Seller {
  readonly name: string;
}

/** Everything that a note is written from. */
export interface NoteFacts {
  readonly known: KnownOrder;
  readonly seller: Seller;
  readonly language: Language;
  /** The seller's own words for this order; '' if there are none. */
  readonly line: string;
  /** Day on which the parcels go out; '' if it was not said. */
  readonly sendingOn: string;
  /** What a title is called in the note's language. */
  readonly say: (title: string) => string;
}

/** What people are told of a field. */
export interface MessageField {
  readonly name: FieldName;
  readonly description: string;
  readonly example: string;
}

interface FieldRow extends Omit<MessageField, 'name'> {
  readonly name: string;
  readonly value: (facts: NoteFacts) => string;
}

const of =
  (value: (order: Order, language: Language) => string): FieldRow['value'] =>
  ({ known, language }) =>
    value(known.order, language);

const FIELDS = [
  {
    name: 'greeting',
    description:
      'The name to say after Dear: first name of the person who opens the parcel, which is the recipient of a gift and else the buyer.',
    example: 'Anna',
    value: of(greetingOf),
  },
  {
    name: 'recipient.firstName',
    description: 'First name of the person who gets the parcel.',
    example: 'Clara',
    value: of(({ recipient }) => recipient.greetingName),
  },
  {
    name: 'recipient.name',
    description: 'Full name of the person who gets the parcel.',
    example: 'Clara Holm',
    value: of(({ recipient }) => recipient.name),
  },
  {
    name: 'buyer.firstName',
    description: 'First name of the person who bought.',
    example: 'Anna',
    value: of(({ buyer }) => buyer.greetingName),
  },
  {
    name: 'buyer.name',
    description: 'Full name of the person who bought.',
    example: 'Anna Holm',
    value: of(({ buyer }) => buyer.name),
  },
  {
    name: 'item',
    description: 'The first item as people say it, without sizes and words for search engines.',
    example: 'speckled mug',
    value: ({ known, say }) => said(known.order.items, say)[0] ?? '',
  },
  {
    name: 'items',
    description: 'All items as people say them, as a list in a sentence.',
    example: 'speckled mug, small bowl and candle',
    value: ({ known, say, language }) => sentenceList(said(known.order.items, say), language),
  },
  {
    name: 'item.title',
    description: 'Title of the first item, as the shop shows it.',
    example: 'Handmade Speckled Mug, 12oz',
    value: of(({ items }) => items[0]?.title ?? ''),
  },
  {
    name: 'items.titles',
    description: 'Titles of all items, as the shop shows them, as a list in a sentence.',
    example: 'Handmade Speckled Mug, 12oz and Small Bowl - Sage',
    value: of(({ items }, language) => sentenceList(titles(items), language)),
  },
  {
    name: 'variant',
    description: 'Options chosen for the first item.',
    example: 'Colour: Sage',
    value: of(({ items }) => items[0]?.variant ?? ''),
  },
  {
    name: 'personalisation',
    description: 'Words that the buyer asked for on the first item that has some.',
    example: 'Anna & Tom',
    value: of(({ items }) => items.find((item) => item.personalisation !== '')?.personalisation ?? ''),
  },
  {
    name: 'quantity',
    description: 'How many of the first item were bought.',
    example: '2',
    value: of(({ items }) => items[0]?.quantity.toString() ?? ''),
  },
  {
    name: 'order.number',
    description: 'Number of the order in the shop.',
    example: '1001',
    value: of(({ id }) => id),
  },
  {
    name: 'order.date',
    description: "Day of the order, in the note's language.",
    example: '2 November',
    value: of(({ placedOn }, language) => dayAndMonth(placedOn, language)),
  },
  {
    name: 'order.count',
    description: 'How many orders this buyer has made with it, where that is known.',
    example: '3',
    value: ({ known }) =>
      known.before.length > 0 || known.isHistoryKnown ? `${known.before.length + 1}` : '',
  },
  {
    name: 'order.nth',
    description: 'The same in a word, from the second to the tenth order.',
    example: 'third',
    value: ({ known, language }) => ordinal(known.before.length + 1, language),
  },
  {
    name: 'before',
    description: 'What this buyer bought the last time, as people say it.',
    example: 'lavender soap bar',
    value: ({ known, say, language }) => sentenceList(said(known.before.at(-1)?.items ?? [], say), language),
  },
  {
    name: 'place',
    description: 'Town that the parcel goes to.',
    example: 'Leeds',
    value: of(({ address: { city, country } }) => (isOneCase(city) ? recase(city, country) : city)),
  },
  {
    name: 'season',
    description: 'Season in which the parcel goes out or the order was made, at the place it goes to.',
    example: 'autumn',
    value: ({ known: { order }, language, sendingOn }) =>
      season(sendingOn || order.sentOn || order.placedOn, countryCode(order.address.country), language),
  },
  {
    name: 'line',
    description: 'Your own line for this order. Without a place in the message it stands above the closing.',
    example: 'I still think of the blue you chose.',
    value: ({ line }) => line,
  },
  {
    name: 'giftMessage',
    description: "The buyer's words for the recipient, as entered. Nothing else may stand in such a message.",
    example: 'Happy birthday, Clara!',
    value: of(({ giftMessage }) => giftMessage),
  },
  {
    name: 'seller.name',
    description: 'Your name, as you sign.',
    example: 'Marianne',
    value: ({ seller }) => seller.name,
  },
] as const satisfies readonly FieldRow[];

type WrittenField = (typeof FIELDS)[number]['name'];
type Condition = `is.${MomentCode}`;
export type FieldName = WrittenField | Condition;

/** The words of a field for one order. A condition that holds has some, too. */
export type FieldValues = Pick<ReadonlyMap<FieldName, string>, 'get'>;

const CONDITIONS = MOMENTS.map(({ code, description }) => ({
  name: `is.${code}` as const,
  code,
  description,
}));

const WRITTEN_FIELDS: readonly WrittenField[] = FIELDS.map(({ name }) => name);
export const FIELD_NAMES: readonly FieldName[] = [...WRITTEN_FIELDS, ...CONDITIONS.map(({ name }) => name)];

export const isFieldName = (word: string): word is FieldName => FIELD_NAMES.some((name) => name === word);
export const isCondition = (field: FieldName): field is Condition => field.startsWith('is.');

/** The fields as people are told of them, in the order to show. */
export function messageFields(): readonly MessageField[] {
  return FIELDS.map(({ name, description, example }) => ({ name, description, example }));
}

/** What {{#if ...}} can ask for beside the fields. */
export function messageConditions(): readonly Pick<MessageField, 'name' | 'description'>[] {
  return CONDITIONS.map(({ name, description }) => ({ name, description }));
}

/** Each is worked out when it is first asked for: most messages ask for a few. */
export function fieldValues(facts: NoteFacts): FieldValues {
  const known = new Map<FieldName, string>();
  return {
    get: (name) => kept(known, name, () => wordsOf(name, facts)),
  };
}

function wordsOf(name: FieldName, facts: NoteFacts): string {
  const condition = CONDITIONS.find((one) => one.name === name);
  if (condition !== undefined) {
    return facts.known.moments.some(({ code }) => code === condition.code) ? 'yes' : '';
  }
  const words = FIELDS.find((field) => field.name === name)?.value(facts) ?? '';
  return name === 'giftMessage' ? tidyText(words) : tidyValue(words);
}

/** Tidied before they are joined, so that a title that is nothing but control characters leaves no gap. */
const titles = (items: readonly LineItem[]): readonly string[] =>
  distinct(items.map(({ title }) => tidyValue(title)));

const said = (items: readonly LineItem[], say: NoteFacts['say']): readonly string[] =>
  distinct(titles(items).filter(isThing).map(say));

const distinct = (words: readonly string[]): readonly string[] => [
  ...new Set(words.filter((word) => word !== '')),
];
