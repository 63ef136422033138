// A written note and its frame come in; every word in its place goes out, in points from the corner that the frame counts from.
// Lines are broken here, with the words' true widths; a note too long is set smaller, and at last refused.

import type { Box } from '../geometry.ts';
import type { HandStyle } from '../hand/hand.ts';
import type { WrittenBlock, WrittenNote, WrittenWord } from '../hand/handwrite.ts';
import { inSize } from '../hand/outline-id.ts';
import type { InkedLine } from '../ink/ink.ts';
import { type Outcome, problem } from '../problem.ts';
import { ptToMm } from '../units.ts';
import { type BrokenLine, breakLines } from './break-lines.ts';
import type { Size } from './frame.ts';
import { placeLine } from './place-line.ts';
import { type Posture, takePosture } from './posture.ts';

export interface NoteSettings {
  readonly style: HandStyle;
  readonly frame: Box;
  /** 0 rules the lines straight, 1 writes them as people do. */
  readonly strength: number;
  /** Free height above the writing, as a share of all that is free. */
  readonly shareAbove: number;
  /** Whether it is written on ruled lines: they keep lines level and evenly apart. */
  readonly isRuled: boolean;
  /** Room under the closing for a signature. */
  readonly signature: Size | null;
}

export interface PlacedNote {
  readonly lines: readonly InkedLine[];
  readonly xHeightPt: number;
  /** Heights of the ruled lines, from the top; none for a note on plain paper. */
  readonly rules: readonly number[];
  /** Where the signature stands. */
  readonly signature: Box | null;
}

/** Each try is this much smaller than the one before. */
const SHRINK = 0.96;
/** Space of a stroke above the first baseline and below the last one, in x-heights: no ascender is higher. */
export const ASCENDER_XH = 2.1;
export const DESCENDER_XH = 1.4;
/** Extra space between the parts of a note on plain paper, as a share of the leading. */
const BLOCK_GAP = 0.35;
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

/** Sets a note in its frame. Gives the problem `overset` when it does not fit in the smallest readable size. */
export function setNote(note: WrittenNote, settings: NoteSettings, seed: string): Outcome<PlacedNote> {
  const { frame, style, isRuled } = settings;
  const posture = isRuled
    ? onRules(takePosture(settings.strength, seed))
    : takePosture(settings.strength, seed);
  const { leadingXh, xHeightPt: size } = style;
  for (let xHeightPt = size.usual * posture.size; ; xHeightPt = Math.max(size.least, xHeightPt * SHRINK)) {
    const lines = setLines(note, frame, posture, xHeightPt);
    const set = stack(lines, posture, { leadingXh, xHeightPt, blockGap: isRuled ? 0 : BLOCK_GAP });
    const heightPt = set.heightPt + roomForSignature(settings, leadingXh * xHeightPt);
    const isFitting = lines.every((line) => !line.isTooWide) && heightPt <= frame.height;
    if (isFitting) return { ok: true, value: placeNote({ ...set, heightPt }, posture, settings) };
    if (xHeightPt === size.least) {
      return { ok: false, problem: problem('overset', { order: note.order }, oversetDetail(note, set)) };
    }
  }
}

/** Free paper between the closing and the signature, as a share of the leading. */
const SIGNATURE_GAP = 0.1;

const roomForSignature = ({ signature }: NoteSettings, leadingPt: number): number =>
  signature === null ? 0 : signature.height + SIGNATURE_GAP * leadingPt;

/** Ruled lines guide the hand: what is left is a quarter of the slope and bow, and no stray in leading. */
function onRules(posture: Posture): Posture {
  return {
    ...posture,
    leading: () => 1,
    slope: (line) => posture.slope(line) / 4,
    bend: (line) => (xXh) => posture.bend(line)(xXh) / 2,
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

interface Stacking {
  readonly leadingXh: number;
  readonly xHeightPt: number;
  /** Extra space between the parts of a note, as a share of the leading. */
  readonly blockGap: number;
}

/** Puts lines below each other. */
function stack(
  lines: readonly SetLine[],
  posture: Posture,
  { leadingXh, xHeightPt, blockGap }: Stacking,
): SetNote {
  const leading = leadingXh * xHeightPt;
  let baselinePt = ASCENDER_XH * xHeightPt;
  const stacked = lines.map((line, i) => {
    if (i > 0) baselinePt += leading * posture.leading(i) + (line.startsBlock ? blockGap * leading : 0);
    return { ...line, baselinePt };
  });
  return { xHeightPt, lines: stacked, heightPt: baselinePt + DESCENDER_XH * xHeightPt };
}

function placeNote(set: SetNote, posture: Posture, settings: NoteSettings): PlacedNote {
  const { frame, style, isRuled, shareAbove, signature } = settings;
  const { xHeightPt, lines, heightPt } = set;
  const leadingPt = style.leadingXh * xHeightPt;
  const free = frame.height - heightPt;
  // On ruled paper a note starts on one of the lines.
  const above = isRuled ? Math.floor((free * shareAbove) / leadingPt) * leadingPt : free * shareAbove;
  const closingX = closingStart(lines, frame);
  const top = frame.y + above;
  return {
    xHeightPt,
    rules: isRuled ? rulesIn(frame, xHeightPt, leadingPt) : [],
    signature: signature && {
      ...signature,
      x: Math.min(closingX, frame.x + frame.width - signature.width),
      y: top + heightPt - signature.height,
    },
    lines: lines.map((line, i) => {
      const indent = posture.indentXh(i) * xHeightPt;
      const x = line.kind === 'closing' ? closingX : frame.x;
      const words = line.words.map((word) => inPenOf(style, word, xHeightPt));
      return placeLine(words, {
        x: Math.min(x + indent, frame.x + frame.width - line.widthPt),
        y: top + line.baselinePt,
        xHeightPt: line.xHeightPt,
        slope: posture.slope(i),
        bend: posture.bend(i),
      });
    }),
  };
}

/** A pen leaves a line of one width, however large it writes. */
const inPenOf = ({ xHeightPt: { usual } }: HandStyle, word: WrittenWord, xHeightPt: number): WrittenWord => ({
  ...word,
  letters: word.letters.map((letter) => ({ ...letter, outline: inSize(letter.outline, usual, xHeightPt) })),
});

/** How far below the baseline a ruled line stands, in x-heights: letters stand on it and do not hang. */
const RULE_DROP_XH = 0.12;

function rulesIn(frame: Box, xHeightPt: number, leadingPt: number): readonly number[] {
  const first = frame.y + (ASCENDER_XH + RULE_DROP_XH) * xHeightPt;
  const count = Math.floor((frame.y + frame.height - first) / leadingPt) + 1;
  return Array.from({ length: count }, (_, i) => first + i * leadingPt);
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
