// The paper of a page, its cells and its marks come in; free paper for a line of small print goes out. Points from the top
// left of the paper.
import type { Box } from '../geometry.ts';
import type { PrintersMark } from './sheet.ts';

/** Office printers leave this much at the edges of the paper empty: 4 mm. */
const UNPRINTABLE_PT = 11.34;
/** Small print is this high with the space around it, 3 mm, and needs no more than 4 mm. */
const LEAST_PT = 8.5;
const MOST_PT = 11.34;
/** A run's name and the numbers of its sheets need this much: 30 mm. */
const LEAST_WIDTH_PT = 85;
/** It keeps this far from cards, bleeds and marks: half a millimetre. */
const CLEAR_PT = 1.42;

/** Where paper may be written on around the cards. */
export interface FreePaper {
  readonly widthPt: number;
  readonly heightPt: number;
  /** All cells with their bleeds. */
  readonly used: Box;
  /** Paper around the trim is larger than the sheet: a press prints to its edges. */
  readonly isTrimmed: boolean;
  readonly marks: readonly PrintersMark[];
}

/** The widest free strip below or above the cards, at the edge of the paper; below if they are as wide. */
export function slugBox({ widthPt, heightPt, used, isTrimmed, marks }: FreePaper): Box | null {
  const edge = isTrimmed ? CLEAR_PT : UNPRINTABLE_PT;
  const above = used.y - CLEAR_PT - edge;
  const below = heightPt - edge - (used.y + used.height + CLEAR_PT);
  const strips = [
    { room: below, y: heightPt - edge - Math.min(below, MOST_PT) },
    { room: above, y: edge },
  ].filter(({ room }) => room >= LEAST_PT);
  const boxes = strips.map(({ room, y }) => {
    const strip = { x: edge, y, width: widthPt - 2 * edge, height: Math.min(room, MOST_PT) };
    return widestBetween(strip, marks);
  });
  const widest = boxes.reduce<Box | null>(
    (best, box) => (best === null || box.width > best.width + CLEAR_PT ? box : best),
    null,
  );
  return widest !== null && widest.width >= LEAST_WIDTH_PT ? widest : null;
}

/** The widest part of a strip that no mark runs through. */
function widestBetween(strip: Box, marks: readonly PrintersMark[]): Box {
  const right = strip.x + strip.width;
  const inTheWay = marks
    .filter(({ y1, y2 }) => y2 > strip.y - CLEAR_PT && y1 < strip.y + strip.height + CLEAR_PT)
    .map(({ x1, x2 }) => ({ from: x1 - CLEAR_PT, to: x2 + CLEAR_PT }))
    .sort((a, b) => a.from - b.from);
  let [x, width, start] = [strip.x, 0, strip.x];
  for (const { from, to } of [...inTheWay, { from: right, to: right }]) {
    const end = Math.min(from, right);
    if (end - start > width) [x, width] = [start, end - start];
    start = Math.max(start, to);
  }
  return { ...strip, x, width };
}
