// A note comes in, written words go out: which outlines, how each word leans, and the space before it.
// Grid of `ink` (200 = one x-height), y up; nothing is placed on paper yet.
import type { InkedLetter } from '../ink/ink.ts';
import type { Note } from '../message/note.ts';
import { type Outcome, problem } from '../problem.ts';
import { normal, type Random, stream } from '../random.ts';
import type { Bank } from './bank.ts';
import { openDealer } from './deal.ts';
import { GRID_PER_XH } from './hand.ts';
import { clearance, type Profile, X_HEIGHT_BANDS } from './profile.ts';

export interface WrittenWord {
  readonly text: string;
  readonly letters: readonly InkedLetter[];
  /** Reach of the word's ink with its slant taken out, its size and width counted in. */
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
const WORD = { slantDeg: 1.2, offsetXh: 0.055 } as const;
/** People leave more space after a sentence. */
const AFTER_SENTENCE = 1.2;

/**
 * Writes a note. The same seed writes it the same way, and a changed word leaves the words before it as they were.
 * Gives a problem that names the characters when the hand lacks some.
 */
export function handwrite(note: Note, bank: Bank, seed: string): Outcome<WrittenNote> {
  const missing = missingCharacters(note, bank);
  if (missing.length > 0) {
    return { ok: false, problem: problem('glyph-missing', { order: note.order }, missing.join(' ')) };
  }
  const deal = openDealer(bank, seed);
  let index = 0;
  let before: WordBefore | undefined;
  const write = (text: string): WrittenWord => {
    const { letters, profile } = deal(text);
    const word = { text, letters, ...takeShape(profile, before, bank, stream(seed, 'word', index)) };
    index += 1;
    before = { text, profile };
    return word;
  };
  const blocks = note.blocks.map(({ kind, lines }) => ({
    kind,
    lines: lines.map((line) => line.split(' ').filter(Boolean).map(write)),
  }));
  return { ok: true, value: { order: note.order, blocks } };
}

/** More missing characters than this are another script, and a few of them show which. */
const MOST_NAMED = 8;

function missingCharacters(note: Note, bank: Bank): string[] {
  const characters = note.blocks.flatMap(({ lines }) => lines.flatMap((line) => [...line]));
  const isMissing = (c: string): boolean => c !== ' ' && !bank.has(c.codePointAt(0) ?? 0);
  // Sorted: in the order of writing they would spell the name that they come from.
  return [...new Set(characters.filter(isMissing))].sort().slice(0, MOST_NAMED);
}

interface WordBefore {
  readonly text: string;
  readonly profile: Profile;
}

/** How a word as a whole leans, and the space before it. */
function takeShape(
  profile: Profile,
  before: WordBefore | undefined,
  { style, strength }: Bank,
  random: Random,
): Omit<WrittenWord, 'text' | 'letters'> {
  const stray = (sd: number): number => normal(random) * sd * strength;
  const size = 1 + stray(style.word.size);
  const width = size * (1 + stray(style.word.width));
  const cv = style.wordGap.cv * strength;
  const gapXh = style.wordGap.meanXh * Math.exp(stray(style.wordGap.cv) - cv ** 2 / 2);
  const wider = /[.!?]$/.test(before?.text ?? '') ? AFTER_SENTENCE : 1;
  const leastGap = before === undefined ? 0 : leastGapBetween(before.profile, profile, style.wordGap.floorXh);
  return {
    left: profile.uprightLeft * width,
    right: profile.uprightRight * width,
    gapBefore: Math.max(leastGap, gapXh * wider * GRID_PER_XH),
    size,
    width,
    slantDeg: stray(WORD.slantDeg),
    tiltDeg: stray(style.word.tiltDeg),
    offset: stray(WORD.offsetXh) * GRID_PER_XH,
  };
}

/** The gap at which two words stay two, seen along the slant as well as straight across between their x-heights. */
function leastGapBetween(before: Profile, after: Profile, floorXh: number): number {
  const floor = floorXh * GRID_PER_XH;
  const touching = before.uprightRight - after.uprightLeft;
  const across = clearance(before, after, touching, X_HEIGHT_BANDS);
  return Math.max(floor, floor - across);
}
