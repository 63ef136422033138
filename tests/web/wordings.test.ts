// How many orders get a message and how varied it is, in words.
import { expect, it } from 'vitest';
import { ownWordings, usedMessages } from '../../src/web/wordings.ts';

const template = (id: string, name: string, text = 'Thank you!') => ({
  ...({ id, name, text, description: '', language: 'en', moment: null } as const),
});
const templates = [
  { ...template('gift', 'Geschenk'), language: 'de' as const },
  template('gift', 'Gift to somebody'),
  template('gift-message', 'Gift message', '{{giftMessage}}'),
];

it.each([
  ['gift', 486, 2, 'Gift to somebody: 2 orders, 486 ways'],
  ['gift', 1, 1, 'Gift to somebody: 1 order, 1 way'],
  ['gift', 2, 3, 'Gift to somebody: 3 orders, 2 ways, too few'],
  ['gift', 1_000_000, 3, 'Gift to somebody: 3 orders, over a million ways'],
  ['gift-message', 1, 3, "Gift message: 3 orders, the buyer's words"],
  ['message', 2, 1, 'Your message: 1 order, 2 ways'],
])('says of %s in %d wordings for %d orders', (id, wordings, orders, expected) => {
  const [used] = usedMessages({ wordings: [{ template: id, wordings, orders }] }, templates, 'en');
  expect(`${used?.name}: ${used?.orders}, ${used?.ways}${used?.isTight ? ', too few' : ''}`).toBe(expected);
});

it.each([
  [12, 'Can be worded in 6,000 ways; 12 orders get it.'],
  [1, 'Can be worded in 6,000 ways; 1 order gets it.'],
])("says of the seller's own message for %d orders", (orders, expected) => {
  const used = usedMessages({ wordings: [{ template: 'message', wordings: 6000, orders }] }, [], 'en');
  expect(used.map(ownWordings)).toEqual([expected]);
});
