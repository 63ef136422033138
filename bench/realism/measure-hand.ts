// A hand and a strength come in; the fixed texts are written with several seeds, and the figures go out.
import type { Hand } from '../../src/hand/open-hand.ts';
import { catalog } from '../../tests/support/notes.ts';
import { drawLines } from './draw-lines.ts';
import { type Letters, QUANTITIES } from './quantities.ts';
import { readNote, type SeenNote } from './read-note.ts';
import { type Compared, doublesIn, repeatsIn } from './repeats.ts';
import { type SetText, setText } from './set-text.ts';
import { sum } from './statistics.ts';
import { DOUBLES_NOTES, DOUBLES_TEXT, NOTE_TEXT, NOTES, REPEAT_NOTES } from './texts.ts';

export interface Measured {
  readonly handId: string;
  readonly letters: Letters;
  readonly strength: number;
  /** One for each of `QUANTITIES`, in their order. */
  readonly figures: readonly number[];
  readonly basis: Basis;
}

/** How much the figures rest on: what was found of what is there. */
interface Basis {
  readonly words: Share;
  readonly repeats: Share;
  readonly doubles: Share;
  readonly slantDeg: number;
}

export interface Share {
  readonly found: number;
  readonly of: number;
}

export function measureHand(hand: Hand, strength: number): Measured {
  const set = (text: string, seed: string, lineStrength: number): SetText =>
    setText(text, { hand, strength, lineStrength, seed });
  const texts = seeds('note', NOTES).map((seed) => set(NOTE_TEXT, seed, strength));
  const notes = texts.map((text) => readNote(drawLines(text)));
  const repeats = pool(seeds('repeat', REPEAT_NOTES).map((seed) => repeatsIn(set(NOTE_TEXT, seed, 0))));
  const doubles = pool(seeds('doubles', DOUBLES_NOTES).map((seed) => doublesIn(set(DOUBLES_TEXT, seed, 0))));
  const evidence = { notes, repeats: repeats.compared, doubles };
  return {
    handId: hand.style.id,
    letters: catalog.faces.has(hand.style.face.id) ? 'font' : 'strokes',
    strength,
    figures: QUANTITIES.map((quantity) => quantity.of(evidence)),
    basis: {
      words: { found: wordsFound(notes), of: wordsWritten(texts) },
      repeats: shareOf(repeats),
      doubles: shareOf(doubles),
      slantDeg: sum(notes.map(({ slantDeg }) => slantDeg)) / notes.length,
    },
  };
}

const seeds = (purpose: string, count: number): string[] =>
  Array.from({ length: count }, (_, i) => `${purpose} ${i}`);

const pool = <T>(parts: readonly Compared<T>[]): Compared<T> => ({
  pairs: sum(parts.map(({ pairs }) => pairs)),
  compared: parts.flatMap(({ compared }) => compared),
});

const shareOf = ({ pairs, compared }: Compared<unknown>): Share => ({ found: compared.length, of: pairs });

const wordsFound = (notes: readonly SeenNote[]): number =>
  sum(notes.flatMap(({ lines }) => lines.map(({ words }) => words.length)));

const wordsWritten = (texts: readonly SetText[]): number =>
  sum(texts.flatMap(({ page }) => page.lines.map(({ words }) => words.length)));
