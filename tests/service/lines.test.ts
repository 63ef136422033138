// What the seller says of one order: it is shown, written, kept when the order changes, and skips the order or brings it back.
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
  type Seller,
  type Shared,
  sharedOn,
} from './helpers.ts';

let shared: Shared;
let seller: Seller;
let order: Saved;
beforeAll(async () => {
  shared = await sharedOn(openSqlite(':memory:'));
});
afterAll(() => shared.store.database.close());

/** A seller with one order. */
const begin = async () => {
  seller = await shared.newSeller();
  const [saved] = await seller.handIn(orderOf('1001'));
  if (saved === undefined) throw new Error('The order was not kept.');
  order = saved;
};
const say = async (line: object) => answered<object>(await seller.put(`orders/${order.id}/line`, line), 200);
const LINE = 'The blue one was the last of its firing.';

interface Review {
  readonly orders: readonly { readonly order: string; readonly line: string; readonly greeting: string }[];
}
const review = async (run: string) =>
  answered<Review>(await seller.get(`print-runs/${run}/review`), 200).orders;
const writtenText = async (run: string) =>
  JSON.stringify((await frozenCards(seller.rows, run))[0]?.text?.note);

it('is shown in the review and written on the note, also where the order changed after it was said', async () => {
  await begin();
  expect(await say({ line: LINE, greeting: 'Annie' })).toMatchObject({ line: LINE, greeting: 'Annie' });
  await seller.handIn(orderOf('1001', { items: [{ title: 'Small bowl', quantity: 1 }] }));
  const run = await seller.open();
  expect(await review(run)).toMatchObject([{ order: '1001', line: LINE, greeting: 'Annie' }]);
  await seller.close(run);
  expect(await writtenText(run)).toMatch(/Annie.*bowl.*The blue one was the last of its firing\./);
});

it('says something else when it is said anew, and nothing when it is taken back', async () => {
  await begin();
  await say({ line: LINE, greeting: 'Annie' });
  expect(await say({ line: 'Another one.' })).toMatchObject({ line: 'Another one.', greeting: 'Anna' });
  expect(await say({})).toMatchObject({ line: '', greeting: 'Anna' });
});

it('skips an order, whatever comes of it, and brings it back', async () => {
  await begin();
  expect(await say({ skip: true })).toMatchObject({ state: 'set-aside', reason: 'order-skipped' });
  const run = await seller.open();
  expect(await review(run)).toEqual([]);
  const [changed] = await seller.handIn(orderOf('1001', { giftMessage: 'With love' }));
  expect([changed?.result, codes(changed?.problems ?? [])]).toEqual(['set-aside', ['order-skipped']]);
  expect(await say({ skip: false })).toMatchObject({ state: 'waiting', reason: '' });
  expect(await review(run)).toMatchObject([{ order: '1001' }]);
});

it('brings no order back that its shop has cancelled', async () => {
  await begin();
  await say({ skip: true });
  await seller.handIn(orderOf('1001', { status: 'cancelled' }));
  expect(await say({})).toMatchObject({ state: 'set-aside', reason: 'order-cancelled' });
});

it.each([
  ['skipped', async () => say({ skip: true }), 'order-skipped'],
  ['cancelled', async () => seller.handIn(orderOf('1001', { status: 'cancelled' })), 'order-cancelled'],
  [
    'skipped and changed',
    async () => {
      await say({ skip: true });
      await seller.handIn(orderOf('1001', { giftMessage: 'With love' }));
    },
    'order-skipped',
  ],
])(
  'an order that was %s after it was written does not wait when its print run is cancelled',
  async (_what, act, reason) => {
    await begin();
    const run = await seller.open();
    await seller.close(run);
    await act();
    expect(await seller.states()).toEqual(['1001 written']);
    answered(await seller.post(`print-runs/${run}/cancel`), 200);
    expect((await seller.get(`orders/${order.id}`)).json()).toMatchObject({ state: 'set-aside', reason });
  },
);

it('shows all that was said, and nothing of it once it is taken back', async () => {
  await begin();
  const all = { line: LINE, template: 'thank-you', skip: false };
  expect(await say({ ...all, greeting: 'Annie' })).toMatchObject(all);
  expect(await say({ skip: true })).toMatchObject({ line: '', template: '', skip: true });
});

it('is refused with a message that there is not', async () => {
  await begin();
  const answer = await seller.put(`orders/${order.id}/line`, { template: 'thank-yuo' });
  const message = 'No template has this id. Did you mean thank-you?';
  expect(expectRefusal(answer, 422).problems).toMatchObject([{ field: 'template', message }]);
});

it('comes too late once the card is written, and that is told', async () => {
  await begin();
  await seller.close(await seller.open());
  expect(await say({ line: LINE })).toMatchObject({
    state: 'written',
    problems: [{ code: 'line-after-note' }],
  });
});

it('cannot be said of an order whose data was deleted', async () => {
  await begin();
  answered(await seller.remove(`orders/${order.id}`), 200);
  const { problems } = expectRefusal(await seller.put(`orders/${order.id}/line`, { line: LINE }), 410);
  expect(codes(problems as Saved['problems'])).toEqual(['order-forgotten']);
  expect(outcomes(await seller.handIn(orderOf('1001')))).toEqual(['1001 set-aside']);
});
