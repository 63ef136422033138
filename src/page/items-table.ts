// What an order holds comes in; rows of a table set in type go out, and the pages that they fill. Points.
import type { Box } from '../geometry.ts';
import type { Type } from '../hand/open-type.ts';
import type { InkedLine } from '../ink/ink.ts';
import type { Outcome } from '../problem.ts';
import type { TypeStyle } from './layout.ts';
import { cutType, placeType, type SetType, setType } from './typeset.ts';

/** A row as text: a figure in front, and what it is about; details stand below in smaller type. */
export interface TableRow {
  readonly figure: string;
  readonly text: string;
  readonly details: readonly string[];
  readonly isBold: boolean;
}

export interface SetRow {
  readonly figure: SetType;
  readonly parts: readonly SetType[];
  readonly heightPt: number;
}

/** Width of the figures and the gap beside them, in sizes of the type; space below a row; size of details. */
const FIGURES = 3.2;
const GAP = 0.9;
const ROW_GAP = 0.35;
const DETAIL_SIZE = 0.85;

export function setRows(
  rows: readonly TableRow[],
  style: TypeStyle,
  widthPt: number,
  type: Type,
  order: string,
): Outcome<readonly SetRow[]> {
  const set: SetRow[] = [];
  const textWidth = widthPt - (FIGURES + GAP) * style.sizePt;
  for (const { figure, text, details, isBold } of rows) {
    const usual = { ...style, isBold };
    const small = { ...style, isBold: false, sizePt: style.sizePt * DETAIL_SIZE };
    const front = setType([figure], { ...usual, align: 'right' }, FIGURES * style.sizePt, type, order);
    const title = setType([text], usual, textWidth, type, order);
    const below = setType(details, small, textWidth, type, order);
    if (!front.ok) return front;
    if (!title.ok) return title;
    if (!below.ok) return below;
    const parts = [title.value, below.value];
    const height = Math.max(front.value.heightPt, title.value.heightPt + below.value.heightPt);
    set.push({ figure: front.value, parts, heightPt: height + ROW_GAP * style.sizePt });
  }
  return { ok: true, value: set };
}

/** Deals rows out to pages: the first page has one height, all further ones another. Only a row higher than a page is cut. */
export function dealRows(
  rows: readonly SetRow[],
  firstPt: number,
  furtherPt: number,
): readonly (readonly SetRow[])[] {
  const pages: SetRow[][] = [[]];
  let freePt = firstPt;
  for (const row of rows.flatMap((one) => (one.heightPt > furtherPt ? lineByLine(one) : [one]))) {
    if (row.heightPt > freePt) {
      pages.push([]);
      freePt = furtherPt;
    }
    pages.at(-1)?.push(row);
    freePt -= row.heightPt;
  }
  return pages;
}

function lineByLine({ figure, parts }: SetRow): readonly SetRow[] {
  const lines = parts.flatMap(cutType);
  return lines.map((line, i) => ({
    figure: i === 0 ? figure : { ...figure, lines: [] },
    parts: [line],
    heightPt: line.heightPt,
  }));
}

export function placeRows(rows: readonly SetRow[], style: TypeStyle, box: Box): readonly InkedLine[] {
  const x = box.x + (FIGURES + GAP) * style.sizePt;
  let y = box.y;
  return rows.flatMap(({ figure, parts, heightPt }) => {
    const top = y;
    y += heightPt;
    const front = placeType(figure, { ...box, y: top, width: FIGURES * style.sizePt });
    let below = top;
    const behind = parts.flatMap((part) => {
      const lines = placeType(part, { ...box, x, y: below });
      below += part.heightPt;
      return lines;
    });
    return [...front, ...behind];
  });
}
