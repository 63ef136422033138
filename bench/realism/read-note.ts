// The pictures of a note's lines come in; what can be seen of lines, words and gaps goes out, in x-heights and degrees.
import type { Point } from '../../src/geometry.ts';
import { degToRad } from '../../src/units.ts';
import { bottomsOf, topsOf } from './edge-points.ts';
import { fitBaseline, standingOn } from './fit-baseline.ts';
import type { LinePicture } from './picture.ts';
import { heightAbove, riseInDeg, type StraightLine } from './statistics.ts';
import { type Span, slantOf, uprightSpans } from './unslant.ts';
import { gapsBetween, wordGapThreshold, wordsOf } from './word-gaps.ts';

export interface SeenWord {
  /** Where letters stand along the line, and how far above the line. */
  readonly bottoms: readonly Point[];
  /** How high small letters reach above the line. */
  readonly tops: readonly number[];
}

export interface SeenLine {
  readonly slopeDeg: number;
  /** How far down the page the line begins. */
  readonly depthXh: number;
  readonly leftXh: number;
  readonly widthXh: number;
  /** Free paper between its words. */
  readonly gapsXh: readonly number[];
  readonly words: readonly SeenWord[];
}

export interface SeenNote {
  readonly slantDeg: number;
  readonly lines: readonly SeenLine[];
}

/** Tops that belong to small letters: ascenders reach higher, and exit strokes end lower. */
const SMALL_LETTER_XH = { least: 0.55, most: 1.5 } as const;

export function readNote(pictures: readonly LinePicture[]): SeenNote {
  const slantDeg = slantOf(pictures);
  const spans = pictures.map((picture) => uprightSpans(picture, slantDeg));
  const threshold = wordGapThreshold(spans.flatMap(gapsBetween));
  const lines = pictures.map((picture, i) => readLine(picture, wordsOf(spans[i] ?? [], threshold), slantDeg));
  return { slantDeg, lines };
}

function readLine(picture: LinePicture, words: readonly Span[], slantDeg: number): SeenLine {
  const bottoms = bottomsOf(picture);
  const baseline = fitBaseline(bottoms);
  const tops = topsOf(picture).filter((top) => isSmallLetter(heightAbove(baseline, top)));
  const standing = standingOn(bottoms, baseline);
  const [left, right] = [words[0]?.start ?? 0, words.at(-1)?.end ?? 0];
  return {
    slopeDeg: riseInDeg(baseline),
    depthXh: picture.depthXh - baseline.height,
    leftXh: leftmost(picture),
    widthXh: right - left,
    gapsXh: gapsBetween(words),
    words: words.map((word) => readWord(word, standing, tops, baseline, slantDeg)),
  };
}

function readWord(
  word: Span,
  bottoms: readonly Point[],
  tops: readonly Point[],
  baseline: StraightLine,
  slantDeg: number,
): SeenWord {
  const lean = Math.tan(degToRad(slantDeg));
  const isInside = ({ x, y }: Point): boolean => x - y * lean >= word.start && x - y * lean <= word.end;
  return {
    bottoms: bottoms.filter(isInside).map((point) => ({ x: point.x, y: heightAbove(baseline, point) })),
    tops: tops.filter(isInside).map((point) => heightAbove(baseline, point)),
  };
}

const isSmallLetter = (height: number): boolean =>
  height >= SMALL_LETTER_XH.least && height <= SMALL_LETTER_XH.most;

/** Where the ink of a line begins, its lean left in: that is the edge that the eye sees. */
const leftmost = (picture: LinePicture): number => uprightSpans(picture, 0)[0]?.start ?? 0;
