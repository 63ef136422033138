// POST /api/v1/orders: what comes of orders that are new, change, come twice, late or at once.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectRefusal } from '../http/helpers.ts';
import { testDatabases } from '../support/databases.ts';
import {
  answered,
  codes,
  orderOf,
  outcomes,
  type Saved,
  type Seller,
  type Shared,
  sharedOn,
} from './helpers.ts';

describe.each(testDatabases())('orders handed in, kept in $name', ({ open }) => {
  let shared: Shared;
  let seller: Seller;
  beforeAll(async () => {
    shared = await sharedOn(await open());
  });
  afterAll(() => shared.store.database.close());
  const fresh = async () => {
    seller = await shared.newSeller();
    return seller;
  };

  it('are new, then unchanged, then updated, in the sequence in which they were handed in', async () => {
    const { handIn, states } = await fresh();
    expect(outcomes(await handIn(orderOf('999'), orderOf('1001'), orderOf('30')))).toEqual([
      '999 new',
      '1001 new',
      '30 new',
    ]);
    const changed = orderOf('999', { items: [{ title: 'Small bowl', quantity: 2 }] });
    expect(outcomes(await handIn(orderOf('30'), changed, orderOf('7')))).toEqual([
      '30 unchanged',
      '999 updated',
      '7 new',
    ]);
    expect(await states()).toEqual(['999 waiting', '1001 waiting', '30 waiting', '7 waiting']);
  });

  it.each([
    ['unpaid', 'order-unpaid'],
    ['on-hold', 'order-on-hold'],
    ['cancelled', 'order-cancelled'],
    ['refunded', 'order-refunded'],
    ['test', 'order-test'],
  ] as const)('that are %s are set aside: %s', async (status, reason) => {
    const { handIn, get } = await fresh();
    const [saved] = await handIn(orderOf('1001', { status }));
    expect([saved?.result, codes(saved?.problems ?? [])]).toEqual(['set-aside', [reason]]);
    expect((await get(`orders/${saved?.id}`)).json()).toMatchObject({ state: 'set-aside', reason });
  });

  it('wait again when they were cancelled and are paid again', async () => {
    const { handIn } = await fresh();
    const results = [];
    for (const status of ['paid', 'cancelled', 'cancelled', 'paid'] as const)
      results.push(...(await handIn(orderOf('1001', { status }))));
    expect(outcomes(results)).toEqual(['1001 new', '1001 set-aside', '1001 set-aside', '1001 updated']);
    expect(new Set(results.map(({ id }) => id)).size).toBe(1);
  });

  it('that come twice in one request are one order, which the second one changes', async () => {
    const { handIn, get } = await fresh();
    const saved = await handIn(orderOf('1'), orderOf('2'), orderOf('1', { buyer: { name: 'Ben Osei' } }));
    expect(outcomes(saved)).toEqual(['1 new', '2 new', '1 updated']);
    expect(saved[0]?.id).toBe(saved[2]?.id);
    expect((await get(`orders/${saved[0]?.id}`)).json().greeting).toBe('Ben');
  });

  it.each([
    ['with and without #', { order: '#1001' }, { order: '1001' }, 1],
    ['of a shop in small letters and not', { shop: 'Wren' }, { shop: 'wren' }, 1],
    ['of two shops', { shop: 'Wren' }, { shop: 'Thistle' }, 2],
    ['of two channels', { channel: 'etsy' }, { channel: 'ebay' }, 2],
    [
      'past 2^53 that differ in the last digit',
      { order: '9007199254740993' },
      { order: '9007199254740992' },
      2,
    ],
  ] as const)('%s', async (_what, one, other, count) => {
    const { handIn } = await fresh();
    const saved = await handIn({ ...orderOf('1001'), ...one }, { ...orderOf('1001'), ...other });
    expect(new Set(saved.map(({ id }) => id)).size).toBe(count);
  });

  it.each(['1001', '%231001'])('are found by their number as people write it: %s', async (asked) => {
    const { handIn, get } = await fresh();
    await handIn(orderOf('#1001'), orderOf('1001', { channel: 'ebay' }), orderOf('11001'));
    const { orders } = answered<{ orders: { order: string }[] }>(await get(`orders?order=${asked}`), 200);
    expect(orders.map(({ order }) => order)).toEqual(['#1001', '1001']);
  });

  it('are as the latest told, whatever comes late', async () => {
    const { handIn, get } = await fresh();
    const told = (hour: number, name: string) =>
      orderOf('1001', { updatedAt: `2026-11-20T0${hour}:00:00Z`, buyer: { name } });
    const results: Saved[] = [];
    for (const one of [told(3, 'Anna Holm'), told(1, 'Old Name'), told(5, 'Anna Holm'), told(4, 'Late Name')])
      results.push(...(await handIn(one)));
    expect(results.map(({ result, problems }) => [result, ...codes(problems)])).toEqual([
      ['new'],
      ['unchanged', 'order-stale'],
      ['unchanged'],
      ['unchanged', 'order-stale'],
    ]);
    expect((await get(`orders/${results[0]?.id}`)).json().greeting).toBe('Anna');
  });

  it('are over when somebody says so who does not say since when, as files do', async () => {
    const { handIn } = await fresh();
    await handIn(orderOf('1001', { updatedAt: '2026-11-20T03:00:00Z' }));
    const [named] = await handIn(orderOf('1001', { buyer: { name: 'Other Name' } }));
    const [cancelled] = await handIn(orderOf('1001', { status: 'cancelled' }));
    expect([named, cancelled].map((one) => [one?.result, ...codes(one?.problems ?? [])])).toEqual([
      ['unchanged', 'order-stale'],
      ['set-aside', 'order-cancelled'],
    ]);
  });

  it('cannot be told of the future: what comes later counts all the same', async () => {
    const { handIn } = await fresh();
    await handIn(orderOf('1001', { updatedAt: '2099-01-01T00:00:00Z' }));
    shared.time.now += 600_000;
    const updatedAt = new Date(shared.time.now).toISOString();
    expect(outcomes(await handIn(orderOf('1001', { status: 'cancelled', updatedAt })))).toEqual([
      '1001 set-aside',
    ]);
  });

  it('may be five hundred at once, each with a long gift message, and not one more', async () => {
    const { handIn, post } = await fresh();
    const many = Array.from({ length: 501 }, (_, i) =>
      orderOf(`${i}`, { giftMessage: 'With love to you both. '.repeat(100) }),
    );
    const saved = await handIn(...many.slice(1));
    expect([saved.length, new Set(saved.map(({ result }) => result))]).toEqual([500, new Set(['new'])]);
    const { problems } = expectRefusal(await post('orders', { orders: many }), 400);
    expect(problems).toEqual([
      expect.objectContaining({ field: 'orders', message: 'orders holds more than 500 orders.' }),
    ]);
  });

  it.each([
    ['a number as id', { order: 1001 }, 'orders.0.order must be a text: put numbers in quotes'],
    ['no item', { items: [] }, 'orders.0.items needs at least one item'],
    ['a channel that is none', { channel: 'amazone' }, 'orders.0.channel must be one of etsy, '],
    ['a name of a shop that is none', { shop: 'a/b' }, 'orders.0.shop must have 1 to 100 letters'],
  ])('are refused in plain words: %s', async (_what, changes, message) => {
    const { post, states } = await fresh();
    const answer = await post('orders', { orders: [{ ...orderOf('1'), ...changes }, orderOf('2')] });
    expect(expectRefusal(answer, 400).problems).toEqual([
      expect.objectContaining({ message: expect.stringContaining(message) }),
    ]);
    expect(await states()).toEqual([]);
  });

  describe('with an Idempotency-Key', () => {
    const handInWith = (key: string, ...orders: readonly object[]) =>
      seller.post('orders', { orders }, { 'idempotency-key': key });

    it('are answered with the same words, whatever has happened since', async () => {
      const { handIn } = await fresh();
      const first = await handInWith('a', orderOf('1001'));
      await handIn(orderOf('1001', { status: 'cancelled' }));
      const second = await handInWith('a', orderOf('1001'));
      expect([first.statusCode, second.statusCode, second.body]).toEqual([200, 200, first.body]);
      expect(await seller.states()).toEqual(['1001 set-aside']);
    });

    it('are refused if they are others, and taken with another key or from another seller', async () => {
      await fresh();
      answered(await handInWith('a', orderOf('1001')), 200);
      const { problems } = expectRefusal(await handInWith('a', orderOf('1002')), 409);
      expect(codes(problems as Saved['problems'])).toEqual(['idempotency-key-reused']);
      answered(await handInWith('b', orderOf('1002')), 200);
      await fresh();
      expect(outcomes((await handInWith('a', orderOf('1002'))).json().results)).toEqual(['1002 new']);
    });

    it('are worked off once, where the same request comes twice at the same time', async () => {
      await fresh();
      const answers = await Promise.all([1, 2, 3].map(() => handInWith('a', orderOf('1001'))));
      expect(new Set(answers.map(({ body }) => body)).size).toBe(1);
      expect(outcomes(answers[0]?.json().results)).toEqual(['1001 new']);
    });
  });

  it('at the same time are one order each, without a key as well', async () => {
    const { handIn, states } = await fresh();
    const [a, b] = [orderOf('a'), orderOf('b')];
    const saved = await Promise.all([handIn(a, b), handIn(b, a), handIn(a, b)]);
    expect(outcomes(saved.flat()).toSorted()).toEqual([
      'a new',
      'a unchanged',
      'a unchanged',
      'b new',
      'b unchanged',
      'b unchanged',
    ]);
    expect((await states()).toSorted()).toEqual(['a waiting', 'b waiting']);
  });
});
