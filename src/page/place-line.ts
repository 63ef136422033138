// Words of one line and its place come in, inked words with their matrices go out: points, y down.
// The turn from y up (letters) to y down (paper) happens here, in each word's matrix, and nowhere else.
import type { Matrix } from '../geometry.ts';
import { GRID_PER_XH } from '../hand/hand.ts';
import type { WrittenWord } from '../hand/handwrite.ts';
import type { InkedLine } from '../ink/ink.ts';
import { degToRad } from '../units.ts';

export interface LinePlace {
  /** Where the ink of the first word begins, and the baseline there, in points. */
  readonly x: number;
  readonly y: number;
  readonly xHeightPt: number;
  /** Rise along the line as a tangent, and further rise at a distance, both in x-heights upwards. */
  readonly slope: number;
  readonly bend: (xXh: number) => number;
}

/** Sets the words of a line one after another, ink to ink. */
export function placeLine(words: readonly WrittenWord[], place: LinePlace): InkedLine {
  const ptPerGrid = place.xHeightPt / GRID_PER_XH;
  let ink = 0;
  const inked = words.map((word, i) => {
    if (i > 0) ink += word.gapBefore;
    const origin = ink - word.left;
    ink += word.right - word.left;
    const rise = riseAt(place, (origin + word.left) / GRID_PER_XH) * GRID_PER_XH + word.offset;
    return {
      text: word.text,
      letters: word.letters,
      matrix: wordMatrix(
        word,
        place.slope,
        ptPerGrid,
        place.x + origin * ptPerGrid,
        place.y - rise * ptPerGrid,
      ),
    };
  });
  return { text: words.map(({ text }) => text).join(' '), words: inked };
}

const riseAt = (place: LinePlace, xXh: number): number => xXh * place.slope + place.bend(xXh);

/** Lean first, then size, then turn: a lean after the turn would stretch the word. */
function wordMatrix(word: WrittenWord, slope: number, ptPerGrid: number, x: number, y: number): Matrix {
  const turn = Math.atan(slope) + degToRad(word.tiltDeg);
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  const [sx, sy] = [word.width * ptPerGrid, word.size * ptPerGrid];
  const lean = Math.tan(degToRad(word.slantDeg)) * sy;
  return [sx * cos, -sx * sin, lean * cos - sy * sin, -lean * sin - sy * cos, x, y];
}
