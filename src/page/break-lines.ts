// Words with their true widths come in, lines go out: a writer goes on until the next word does not fit.

import { GRID_PER_XH } from '../hand/hand.ts';
import type { WrittenWord } from '../hand/handwrite.ts';

export interface BrokenLine {
  readonly words: readonly WrittenWord[];
  readonly widthPt: number;
  /** A single word that is wider than its line. */
  readonly isTooWide: boolean;
}

/** Breaks words into lines. The size and the room of each line are given by its number, counted from 0. */
export function breakLines(
  words: readonly WrittenWord[],
  xHeightPt: (line: number) => number,
  widthPt: (line: number) => number,
): readonly BrokenLine[] {
  const lines: { words: WrittenWord[]; widthPt: number }[] = [];
  for (const unit of unbreakable(words)) {
    const here = lines.length - 1;
    const line = lines[here];
    const more = ((unit[0]?.gapBefore ?? 0) + inkWidth(unit)) * ptPerGrid(xHeightPt(here));
    if (line !== undefined && line.widthPt + more <= widthPt(here)) {
      line.words.push(...unit);
      line.widthPt += more;
    } else {
      lines.push({ words: [...unit], widthPt: inkWidth(unit) * ptPerGrid(xHeightPt(lines.length)) });
    }
  }
  return lines.map((line, i) => ({ ...line, isTooWide: line.widthPt > widthPt(i) }));
}

const ptPerGrid = (xHeightPt: number): number => xHeightPt / GRID_PER_XH;

/** Words, each with those that no line may end before. */
function unbreakable(words: readonly WrittenWord[]): readonly (readonly WrittenWord[])[] {
  const units: WrittenWord[][] = [];
  for (const word of words) {
    const unit = units.at(-1);
    if (word.mayStartLine || unit === undefined) units.push([word]);
    else unit.push(word);
  }
  return units;
}

const inkWidth = (unit: readonly WrittenWord[]): number =>
  unit.reduce((width, word, i) => width + (i > 0 ? word.gapBefore : 0) + word.right - word.left, 0);
