// A stock comes in, the marks along which a seller cuts its cards go out: points from the top left of the sheet.
import type { CropMark, Stock } from './sheet.ts';

/** Marks this long can be found and stay clear of the writing: 5 mm. */
const LENGTH_PT = 14.17;
/** Where cells leave a margin, marks keep this far from the card: 3 mm. */
const OFFSET_PT = 8.5;
/** Two cuts nearer than this are one. */
const SAME_CUT_PT = 0.1;

/**
 * Marks at the edges of the sheet, in line with each cut. Cells that reach the edge of the sheet get them on the cut
 * itself, where the blade takes them away; edges of the sheet need no cut.
 */
export function cropMarks(stock: Stock): readonly CropMark[] {
  const { cell, pitchPt, columns, rows, widthPt, heightPt } = stock;
  const xs = cuts(cell.x, cell.width, pitchPt.x, columns, widthPt);
  const ys = cuts(cell.y, cell.height, pitchPt.y, rows, heightPt);
  const top = reach(cell.y);
  const bottom = reach(heightPt - (cell.y + (rows - 1) * pitchPt.y + cell.height));
  const left = reach(cell.x);
  const right = reach(widthPt - (cell.x + (columns - 1) * pitchPt.x + cell.width));
  return [
    ...xs.flatMap((x) => [
      { x1: x, y1: 0, x2: x, y2: top },
      { x1: x, y1: heightPt - bottom, x2: x, y2: heightPt },
    ]),
    ...ys.flatMap((y) => [
      { x1: 0, y1: y, x2: left, y2: y },
      { x1: widthPt - right, y1: y, x2: widthPt, y2: y },
    ]),
  ];
}

/** How far marks reach in from the edge of the sheet: into the margin, or onto the cut where there is none. */
const reach = (margin: number): number =>
  margin > OFFSET_PT ? Math.min(LENGTH_PT, margin - OFFSET_PT) : LENGTH_PT;

function cuts(first: number, size: number, pitch: number, count: number, sheet: number): number[] {
  const edges = Array.from({ length: count }, (_, i) => [first + i * pitch, first + i * pitch + size]).flat();
  const inside = edges.filter((edge) => edge > SAME_CUT_PT && edge < sheet - SAME_CUT_PT);
  return inside.filter((edge, i) => i === 0 || edge - (inside[i - 1] ?? 0) > SAME_CUT_PT);
}
