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
  const lines: { words: WrittenWord[]; widthPt: number }[] = [];
  for (const word of words) {
    const ink = (word.right - word.left) * ptPerGrid;
    const gap = word.gapBefore * ptPerGrid;
    const line = lines.at(-1);
    if (line !== undefined && line.widthPt + gap + ink <= widthPt(lines.length - 1)) {
      line.words.push(word);
      line.widthPt += gap + ink;
    } else {
      lines.push({ words: [word], widthPt: ink });
    }
  }
  return lines.map((line, i) => ({ ...line, isTooWide: line.widthPt > widthPt(i) }));
}
