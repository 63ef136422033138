// The form in the middle: every outline once, and where each is placed. Exporters read it and decide no position.
// Outlines and places inside a word: thousandths of an em of the hand (200 = one x-height), y up.
// A word's matrix takes these to points on its page (origin top left, y down), so the flip stands in the matrix.
import type { Contour, Matrix } from '../geometry.ts';

/** One drawing of a letter. Coordinates are whole numbers. */
export interface Outline {
  readonly contours: readonly Contour[];
  /** How far the pen moves on, before the placement of the next letter is corrected. */
  readonly advance: number;
  /** The lines of the pen that left this ink; none where it is the drawing of a font. */
  readonly lines: readonly PenLine[];
}

/** A line that the pen draws without leaving the paper; `press` is its width as a share of the pen's. */
export interface PenLine {
  readonly places: readonly { readonly x: number; readonly y: number; readonly press: number }[];
  /** Bars and dots are set when the word is written. */
  readonly isAfterWord: boolean;
}

/** A letter of a word: the name of its outline, how far right of the word's origin, and the characters it stands for. */
export interface InkedLetter {
  readonly outline: string;
  readonly x: number;
  readonly text: string;
}

export interface InkedWord {
  readonly text: string;
  /** Whether a space or the line's end is to the right of it; if not, it goes on with the word there. */
  readonly endsWord: boolean;
  readonly letters: readonly InkedLetter[];
  /** From thousandths of an em (y up) to points on the page (y down). */
  readonly matrix: Matrix;
}

export interface InkedLine {
  /** The line as it should be copied: its words in the order of reading, with the spaces between them. */
  readonly text: string;
  /** Whether any of it reads from right to left. */
  readonly readsRightToLeft: boolean;
  /** From left to right, which need not be the order of reading. */
  readonly words: readonly InkedWord[];
}

/** Looks an outline up by the name that letters carry. The same name always gives the same outline. */
export type Outlines = (outline: string) => Outline;
