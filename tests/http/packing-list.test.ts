import { buffer } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { coverPdf, manifestCsv, packingList } from '../../src/http/packing-list.ts';
import type { Order } from '../../src/orders/order.ts';
import { render } from '../../src/render.ts';
import type { RenderSettings } from '../../src/render-settings.ts';
import type { Imposition } from '../../src/sheet/impose-leaves.ts';
import {
  catalog,
  IMPOSITION,
  one,
  orderFor,
  PLAIN,
  settingsFor,
  unwrap,
  wordsFor,
} from '../support/notes.ts';
import { readPdf } from '../support/read-pdf.ts';

const words = wordsFor('Thank you!');
const layout = (id: string) => one(catalog.layouts, id);
const stock = (id: string) => one(catalog.stocks, id);
const ordersFor = (count: number): readonly Order[] =>
  Array.from({ length: count }, (_, i) => orderFor(`Anna ${i + 1}`, `${i + 1}`));
const withItems = (order: Order, count: number): Order => ({
  ...order,
  items: Array.from({ length: count }, (_, i) => ({
    title: `Mug ${i + 1}`,
    quantity: 2,
    variant: '',
    personalisation: '',
  })),
});

/** `order on sheet/place`, in the sequence of the list. */
function listed(orders: readonly Order[], changes: Partial<RenderSettings>): string {
  const rows = packingList(render(orders, settingsFor({ words, ...changes })));
  expect(rows.map(({ sequence }) => sequence)).toEqual(rows.map((_, i) => i + 1));
  return rows.map(({ order, sheet, place }) => `${order} on ${sheet}/${place}`).join(', ');
}

const FOUR_UP = { stock: stock('a4-4up-a6-card') };
const imposed = (changes: Partial<Imposition>): Partial<RenderSettings> => ({
  ...FOUR_UP,
  imposition: { ...IMPOSITION, ...changes },
});

describe('the packing list has a row for each card, in the order of the print run', () => {
  it.each([
    ['card after card', {}, '1 on 1/1, 2 on 1/2, 3 on 1/3, 4 on 1/4, 5 on 2/1, 6 on 2/2'],
    ['for cut piles', { order: 'cut-stack' }, '1 on 1/1, 2 on 2/1, 3 on 1/2, 4 on 2/2, 5 on 1/3, 6 on 2/3'],
    ['last sheet first', { isReversed: true }, '1 on 1/1, 2 on 1/2, 3 on 1/3, 4 on 1/4, 5 on 2/1, 6 on 2/2'],
    [
      'on free places',
      { freePlaces: [[4], [2, 3]] },
      '1 on 1/4, 2 on 2/2, 3 on 2/3, 4 on 3/1, 5 on 3/2, 6 on 3/3',
    ],
  ] as const)('%s', (_, changes, expected) => {
    expect(listed(ordersFor(6), imposed(changes))).toBe(expected);
  });

  it('from place 17 on', () => {
    const labels = { layout: layout('label'), stock: stock('letter-30up') };
    const freePlaces = [Array.from({ length: 14 }, (_, i) => i + 17)];
    const list = listed(ordersFor(16), { ...labels, imposition: { ...IMPOSITION, freePlaces } }).split(', ');
    expect([list[0], list[13], list[14], list[15]]).toEqual([
      '1 on 1/17',
      '14 on 1/30',
      '15 on 2/1',
      '16 on 2/2',
    ]);
  });

  it('once for a card with two printed sides', () => {
    const logo = {
      place: () => ({ kind: 'shapes' as const, shapes: [], matrix: [1, 0, 0, 1, 0, 0] as const }),
    };
    const folded = { layout: layout('folded-card'), stock: stock('card-a6-folded') };
    expect(listed(ordersFor(2), { ...folded, furniture: { ...PLAIN, logo } })).toBe('1 on 1/1, 2 on 2/1');
  });

  it('for each page of a packing slip', () => {
    const slips = { layout: layout('slip-4x6'), stock: stock('thermal-4x6') };
    const [first, second] = ordersFor(2).map((order, i) => withItems(order, i === 0 ? 20 : 1));
    if (first === undefined || second === undefined) throw new Error('There are two orders.');
    expect(listed([first, second], slips)).toBe('1 on 1/1, 1 on 2/1, 2 on 3/1');
  });
});

describe('as CSV', () => {
  it('has headings and a row for each card', () => {
    const rows = [{ sequence: 1, order: '1001', sheet: 3, place: 17 }];
    expect(manifestCsv(rows)).toBe('sequence,order,sheet,place\n1,1001,3,17\n');
  });

  it.each(['=1+1', '+49 30', '-1', '@SUM(A1)', '\t=1'])(
    'disarms %j, which a spreadsheet would run',
    (order) => {
      const [, row = ''] = manifestCsv([{ sequence: 1, order, sheet: 1, place: 1 }]).split('\n');
      expect(row.replaceAll('"', '')).toBe(`1,'${order},1,1`);
    },
  );
});

describe('the cover list', () => {
  async function coverOf(orders: readonly Order[], changes: Partial<RenderSettings>) {
    const settings = settingsFor({ words, ...changes });
    const pdf = unwrap(await coverPdf(render(orders, settings), settings));
    return readPdf(await buffer(pdf));
  }
  const bare = (text: string | undefined): string => (text ?? '').replace(/\s/g, '');

  it('tells of each order where its card lies, who gets it and what', async () => {
    const pages = await coverOf(ordersFor(6), { ...FOUR_UP, printRun: 'Friday' });
    expect(pages.map(({ widthPt }) => Math.round(widthPt))).toEqual([595]);
    const text = bare(pages[0]?.text);
    expect(text).toContain('Friday:6cardson2sheets');
    for (const i of [1, 2, 3, 4, 5, 6])
      expect(
        text.split(`${i}·Anna${i}1×SpeckledStonewareMugsheet${i > 4 ? 2 : 1},place${((i - 1) % 4) + 1}`),
      ).toHaveLength(2);
  });

  it('has each order once, whatever it takes', async () => {
    const slips = { layout: layout('slip-4x6'), stock: stock('thermal-4x6') };
    const [page] = await coverOf(
      ordersFor(2).map((order) => withItems(order, 20)),
      slips,
    );
    expect(bare(page?.text).match(/\d·Anna\d/g)).toEqual(['1·Anna1', '2·Anna2']);
  });

  it('tells orders of two shops apart that have the same number', async () => {
    const other = { ...orderFor('Ben', '1'), channel: 'shopify' as const };
    const [page] = await coverOf([orderFor('Anna', '1'), other], FOUR_UP);
    expect(bare(page?.text).match(/1·(Anna|Ben)/g)).toEqual(['1·Anna', '1·Ben']);
  });

  it('leaves away what cannot be printed, and nothing else', async () => {
    const [first, second] = ordersFor(2);
    if (first === undefined || second === undefined) throw new Error('There are two orders.');
    const strange = {
      ...first,
      items: [{ title: 'ქართული', quantity: 1, variant: '', personalisation: '' }],
    };
    const text = bare((await coverOf([strange, second], FOUR_UP))[0]?.text);
    expect([text.includes('1·Anna1sheet1,place1'), text.includes('2·Anna21×Speckled')]).toEqual([true, true]);
  });

  it('goes on on further pages', async () => {
    const pages = await coverOf(ordersFor(40), FOUR_UP);
    expect(pages).toHaveLength(2);
    expect(pages.flatMap(({ text }) => bare(text).match(/·Anna/g) ?? [])).toHaveLength(40);
  });
});
