// A typical order for the tests of this folder; a test says what is different about its own.
import { composeNote } from '../../src/message/compose-note.ts';
import { type ParsedMessage, parseMessage } from '../../src/message/template/parse-message.ts';
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

export function templateOf(text: string) {
  const parsed = parseMessage(text);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.template;
}

export const compose = (text: string, order = orderWith(), seller = { name: 'Marianne' }) =>
  composeNote(templateOf(text), order, seller);

/** The note as text, a blank line between its blocks; or the code of the problem. */
export function written(text: string, order = orderWith(), seller = { name: 'Marianne' }): string {
  const composed = compose(text, order, seller);
  if (!composed.ok) return composed.problem.code;
  return composed.value.blocks.map(({ lines }) => lines.join('\n')).join('\n\n');
}

/** "line:column code" of every problem. */
export const codesOf = (parsed: ParsedMessage): readonly string[] =>
  parsed.ok ? [] : parsed.problems.map(({ line, column, code }) => `${line}:${column} ${code}`);
