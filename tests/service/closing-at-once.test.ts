// What happens while a print run is being closed: another closing, another print run, a change of its orders or of itself.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../src/store/database.ts';
import { openDatabase } from '../../src/store/open-database.ts';
import { frozenCards } from '../../src/store/print-runs.ts';
import { testDatabases } from '../support/databases.ts';
import {
  answered,
  newSeller,
  orderOf,
  type Saved,
  SETTINGS,
  type Seller,
  type Shared,
  sharedOn,
} from './helpers.ts';

/** The same database, in which something happens just before the next transaction. */
function interruptible(database: Database) {
  let act = async (): Promise<unknown> => undefined;
  return {
    beforeNext: (next: () => Promise<unknown>): void => {
      act = next;
    },
    database: {
      ...database,
      transaction: async (work) => {
        const now = act;
        act = async () => undefined;
        await now();
        return database.transaction(work);
      },
    } satisfies Database,
  };
}

describe.each(testDatabases())('while a print run is being closed, kept in $name', ({ place }) => {
  let [here, there]: Shared[] = [];
  let closing: ReturnType<typeof interruptible>;
  /** The same seller at the service that closes, and at another one over the same database. */
  let seller: Seller;
  let elsewhere: Seller;
  let orders: readonly Saved[];
  let run: string;
  beforeAll(async () => {
    const where = await place();
    closing = interruptible(await openDatabase(where));
    here = await sharedOn(closing.database);
    there = await sharedOn(await openDatabase(where));
  });
  afterAll(async () => {
    await here?.store.database.close();
    await there?.store.database.close();
  });
  const begin = async (...numbers: readonly string[]) => {
    if (here === undefined || there === undefined) throw new Error('There is no service.');
    seller = await here.newSeller();
    elsewhere = await newSeller(there.app, there.store, seller.rows.tenant);
    orders = await seller.handIn(...numbers.map((number) => orderOf(number)));
    run = await seller.open();
  };
  const close = (by: Seller, id: string) => by.post(`print-runs/${id}/close`);
  const cardsOf = async (id: string) =>
    (await frozenCards(elsewhere.rows, id)).map(({ text }) => text?.order.id);

  it.each([
    ['is updated', () => elsewhere.handIn(orderOf('2', { giftMessage: 'With love' })), '2 waiting'],
    ['is cancelled', () => elsewhere.handIn(orderOf('2', { status: 'cancelled' })), '2 set-aside'],
    ['gets a line', () => elsewhere.put(`orders/${orders[1]?.id}/line`, { line: 'Hello!' }), '2 waiting'],
    ['is skipped', () => elsewhere.put(`orders/${orders[1]?.id}/line`, { skip: true }), '2 set-aside'],
    ['is deleted', () => elsewhere.remove(`orders/${orders[1]?.id}`), '2 redacted'],
  ])('an order that %s is not in it', async (_what, act, state) => {
    await begin('1', '2', '3');
    closing.beforeNext(act);
    expect((await seller.close(run)).notes).toBe(2);
    expect([await cardsOf(run), await seller.states()]).toEqual([
      ['1', '3'],
      ['1 written', state, '3 written'],
    ]);
  });

  it('an order that comes in waits for the next one', async () => {
    await begin('1');
    closing.beforeNext(() => elsewhere.handIn(orderOf('2')));
    await seller.close(run);
    expect([await cardsOf(run), await seller.states()]).toEqual([['1'], ['1 written', '2 waiting']]);
  });

  it('nothing is kept of an order that is deleted, in a test either', async () => {
    await begin('1', '2');
    run = await seller.open({ test: true });
    closing.beforeNext(() => elsewhere.remove(`orders/${orders[0]?.id}`));
    expect((await seller.close(run)).notes).toBe(1);
    expect(await cardsOf(run)).toEqual(['2']);
  });

  it.each([
    [
      'its settings change',
      () => elsewhere.put(`print-runs/${run}/settings`, { ...SETTINGS, hand: 'zeyada' }),
      'open',
    ],
    ['it is cancelled', () => elsewhere.post(`print-runs/${run}/cancel`), 'cancelled'],
    ['all its orders change', () => elsewhere.handIn(orderOf('1', { giftMessage: 'With love' })), 'open'],
  ])('nothing is written where %s', async (_what, act, state) => {
    await begin('1');
    closing.beforeNext(act);
    const answer = await close(seller, run);
    expect([answer.statusCode, answer.json().problems[0].code]).toEqual([409, 'print-run-changed']);
    expect((await seller.get(`print-runs/${run}`)).json()).toMatchObject({ state, notes: null });
    expect([await cardsOf(run), await seller.states()]).toEqual([[], ['1 waiting']]);
  });

  it('one of two closings wins', async () => {
    await begin('1', '2');
    const answers = await Promise.all([close(seller, run), close(elsewhere, run), close(seller, run)]);
    expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 409, 409]);
    expect([await cardsOf(run), await seller.states()]).toEqual([
      ['1', '2'],
      ['1 written', '2 written'],
    ]);
  });

  it('each order comes into one of two print runs', async () => {
    await begin('1', '2', '3', '4');
    const runs = [run, await seller.open(), await seller.open()];
    const [a = '', b = '', c = ''] = runs;
    const answers = await Promise.all([close(seller, a), close(elsewhere, b), close(elsewhere, c)]);
    expect(answers.every(({ statusCode }) => [200, 409, 422].includes(statusCode))).toBe(true);
    const written = await Promise.all(runs.map(cardsOf));
    expect(written.flat().toSorted()).toEqual(['1', '2', '3', '4']);
    const closed = await Promise.all(runs.map(async (id) => (await seller.get(`print-runs/${id}`)).json()));
    expect(closed.map(({ notes }) => notes ?? 0)).toEqual(written.map(({ length }) => length));
  });

  it('an order is cancelled and its print run with it, and waits for nothing', async () => {
    await begin('1', '2');
    await seller.close(run);
    await Promise.all([
      seller.handIn(orderOf('1', { status: 'cancelled' })),
      elsewhere.post(`print-runs/${run}/cancel`),
    ]);
    expect(answered<Saved>(await seller.get(`orders/${orders[0]?.id}`), 200)).toMatchObject({
      ...{ state: 'set-aside', reason: 'order-cancelled' },
    });
    expect(await seller.states()).toEqual(['1 set-aside', '2 waiting']);
  });
});
