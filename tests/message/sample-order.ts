// A typical order for the tests of this folder; a test says what is different about its own.
import { composeNote } from '../../src/message/compose-note.ts';
import { NOTHING_AROUND } from '../../src/message/deal-wording.ts';
import type { NoteFacts } from '../../src/message/fields/fields.ts';
import { titleSayer } from '../../src/message/items/say-title.ts';
import { knowOrders } from '../../src/message/moments/know-orders.ts';
import type { KnownOrder } from '../../src/message/moments/moment.ts';
import { noteText } from '../../src/message/note.ts';
import { type Message, type ParsedMessage, parseMessage } from '../../src/message/template/parse-message.ts';
import type { Order, Person } from '../../src/orders/order.ts';

export const person = (name: string, greetingName = name.split(' ')[0] ?? ''): Person => ({
  name,
  greetingName,
  rawName: name,
});

export const item = (title: string, quantity = 1, personalisation = '') => ({
  ...{ title, quantity, personalisation },
  variant: 'Colour: Sage',
});

const TYPICAL: Order = {
  channel: 'etsy',
  id: '1001',
  placedOn: '2026-11-02',
  promisedOn: '',
  sentOn: '',
  buyer: person('Anna Holm'),
  buyerAccount: '',
  recipient: person('Clara Berg'),
  address: { lines: ['1 Mill Lane'], city: 'Leeds', region: '', postcode: 'LS1 1AA', country: 'GB' },
  phone: '',
  items: [item('Speckled mug', 2, 'Anna & Tom')],
  giftMessage: '',
  buyerNote: '',
  isPartRefunded: false,
  isReplacement: false,
  total: { amount: '', currency: '' },
  at: { file: 'orders.csv', line: 2 },
};

export const orderWith = (differences: Partial<Order> = {}): Order => ({ ...TYPICAL, ...differences });

/** An order that knows nobody: a company bought for a company. */
export const namelessOrder = orderWith({ buyer: person('ACME Ltd', ''), recipient: person('ACME Ltd', '') });

export function messageOf(text: string): Message {
  const parsed = parseMessage(text);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.message;
}

/** What is known around an order, from which its note is written. */
export const factsOf = (order = orderWith(), differences: Partial<NoteFacts> = {}): NoteFacts => ({
  known: knowOrders([order], { past: null, sendingOn: '' })[0] as KnownOrder, // one order in, one out
  ...{ seller: { name: 'Marianne' }, language: 'en', line: '', sendingOn: '', say: titleSayer('en') },
  ...differences,
});

export const compose = (text: string, order = orderWith(), differences: Partial<NoteFacts> = {}) =>
  composeNote(messageOf(text), factsOf(order, differences), 'seed', NOTHING_AROUND);

/** The note as text, a blank line between its blocks; or the code of the problem. */
export function written(text: string, order = orderWith(), differences: Partial<NoteFacts> = {}): string {
  const composed = compose(text, order, differences);
  return composed.ok ? noteText(composed.value.note) : composed.problem.code;
}

/** "line:column code" of every problem. */
export const codesOf = (parsed: ParsedMessage): readonly string[] =>
  parsed.ok ? [] : parsed.problems.map(({ line, column, code }) => `${line}:${column} ${code}`);
