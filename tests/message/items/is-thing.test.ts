// Postage, tips and orders without a name are no things to write of; things that only sound like them are.
import { expect, it } from 'vitest';
import { isThing } from '../../../src/message/items/is-thing.ts';

it.each([
  ...[
    'Express Shipping Upgrade',
    'Postage',
    'Tip',
    'Deposit',
    'Gift wrap',
    'Rush order - 2 days',
    'Add-on: initials',
  ],
  ...['Custom Order for Anna', 'Reserved for Anna', 'Listing for Anna H.', 'Versandkosten', 'Trinkgeld'],
  ...['Frais de port', 'Emballage cadeau', 'Réservé pour Anna', 'Gastos de envío', 'Confezione regalo'],
])('%s is none', (title) => expect(isThing(title)).toBe(false));

it.each([
  ...['Gift Wrap Paper, 3 sheets', 'Tip Jar', 'Shipping Box Labels', 'Deposit Slip Holder', 'Rush Basket'],
  ...['Gift Tag', 'Customary Mug', 'Reserve Coffee', 'Geschenkverpackungspapier', 'Delivery Room Sign'],
])('%s is one', (title) => expect(isThing(title)).toBe(true));
