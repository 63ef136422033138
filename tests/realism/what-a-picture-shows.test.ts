// A line drawn with known scatter, gaps and slope shows just these.
import { describe, expect, it } from 'vitest';
import type { LinePicture } from '../../bench/realism/picture.ts';
import { QUANTITIES } from '../../bench/realism/quantities.ts';
import { readNote } from '../../bench/realism/read-note.ts';
import { drawStrokes, type Stroke } from './draw-strokes.ts';

const PITCH_XH = 0.5;
/** The pen is 3 of the 24 pixels of an x-height. */
const PEN_XH = 3 / 24;
const WORDS = 13;
const LETTERS = 5;

/** How a letter stands: in its word, and with its word on the line. */
interface Scatter {
  readonly inWord: number;
  readonly word: number;
}

interface Line {
  readonly gaps?: readonly [number, number];
  readonly slopeDeg?: number;
  readonly scatter?: Scatter;
  readonly left?: number;
}

/** Words of five strokes one x-height high; the gaps between them and their scatter alternate between two values. */
function strokesOf({ gaps = [1.5, 1.5], slopeDeg = 0, scatter, left = 0 }: Line): Stroke[] {
  let x = left;
  return Array.from({ length: WORDS }, (_, word) => {
    const strokes = Array.from({ length: LETTERS }, (_, letter) => {
      const inWord = LETTER_SIGNS[letter] ?? 0;
      const stray = (scatter?.inWord ?? 0) * inWord + (scatter?.word ?? 0) * (word % 2 === 0 ? 1 : -1);
      const place = x + letter * PITCH_XH;
      const bottom = stray + place * Math.tan((slopeDeg * Math.PI) / 180);
      return { x: place, bottom, top: bottom + 1 };
    });
    x += (LETTERS - 1) * PITCH_XH + PEN_XH + (gaps[word % 2] ?? 0);
    return strokes;
  }).flat();
}

/** Deviations that leave a word where it is and do not turn it. */
const LETTER_SIGNS = [1, -1, 0, -1, 1];

const shown = (name: string, pictures: readonly (readonly LinePicture[])[]): number => {
  const quantity = QUANTITIES.find((q) => q.name === name);
  if (quantity === undefined) throw new Error(`Nothing is called ${name}.`);
  const doubles = { pairs: 0, compared: [] };
  return quantity.of({ notes: pictures.map(readNote), repeats: [], doubles });
};

const line = (of: Line): LinePicture => drawStrokes(strokesOf(of));

/** A step of one pixel: what is drawn by whole pixels is found again. */
const PIXEL_XH = 1 / 24;

const expectNear = (actual: number, expected: number): void =>
  expect(Math.abs(actual - expected)).toBeLessThan(0.01);

describe('a picture shows', () => {
  it('nothing but whole pixels where letters stand on a ruler', () => {
    const pictures = [[line({})]];
    expect(shown('baseline', pictures)).toBe(0);
    expect(shown('tilt', pictures)).toBe(0);
    expect(shown('xh CV', pictures)).toBeCloseTo(0);
  });

  it('how far letters stray in their word and words on the line', () => {
    const pictures = [[line({ scatter: { inWord: 4 * PIXEL_XH, word: 3 * PIXEL_XH } })]];
    const inWord = 4 * PIXEL_XH * Math.sqrt(4 / 5);
    expectNear(shown('in word', pictures), inWord);
    expectNear(shown('word', pictures), 3 * PIXEL_XH);
    expectNear(shown('baseline', pictures), Math.hypot(inWord, 3 * PIXEL_XH));
  });

  it('the gaps between words, and not those between letters', () => {
    const pictures = [[line({ gaps: [1.25, 1.75] })]];
    expectNear(shown('gap', pictures), 1.5);
    expectNear(shown('gap CV', pictures), 0.25 / 1.5);
  });

  it.each([-1, -0.5, 0.5, 1])('a slope of %s degrees', (slopeDeg) => {
    const [seen] = readNote([line({ slopeDeg })]).lines;
    expect(seen?.slopeDeg).toBeCloseTo(slopeDeg, 1);
  });

  it('how slopes differ from line to line of a note, but not from note to note', () => {
    const note = (middle: number): LinePicture[] =>
      [-0.3, 0, 0.3].map((slope) => line({ slopeDeg: middle + slope }));
    expect(shown('slope', [note(-0.5), note(0.5)])).toBeCloseTo(0.3, 1);
  });

  it('the left edge of its lines', () => {
    const pictures = [0, 1, 2].map((left) => line({ left }));
    expect(shown('margin', [pictures])).toBeCloseTo(1, 2);
  });

  it('how far its lines are apart', () => {
    const pictures = [10, 14, 18.4].map((depthXh) => drawStrokes(strokesOf({}), 0, depthXh));
    expectNear(shown('leading CV', [pictures]), Math.hypot(0.2, 0.2) / 4.2);
  });

  it.each([-10, 0, 24])('a lean of %s degrees, and the same words', (deg) => {
    const note = readNote([drawStrokes(strokesOf({}), Math.tan((deg * Math.PI) / 180))]);
    expect(Math.abs(note.slantDeg - deg)).toBeLessThanOrEqual(1);
    expect(note.lines[0]?.words.map(({ bottoms }) => bottoms.length)).toEqual(Array(WORDS).fill(LETTERS));
  });

  it('the line that letters stand on, though tails hang below and dots float above', () => {
    const strays = [0, 3, 6, 9].flatMap((x) => [
      { x: x + 0.25, bottom: -1.2, top: -0.3 },
      { x: x + 0.75, bottom: 1.5, top: 1.7 },
    ]);
    const note = readNote([drawStrokes([...strokesOf({}), ...strays])]);
    expect(note.lines[0]?.slopeDeg).toBe(0);
    expect(shown('baseline', [[drawStrokes([...strokesOf({}), ...strays])]])).toBe(0);
  });
});
