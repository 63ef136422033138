// What the content of a page puts on paper, one piece at a time.
import { isWhite, type Paint } from './colour-spaces.ts';
import type { Edges } from './edges.ts';
import type { ReadFont } from './fonts.ts';

export interface Painted {
  readonly kind: 'text' | 'path' | 'picture' | 'shading';
  /** What of it can be seen: in points from the top left corner of the page. */
  readonly edges: Edges;
  /** Square points that it covers. */
  readonly area: number;
  readonly fill: Paint | null;
  readonly stroke: Paint | null;
  /** Width of its stroke on the page; null without one. */
  readonly strokePt: number | null;
  /** One straight line, as printer's marks are. */
  readonly isStraight: boolean;
  readonly isFillOverprinted: boolean;
  readonly isStrokeOverprinted: boolean;
}

/** A string that was shown, whether it can be seen or not. */
export interface ShownText {
  readonly font: ReadFont;
  readonly glyphs: number;
  /** Those without ink that are no space. */
  readonly missing: number;
  readonly spaces: number;
}

/** Takes what an interpreter finds. */
export interface Sink {
  painted(piece: Painted): void;
  text(text: ShownText): void;
  /** Something shines through: what does it, in a few words. */
  transparent(what: string): void;
  /** A part of the page cannot be read: why, in a few words. */
  unreadable(why: string): void;
}

/** White leaves the paper as it is. */
export const hasInk = ({ fill, stroke }: Painted): boolean =>
  (fill !== null && !isWhite(fill)) || (stroke !== null && !isWhite(stroke));
