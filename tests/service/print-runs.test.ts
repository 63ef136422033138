// A print run from its opening to its end: what is in it, what a look at it tells, what closing and cancelling make of its orders.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { frozenCards } from '../../src/store/print-runs.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { expectRefusal } from '../http/helpers.ts';
import {
  answered,
  codes,
  orderOf,
  outcomes,
  type Saved,
  SETTINGS,
  type Seller,
  type Shared,
  sharedOn,
} from './helpers.ts';

let shared: Shared;
let seller: Seller;
beforeAll(async () => {
  shared = await sharedOn(openSqlite(':memory:'));
});
afterAll(() => shared.store.database.close());
const begin = async (...orders: readonly object[]) => {
  seller = await shared.newSeller();
  return seller.handIn(...orders);
};

interface Reviewed {
  readonly order: string;
  readonly moments: readonly { readonly code: string }[];
  readonly findings: readonly object[];
}
interface Review {
  readonly orders: readonly Reviewed[];
  readonly notes: number;
  readonly worthALine: readonly string[];
  readonly skipped: readonly object[];
  readonly problems: readonly { readonly code: string; readonly order?: string }[];
}
const review = async (run: string) => answered<Review>(await seller.get(`print-runs/${run}/review`), 200);
const ordersIn = async (run: string) => (await review(run)).orders.map(({ order }) => order);
const problemsOf = (answer: Parameters<typeof expectRefusal>[0], status: number) =>
  codes(expectRefusal(answer, status).problems as Saved['problems']);

const ALL = [
  orderOf('e1', { channel: 'etsy', shop: 'wren' }),
  orderOf('e2', { channel: 'etsy', shop: 'thistle' }),
  orderOf('s1', { channel: 'shopify', shop: 'wren' }),
];

it.each([
  ['all that wait', {}, ['e1', 'e2', 's1']],
  ['those of a channel', { channels: ['etsy'] }, ['e1', 'e2']],
  ['those of a shop, however it is written', { shops: ['Wren'] }, ['e1', 's1']],
  ['those of a shop on a channel', { channels: ['etsy', 'ebay'], shops: ['wren'] }, ['e1']],
  ['none', { channels: ['ebay'] }, []],
])('takes by its rule %s', async (_what, rule, expected) => {
  await begin(...ALL, orderOf('unpaid', { status: 'unpaid' }));
  expect(await ordersIn(await seller.open({ rule }))).toEqual(expected);
});

it('takes what comes in while it is open, and no order that another one has written', async () => {
  await begin(orderOf('1'));
  const [first, second] = [await seller.open({ name: 'Friday' }), await seller.open()];
  await seller.handIn(orderOf('2'));
  expect(await ordersIn(first)).toEqual(['1', '2']);
  const closed = answered<object>(await seller.post(`print-runs/${first}/close`), 200);
  expect(closed).toMatchObject({ name: 'Friday', state: 'closed', notes: 2, sheets: 1, skipped: [] });
  expect((await seller.get('orders')).json().orders).toMatchObject([
    { order: '1', state: 'written', printRun: first },
    { order: '2', state: 'written', printRun: first },
  ]);
  await seller.handIn(orderOf('3'));
  expect(await ordersIn(second)).toEqual(['3']);
});

it('tells in its review what is known of each order, which deserve a line, and what its channel forbids', async () => {
  await begin(
    orderOf('1', { buyerNote: 'It is for the birthday of my mother.' }),
    orderOf('2', { buyer: { name: 'Ben Osei' } }),
  );
  const message = 'Dear {{greeting}},\n\nplease leave me a five star review!';
  const run = await seller.open({ settings: { ...SETTINGS, message } });
  const { orders, worthALine, notes } = await review(run);
  expect(orders.map(({ moments }) => codes(moments))).toEqual([
    expect.arrayContaining(['occasion', 'buyer-note']),
    [],
  ]);
  expect(worthALine).toEqual(['1']);
  expect([notes, orders.every(({ findings }) => findings.length > 0)]).toEqual([2, true]);
});

it('can be looked through and closed with other settings, while it is open', async () => {
  await begin(orderOf('1'));
  const run = await seller.open();
  const changed = { ...SETTINGS, message: 'Hello {{greeting}}!', hand: 'zeyada' };
  expect(answered(await seller.put(`print-runs/${run}/settings`, changed), 200)).toMatchObject({
    settings: { message: 'Hello {{greeting}}!' },
  });
  await seller.close(run);
  expect(JSON.stringify(await frozenCards(seller.rows, run))).toContain('Hello Anna!');
  expect(problemsOf(await seller.put(`print-runs/${run}/settings`, SETTINGS), 409)).toEqual([
    'print-run-not-open',
  ]);
});

it('draws a note of it before it is closed', async () => {
  await begin(orderOf('1'));
  const run = await seller.open();
  const answer = await seller.get(`print-runs/${run}/proofs/1`);
  expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'image/svg+xml']);
  expectRefusal(await seller.get(`print-runs/${run}/proofs/2`), 422);
});

it('leaves orders waiting of which no note can be made, and says why', async () => {
  await begin(
    orderOf('1'),
    orderOf('glyph', { buyer: { name: 'გიორგი' } }),
    orderOf('long', { giftMessage: 'All my love to you both. '.repeat(80) }),
  );
  const run = await seller.open();
  const closed = await seller.close(run);
  expect(closed.notes).toBe(1);
  expect(closed.skipped.map(({ order }) => order)).toEqual(['glyph', 'long']);
  expect(closed.skipped[0]?.code).toBe('glyph-missing');
  expect(await seller.states()).toEqual(['1 written', 'glyph waiting', 'long waiting']);
});

it('stays open where there is nothing to write', async () => {
  await begin(orderOf('1', { status: 'unpaid' }));
  const run = await seller.open();
  expect(problemsOf(await seller.post(`print-runs/${run}/close`), 422)).toEqual(['no-orders-wait']);
  expect((await seller.get(`print-runs/${run}`)).json()).toMatchObject({ state: 'open', notes: null });
});

it('marks nothing where it is a test', async () => {
  await begin(orderOf('1'));
  const run = await seller.open({ test: true });
  expect(await seller.close(run)).toMatchObject({ test: true, notes: 1 });
  expect(await seller.states()).toEqual(['1 waiting']);
  expect((await seller.get(`print-runs/${run}/pdf`)).statusCode).toBe(200);
  expect((await seller.close(await seller.open())).notes).toBe(1);
});

it.each([
  ['open', false],
  ['closed', true],
])('puts its orders back where it is cancelled while it is %s', async (_what, isClosed) => {
  await begin(orderOf('1'), orderOf('2'));
  const run = await seller.open();
  if (isClosed) await seller.close(run);
  expect(answered(await seller.post(`print-runs/${run}/cancel`), 200)).toMatchObject({ state: 'cancelled' });
  expect(await seller.states()).toEqual(['1 waiting', '2 waiting']);
  expect(problemsOf(await seller.post(`print-runs/${run}/close`), 409)).toEqual(['print-run-not-open']);
  expect(problemsOf(await seller.get(`print-runs/${run}/pdf`), 409)).toEqual(['print-run-not-closed']);
  const next = await seller.open();
  expect((await seller.close(next)).notes).toBe(2);
  answered(await seller.post(`print-runs/${run}/cancel`), 200);
  expect(await seller.states()).toEqual(['1 written', '2 written']);
});

it('writes a note again, in the next print run, with what the order says now', async () => {
  const [saved] = await begin(orderOf('1'));
  const again = () => seller.post(`orders/${saved?.id}/write-again`);
  expect(problemsOf(await again(), 409)).toEqual(['order-not-written']);
  const first = await seller.open();
  await seller.close(first);
  expect(outcomes(await seller.handIn(orderOf('1')))).toEqual(['1 already-written']);
  const [told] = await seller.handIn(orderOf('1', { items: [{ title: 'Small bowl', quantity: 1 }] }));
  expect([told?.result, codes(told?.problems ?? [])]).toEqual(['already-written', ['order-changed']]);
  const changed = (await seller.get('orders?changed=true')).json().orders;
  expect(changed).toMatchObject([{ order: '1', state: 'written', changed: true }]);
  expect(answered(await again(), 200)).toMatchObject({ state: 'waiting', changed: false, printRun: null });
  const second = await seller.open();
  await seller.close(second);
  const [before, now] = [await frozenCards(seller.rows, first), await frozenCards(seller.rows, second)];
  expect(JSON.stringify(before)).toContain('Speckled mug');
  expect(JSON.stringify(now)).toContain('Small bowl');
});

it('writes a note again in another handwriting', async () => {
  const [saved] = await begin(orderOf('1'));
  const print = async () => {
    const run = await seller.open();
    await seller.close(run);
    return (await seller.get(`print-runs/${run}/pdf`)).rawPayload;
  };
  const first = await print();
  answered(await seller.post(`orders/${saved?.id}/write-again`), 200);
  expect((await print()).equals(first)).toBe(false);
});

it.each([
  [{}, 'message', /^Which message\?/],
  [{ template: 'nothing-such' }, 'template', /^No template has this id\./],
  [{ message: 'Hi!', stock: 'a4-4up-a7-card' }, 'stock', /Did you mean/],
])(
  'is neither opened nor changed with settings that cannot be used: %j',
  async (settings, field, message) => {
    await begin(orderOf('1'));
    const run = await seller.open();
    for (const answer of [
      await seller.post('print-runs', { settings }),
      await seller.put(`print-runs/${run}/settings`, settings),
    ])
      expect(expectRefusal(answer, 422).problems).toMatchObject([
        { field, message: expect.stringMatching(message) },
      ]);
    expect((await seller.close(run)).notes).toBe(1);
  },
);
