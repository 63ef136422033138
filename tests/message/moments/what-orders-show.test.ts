// What lies in the orders themselves: days, money, numbers of pieces, people, places.
import { describe, expect, it } from 'vitest';
import type { Order } from '../../../src/orders/order.ts';
import { item, person } from '../sample-order.ts';
import { plainOrder, reasonOf } from './moments-of.ts';

const usd = (amount: string) => ({ amount, currency: 'USD' });
const inCountry = (country: string): Partial<Order> => ({ address: { ...plainOrder().address, country } });
/** So many orders beside the one at hand. */
const others = (count: number, differences: Partial<Order> = {}): readonly Order[] =>
  Array.from({ length: count }, (_, i) => plainOrder({ id: `other ${i}`, ...differences }));

it.each([
  ['replacement', { isReplacement: true }, 'Sent once more, in place of an order before.'],
  ['part-refunded', { isPartRefunded: true }, 'The buyer got some of the money back.'],
  ['gift', { recipient: person('Clara Berg') }, 'Anna Holm bought it, Clara Berg gets the parcel.'],
  ['gift', { recipient: person('A. Holm') }, ''],
  ['gift-message', { giftMessage: 'For you\nand you' }, 'The gift message says: "For you and you"'],
] as const)('%s: %j', (code, differences, reason) => {
  expect(reasonOf(code, differences)).toBe(reason);
});

describe('late', () => {
  it.each([
    [
      'sent late',
      { sentOn: '2026-11-24' },
      '',
      'Sent on 24 November, 3 days after the promised 21 November.',
    ],
    [
      'a day late',
      { sentOn: '2026-11-22' },
      '',
      'Sent on 22 November, 1 day after the promised 21 November.',
    ],
    [
      'over a month’s end',
      { sentOn: '2026-12-01' },
      '',
      'Sent on 1 December, 10 days after the promised 21 November.',
    ],
    ['to be sent late', {}, '2026-11-24', 'Goes out on 24 November, 3 days after the promised 21 November.'],
    ['sent long before today', { sentOn: '2026-11-20' }, '2026-11-24', ''],
    ['sent on the day', { sentOn: '2026-11-21' }, '', ''],
    ['sent nobody knows when', {}, '', ''],
    ['promised for no day', { promisedOn: '', sentOn: '2026-11-24' }, '2026-11-25', ''],
    [
      'in Amazon’s report of what is to be sent',
      { channel: 'amazon', sentOn: '2026-11-24' },
      '',
      'Not sent yet on 24 November, 3 days after the promised 21 November.',
    ],
    [
      'in that report and going out today',
      { channel: 'amazon', sentOn: '2026-11-20' },
      '2026-11-23',
      'Goes out on 23 November, 2 days after the promised 21 November.',
    ],
  ] as const)('%s', (_, differences, sendingOn, reason) => {
    expect(reasonOf('late', { promisedOn: '2026-11-21', ...differences }, [], { sendingOn })).toBe(reason);
  });
});

describe('big', () => {
  const TEN = { items: [item('Sticker', 10)] };
  it.each([
    ['four of one', { items: [item('Mug', 4)] }, [], '4 x Mug.'],
    [
      'four of one in rows',
      { items: ['A', 'B', 'C', 'D'].map((name) => item('Mug', 1, name)) },
      [],
      '4 x Mug.',
    ],
    ['three of one', { items: [item('Mug', 3)] }, others(9), ''],
    [
      'seven pieces',
      { items: [item('Mug', 3), item('Bowl', 3), item('Jug')] },
      others(9),
      '7 pieces; 1 is usual.',
    ],
    ['seven pieces of few orders', { items: [item('Mug', 3), item('Bowl', 3), item('Jug')] }, others(3), ''],
    ['four where ten are usual', { items: [item('Sticker', 4)] }, others(9, TEN), ''],
    [
      'a large sum',
      { total: usd('240.00') },
      others(9, { total: usd('60.00') }),
      '240.00 USD; 60.00 is usual.',
    ],
    ['three times the usual', { total: usd('180.00') }, others(9, { total: usd('60.00') }), ''],
    [
      'a large sum in another currency',
      { total: { amount: '24000', currency: 'JPY' } },
      others(9, { total: usd('60.00') }),
      '',
    ],
    [
      'both',
      { items: [item('Mug', 5)], total: usd('240.00') },
      others(9, { total: usd('60.00') }),
      '5 x Mug. 240.00 USD; 60.00 is usual.',
    ],
  ] as const)('%s', (_, differences, around, reason) => {
    expect(reasonOf('big-order', differences, around)).toBe(reason);
  });
});

describe('far away', () => {
  it.each([
    [
      'another country',
      'South Africa',
      others(5, inCountry('United States')),
      'South Africa',
      'the United States',
    ],
    ['codes', 'ZA', others(5, inCountry('US')), 'ZA', 'the US'],
    ['names in other languages', 'Schweiz', others(5, inCountry('Deutschland')), 'Schweiz', 'Deutschland'],
    ['no article for Ukraine', 'Ukraine', others(5, inCountry('UK')), 'Ukraine', 'the UK'],
  ])('%s', (_, country, around, there, here) => {
    const reason = `Goes to ${there}; most of these orders stay in ${here}.`;
    expect(reasonOf('far-away', inCountry(country), around)).toBe(reason);
  });

  it.each([
    ['one country by another name', 'USA', others(5, inCountry('United States'))],
    ['Scotland beside England', 'Scotland', others(5, inCountry('England'))],
    ['a country that is not known', 'Ruritania', others(5, inCountry('US'))],
    ['too few orders', 'ZA', others(3, inCountry('US'))],
    ['no home', 'ZA', [...others(3, inCountry('US')), ...others(3, inCountry('DE'))]],
  ])('not %s', (_, country, around) => {
    expect(reasonOf('far-away', inCountry(country), around)).toBe('');
  });
});

it.each([
  ['2026-12-03', '', 'Ordered on 3 December, around Christmas.'],
  ['2026-11-28', '2026-12-01', 'Goes out on 1 December, around Christmas.'],
  ['2026-12-22', '2026-12-27', ''],
  ['2026-11-30', '', ''],
  ['', '', ''],
])('the holidays: ordered on %j, going out on %j', (placedOn, sendingOn, reason) => {
  expect(reasonOf('holiday', { placedOn }, [], { sendingOn })).toBe(reason);
});
