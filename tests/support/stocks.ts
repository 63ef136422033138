// Papers and settings for tests of sheets: cells and gutters in points.
import type { ImposeSettings, Item } from '../../src/sheet/impose.ts';
import type { Stock } from '../../src/sheet/sheet.ts';

export const ONE_SIDE: ImposeSettings = {
  order: 'sequence',
  freePlaces: [],
  isReversed: false,
  duplex: null,
  turn: 0,
  bleedPt: 0,
  hasMarks: false,
};

/** Cells of 100 by 200 points that touch and fill their sheet, if nothing else is said. */
export function gridStock(columns: number, rows: number, grid: Grid = {}): Stock {
  const { width = 100, height = 200, gutterX = 0, gutterY = 0, left = 0, top = 0 } = grid;
  const { right = left, bottom = top, ...changes } = grid;
  return {
    id: 'test',
    name: 'Test',
    kind: 'card',
    products: [],
    widthPt: left + columns * width + (columns - 1) * gutterX + right,
    heightPt: top + rows * height + (rows - 1) * gutterY + bottom,
    cell: { x: left, y: top, width, height },
    pitchPt: { x: width + gutterX, y: height + gutterY },
    columns,
    rows,
    cornerRadiusPt: null,
    turn: 0,
    isCutByHand: changes.isCutByHand ?? true,
    fold: changes.fold ?? null,
    safePt: 0,
    notes: [],
  };
}

interface Grid {
  readonly width?: number;
  readonly height?: number;
  readonly gutterX?: number;
  readonly gutterY?: number;
  readonly left?: number;
  readonly top?: number;
  readonly right?: number;
  readonly bottom?: number;
  readonly isCutByHand?: boolean;
  readonly fold?: Stock['fold'];
}

/** Cards with a front; with a back too, its page follows its front. */
export const itemsOf = (count: number, sides: 1 | 2 = 1): readonly Item[] =>
  Array.from({ length: count }, (_, i) =>
    sides === 1 ? { front: i, back: null } : { front: 2 * i, back: 2 * i + 1 },
  );
