// Lines of text and the box they stand in come in, lines set in type go out, each at its place, in points.
import type { Box } from '../geometry.ts';
import type { Type } from '../hand/open-type.ts';
import type { InkedLine } from '../ink/ink.ts';
import { type Outcome, problem } from '../problem.ts';
import { type BrokenLine, breakLines } from './break-lines.ts';
import type { Align, TypeStyle } from './layout.ts';
import { placeLine } from './place-line.ts';

/** Lines of type that are not placed yet, broken to a width. */
export interface SetType {
  readonly lines: readonly BrokenLine[];
  readonly style: TypeStyle;
  readonly xHeightPt: number;
  readonly heightPt: number;
}

/** From one baseline to the next, and from the top of a line to its baseline, as shares of the size. */
const LEADING = 1.25;
const ASCENT = 0.95;

/** Breaks text to a width; only a word that is wider is cut. Gives a problem that names the order when no face has a letter of it. */
export function setType(
  text: readonly string[],
  style: TypeStyle,
  widthPt: number,
  type: Type,
  order: string,
): Outcome<SetType> {
  const set = breakType(text, style, widthPt, type, order);
  if (!set.ok) return set;
  const wide = set.value.lines.filter(({ isTooWide }) => isTooWide);
  const cuts = new Map(wide.map((line) => [textOf(line), cutWord(line, widthPt)]));
  const cut = text.map((line) =>
    line
      .split(' ')
      .flatMap((word) => cuts.get(word) ?? [word])
      .join(' '),
  );
  // Letters differ in width: a piece of wide ones is cut again. What stays as it is cannot be cut further.
  return cut.some((line, i) => line !== text[i]) ? setType(cut, style, widthPt, type, order) : set;
}

const textOf = ({ words }: BrokenLine): string =>
  words.map(({ text, space }, i) => (i === 0 ? text : space + text)).join('');

/** A letter with its accents; a picture with all that it is joined of. */
const LETTERS = /.(?:[\p{M}\p{Emoji_Modifier}]|\u200d.)*/gsu;

/** Pieces of a word that fit a width if its letters are about as wide as each other. */
function cutWord(line: BrokenLine, widthPt: number): readonly string[] {
  const letters = textOf(line).match(LETTERS) ?? [];
  const most = Math.max(1, Math.floor((letters.length * widthPt) / line.widthPt));
  return Array.from({ length: Math.ceil(letters.length / most) }, (_, i) =>
    letters.slice(i * most, (i + 1) * most).join(''),
  );
}

function breakType(
  text: readonly string[],
  style: TypeStyle,
  widthPt: number,
  type: Type,
  order: string,
): Outcome<SetType> {
  const written = type.set(text, style.isBold ? 'bold' : 'regular', order);
  if (!written.ok) return written;
  const xHeightPt = style.sizePt * type.xHeightEm;
  const lines = written.value.flatMap((words) =>
    words.length === 0
      ? [BLANK]
      : breakLines(
          words,
          () => xHeightPt,
          () => widthPt,
        ),
  );
  return { ok: true, value: { lines, style, xHeightPt, heightPt: lines.length * style.sizePt * LEADING } };
}

const BLANK: BrokenLine = { words: [], widthPt: 0, isTooWide: false };

/** Each try is this much smaller than the one before, and none is smaller than this share of what the layout says. */
const SHRINK = 0.92;
const LEAST_SIZE = 0.6;

/** Sets text as large as its style says, or smaller where its box is too low. Gives `overset` where that does not help. */
export function fitType(
  text: readonly string[],
  style: TypeStyle,
  box: Box,
  type: Type,
  order: string,
): Outcome<SetType> {
  for (let share = 1; ; share *= SHRINK) {
    const set = setType(text, { ...style, sizePt: style.sizePt * share }, box.width, type, order);
    if (!set.ok || fits(set.value, box)) return set;
    if (share < LEAST_SIZE) {
      return {
        ok: false,
        problem: problem('print-overset', { order }, `${set.value.lines.length} lines of small print`),
      };
    }
  }
}

const fits = ({ lines, heightPt }: SetType, { height }: Box): boolean =>
  heightPt <= height && lines.every(({ isTooWide }) => !isTooWide);

/** The same, each line by itself. */
export const cutType = (set: SetType): readonly SetType[] =>
  set.lines.map((line) => ({ ...set, lines: [line], heightPt: set.style.sizePt * LEADING }));

/** Places set lines from the top of a box on. */
export function placeType({ lines, style, xHeightPt }: SetType, box: Box): readonly InkedLine[] {
  const placed = lines.map(({ words, widthPt }, i) =>
    placeLine(words, {
      x: box.x + (box.width - widthPt) * SHARE_LEFT[style.align],
      y: box.y + style.sizePt * (ASCENT + i * LEADING),
      xHeightPt,
      slope: 0,
      bend: () => 0,
    }),
  );
  return placed.filter(({ words }) => words.length > 0);
}

/** Where what is narrower than its frame stands: the share of free room on its left. */
export const SHARE_LEFT: Readonly<Record<Align, number>> = { left: 0, centre: 0.5, right: 1 };
