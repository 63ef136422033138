// Words of one line and its place come in, inked words with their matrices go out: points, y down.
// The turn from y up (letters) to y down (paper) happens here, in each word's matrix, and nowhere else.
import type { Matrix } from '../geometry.ts';
import { GRID_PER_XH } from '../hand/hand.ts';
import type { WrittenWord } from '../hand/handwrite.ts';
import { inVisualOrder } from '../hand/visual-order.ts';
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
  const { pieces, between } = inVisualOrder(
    words,
    words.map(({ gapBefore, space }) => ({ gapBefore, space })),
  );
  let ink = 0;
  return {
    text: words.map(({ text, space }, i) => (i === 0 ? text : space + text)).join(''),
    readsRightToLeft: words.some(({ level }) => level % 2 === 1),
    words: pieces.map((word, i) => {
      const start = i === 0 ? 0 : ink + (between[i]?.gapBefore ?? 0);
      ink = start + word.right - word.left;
      return {
        text: word.text,
        endsWord: between[i + 1]?.space !== '',
        letters: word.letters,
        matrix: wordMatrix(word, start, place),
      };
    }),
  };
}

/** Lean first, then size, then turn: a lean after the turn would stretch the word. */
function wordMatrix(word: WrittenWord, start: number, place: LinePlace): Matrix {
  const ptPerGrid = place.xHeightPt / GRID_PER_XH;
  const origin = start - word.left;
  const [startXh, widthXh] = [start / GRID_PER_XH, Math.max(1, (word.right - word.left) / GRID_PER_XH)];
  const rise = riseAt(place, startXh);
  // A word lies along the bow of its line, and tilts a little by itself.
  const turn = Math.atan((riseAt(place, startXh + widthXh) - rise) / widthXh) + degToRad(word.tiltDeg);
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  const [sx, sy] = [word.width * ptPerGrid, word.size * ptPerGrid];
  const lean = Math.tan(degToRad(word.slantDeg)) * sy;
  const y = place.y - (rise * GRID_PER_XH + word.offset) * ptPerGrid;
  return [
    sx * cos,
    -sx * sin,
    lean * cos - sy * sin,
    -lean * sin - sy * cos,
    place.x + origin * ptPerGrid,
    y,
  ];
}

const riseAt = (place: LinePlace, xXh: number): number => xXh * place.slope + place.bend(xXh);
