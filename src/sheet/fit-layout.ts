// A layout and a stock come in; how the layout's pages lie in the cells goes out, and whether it has room there. Points.
import type { Size } from '../page/frame.ts';
import type { CardLayout, Fold } from '../page/layout.ts';
import { panelsOf } from '../page/panels.ts';
import type { Stock, Turn } from './sheet.ts';

export interface LayoutFit {
  /** Size of a page; as wide as a cell is high where it lies turned. */
  readonly size: Size;
  readonly turn: Extract<Turn, 0 | 90>;
  readonly fold: Fold | null;
  /** Whether the layout is meant for such stock and has room on it. */
  readonly fits: boolean;
}

export function fitLayout(layout: CardLayout, stock: Stock): LayoutFit {
  const { width, height } = stock.cell;
  const turn = layout.way === 'as-cut' ? stock.turn : width >= height === (layout.way === 'wide') ? 0 : 90;
  const size = turn === 0 ? { width, height } : { width: height, height: width };
  const fold = layout.folds ? stock.fold : null;
  const panels = panelsOf(size, fold).map(({ box }) => box);
  const hasRoom = panels.every(
    (panel) =>
      panel.width + ROUNDING_PT >= layout.leastPt.width &&
      panel.height + ROUNDING_PT >= layout.leastPt.height,
  );
  const isMeant = layout.kinds.includes(stock.kind) && layout.folds === (stock.fold !== null);
  return { size, turn, fold, fits: hasRoom && isMeant };
}

/** Sizes come from millimetres and inches. */
const ROUNDING_PT = 0.05;
