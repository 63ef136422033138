// Lists come in pages: whoever follows `next` sees everything once, whatever a page holds.
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectRefusal } from '../http/helpers.ts';
import { testDatabases } from '../support/databases.ts';
import { answered, orderOf, type Seller, type Shared, sharedOn } from './helpers.ts';

const COUNT = 13;

describe.each(testDatabases())('pages of lists, kept in $name', ({ open }) => {
  let shared: Shared;
  let seller: Seller;
  beforeAll(async () => {
    shared = await sharedOn(await open());
    seller = await shared.newSeller();
    const numbers = Array.from({ length: COUNT }, (_, i) => `${(7 * i) % COUNT}`);
    await seller.handIn(
      ...numbers.map((number, i) => orderOf(number, { status: i % 3 === 0 ? 'unpaid' : 'paid' })),
    );
    for (let i = 0; i < COUNT; i++) await seller.open({ name: `${i}` });
  });
  afterAll(() => shared.store.database.close());

  const pagesOf = async <T>(path: string, key: string, limit: number): Promise<readonly (readonly T[])[]> => {
    const pages: (readonly T[])[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const page: Record<string, unknown> = answered(
        await seller.get(`${path}${path.includes('?') ? '&' : '?'}limit=${limit}&cursor=${cursor}`),
        200,
      );
      pages.push(page[key] as readonly T[]);
      cursor = page.next as string | null;
    }
    return pages;
  };

  it.each([
    ['orders', 'orders', COUNT],
    ['orders?state=set-aside', 'orders', Math.ceil(COUNT / 3)],
    ['print-runs', 'printRuns', COUNT],
  ])('hold each of %s once, and are full but for the last', async (path, key, count) => {
    const [whole = []] = await pagesOf<{ id: string }>(path, key, 200);
    expect(whole).toHaveLength(count);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: COUNT + 1 }), async (limit) => {
        const pages = await pagesOf<{ id: string }>(path, key, limit);
        expect(pages.flat()).toEqual(whole);
        expect(pages.slice(0, -1).every((page) => page.length === limit)).toBe(true);
        expect(pages.at(-1)).not.toEqual([]);
      }),
      { numRuns: 8 },
    );
  });

  it('hold orders as they came in, and print runs the newest first', async () => {
    const [orders = []] = await pagesOf<{ order: string }>('orders', 'orders', 200);
    expect(orders.slice(0, 4).map(({ order }) => order)).toEqual(['0', '7', '1', '8']);
    const [runs = []] = await pagesOf<{ name: string }>('print-runs', 'printRuns', 200);
    expect(runs.slice(0, 2).map(({ name }) => name)).toEqual(['12', '11']);
  });

  it.each(['limit=0', 'limit=201', 'limit=a'])('are refused with %s', async (query) => {
    expectRefusal(await seller.get(`orders?${query}`), 400);
  });
});
