// Letters as a pen writes them: paths in writing order. Lengths in x-heights (Xh), upright, y up, from the letter's origin on
// the baseline; the slant of the hand is added when they are written.
import type { Point } from '../../geometry.ts';

/**
 * Points of a path that the pen treats otherwise. entry: a join arrives here, and what is drawn before it only leads in where
 * nothing arrives. exit: a join leaves here, and what follows only runs out where nothing follows. bowl: where a round letter
 * closes or stays open. top and foot: ends of strokes above the small letters and below the line, whose length varies.
 * bar and dot: begin a stroke that is set when the word is written.
 */
export const POINT_NAMES = ['entry', 'exit', 'bowl', 'top', 'foot', 'bar', 'dot'] as const;
export type PointName = (typeof POINT_NAMES)[number];

export interface PathPoint extends Point {
  readonly name: PointName | null;
  /** The pen turns here at once: it stops, or goes back on its own line. */
  readonly isCorner: boolean;
}

/** What the pen draws without leaving the paper, through all its points. One point alone is a dot. */
export type PenPath = readonly PathPoint[];

export type FormPlace = 'alone' | 'start' | 'middle' | 'end';

/** One way to write a letter, and where this writer does it. */
export interface StrokeForm {
  readonly letter: string;
  /** Names it among the forms of its letter. */
  readonly name: string;
  readonly advanceXh: number;
  readonly paths: readonly PenPath[];
  readonly at: readonly FormPlace[];
  /** Letters of which one must stand before or after it; none named: any. */
  readonly after: string;
  readonly before: string;
  /** How often it is taken beside other forms that fit the place. */
  readonly weight: number;
}

/** Which letters this writer joins, and how often: the first rule that names both decides, none that does: they stay apart. */
interface JoinRule {
  readonly after: string;
  readonly before: string;
  readonly share: number;
}

export interface Alphabet {
  readonly forms: ReadonlyMap<string, readonly StrokeForm[]>;
  readonly joins: readonly JoinRule[];
  /** How fast the hand writes: the time in which the pen forgets a corner, in hundredths of what an x-height takes. */
  readonly haste: number;
}
