// Who has ordered before: in the same files, in earlier ones that the seller gave, and where it cannot be said.
import { describe, expect, it } from 'vitest';
import { knowOrders } from '../../../src/message/moments/know-orders.ts';
import type { Order } from '../../../src/orders/order.ts';
import { item, person } from '../sample-order.ts';
import { plainOrder, reasonIn } from './moments-of.ts';

const order = (id: string, placedOn: string, differences: Partial<Order> = {}) =>
  plainOrder({ id, placedOn, buyerAccount: 'anna7', ...differences });

const SOAP = { items: [item('Lavender Soap Bar')] };
const OLD = order('1', '2026-11-02', SOAP);
const NOW = order('9', '2026-11-20');
const TOM = { buyerAccount: 'tom', buyer: person('Tom Berg') };

/** What is known of the last of the orders: ids before it, and what is said of it. */
function lastOf(orders: readonly Order[], past: readonly Order[] | null) {
  const known = knowOrders(orders, { past: past && { orders: past, isWhole: true }, sendingOn: '' }).at(-1);
  if (known === undefined) throw new Error('There are no orders.');
  const said = reasonIn(known, 'returning') || reasonIn(known, 'first-order');
  return { before: known.before.map(({ id }) => id), said };
}

describe('a buyer who has ordered before', () => {
  it.each([
    ['in the past', [NOW], [OLD], ['1'], 'The second order; before: Lavender Soap Bar (2 November).'],
    [
      'in the same files',
      [OLD, NOW],
      null,
      ['1'],
      'The second order; before: Lavender Soap Bar (2 November).',
    ],
    [
      'in both',
      [order('8', '2026-11-12', SOAP), NOW],
      [order('2', '2026-03-04'), OLD],
      ['2', '1', '8'],
      'The fourth order; before: Lavender Soap Bar (12 November).',
    ],
    [
      'with an order that is in both',
      [OLD, NOW],
      [OLD],
      ['1'],
      'The second order; before: Lavender Soap Bar (2 November).',
    ],
    [
      'in a past that has it twice',
      [NOW],
      [OLD, OLD],
      ['1'],
      'The second order; before: Lavender Soap Bar (2 November).',
    ],
    [
      'last year',
      [NOW],
      [order('1', '2025-11-02')],
      ['1'],
      'The second order; before: Speckled mug (2 November 2025).',
    ],
    ['nobody knows when', [NOW], [order('1', '')], ['1'], 'The second order; before: Speckled mug.'],
    [
      'nobody knows what',
      [NOW],
      [order('1', '2026-11-02', { items: [] })],
      ['1'],
      'The second order; before: 2 November.',
    ],
    [
      'several things',
      [NOW],
      [order('1', '2026-11-02', { items: [item('Mug'), item('Bowl'), item('Jug')] })],
      ['1'],
      'The second order; before: Mug and 2 more (2 November).',
    ],
    [
      'today, undated',
      [OLD, order('9', '')],
      null,
      ['1'],
      'The second order; before: Lavender Soap Bar (2 November 2026).',
    ],
  ])('%s', (_, orders, past, before, said) => {
    expect(lastOf(orders, past)).toEqual({ before, said });
  });

  it.each([
    ['under another account', [NOW], [order('1', '2026-11-02', TOM)]],
    ['on another channel', [NOW], [OLD, order('1', '2026-11-02', { channel: 'ebay' })].slice(1)],
    ['after this one', [NOW], [order('1', '2026-11-21')]],
  ])('but not %s', (_, orders, past) => {
    expect(lastOf(orders, past).before).toEqual([]);
  });

  it('is counted only so far', () => {
    const many = Array.from({ length: 300 }, (_, i) => order(`${i}`, '2026-11-02'));
    expect(lastOf(many.slice(0, 21), null).said).toContain('Order number 21; before: ');
    expect(lastOf(many, null).before).toHaveLength(50);
    expect(lastOf(many, null).said).toContain('One of more than 50 orders; before: ');
  });
});

describe('a first order', () => {
  const FIRST = 'The first order of this buyer.';
  it.each([
    ['where the past holds others', [NOW], [order('1', '2026-11-02', TOM)], FIRST],
    ['not where no past was given', [NOW], null, ''],
    [
      'not where the past is of another channel',
      [NOW],
      [order('1', '2026-11-02', { ...TOM, channel: 'ebay' })],
      '',
    ],
    ['not where the past is empty', [NOW], [], ''],
    ['not where the past holds the orders at hand alone', [NOW], [NOW], ''],
    [
      'not where the buyer cannot be told',
      [order('9', '2026-11-20', { buyerAccount: '', buyer: person('Anna') })],
      [OLD],
      '',
    ],
    [
      'not where the past has the same name under another account',
      [NOW],
      [order('1', '2026-11-02', { buyerAccount: 'anna8' })],
      '',
    ],
  ])('%s', (_, orders, past, said) => {
    expect(lastOf(orders, past).said).toBe(said);
  });

  it('numbered 1 in two lists of somebody’s own is not one order', () => {
    const list = { channel: 'other' } as const;
    const { before } = lastOf([order('1', '2026-11-20', list)], [order('1', '2026-11-02', list)]);
    expect(before).toEqual(['1']);
  });
});
