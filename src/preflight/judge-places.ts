// A painted piece and the boxes of its page come in; what is nearer to an edge than it may be, or outside, is noted.
import { common, type Edges, isInside } from './edges.ts';
import type { Note } from './notes.ts';
import type { PageBoxes } from './page-boxes.ts';
import { hasInk, type Painted } from './painted.ts';

/** Printer's marks are thinner than this. */
const WIDEST_MARK_PT = 1;
/** Files round places; what is less than this out of place cannot be seen. */
const SLACK_PT = 0.1;

/** `cells` are the cards on the sheet; without them the sheet is one. */
export function judgePlace(
  piece: Painted,
  boxes: PageBoxes,
  cells: readonly Edges[] | null,
  safePt: number,
  page: number,
  note: Note,
): void {
  const { trim, bleed, media } = boxes;
  const edges = piece.kind === 'text' ? piece.edges : common(piece.edges, media);
  if (edges === null || !hasInk(piece)) return;
  if (piece.kind === 'text' && !isInside(edges, media, SLACK_PT)) {
    note('pdf-ink-outside', page, 'text reaches out of the page');
    return;
  }
  if (isMark(piece, trim, cells) || isApart(edges, bleed)) return;
  if (piece.kind === 'text' && !isInside(edges, trim, SLACK_PT))
    note('pdf-ink-outside', page, 'text is cut off at the edge');
  else if (!isInside(edges, bleed, SLACK_PT))
    note('pdf-ink-outside', page, 'something reaches out of the bleed');
  const cell = cells === null ? trim : cellOf(edges, piece.kind, cells);
  if (cell === null) note('pdf-ink-outside', page, 'something stands between the cards');
  else if (isInside(edges, trim, SLACK_PT)) judgeDistance(piece.kind, edges, cell, safePt, page, note);
}

/** What reaches the edge is meant to bleed; but no text is. */
function judgeDistance(
  kind: Painted['kind'],
  edges: Edges,
  cell: Edges,
  safePt: number,
  page: number,
  note: Note,
): void {
  const distance = Math.min(
    edges.left - cell.left,
    edges.top - cell.top,
    cell.right - edges.right,
    cell.bottom - edges.bottom,
  );
  const isBleeding = kind !== 'text' && distance <= SLACK_PT;
  if (distance < safePt - SLACK_PT && !isBleeding)
    note('pdf-ink-near-edge', page, kind === 'text' ? 'text' : 'a drawing', Math.max(0, distance));
}

/** A thin straight line that touches the edge of the sheet or lies outside of it, or outside of every card. */
function isMark(
  { isStraight, strokePt, edges }: Painted,
  trim: Edges,
  cells: readonly Edges[] | null,
): boolean {
  if (!isStraight || strokePt === null || strokePt > WIDEST_MARK_PT) return false;
  if (cells !== null && !cells.some((cell) => isInside(edges, cell, -WIDEST_MARK_PT))) return true;
  return !isInside(edges, trim, -SLACK_PT);
}

/** Beyond the bleed there may be anything that helps the printer: marks, colour bars, a line about the print run. */
const isApart = (edges: Edges, bleed: Edges): boolean =>
  edges.right <= bleed.left + SLACK_PT ||
  edges.left >= bleed.right - SLACK_PT ||
  edges.bottom <= bleed.top + SLACK_PT ||
  edges.top >= bleed.bottom - SLACK_PT;

/** The card that holds the middle of a piece; what is no text may lie over several. */
function cellOf(edges: Edges, kind: Painted['kind'], cells: readonly Edges[]): Edges | null {
  const [x, y] = [(edges.left + edges.right) / 2, (edges.top + edges.bottom) / 2];
  const middle = { left: x, top: y, right: x, bottom: y };
  const holding = cells.find((cell) => isInside(middle, cell));
  return holding ?? (kind === 'text' ? null : (cells.find((cell) => common(cell, edges) !== null) ?? null));
}
