// A written note, a card and its size come in; a page with every word in its place goes out, in points.
// Lines are broken here, with the words' true widths; a note too long is set smaller, and at last refused.

import type { Box } from '../geometry.ts';
import type { HandStyle } from '../hand/hand.ts';
import type { WrittenBlock, WrittenNote } from '../hand/handwrite.ts';
import type { InkColours } from '../ink/colour.ts';
import { type Outcome, problem } from '../problem.ts';
import { ptToMm } from '../units.ts';
import { type BrokenLine, breakLines } from './break-lines.ts';
import type { CardFormat, Page } from './page.ts';
import { placeLine } from './place-line.ts';
import { type Posture, takePosture } from './posture.ts';

export interface PageSettings {
  readonly style: HandStyle;
  readonly card: CardFormat;
  readonly widthPt: number;
  readonly heightPt: number;
  readonly ink: InkColours;
  /** 0 rules the lines straight, 1 writes them as people do. */
  readonly strength: number;
}

/** Each try is this much smaller than the one before. */
const SHRINK = 0.96;
/** Space of a stroke above the first baseline and below the last one, in x-heights: no ascender is higher. */
export const ASCENDER_XH = 2.1;
export const DESCENDER_XH = 1.4;
/** Extra space between the parts of a note, as a share of the leading. */
const BLOCK_GAP = 0.35;
/** Free height is left below rather than above: a note starts a little above the middle. */
export const SHARE_ABOVE = 0.4;
/** Where the closing starts when it is narrow, as a share of the frame's width. */
const CLOSING_INDENT = 0.48;

/** A line with the block it belongs to. */
interface SetLine extends BrokenLine {
  readonly kind: WrittenBlock['kind'];
  readonly startsBlock: boolean;
  readonly xHeightPt: number;
}

/** A note set in one size; its height and the baselines of its lines count from the top of the frame, in points. */
interface SetNote {
  readonly xHeightPt: number;
  readonly lines: readonly (SetLine & { readonly baselinePt: number })[];
  readonly heightPt: number;
}

/** Sets a note on its card. Gives the problem `overset` when it does not fit in the smallest readable size. */
export function layOutPage(note: WrittenNote, settings: PageSettings, seed: string): Outcome<Page> {
  const frame = frameOf(settings);
  const posture = takePosture(settings.strength, seed);
  const { leadingXh, xHeightPt: size } = settings.style;
  for (let xHeightPt = size.usual * posture.size; ; xHeightPt = Math.max(size.least, xHeightPt * SHRINK)) {
    const lines = setLines(note, frame, posture, xHeightPt);
    const set = stack(lines, posture, leadingXh, xHeightPt);
    const isFitting = lines.every((line) => !line.isTooWide) && set.heightPt <= frame.height;
    if (isFitting) return { ok: true, value: placeLines(note.order, set, frame, posture, settings) };
    if (xHeightPt === size.least) {
      return { ok: false, problem: problem('overset', { order: note.order }, oversetDetail(note, set)) };
    }
  }
}

function frameOf({ card: { marginPt }, widthPt, heightPt }: PageSettings): Box {
  return {
    x: marginPt.left,
    y: marginPt.top,
    width: widthPt - marginPt.left - marginPt.right,
    height: heightPt - marginPt.top - marginPt.bottom,
  };
}

function setLines(note: WrittenNote, frame: Box, posture: Posture, xHeightPt: number): SetLine[] {
  const lines: SetLine[] = [];
  for (const { kind, lines: written } of note.blocks) {
    const start = lines.length;
    for (const words of written) {
      const sizePt = (line: number): number => xHeightPt * posture.lineSize(start + line);
      const width = (line: number): number =>
        frame.width - posture.indentXh(start + line) * xHeightPt - posture.riseReserveXh * xHeightPt;
      const broken = breakLines(words, sizePt, width);
      lines.push(...broken.map((line, i) => ({ ...line, kind, startsBlock: false, xHeightPt: sizePt(i) })));
    }
    const first = lines[start];
    if (first !== undefined) lines[start] = { ...first, startsBlock: true };
  }
  return lines;
}

/** Puts lines below each other. */
function stack(lines: readonly SetLine[], posture: Posture, leadingXh: number, xHeightPt: number): SetNote {
  const leading = leadingXh * xHeightPt;
  let baselinePt = ASCENDER_XH * xHeightPt;
  const stacked = lines.map((line, i) => {
    if (i > 0) baselinePt += leading * posture.leading(i) + (line.startsBlock ? BLOCK_GAP * leading : 0);
    return { ...line, baselinePt };
  });
  return { xHeightPt, lines: stacked, heightPt: baselinePt + DESCENDER_XH * xHeightPt };
}

function placeLines(
  order: string,
  { xHeightPt, lines, heightPt }: SetNote,
  frame: Box,
  posture: Posture,
  settings: PageSettings,
): Page {
  const free = frame.height - heightPt;
  const closingX = closingStart(lines, frame);
  return {
    order,
    widthPt: settings.widthPt,
    heightPt: settings.heightPt,
    ink: settings.ink,
    xHeightPt,
    lines: lines.map((line, i) => {
      const indent = posture.indentXh(i) * xHeightPt;
      const x = line.kind === 'closing' ? closingX : frame.x;
      return placeLine(line.words, {
        x: Math.min(x + indent, frame.x + frame.width - line.widthPt),
        y: frame.y + free * SHARE_ABOVE + line.baselinePt,
        xHeightPt: line.xHeightPt,
        slope: posture.slope(i),
        bend: posture.bend(i),
      });
    }),
  };
}

/** The closing stands right, as far in as its widest line lets it. */
function closingStart(lines: readonly SetLine[], frame: Box): number {
  const widest = Math.max(0, ...lines.filter(({ kind }) => kind === 'closing').map(({ widthPt }) => widthPt));
  return frame.x + Math.min(frame.width * CLOSING_INDENT, Math.max(0, frame.width - widest));
}

function oversetDetail(note: WrittenNote, { lines, xHeightPt }: SetNote): string {
  const words = note.blocks.flatMap((block) => block.lines.flat()).length;
  const size = `an x-height of ${ptToMm(xHeightPt).toFixed(1)} mm`;
  const tooWide = lines.some((line) => line.isTooWide) ? ', and a word is wider than the card' : '';
  return `${words} words fill ${lines.length} lines at ${size}${tooWide}`;
}
