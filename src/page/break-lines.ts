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
  for (const unit of unbreakable(words)) {
    const gap = (unit[0]?.gapBefore ?? 0) * ptPerGrid;
    const ink = inkWidth(unit) * ptPerGrid;
    const line = lines.at(-1);
    if (line !== undefined && line.widthPt + gap + ink <= widthPt(lines.length - 1)) {
      line.words.push(...unit);
      line.widthPt += gap + ink;
    } else {
      lines.push({ words: [...unit], widthPt: ink });
    }
  }
  return lines.map((line, i) => ({ ...line, isTooWide: line.widthPt > widthPt(i) }));
}

/** Words, each with the parts that are glued to it. */
function unbreakable(words: readonly WrittenWord[]): readonly (readonly WrittenWord[])[] {
  const units: WrittenWord[][] = [];
  for (const word of words) {
    if (word.isGlued) units.at(-1)?.push(word);
    else units.push([word]);
  }
  return units;
}

const inkWidth = (unit: readonly WrittenWord[]): number =>
  unit.reduce((width, word, i) => width + (i > 0 ? word.gapBefore : 0) + word.right - word.left, 0);
