import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutStock } from '../../src/sheet/cut-stock.ts';
import { fitCard, fitInCell, type Room, type Size } from '../../src/sheet/fit-card.ts';
import { mmToPt, ptToMm } from '../../src/units.ts';
import { catalog, one, unwrap } from '../support/notes.ts';

const size = (width: number, height: number): Size => ({ widthPt: mmToPt(width), heightPt: mmToPt(height) });
const room = (edge: number, gutter = 0, bleed = 0, marks = false): Room => ({
  edgePt: mmToPt(edge),
  gutterPt: mmToPt(gutter),
  bleedPt: mmToPt(bleed),
  marks,
});
const A4 = size(210, 297);
const [A5, A6, BUSINESS] = [size(148, 210), size(105, 148), size(85, 55)];

describe('cards from a sheet', () => {
  it.each<[string, Size, Size, Room, string]>([
    ['A6 from A4, to its edges', A4, A6, room(0), '2x2'],
    ['A6 from A4, with an edge', A4, A6, room(5), '1x2 across'],
    ['85 x 55 from A4, with an edge', A4, BUSINESS, room(5), '2x5'],
    ['85 x 55 from A4, with bleed: across', A4, BUSINESS, room(5, 0, 3), '3x3 across'],
    ['85 x 55 from A4, with marks', A4, BUSINESS, room(5, 0, 0, true), '2x5'],
    ['85 x 55 from A4, with marks and bleed: across', A4, BUSINESS, room(5, 0, 3, true), '3x3 across'],
    ['A5 from A4: twice, across', A4, A5, room(0), '1x2 across'],
    ['A4 from A4', A4, A4, room(0), '1x1'],
    ['A4 from A4, with an edge', A4, A4, room(5), 'none'],
    ['nothing', A4, size(0, 50), room(0), 'none'],
    ['less than nothing', A4, size(-50, 50), room(0), 'none'],
  ])('%s', (_, sheet, card, kept, expected) => {
    const fit = fitCard(sheet, card, kept);
    const text = fit === null ? 'none' : `${fit.columns}x${fit.rows}${fit.turn === 90 ? ' across' : ''}`;
    expect(text).toBe(expected);
  });

  it('lie in the middle, as far apart as their bleeds need', () => {
    const fit = fitCard(A4, BUSINESS, room(5, 0, 3));
    if (fit === null) throw new Error('It fits.');
    expect(ptToMm(fit.pitchPt.x)).toBeCloseTo(55 + 6);
    expect(ptToMm(fit.firstCell.x)).toBeCloseTo((210 - 3 * 55 - 2 * 6) / 2);
    expect(ptToMm(fit.firstCell.y)).toBeCloseTo((297 - 3 * 85 - 2 * 6) / 2);
  });

  it('stay out of the edges, and leave no room for one more row or column', () => {
    const side = fc.integer({ min: 20, max: 300 });
    fc.assert(
      fc.property(
        ...[side, side, side, side, fc.integer({ min: 0, max: 15 }), fc.integer({ min: 0, max: 9 })],
        (sheetWidth, sheetHeight, width, height, edge, gutter) => {
          const fit = fitCard(size(sheetWidth, sheetHeight), size(width, height), room(edge, gutter));
          const fits = (w: number, h: number) => w <= sheetWidth - 2 * edge && h <= sheetHeight - 2 * edge;
          if (fit === null) return !(fits(width, height) || fits(height, width));
          const { firstCell, pitchPt, columns, rows } = fit;
          const free = { x: ptToMm(firstCell.x) - edge, y: ptToMm(firstCell.y) - edge };
          const pitch = { x: ptToMm(pitchPt.x), y: ptToMm(pitchPt.y) };
          return (
            Math.min(free.x, free.y, columns - 1, rows - 1) > -1e-3 &&
            2 * free.x < pitch.x + 1e-3 &&
            2 * free.y < pitch.y + 1e-3
          );
        },
      ),
    );
  });
});

it.each([
  ['a card of the size of the cell', 'a4-4up-a6-card', A6, 0],
  ['a card that lies across', 'a4-2up-a5-card', A5, 90],
  ['a card smaller than the cell', 'a4-2up-a5-card', BUSINESS, 0],
  ['a card too large for the cell', 'a4-4up-a6-card', A5, null],
])('turns %s as it must', (_, id, card, expected) => {
  expect(fitInCell(one(catalog.stocks, id), card)).toBe(expected);
});

describe('a card of any size, cut from a plain sheet', () => {
  const plain = one(catalog.stocks, 'a4');

  it('becomes a stock that is cut by hand', () => {
    expect(unwrap(cutStock(plain, BUSINESS, room(5)))).toMatchObject({
      ...{ id: 'a4/85x55', name: 'card 85 x 55 mm, cut from A4', kind: 'card' },
      ...{ columns: 2, rows: 5, isCutByHand: true, widthPt: plain.widthPt, heightPt: plain.heightPt },
    });
  });

  it('lies across where more of it fit so', () => {
    const stock = unwrap(cutStock(plain, A5, room(0)));
    expect([stock.id, stock.columns, stock.rows, fitInCell(stock, A5)]).toEqual(['a4/148x210', 1, 2, 90]);
  });

  it.each([
    [
      'larger than the paper',
      plain,
      size(300, 220),
      room(5),
      '300 x 220 mm is too large; A4 leaves room for 200 x 287 mm',
    ],
    ['larger than the marks leave', plain, A4, room(5, 0, 3, true), 'room for 193 x 280 mm'],
    ['on too small a sheet', one(catalog.stocks, 'a7'), A6, room(40), 'no room for any card'],
    ['of next to nothing', plain, size(1, 1), room(0), 'at least 20 mm'],
    ['that is no number', plain, size(Number.NaN, 50), room(0), 'at least 20 mm'],
    ['from a sheet of cards', one(catalog.stocks, 'letter-4up-card'), BUSINESS, room(0), 'is no plain paper'],
  ] as const)('is a problem when it is %s', (_, sheet, card, kept, why) => {
    const cut = cutStock(sheet, card, kept);
    expect(cut).toMatchObject({
      ok: false,
      problem: { code: 'card-not-cut', message: expect.stringContaining(why) },
    });
  });

  it('fits when it is as large as the problem says', () => {
    expect(cutStock(plain, size(193, 280), room(5, 0, 3, true)).ok).toBe(true);
  });
});
