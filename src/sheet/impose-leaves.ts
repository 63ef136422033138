// Cards come in, their pages and the sheets that they go on come out. Points.
import type { CardLayout } from '../page/layout.ts';
import type { Leaf, Page } from '../page/page.ts';
import { fitLayout } from './fit-layout.ts';
import { type ImposeSettings, impose } from './impose.ts';
import { type Again, pagesAt } from './print-run.ts';
import type { Sheet, Stock } from './sheet.ts';

/** How pages go on sheets: the rest of what `impose` asks for follows from the layout and the stock. */
export interface Imposition extends Omit<ImposeSettings, 'turn' | 'duplex'> {
  readonly flip: 'long-edge' | 'short-edge';
}

interface LeafSettings {
  readonly layout: CardLayout;
  readonly stock: Stock;
  readonly imposition: Imposition;
  readonly again: Again | null;
}

interface LeavesOnSheets {
  readonly pages: readonly Page[];
  readonly sheets: readonly Sheet[];
}

/** Prints both sides as soon as one card has a back. Of cards that are printed again, all pages stay and others are not placed. */
export function imposeLeaves(leaves: readonly Leaf[], settings: LeafSettings): LeavesOnSheets {
  const { layout, stock, imposition, again } = settings;
  const { turn, fold } = fitLayout(layout, stock);
  const pages = leaves.flatMap(({ front, back }) => (back === null ? [front] : [front, back]));
  let count = 0;
  const items = leaves.map(({ back }) => {
    const item = { front: count, back: back === null ? null : count + 1 };
    count += back === null ? 1 : 2;
    return item;
  });
  const isDuplex = items.some(({ back }) => back !== null);
  const readerTurns = fold?.axis === 'y' ? 'calendar' : 'book';
  const { flip, ...rest } = imposition;
  const how = { ...rest, turn, duplex: isDuplex ? ({ flip, readerTurns } as const) : null };
  const sheets = impose(items, stock, how);
  if (again?.kind !== 'places') return { pages, sheets };
  const chosen = new Set(pagesAt(sheets, again.places));
  const free = again.startAt > 1 ? [placesFrom(again.startAt, stock)] : [];
  return {
    pages,
    sheets: impose(
      items.filter(({ front }) => chosen.has(front)),
      stock,
      { ...how, order: 'sequence', freePlaces: free },
    ),
  };
}

/** From a place to the end of its sheet. */
export const placesFrom = (startAt: number, { columns, rows }: Stock): readonly number[] =>
  Array.from({ length: columns * rows - startAt + 1 }, (_, i) => startAt + i);
