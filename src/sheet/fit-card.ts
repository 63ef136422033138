// The size of a card and of a sheet or a cell come in; how often the card fits and which way round goes out. Points.
import type { Box } from '../geometry.ts';
import { markRoom } from './crop-marks.ts';
import type { Stock } from './sheet.ts';

export interface Size {
  readonly widthPt: number;
  readonly heightPt: number;
}

/** What is kept free on a sheet from which cards are cut. */
export interface Room {
  /** At the edges of the sheet, where the printer does not print. */
  readonly edgePt: number;
  readonly gutterPt: number;
  /** Around each card. */
  readonly bleedPt: number;
  readonly marks: boolean;
}

/** How cards lie on a sheet, in its middle. */
export interface Fit {
  readonly columns: number;
  readonly rows: number;
  /** 90: the card lies across, so its cell is as wide as the card is high. */
  readonly turn: 0 | 90;
  readonly firstCell: Box;
  readonly pitchPt: { readonly x: number; readonly y: number };
}

/** A card that fills its sheet exactly fits it, whatever the arithmetic of fractions says. */
const ALMOST = 1e-6;
/** Data files round: a card may be larger than its cell by this much. */
const SAME_PT = 0.1;

/** The way round in which more cards come from a sheet; upright if both give the same. Null where none fits. */
export function fitCard(sheet: Size, card: Size, room: Room): Fit | null {
  const [upright, across] = [fitOneWay(sheet, card, 0, room), fitOneWay(sheet, card, 90, room)];
  const count = (fit: Fit | null): number => (fit === null ? 0 : fit.columns * fit.rows);
  return count(across) > count(upright) ? across : upright;
}

/** At the edges of a sheet: the printer, the bleed and the marks lie on one another there, the largest counts. */
export const sideRoom = ({ edgePt, bleedPt, marks }: Room): number =>
  Math.max(edgePt, bleedPt, marks ? markRoom(bleedPt) : 0);

function fitOneWay(sheet: Size, card: Size, turn: 0 | 90, room: Room): Fit | null {
  const [width, height] = turn === 0 ? [card.widthPt, card.heightPt] : [card.heightPt, card.widthPt];
  const gutter = Math.max(room.gutterPt, 2 * room.bleedPt);
  const side = sideRoom(room);
  const count = (paper: number, size: number): number =>
    Math.floor((paper - 2 * side + gutter) / (size + gutter) + ALMOST);
  const [columns, rows] = [count(sheet.widthPt, width), count(sheet.heightPt, height)];
  if (!(width > 0 && height > 0 && columns > 0 && rows > 0)) return null;
  const first = (paper: number, size: number, n: number): number => (paper - n * size - (n - 1) * gutter) / 2;
  const firstCell = {
    x: first(sheet.widthPt, width, columns),
    y: first(sheet.heightPt, height, rows),
    width,
    height,
  };
  return { columns, rows, turn, firstCell, pitchPt: { x: width + gutter, y: height + gutter } };
}

/** Which way round a card goes into the cells of a stock; upright if both do, null if neither does. */
export function fitInCell({ cell }: Stock, { widthPt, heightPt }: Size): 0 | 90 | null {
  const fits = (width: number, height: number): boolean =>
    width <= cell.width + SAME_PT && height <= cell.height + SAME_PT;
  if (fits(widthPt, heightPt)) return 0;
  return fits(heightPt, widthPt) ? 90 : null;
}
