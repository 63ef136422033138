// Paper as it goes through a printer and a guillotine. Sheets are printed, turned as the driver turns them, cut along the
// cells of the stock, and read as a person reads. It knows where things lie, and nothing of how sheets were imposed.
import type { Box, Point } from '../../src/geometry.ts';
import type { ImposeSettings } from '../../src/sheet/impose.ts';
import type { PlacedPage, Sheet, Stock } from '../../src/sheet/sheet.ts';

type Duplex = NonNullable<ImposeSettings['duplex']>;

/** A page on paper, seen through from the front: where it lies, and which way its head points. */
interface Printed {
  readonly page: number;
  readonly middle: Point;
  readonly head: Point;
}

interface PaperSheet {
  readonly front: readonly Printed[];
  readonly back: readonly Printed[];
}

export interface Card {
  readonly front: number;
  readonly back: number | null;
  /** When the reader has turned the card. */
  readonly isBackUpright: boolean;
}

/** Heads of pages by their quarter turns: up, right, down, left, with y down. */
const HEADS: Readonly<Record<number, Point>> = {
  0: { x: 0, y: -1 },
  90: { x: 1, y: 0 },
  180: { x: 0, y: 1 },
  270: { x: -1, y: 0 },
};

const middleOf = ({ x, y, width, height }: Box): Point => ({ x: x + width / 2, y: y + height / 2 });

const printed = ({ page, box, turn }: PlacedPage): Printed => ({
  page,
  middle: middleOf(box),
  head: HEADS[turn] ?? { x: 0, y: 0 },
});

/** The pile in the tray from its top, as it is taken out: a printer that stacks face up has the last sheet on top. */
export function print(sheets: readonly Sheet[], duplex: Duplex | null, facesUp: boolean): PaperSheet[] {
  const fronts = sheets.filter(({ side }) => side === 'front');
  const pile = fronts.map((front) => {
    const next = sheets[sheets.indexOf(front) + 1];
    const back = duplex === null ? [] : (next?.places ?? []).map(printed);
    return {
      front: front.places.map(printed),
      back: duplex === null ? [] : back.map((one) => throughPaper(one, front, duplex.flip)),
    };
  });
  return facesUp ? pile.reverse() : pile;
}

/** The paper turns about its long or its short edge; what is printed then is seen through from the front here. */
function throughPaper({ page, middle, head }: Printed, sheet: Sheet, flip: Duplex['flip']): Printed {
  const longEdgeIsUpright = sheet.heightPt >= sheet.widthPt;
  return (flip === 'long-edge') === longEdgeIsUpright
    ? { page, middle: { ...middle, x: sheet.widthPt - middle.x }, head: { ...head, x: -head.x } }
    : { page, middle: { ...middle, y: sheet.heightPt - middle.y }, head: { ...head, y: -head.y } };
}

/** Cuts lifts of sheets into piles and puts these together, place by place: the cards from the top of the pile. */
export function cut(paper: readonly PaperSheet[], stock: Stock, lift: number, duplex: Duplex | null): Card[] {
  const cells = Array.from({ length: stock.columns * stock.rows }, (_, place) => ({
    x: stock.cell.x + (place % stock.columns) * stock.pitchPt.x + stock.cell.width / 2,
    y: stock.cell.y + Math.floor(place / stock.columns) * stock.pitchPt.y + stock.cell.height / 2,
  }));
  const lifts = Array.from({ length: Math.ceil(paper.length / lift) }, (_, i) =>
    paper.slice(i * lift, (i + 1) * lift),
  );
  return lifts.flatMap((sheets) =>
    cells.flatMap((cell) => sheets.flatMap((one) => cardAt(one, cell, duplex))),
  );
}

function cardAt({ front, back }: PaperSheet, cell: Point, duplex: Duplex | null): Card[] {
  const here = ({ middle }: Printed): boolean => Math.hypot(middle.x - cell.x, middle.y - cell.y) < 0.01;
  const [fronts, backs] = [front.filter(here), back.filter(here)];
  if (fronts.length + backs.length > 2 || fronts.length > 1) throw new Error('Pages lie on one another.');
  const [onFront, onBack] = [fronts[0], backs[0]];
  if (onFront === undefined) {
    if (onBack !== undefined) throw new Error(`The back ${onBack.page} has no front.`);
    return [];
  }
  const isBackUpright = onBack === undefined || readsUpright(onFront.head, onBack.head, duplex);
  return [{ front: onFront.page, back: onBack?.page ?? null, isBackUpright }];
}

/** The reader holds the front upright and turns the card like the page of a book, or of a calendar on a wall. */
function readsUpright(frontHead: Point, backHead: Point, duplex: Duplex | null): boolean {
  const alongHead = backHead.x * frontHead.x + backHead.y * frontHead.y;
  return duplex?.readerTurns === 'book' ? alongHead === 1 : alongHead === -1;
}
