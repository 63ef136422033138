// A sheet and its cells come in, the marks along which to cut and to fold go out: points from the top left of the paper.
import type { Box } from '../geometry.ts';
import type { Frame } from './frame.ts';
import type { PrintersMark, Stock } from './sheet.ts';

/** Marks this long can be found and stay clear of the writing: 5 mm. */
const LENGTH_PT = 14.17;
/** Where cells leave a margin, marks keep this far from the card: 3 mm. */
const OFFSET_PT = 8.5;
/** And this far from ink that bleeds beyond the card, or the blade takes a mark for part of it: half a millimetre. */
const CLEAR_OF_BLEED_PT = 1.42;
/** Two cuts nearer than this are one. */
const SAME_CUT_PT = 0.1;

const offsetOf = (bleedPt: number): number => Math.max(OFFSET_PT, bleedPt + CLEAR_OF_BLEED_PT);

/** What marks take of the paper around a card. */
export const markRoom = (bleedPt: number): number => offsetOf(bleedPt) + LENGTH_PT;

/**
 * Marks at the edges of the paper, in line with each cut. Cells that reach the edge of the paper get them on the cut
 * itself, where the blade takes them away, but not where ink bleeds over it; edges of the paper need no cut.
 */
export function cropMarks(frame: Frame, clips: readonly Box[], bleedPt: number): readonly PrintersMark[] {
  const { cell, pitchPt, columns, rows, widthPt, heightPt } = frame;
  const xs = cuts(cell.x, cell.width, pitchPt.x, columns, widthPt);
  const ys = cuts(cell.y, cell.height, pitchPt.y, rows, heightPt);
  const reach = (margin: number): number => {
    const offset = offsetOf(bleedPt);
    return margin > offset ? Math.min(LENGTH_PT, margin - offset) : LENGTH_PT;
  };
  const { top, right, bottom, left } = margins(frame);
  const marks = [
    ...xs.flatMap((x) => [
      upright('cut', x, 0, reach(top)),
      upright('cut', x, heightPt - reach(bottom), heightPt),
    ]),
    ...ys.flatMap((y) => [level('cut', y, 0, reach(left)), level('cut', y, widthPt - reach(right), widthPt)]),
  ];
  return marks.filter((mark) => !clips.some((clip) => isInside(mark, clip)));
}

/** Marks in the margin of the paper where the cells of each row or column fold; none where a cell reaches its edge. */
export function foldMarks(frame: Frame, fold: Stock['fold'], bleedPt: number): readonly PrintersMark[] {
  if (fold === null) return [];
  const { cell, pitchPt, columns, rows, widthPt, heightPt } = frame;
  const { top, right, bottom, left } = margins(frame);
  const offset = offsetOf(bleedPt);
  const length = (margin: number): number => Math.min(LENGTH_PT, margin - offset);
  const lines =
    fold.axis === 'x'
      ? repeated(cell.x + fold.atPt, pitchPt.x, columns).flatMap((x) => [
          upright('fold', x, top - offset - length(top), top - offset),
          upright('fold', x, heightPt - bottom + offset, heightPt - bottom + offset + length(bottom)),
        ])
      : repeated(cell.y + fold.atPt, pitchPt.y, rows).flatMap((y) => [
          level('fold', y, left - offset - length(left), left - offset),
          level('fold', y, widthPt - right + offset, widthPt - right + offset + length(right)),
        ]);
  return lines.filter(({ x1, y1, x2, y2 }) => x2 - x1 + (y2 - y1) > SAME_CUT_PT);
}

function margins({ cell, pitchPt, columns, rows, widthPt, heightPt }: Frame) {
  return {
    top: cell.y,
    right: widthPt - (cell.x + (columns - 1) * pitchPt.x + cell.width),
    bottom: heightPt - (cell.y + (rows - 1) * pitchPt.y + cell.height),
    left: cell.x,
  };
}

type Kind = PrintersMark['kind'];
const upright = (kind: Kind, x: number, y1: number, y2: number): PrintersMark => ({
  kind,
  x1: x,
  y1,
  x2: x,
  y2,
});
const level = (kind: Kind, y: number, x1: number, x2: number): PrintersMark => ({
  kind,
  x1,
  y1: y,
  x2,
  y2: y,
});

const repeated = (first: number, pitch: number, count: number): number[] =>
  Array.from({ length: count }, (_, i) => first + i * pitch);

function cuts(first: number, size: number, pitch: number, count: number, paper: number): number[] {
  const edges = repeated(first, pitch, count).flatMap((start) => [start, start + size]);
  const inside = edges.filter((edge) => edge > SAME_CUT_PT && edge < paper - SAME_CUT_PT);
  return inside.filter((edge, i) => i === 0 || edge - (inside[i - 1] ?? 0) > SAME_CUT_PT);
}

/** A mark on the edge of a box is not inside: there the blade goes. */
const isInside = ({ x1, y1, x2, y2 }: PrintersMark, box: Box): boolean =>
  x2 > box.x + SAME_CUT_PT &&
  x1 < box.x + box.width - SAME_CUT_PT &&
  y2 > box.y + SAME_CUT_PT &&
  y1 < box.y + box.height - SAME_CUT_PT;
