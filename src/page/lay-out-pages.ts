// What is written for an order, its order and a layout come in; its card goes out: a leaf with one printed side or two, and
// further leaves where the items of a packing slip need them. Points.
import type { Box } from '../geometry.ts';
import type { Outcome } from '../problem.ts';
import { type CardContent, orderRows } from './card-content.ts';
import { drawPart, EMPTY_SIDE, type Furnishing, type PageState, type Side } from './draw-part.ts';
import { frameBox, keptInside, overlap, type Size } from './frame.ts';
import { dealRows, type SetRow, setRows } from './items-table.ts';
import type { CardLayout, Fold, Part } from './layout.ts';
import type { Leaf, Page } from './page.ts';
import { type Panel, panelsOf } from './panels.ts';
import { moveDrawing, moveLine, panelMatrix } from './turn-over.ts';

export interface PageSettings extends Furnishing {
  readonly layout: CardLayout;
  readonly size: Size;
  /** Where the card folds; null for a flat one. */
  readonly fold: Fold | null;
  /** Writing and print keep this far from the edges of a panel: corners are round, printers do not reach the edge. */
  readonly safePt: number;
}

/**
 * Lays out the card of an order. Gives a problem where its writing does not fit (`overset`) or no face has a letter
 * (`glyph-missing`). A side on which nothing stands is not printed.
 */
export function layOutPages(
  content: CardContent,
  settings: PageSettings,
  seed: string,
): Outcome<readonly Leaf[]> {
  const { layout, size, fold } = settings;
  const rows = rowsByPage(content, settings);
  if (!rows.ok) return rows;
  const state = { rows: rows.value[0] ?? [], page: 1, pageCount: rows.value.length };
  const sides = { outer: EMPTY_SIDE, inner: EMPTY_SIDE };
  for (const panel of panelsOf(size, layout.folds ? fold : null)) {
    const parts = layout.panels[panel.name] ?? [];
    const drawn = drawParts(parts, panel.box, content, state, settings, seed);
    if (!drawn.ok) return drawn;
    const placed = moved(drawn.value, panelMatrix(panel));
    sides[panel.side] = joined(sides[panel.side], within(placed, seenOf(panel, size)));
  }
  const [front = EMPTY_SIDE, back] = [sides.outer, sides.inner].filter((side) => !isEmpty(side));
  const first = {
    front: pageOf(front, content, settings),
    back: back === undefined ? null : pageOf(back, content, settings),
  };
  const further = furtherLeaves(rows.value, content, settings, seed);
  return further.ok ? { ok: true, value: [first, ...further.value] } : further;
}

function drawParts(
  parts: readonly Part[],
  panel: Size,
  content: CardContent,
  state: PageState,
  settings: PageSettings,
  seed: string,
): Outcome<Side> {
  let side = EMPTY_SIDE;
  for (const part of parts) {
    const drawn = drawPart(part, boxOf(part, panel, settings), content, state, settings, seed);
    if (!drawn.ok) return drawn;
    side = joined(side, drawn.value);
  }
  return { ok: true, value: side };
}

/** Pictures may go over the edge. */
const boxOf = (part: Part, panel: Size, { safePt }: PageSettings): Box =>
  part.kind === 'picture'
    ? frameBox(part.frame, panel)
    : keptInside(frameBox(part.frame, panel), panel, safePt);

const joined = (side: Side, more: Side): Side => ({
  lines: [...side.lines, ...more.lines],
  drawings: [...side.drawings, ...more.drawings],
  xHeightPt: side.xHeightPt ?? more.xHeightPt,
});

const moved = ({ lines, drawings, xHeightPt }: Side, by: Parameters<typeof moveLine>[1]): Side => ({
  lines: lines.map((line) => moveLine(line, by)),
  drawings: drawings.map((drawing) => moveDrawing(drawing, by)),
  xHeightPt,
});

/** Further than any bleed goes. */
const BEYOND_PT = 100;

/** A panel and what lies beyond the edges that it has in common with its page: nothing is seen across a fold. */
function seenOf({ box }: Panel, page: Size): Box {
  const [left, top] = [box.x === 0 ? -BEYOND_PT : box.x, box.y === 0 ? -BEYOND_PT : box.y];
  const [right, bottom] = [box.x + box.width, box.y + box.height];
  const isLast = { x: right >= page.width - ROUNDING_PT, y: bottom >= page.height - ROUNDING_PT };
  return {
    x: left,
    y: top,
    width: (isLast.x ? page.width + BEYOND_PT : right) - left,
    height: (isLast.y ? page.height + BEYOND_PT : bottom) - top,
  };
}

const ROUNDING_PT = 0.01;

/** Pictures that cover their frame may stand out of it. */
const within = (side: Side, box: Box): Side => ({
  ...side,
  drawings: side.drawings.map((drawing) =>
    drawing.kind === 'clipped' ? { ...drawing, box: overlap(drawing.box, box) } : drawing,
  ),
});

const isEmpty = ({ lines, drawings }: Side): boolean => lines.length === 0 && drawings.length === 0;

const pageOf = (side: Side, { order }: CardContent, { size, ink }: PageSettings): Page => ({
  order: order.id,
  widthPt: size.width,
  heightPt: size.height,
  ink,
  ...side,
});

/** The rows of the first page, then those of each further one; a single page without rows where there is no table. */
function rowsByPage(content: CardContent, settings: PageSettings): Outcome<readonly (readonly SetRow[])[]> {
  const { layout, size, type, words } = settings;
  const table = layout.panels.front?.find(isTable);
  const further = layout.further.find(isTable);
  if (table === undefined || further === undefined) return { ok: true, value: [[]] };
  const box = boxOf(table, size, settings);
  const rows = setRows(orderRows(content, words), table, box.width, type, content.order.id);
  if (!rows.ok) return rows;
  return { ok: true, value: dealRows(rows.value, box.height, boxOf(further, size, settings).height) };
}

type Table = Extract<Part, { kind: 'items' }>;

const isTable = (part: Part): part is Table => part.kind === 'items';

function furtherLeaves(
  pages: readonly (readonly SetRow[])[],
  content: CardContent,
  settings: PageSettings,
  seed: string,
): Outcome<readonly Leaf[]> {
  const leaves: Leaf[] = [];
  for (const [i, rows] of pages.entries()) {
    if (i === 0) continue;
    const state = { rows, page: i + 1, pageCount: pages.length };
    const drawn = drawParts(settings.layout.further, settings.size, content, state, settings, seed);
    if (!drawn.ok) return drawn;
    leaves.push({ front: pageOf(drawn.value, content, settings), back: null });
  }
  return { ok: true, value: leaves };
}
