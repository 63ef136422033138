// A note comes in, written words go out: which outlines, how each word leans, and the space before it.
// Grid of `ink` (200 = one x-height), y up; nothing is placed on paper yet.
import type { InkedLetter } from '../ink/ink.ts';
import type { Note } from '../message/note.ts';
import { type Outcome, problem } from '../problem.ts';
import { normal, type Random, stream } from '../random.ts';
import type { Bank, ShapedWord } from './bank.ts';
import { cutLine, type LinePiece, type Space } from './cut-line.ts';
import { type DealtWord, openDealer } from './deal.ts';
import { GRID_PER_XH } from './hand.ts';
import { clearance, type Profile, X_HEIGHT_BANDS } from './profile.ts';

export interface WrittenWord {
  readonly text: string;
  readonly letters: readonly InkedLetter[];
  /** Even: reads from left to right; odd: from right to left. */
  readonly level: number;
  /** What stands before it, and whether a line may end there; nothing where it goes on with the word before it. */
  readonly space: Space;
  readonly mayStartLine: boolean;
  /** Reach of the word's ink, with its slant taken out between words of one direction; its width counted in. */
  readonly left: number;
  readonly right: number;
  /** Free paper to the ink of the word before. */
  readonly gapBefore: number;
  /** The word as a whole: size and width as ratios, the lean added to the hand's own, its turn, and its height. */
  readonly size: number;
  readonly width: number;
  readonly slantDeg: number;
  readonly tiltDeg: number;
  readonly offset: number;
}

export interface WrittenBlock {
  readonly kind: Note['blocks'][number]['kind'];
  readonly lines: readonly (readonly WrittenWord[])[];
}

export interface WrittenNote {
  readonly order: string;
  readonly blocks: readonly WrittenBlock[];
}

/** Whole-word movements at strength 1 that are the same in every hand. */
const WORD_SLANT_DEG = 1.2;
/** Free paper where no space stands: between parts that read in different directions, and words of unspaced scripts. */
const GLUED_GAP_XH = 0.15;
const UNSPACED_GAP_XH = 0.3;
/** A narrow space, as a share of a usual one. */
const NARROW = 0.5;
/** People leave more space after a sentence. */
const AFTER_SENTENCE = 1.2;

/**
 * Writes a note. The same seed writes it the same way, and a changed word leaves the words before it as they were.
 * Gives a problem that names the characters when the hand lacks some.
 */
export function handwrite(note: Note, bank: Bank, seed: string): Outcome<WrittenNote> {
  const blocks = note.blocks.map(({ kind, lines }) => ({
    kind,
    lines: lines.map((line) => cutLine(line).map((piece) => ({ piece, shaped: shape(bank, piece) }))),
  }));
  const missing = blocks.flatMap(({ lines }) => lines.flat().flatMap(({ shaped }) => shaped.missing));
  if (missing.length > 0) {
    return { ok: false, problem: problem('glyph-missing', { order: note.order }, nameSome(missing)) };
  }
  const deal = openDealer(bank, seed);
  let index = 0;
  let before: WordBefore | undefined;
  const write = ({ piece, shaped }: ShapedPiece): WrittenWord => {
    const dealt = deal(shaped.letters);
    const word = takeShape(piece, dealt, before, bank, stream(seed, 'word', index));
    index += 1;
    before = { piece, profile: dealt.profile };
    return word;
  };
  const written = blocks.map(({ kind, lines }) => ({
    kind,
    lines: lines.map((pieces) => pieces.map(write)),
  }));
  return { ok: true, value: { order: note.order, blocks: written } };
}

interface ShapedPiece {
  readonly piece: LinePiece;
  readonly shaped: ShapedWord;
}

const isRightToLeft = ({ level }: LinePiece): boolean => level % 2 === 1;

const shape = (bank: Bank, piece: LinePiece): ShapedWord => bank.shape(piece.text, isRightToLeft(piece));

/** More missing characters than this are another script, and a few of them show which. */
const MOST_NAMED = 8;

/** Sorted: in the order of writing they would spell the name that they come from. */
const nameSome = (missing: readonly string[]): string =>
  [...new Set(missing)].sort().slice(0, MOST_NAMED).join(' ');

interface WordBefore {
  readonly piece: LinePiece;
  readonly profile: Profile;
}

/** The word with how it leans as a whole, and the space before it. */
function takeShape(
  piece: LinePiece,
  { letters, profile }: DealtWord,
  before: WordBefore | undefined,
  { style, strength }: Bank,
  random: Random,
): WrittenWord {
  const stray = (sd: number): number => normal(random) * sd * strength;
  const size = 1 + stray(style.word.size);
  const width = size * (1 + stray(style.word.width));
  const cv = style.wordGap.cv * strength;
  const gapXh = style.wordGap.meanXh * Math.exp(stray(style.wordGap.cv) - cv ** 2 / 2);
  const wider = /[.!?]$/.test(before?.piece.text ?? '') ? AFTER_SENTENCE : 1;
  const usualGap = gapOf(piece, gapXh * wider);
  const reach = reachOf(piece, profile);
  const leastGap =
    before === undefined ? 0 : leastGapBetween(before, { piece, profile }, style.wordGap.floorXh);
  return {
    text: piece.text,
    level: piece.level,
    space: piece.space,
    mayStartLine: piece.mayStartLine,
    letters,
    left: reach.left * width,
    right: reach.right * width,
    gapBefore: Math.max(leastGap, usualGap * GRID_PER_XH),
    size,
    width,
    slantDeg: stray(WORD_SLANT_DEG),
    tiltDeg: stray(style.word.tiltDeg),
    offset: stray(style.word.offsetXh) * GRID_PER_XH,
  };
}

/**
 * Words of one face lean alike, and the space between them leans with them. Where the direction turns, a word of another
 * lean may come to stand beside this one: it keeps clear of all of its ink.
 */
function reachOf(piece: LinePiece, profile: Profile): { readonly left: number; readonly right: number } {
  const turns = isRightToLeft(piece) || (piece.space === '' && !piece.mayStartLine);
  return turns
    ? { left: Math.min(...profile.lefts), right: Math.max(...profile.rights) }
    : { left: profile.uprightLeft, right: profile.uprightRight };
}

function gapOf({ space, mayStartLine }: LinePiece, usualXh: number): number {
  if (space === '') return mayStartLine ? UNSPACED_GAP_XH : GLUED_GAP_XH;
  return space === '\u202f' ? usualXh * NARROW : usualXh;
}

/** The gap at which two words stay two, seen along the slant as well as straight across between their x-heights. */
function leastGapBetween(before: WordBefore, after: WordBefore, floorXh: number): number {
  const floor = gapOf(after.piece, floorXh) * GRID_PER_XH;
  const [left, right] = isRightToLeft(after.piece)
    ? [after.profile, before.profile]
    : [before.profile, after.profile];
  const touching = left.uprightRight - right.uprightLeft;
  const across = clearance(left, right, touching, X_HEIGHT_BANDS);
  return Math.max(floor, floor - across);
}
