// Items by the numbers of their pages and a stock come in, sheets go out: arithmetic on numbers, in points. Pages count
// from 0.
import type { Box } from '../geometry.ts';
import { cropMarks, foldMarks } from './crop-marks.ts';
import { cellAt, clipAt, type Frame, frameOf, hasPaperAround } from './frame.ts';
import { type ImpositionOrder, placeInSequence, placeInStacks, type Slot } from './place-items.ts';
import type { PlacedPage, PrintersMark, Sheet, Stock, Turn } from './sheet.ts';
import { slugBox } from './slug.ts';

/** A card by its pages. */
export interface Item {
  readonly front: number;
  readonly back: number | null;
}

export interface ImposeSettings {
  readonly order: ImpositionOrder;
  /** Free places of part-used sheets, sheet by sheet, counted from 1; whole sheets follow. Empty: whole sheets only. */
  readonly freePlaces: readonly (readonly number[])[];
  /** Last sheet first, for printers that stack face up. */
  readonly isReversed: boolean;
  /** How the printer turns the paper, and how a reader turns the card; null prints one side (all `back` are null). */
  readonly duplex: {
    readonly flip: 'long-edge' | 'short-edge';
    readonly readerTurns: 'book' | 'calendar';
  } | null;
  /** Whether pages lie across their cells: a page as wide as the cell is high. */
  readonly turn: 0 | 90;
  readonly bleedPt: number;
  /** Crop and fold marks. */
  readonly hasMarks: boolean;
}

/** Sheets of one cut pile: a paper jam spoils the order of this many sheets at most. */
const LIFT = 250;

/** Places items on sheets, in the order of printing: each front, then its back if both sides are printed. */
export function impose(items: readonly Item[], stock: Stock, settings: ImposeSettings): readonly Sheet[] {
  return imposeInLifts(items, stock, settings, LIFT);
}

/** As `impose`, with piles of `lift` sheets. */
export function imposeInLifts(
  items: readonly Item[],
  stock: Stock,
  settings: ImposeSettings,
  lift: number,
): readonly Sheet[] {
  const { order, freePlaces, duplex, isReversed, bleedPt, hasMarks } = settings;
  if (duplex === null && items.some(({ back }) => back !== null))
    throw new Error('One side is printed, but there are pages for the back.');
  if (order === 'cut-stack' && freePlaces.length > 0)
    throw new Error('A pile is cut from whole sheets, so it has no free places.');
  const perSheet = stock.columns * stock.rows;
  const slots =
    order === 'sequence'
      ? placeInSequence(items.length, perSheet, freePlaces)
      : placeInStacks(items.length, perSheet, lift);
  const frame = frameOf(stock, bleedPt, hasMarks);
  const bare = bareSides(frame, stock, settings);
  const sheets = bySheet(slots).map((onSheet, i) =>
    bare.map((side) => ({
      ...side,
      number: i + 1,
      places: placed(side.side, items, onSheet, frame, settings),
    })),
  );
  return (isReversed ? sheets.reverse() : sheets).flat();
}

function bySheet(slots: readonly Slot[]): readonly (readonly Slot[])[] {
  const sheets: Slot[][] = [];
  for (const slot of slots) {
    while (sheets.length <= slot.sheet) sheets.push([]);
    sheets[slot.sheet]?.push(slot);
  }
  return sheets;
}

type Side = Sheet['side'];
type BareSide = Omit<Sheet, 'number' | 'places'>;

/** What all sheets have alike: the paper, and what is printed outside of the cards. */
function bareSides(frame: Frame, stock: Stock, settings: ImposeSettings): readonly BareSide[] {
  const sides: Side[] = settings.duplex === null ? ['front'] : ['front', 'back'];
  return sides.map((side) => {
    const turned = (box: Box): Box => (side === 'front' ? box : behind(box, frame, settings));
    const turnedMark = ({ kind, x1, y1, x2, y2 }: PrintersMark): PrintersMark => {
      const { x, y, width, height } = turned({ x: x1, y: y1, width: x2 - x1, height: y2 - y1 });
      return { kind, x1: x, y1: y, x2: x + width, y2: y + height };
    };
    const { widthPt, heightPt, trim, bleed } = frame;
    const isTrimmed = hasPaperAround(frame);
    // Backs land a little beside their fronts: marks there would tell where not to cut, unless a press prints them.
    const marks = side === 'front' || isTrimmed ? marksOn(frame, stock, settings).map(turnedMark) : [];
    const first = clipAt(frame, 0, settings.bleedPt);
    const last = clipAt(frame, frame.columns * frame.rows - 1, settings.bleedPt);
    const used = turned({
      ...first,
      width: last.x + last.width - first.x,
      height: last.y + last.height - first.y,
    });
    const slug = slugBox({ widthPt, heightPt, used, isTrimmed, marks });
    return { side, widthPt, heightPt, trim, bleed, marks, slug };
  });
}

/** On paper that is cut: cards that were cut or stamped before need none. */
function marksOn(frame: Frame, stock: Stock, { hasMarks, bleedPt }: ImposeSettings): readonly PrintersMark[] {
  if (!hasMarks || !(stock.isCutByHand || hasPaperAround(frame))) return [];
  const clips = Array.from({ length: frame.columns * frame.rows }, (_, i) => clipAt(frame, i, bleedPt));
  return [...cropMarks(frame, clips, bleedPt), ...foldMarks(frame, stock.fold, bleedPt)];
}

function placed(
  side: Side,
  items: readonly Item[],
  slots: readonly Slot[],
  frame: Frame,
  settings: ImposeSettings,
): readonly PlacedPage[] {
  const turn = side === 'front' ? settings.turn : turnOfBack(frame, settings);
  return slots.flatMap((slot) => {
    const page = items[slot.item]?.[side] ?? null;
    if (page === null) return [];
    const box = cellAt(frame, slot.place);
    const clip = clipAt(frame, slot.place, settings.bleedPt);
    const [boxThere, clipThere] =
      side === 'front' ? [box, clip] : [behind(box, frame, settings), behind(clip, frame, settings)];
    return [{ page, place: slot.place + 1, box: boxThere, turn, clip: clipThere }];
  });
}

/** Whether the printer turns the paper about an upright axis: the long edge of a sheet that stands, the short of one that lies. */
const turnsUpright = ({ widthPt, heightPt }: Frame, { duplex }: ImposeSettings): boolean =>
  (duplex?.flip === 'long-edge') === heightPt >= widthPt;

/** Where a box of the front lies when the sheet is seen from the back. */
const behind = (box: Box, frame: Frame, settings: ImposeSettings): Box =>
  turnsUpright(frame, settings)
    ? { ...box, x: frame.widthPt - box.x - box.width }
    : { ...box, y: frame.heightPt - box.y - box.height };

/**
 * The back stands on its head where the reader turns the card the other way than the printer turned the sheet. Pages that
 * lie across their cells have their own upright axis across too.
 */
function turnOfBack(frame: Frame, settings: ImposeSettings): Turn {
  const turnsAlongPage = turnsUpright(frame, settings) === (settings.turn === 0);
  const isUpright = turnsAlongPage === (settings.duplex?.readerTurns === 'book');
  if (settings.turn === 0) return isUpright ? 0 : 180;
  return isUpright ? 90 : 270;
}
