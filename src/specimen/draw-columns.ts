// Columns of text and a hand come in, one page with every word in its place goes out, in points. Writing that does not
// fit its column is set smaller, in all columns alike.
import type { Box } from '../geometry.ts';
import type { WrittenWord } from '../hand/handwrite.ts';
import type { Hand } from '../hand/open-hand.ts';
import type { InkColours } from '../ink/colour.ts';
import type { Outlines } from '../ink/ink.ts';
import { breakLines } from '../page/break-lines.ts';
import { SHARE_ABOVE } from '../page/draw-part.ts';
import type { Page, WrittenPage } from '../page/page.ts';
import { type LinePlace, placeLine } from '../page/place-line.ts';
import { takePosture } from '../page/posture.ts';
import { ASCENDER_XH, DESCENDER_XH } from '../page/set-note.ts';
import type { Outcome } from '../problem.ts';
import type { Column, ColumnBlock, ColumnSheet } from './columns.ts';
import { writeColumns } from './write-columns.ts';

/** Who writes, and with what. */
export interface ColumnWriter {
  readonly hand: Hand;
  readonly ink: InkColours;
  /** Width of the pen's line; null is the hand's own pen. */
  readonly penPt: number | null;
  readonly seed: string;
}

export interface DrawnColumns {
  readonly page: WrittenPage;
  readonly outlines: Outlines;
}

/** A line and its place, counted from the top left corner of its column. */
interface SetLine {
  readonly words: readonly WrittenWord[];
  readonly place: LinePlace;
}

interface SetColumn {
  readonly box: Box;
  readonly lines: readonly SetLine[];
  readonly heightPt: number;
  readonly isFitting: boolean;
}

type WordsOf = ReadonlyMap<ColumnBlock, readonly WrittenWord[]>;

/** Each try is this much smaller than the one before. */
const SHRINK = 0.98;

/** Gives a problem that names the characters when the hand lacks some. */
export function drawColumns(sheet: ColumnSheet, writer: ColumnWriter): Outcome<DrawnColumns> {
  const { hand, ink, penPt } = writer;
  const seed = `${writer.seed}/${hand.style.id}`;
  const written = writeColumns(sheet.columns, hand, penPt, seed);
  if (!written.ok) return written;
  const { words, outlines } = written.value;
  const { leadingXh, xHeightPt: size } = hand.style;
  for (let xHeightPt = size.usual; ; xHeightPt *= SHRINK) {
    const columns = sheet.columns.map((column, i) =>
      setColumn(column, words, { leadingXh, xHeightPt, seed: `${seed}/${i}` }),
    );
    if (!columns.every(({ isFitting }) => isFitting)) continue;
    const { widthPt, heightPt } = sheet;
    const lines = placeColumns(columns);
    const page = { order: '', widthPt, heightPt, ink, xHeightPt, lines, drawings: [] };
    return { ok: true, value: { page, outlines } };
  }
}

interface ColumnSetting {
  readonly leadingXh: number;
  readonly xHeightPt: number;
  readonly seed: string;
}

/** Sets the blocks of a column below each other. Each has a posture of its own, as its realism asks for. */
function setColumn({ box, blocks }: Column, wordsOf: WordsOf, setting: ColumnSetting): SetColumn {
  const { leadingXh, xHeightPt: usual, seed } = setting;
  const lines: SetLine[] = [];
  let isFitting = true;
  let y = 0;
  for (const [i, block] of blocks.entries()) {
    const xHeightPt = usual * block.size;
    const posture = takePosture(block.realism, `${seed}/${i}`);
    const sizePt = (line: number): number => xHeightPt * posture.lineSize(line);
    const room = (line: number): number =>
      box.width - (posture.indentXh(line) + posture.riseReserveXh) * xHeightPt;
    for (const [k, { words, isTooWide }] of breakLines(wordsOf.get(block) ?? [], sizePt, room).entries()) {
      const above = k === 0 ? block.linesAbove * leadingXh * usual : 0;
      y += lines.length === 0 ? ASCENDER_XH * xHeightPt : leadingXh * xHeightPt * posture.leading(k) + above;
      const x = posture.indentXh(k) * xHeightPt;
      lines.push({
        words,
        place: { x, y, xHeightPt: sizePt(k), slope: posture.slope(k), bend: posture.bend(k) },
      });
      isFitting &&= !isTooWide;
    }
  }
  const heightPt = y + DESCENDER_XH * (lines.at(-1)?.place.xHeightPt ?? 0);
  return { box, lines, heightPt, isFitting: isFitting && heightPt <= box.height };
}

/** All columns start equally far down. */
function placeColumns(columns: readonly SetColumn[]): Page['lines'] {
  const free = Math.min(...columns.map(({ box, heightPt }) => box.height - heightPt));
  return columns.flatMap(({ box, lines }) =>
    lines.map(({ words, place }) =>
      placeLine(words, { ...place, x: box.x + place.x, y: box.y + free * SHARE_ABOVE + place.y }),
    ),
  );
}
