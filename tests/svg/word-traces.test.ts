import { expect, it } from 'vitest';
import type { InkedWord, Outline, PenLine } from '../../src/ink/ink.ts';
import { wordTraces } from '../../src/svg/word-traces.ts';
import { mmToPt } from '../../src/units.ts';

type Places = readonly (readonly [x: number, y: number])[];

const lineOf = (places: Places, isAfterWord = false): PenLine => ({
  places: places.map(([x, y]) => ({ x, y, press: 1 })),
  isAfterWord,
});
const mark = (...places: Places): PenLine => lineOf(places, true);
const letter = (...lines: readonly PenLine[]): Outline => ({ contours: [], advance: 100, lines });
/** A letter of a font: a triangle. */
const DRAWN: Outline = {
  contours: [
    [
      { x: 0, y: 0, onCurve: true },
      { x: 50, y: 0, onCurve: true },
      { x: 0, y: 90, onCurve: true },
    ],
  ],
  advance: 100,
  lines: [],
};

/** Letters 100 apart, on a page where a millimetre is one of their thousandths; y stays up, to be read easily. */
function traced(letters: readonly Outline[]) {
  const pt = mmToPt(1);
  const word: InkedWord = {
    ...{ text: 'word', endsWord: true, matrix: [pt, 0, 0, pt, 0, 0] },
    letters: letters.map((_, i) => ({ outline: `${i}`, x: 100 * i, text: 'a' })),
  };
  const { traces, hasEdges } = wordTraces(word, (name) => letters[Number(name)] as Outline); // named by place
  const rounded = traces.map((trace) =>
    trace.map(({ x, y }) => `${+x.toFixed(2)},${+y.toFixed(2)}`).join(' '),
  );
  return { traces: rounded, hasEdges };
}

const CASES: readonly (readonly [what: string, letters: readonly Outline[], traces: readonly string[]])[] = [
  [
    'letters that stand apart, one line after the other',
    [letter(lineOf([[0, 0], [50, 0]])), letter(lineOf([[0, 0], [50, 90]]))],
    ['0,0 50,0', '100,0 150,90'],
  ],
  [
    'joined letters in one line that never goes back where both draw the join',
    [letter(lineOf([[0, 0], [60, 0], [80, 10], [100, 20], [120, 30]])), letter(lineOf([[-10, 15], [10, 25], [50, 90]]))],
    ['0,0 60,0 80,10 90,15 110,25 150,90'],
  ],
  [
    'joined letters in one line where their join has a gap that the pen covers',
    [letter(lineOf([[0, 0], [80, 10]])), letter(lineOf([[-4, 18], [50, 45]]))],
    ['0,0 80,10 96,18 150,45'],
  ],
  [
    'letters whose lines meet and go other ways one after the other',
    [letter(lineOf([[0, 0], [90, 0]])), letter(lineOf([[-40, -40], [-40, 60]]))],
    ['0,0 90,0', '60,-40 60,60'],
  ],
  [
    'bars and dots when the word is written, the nearest first',
    [
      letter(lineOf([[0, 0], [10, 0]]), mark([0, 90], [20, 90])),
      letter(lineOf([[0, 0], [10, 0]]), mark([5, 80], [5, 85])),
      letter(lineOf([[0, 0], [10, 0]]), mark([-10, 70], [20, 75])),
    ],
    ['0,0 10,0', '100,0 110,0', '200,0 210,0', '190,70 220,75', '105,80 105,85', '0,90 20,90'],
  ],
  ['a dot as a line that programs do not drop', [letter(mark([30, 90]))], ['29.95,90 30.05,90']],
  ['the edges of a letter without lines, closed', [DRAWN], ['0,0 50,0 0,90 0,0']],
]; // biome-ignore format: places are read like a list

it.each(CASES)('draws %s', (_, letters, traces) => {
  expect(traced(letters)).toEqual({ traces, hasEdges: letters.includes(DRAWN) });
});
