// What stands on a card by its layout: sides, ruled lines, the signature, and pages of a packing slip.
import { describe, expect, it } from 'vitest';
import type { Signature } from '../../src/artwork/signature.ts';
import type { Order } from '../../src/orders/order.ts';
import type { Page } from '../../src/page/page.ts';
import { render } from '../../src/render.ts';
import type { RenderSettings } from '../../src/render-settings.ts';
import { mmToPt } from '../../src/units.ts';
import { inkBox } from '../support/ink-box.ts';
import { catalog, one, orderFor, PLAIN, settingsFor, unwrap, wordsFor } from '../support/notes.ts';

const layout = (id: string) => one(catalog.layouts, id);
const stock = (id: string) => one(catalog.stocks, id);

/** The leaves of one order, and what its letters are drawn with. */
function cardOf(changes: Partial<RenderSettings>, order: Order = orderFor('Anna Holm', '1001')) {
  const { notes, outlines } = render([order], settingsFor(changes));
  const [note] = notes;
  if (note === undefined) throw new Error('There is no note.');
  return { leaves: unwrap(note.leaves), outlines };
}

/** All text that is printed on a page. */
const printedOn = ({ drawings }: Page): readonly string[] =>
  drawings.flatMap((drawing) => (drawing.kind === 'text' ? drawing.lines.map(({ text }) => text) : []));

describe('sides', () => {
  const folded = { layout: layout('folded-card'), stock: stock('card-a6-folded') };
  const logo = {
    place: (box: { x: number; y: number }) => ({
      kind: 'shapes' as const,
      shapes: [],
      matrix: [1, 0, 0, 1, box.x, box.y] as const,
    }),
  };

  it('a card with nothing on its outside is printed on one side, the inside', () => {
    const [leaf] = cardOf(folded).leaves;
    expect(leaf?.back).toBeNull();
    expect(leaf?.front.lines.length).toBeGreaterThan(3);
  });

  it('a card with a logo on its outside has that first, and the note on the back', () => {
    const [leaf] = cardOf({ ...folded, furniture: { ...PLAIN, logo } }).leaves;
    expect(leaf?.front).toMatchObject({ lines: [], drawings: [{ kind: 'shapes' }], xHeightPt: null });
    expect(leaf?.back?.lines.length).toBeGreaterThan(3);
  });

  it.each([
    ['below the fold of one that opens upwards', 'card-a6-folded', 'top', 'y'],
    ['right of the fold of one that opens like a book', 'a4-fold-a5', 'left', 'x'],
  ] as const)('the note stands %s', (_, id, side, axis) => {
    const { leaves, outlines } = cardOf({ ...folded, stock: stock(id) });
    const { fold } = stock(id);
    const ink = inkBox(leaves[0]?.front.lines ?? [], outlines);
    expect([fold?.axis, ink[side] > (fold?.atPt ?? 0) + mmToPt(5)]).toEqual([axis, true]);
  });
});

describe('ruled lines', () => {
  const LETTER = `Dear Anna,\n\n${'thank you for your order, I packed it this morning. '.repeat(3)}\n\nWarm wishes,\nMarianne`;
  const runs = [
    ['a', 0],
    ['b', 1],
    ['c', 1],
    ['d', 1.5],
  ] as const;

  it.each(runs)('have the writing on them (seed %s, realism %d)', (seed, realism) => {
    const words = wordsFor(LETTER);
    const [leaf] = cardOf({ layout: layout('card-ruled'), seed, realism, words }).leaves;
    const { lines = [], drawings = [] } = leaf?.front ?? {};
    const rules = drawings.flatMap((drawing) => (drawing.kind === 'rule' ? [drawing.from[1]] : []));
    const leading = (rules[1] ?? 0) - (rules[0] ?? 0);
    const off = lines.flatMap((line) =>
      line.words.map(
        ({ matrix: [, , , , , y] }) => Math.min(...rules.map((rule) => Math.abs(rule - y))) / leading,
      ),
    );
    expect(lines.length).toBeGreaterThan(5);
    expect(Math.max(...off)).toBeLessThan(0.1);
  });

  it('are taken one after another, and stay inside the frame', () => {
    const [leaf] = cardOf({ layout: layout('card-ruled'), words: wordsFor(LETTER) }).leaves;
    const { lines = [], drawings = [] } = leaf?.front ?? {};
    const rules = drawings.flatMap((drawing) => (drawing.kind === 'rule' ? [drawing.from[1]] : []));
    const used = lines.map(({ words: [first] }) =>
      rules.findIndex((rule) => rule > (first?.matrix[5] ?? 0) - 2),
    );
    expect(used).toEqual(used.map((_, i) => (used[0] ?? 0) + i));
    expect(Math.max(...rules)).toBeLessThanOrEqual(stock('card-a6').heightPt - mmToPt(10) + 0.01);
  });
});

describe('the signature', () => {
  const signatureOf = (aspect: number): Signature => ({
    aspect,
    draw: ({ x, y, width, height }) => ({ kind: 'shapes', shapes: [], matrix: [width, 0, 0, height, x, y] }),
  });

  it.each([
    ['card', 2.5, 1],
    ['card', 12, 1],
    ['card', 0.5, 1],
    ['card-ruled', 2.5, 1],
    ['card', 2.5, 12],
  ])(
    'stands under the closing and inside the frame (%s, %d times as wide as high, text %d times)',
    (id, aspect, times) => {
      const words = wordsFor(`Dear Anna,\n\n${'thank you for your order! '.repeat(times)}\n\nWarm wishes,`);
      const { leaves, outlines } = cardOf({
        layout: layout(id),
        words,
        furniture: { ...PLAIN, signature: signatureOf(aspect) },
      });
      const page = leaves[0]?.front;
      const drawn = page?.drawings.find((drawing) => drawing.kind === 'shapes');
      if (page === undefined || drawn?.kind !== 'shapes') throw new Error('Nothing is signed.');
      const [width, , , height, x, y] = drawn.matrix;
      const closing = inkBox(page.lines.slice(-1), outlines);
      expect(width / height).toBeCloseTo(aspect, 6);
      expect(y).toBeGreaterThan(closing.bottom - 0.5);
      expect(y + height).toBeLessThanOrEqual(page.heightPt - mmToPt(10) + 0.01);
      expect(x).toBeGreaterThanOrEqual(mmToPt(9) - 0.01);
      expect(x + width).toBeLessThanOrEqual(page.widthPt - mmToPt(9) + 0.01);
    },
  );

  const NEARLY_FULL = 13;

  it('takes its room: a note that has none left is refused', () => {
    const words = wordsFor(
      `Dear Anna,\n\n${'thank you for your order, I packed it this morning. '.repeat(NEARLY_FULL)}\n\nWarm wishes,`,
    );
    const furniture = { ...PLAIN, signature: signatureOf(2) };
    const [unsigned, signed] = [PLAIN, furniture].map((each) =>
      render([orderFor('Anna', '1')], settingsFor({ words, furniture: each })).problems.map(
        ({ code }) => code,
      ),
    );
    expect([unsigned, signed]).toEqual([[], ['overset']]);
  });
});

describe('a packing slip', () => {
  const slip = { layout: layout('slip-4x6'), stock: stock('thermal-4x6'), words: wordsFor('Thank you!') };
  const orderWith = (count: number, changes: Partial<Order> = {}): Order => ({
    ...orderFor('Anna Holm', '1001'),
    items: Array.from({ length: count }, (_, i) => ({
      title: `Mug ${i + 1}`,
      quantity: i + 1,
      variant: 'blue',
      personalisation: '',
    })),
    total: { amount: '42.00', currency: 'EUR' },
    ...changes,
  });
  const rowsOf = (order: Order, changes = {}) =>
    cardOf({ ...slip, ...changes }, order).leaves.map(({ front }) => printedOn(front));

  it('shows what was bought and the total', () => {
    const [page = [], ...further] = rowsOf(orderWith(2));
    expect(further).toEqual([]);
    expect(page.slice(page.indexOf('Qty'))).toEqual([
      'Qty',
      'Item',
      '1 ×',
      'Mug 1',
      'blue',
      '2 ×',
      'Mug 2',
      'blue',
      'Total: 42.00 EUR',
    ]);
    expect(page.join('\n')).not.toContain('Page');
  });

  it('goes on on further pages, and says which of how many each is', () => {
    const pages = rowsOf(orderWith(40));
    expect(pages.length).toBeGreaterThan(2);
    expect(pages.map((page) => page.find((text) => text.startsWith('Page')))).toEqual(
      pages.map((_, i) => `Page ${i + 1} of ${pages.length}`),
    );
    const titles = pages.flat().filter((text) => text.startsWith('Mug'));
    expect(titles).toEqual(Array.from({ length: 40 }, (_, i) => `Mug ${i + 1}`));
    expect(pages.every((page) => page.includes('Order 1001'))).toBe(true);
  });

  it('has its note on the first page alone', () => {
    const { leaves } = cardOf(slip, orderWith(40));
    expect(leaves.map(({ front, back }) => [front.lines.length, back])).toEqual(
      leaves.map((_, i) => [i === 0 ? 1 : 0, null]),
    );
  });

  it.each([
    ['a gift', { giftMessage: 'Happy birthday!' }],
    ['an order whose total is not known', { total: { amount: '', currency: '' } }],
  ])('shows no total on %s', (_, changes) => {
    expect(rowsOf(orderWith(1, changes)).flat().join('\n')).not.toMatch(/Total|42/);
  });

  it.each(['en', 'de', 'fr', 'es', 'it'] as const)('has headings that are not broken (%s)', (language) => {
    const slipWords = catalog.slipWords[language];
    const [page] = rowsOf(orderWith(1), { furniture: { ...PLAIN, slipWords } });
    expect(page).toEqual(expect.arrayContaining([slipWords.quantity, slipWords.item, '1 ×']));
  });
});
