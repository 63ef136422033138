// Words with their true widths come in, lines go out: a writer goes on until the next word does not fit.

import { GRID_PER_XH } from '../hand/hand.ts';
import type { WrittenWord } from '../hand/handwrite.ts';

export interface BrokenLine {
  readonly words: readonly WrittenWord[];
  readonly widthPt: number;
  /** A single word that is wider than its line. */
  readonly isTooWide: boolean;
}

/** Breaks words into lines. `widthPt` gives the room of each line, counted from 0. */
export function breakLines(
  words: readonly WrittenWord[],
  xHeightPt: number,
  widthPt: (line: number) => number,
): readonly BrokenLine[] {
  const ptPerGrid = xHeightPt / GRID_PER_XH;
  const lines: WrittenWord[][] = [];
  let used = 0;
  for (const word of words) {
    const ink = (word.right - word.left) * ptPerGrid;
    const gap = word.gapBefore * ptPerGrid;
    const line = lines.at(-1);
    if (line !== undefined && used + gap + ink <= widthPt(lines.length - 1)) {
      line.push(word);
      used += gap + ink;
    } else {
      lines.push([word]);
      used = ink;
    }
  }
  return lines.map((line, i) => {
    const width = lineWidth(line) * ptPerGrid;
    return { words: line, widthPt: width, isTooWide: width > widthPt(i) };
  });
}

const lineWidth = (words: readonly WrittenWord[]): number =>
  words.reduce((sum, { left, right, gapBefore }, i) => sum + right - left + (i > 0 ? gapBefore : 0), 0);
