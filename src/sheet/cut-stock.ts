// A plain sheet and the size of the seller's own card come in; the sheet as a stock of such cards goes out, or why not.
import { type Outcome, type Problem, problem } from '../problem.ts';
import { mmToPt, ptToMm } from '../units.ts';
import { fitCard, type Room, type Size, sideRoom } from './fit-card.ts';
import type { Stock } from './sheet.ts';

/** Nobody writes on less, and a slip of the keys would fill a sheet with thousands of cells: 20 mm. */
const LEAST_PT = mmToPt(20);

/** The cards lie in the middle of the sheet; its `turn` says whether they lie across. Its id is like `a4/85x55`. */
export function cutStock(sheet: Stock, card: Size, room: Room): Outcome<Stock> {
  if (sheet.kind !== 'paper') return notCut(`${sheet.name} is no plain paper`);
  if (!(Math.min(card.widthPt, card.heightPt) >= LEAST_PT))
    return notCut(`its sides must be at least ${mm(LEAST_PT)} mm`);
  const fit = fitCard(sheet, card, room);
  if (fit === null) return notCut(tooLarge(sheet, card, room));
  const { columns, rows, firstCell: cell, pitchPt } = fit;
  const size = [mm(card.widthPt), mm(card.heightPt)] as const;
  const { widthPt, heightPt, notes } = sheet;
  return {
    ok: true,
    value: {
      ...{ widthPt, heightPt, columns, rows, cell, pitchPt, notes },
      id: `${sheet.id}/${size.join('x')}`,
      name: `card ${size.join(' x ')} mm, cut from ${sheet.name}`,
      kind: 'card',
      products: [],
      cornerRadiusPt: 0,
      fold: null,
      turn: fit.turn,
      isCutByHand: true,
      safePt: 0,
    },
  };
}

function tooLarge(sheet: Stock, card: Size, room: Room): string {
  const size = `${mm(card.widthPt)} x ${mm(card.heightPt)} mm is too large`;
  const side = 2 * sideRoom(room);
  const [width, height] = [sheet.widthPt - side, sheet.heightPt - side];
  if (!(Math.min(width, height) >= LEAST_PT)) return `${size}, and ${sheet.name} leaves no room for any card`;
  // Rounded down: what is offered must fit.
  return `${size}; ${sheet.name} leaves room for ${floorMm(width)} x ${floorMm(height)} mm at most`;
}

const notCut = (why: string): { readonly ok: false; readonly problem: Problem } => ({
  ok: false,
  problem: problem('card-not-cut', {}, why),
});

const mm = (pt: number): number => Math.round(ptToMm(pt) * 10) / 10;
const floorMm = (pt: number): number => Math.floor(ptToMm(pt) * 10 + 1e-6) / 10;
