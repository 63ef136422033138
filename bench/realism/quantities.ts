// What was seen and compared of one hand comes in, one figure for each quantity goes out; the targets stand beside
// them. Lengths in x-heights, angles in degrees, variations as shares.
import type { SeenLine, SeenNote, SeenWord } from './read-note.ts';
import type { Compared, Repeat } from './repeats.ts';
import {
  deviations,
  fitStraight,
  mean,
  median,
  pooledDeviation,
  riseInDeg,
  rootMeanSquare,
  standardDeviation,
  variation,
} from './statistics.ts';

interface Evidence {
  readonly notes: readonly SeenNote[];
  readonly repeats: readonly Repeat[];
  readonly doubles: Compared<number>;
}

/** Ends that are not given are open. */
export interface Target {
  readonly least?: number;
  readonly most?: number;
}

/** What letters are made of: people's own variation is asked of strokes, and less of the drawings of a font. */
export type Letters = 'font' | 'strokes';

export interface Quantity {
  readonly name: string;
  readonly digits: number;
  readonly target: Target;
  /** Where letters of pen strokes have another one. */
  readonly strokesTarget?: Target;
  of(evidence: Evidence): number;
}

/** Fewer points say little about where a word stands, and still less about how it is turned. */
const LEAST_POINTS = 3;
const LEAST_POINTS_OF_TILT = 5;
/** The last line of a paragraph is often too short to show a slope. */
const LEAST_SHARE_OF_WIDTH = 0.5;

/**
 * Targets of pen strokes are the ranges of ten adults, measured on pictures and traces of their writing; for the letters of a
 * font they were narrowed to what those bear.
 */
export const QUANTITIES: readonly Quantity[] = [
  {
    name: 'baseline',
    digits: 3,
    target: { least: 0.11, most: 0.18 },
    strokesTarget: { least: 0.133, most: 0.209 },
    of: ({ notes }) => standardDeviation(wordsIn(notes).flatMap(heights)),
  },
  {
    name: 'word',
    digits: 3,
    target: { least: 0.06, most: 0.12 },
    strokesTarget: { least: 0.069, most: 0.123 },
    of: ({ notes }) => standardDeviation(standingWords(notes).map((word) => mean(heights(word)))),
  },
  {
    name: 'in word',
    digits: 3,
    target: { least: 0.09, most: 0.15 },
    strokesTarget: { least: 0.115, most: 0.179 },
    of: ({ notes }) => rootMeanSquare(standingWords(notes).flatMap((word) => deviations(heights(word)))),
  },
  {
    name: 'tilt',
    digits: 2,
    target: { least: 1, most: 2.5 },
    strokesTarget: { least: 0.9, most: 3 },
    of: ({ notes }) => tiltDeviation(notes),
  },
  {
    name: 'xh CV',
    digits: 3,
    target: { most: 0.22 },
    strokesTarget: { least: 0.14, most: 0.21 },
    of: ({ notes }) => variation(wordsIn(notes).flatMap(({ tops }) => tops)),
  },
  {
    name: 'word xh CV',
    digits: 3,
    target: { most: 0.13 },
    strokesTarget: { least: 0.05, most: 0.14 },
    of: ({ notes }) => variation(wordsIn(notes).flatMap(meanTop)),
  },
  {
    name: 'slope',
    digits: 2,
    target: { least: 0.2, most: 0.4 },
    strokesTarget: { least: 0.08, most: 0.41 },
    of: ({ notes }) => pooledDeviation(notes.map((note) => longLines(note).map(({ slopeDeg }) => slopeDeg))),
  },
  {
    name: 'margin',
    digits: 2,
    target: { least: 0.4, most: 0.8 },
    strokesTarget: { least: 0.36, most: 1.93 },
    of: ({ notes }) => pooledDeviation(notes.map(({ lines }) => lines.map(({ leftXh }) => leftXh))),
  },
  {
    name: 'gap',
    digits: 2,
    target: { least: 1.2, most: 1.5 },
    strokesTarget: { least: 1.5, most: 3.9 },
    of: ({ notes }) => mean(gapsIn(notes)),
  },
  {
    name: 'gap CV',
    digits: 3,
    target: { least: 0.25, most: 0.33 },
    strokesTarget: { least: 0.32, most: 0.54 },
    of: ({ notes }) => variation(gapsIn(notes)),
  },
  {
    name: 'leading CV',
    digits: 3,
    target: { least: 0.03, most: 0.05 },
    strokesTarget: { least: 0.022, most: 0.13 },
    of: ({ notes }) => pooledDeviation(notes.map(pitches)) / mean(notes.flatMap(pitches)),
  },
  {
    name: 'repeat',
    digits: 3,
    target: { least: 0.15, most: 0.25 },
    strokesTarget: { least: 0.21, most: 0.36 },
    of: ({ repeats }) => median(repeats.map(({ differenceXh }) => differenceXh)),
  },
  {
    name: 'affine',
    digits: 3,
    target: { least: 0.09, most: 0.15 },
    strokesTarget: { least: 0.14, most: 0.27 },
    of: ({ repeats }) => median(repeats.map(({ shapeDifferenceXh }) => shapeDifferenceXh)),
  },
  {
    name: 'height CV',
    digits: 3,
    target: { least: 0.05, most: 0.1 },
    strokesTarget: { least: 0.03, most: 0.13 },
    of: ({ repeats }) => ratioVariation(repeats.map(({ heightRatio }) => heightRatio)),
  },
  {
    name: 'width CV',
    digits: 3,
    target: { least: 0.07, most: 0.12 },
    strokesTarget: { least: 0.07, most: 0.19 },
    of: ({ repeats }) => ratioVariation(repeats.map(({ widthRatio }) => widthRatio)),
  },
  { name: 'doubles', digits: 3, target: {}, of: ({ doubles }) => median(doubles.compared) },
  {
    name: 'doubles min',
    digits: 3,
    target: { least: 0.05 },
    of: ({ doubles }) => Math.min(...doubles.compared),
  },
];

export const targetFor = ({ target, strokesTarget }: Quantity, letters: Letters): Target =>
  letters === 'strokes' ? (strokesTarget ?? target) : target;

/** Judges the figure as it is printed, so that no bold one looks as if it were inside. */
export function isInside(quantity: Quantity, letters: Letters, figure: number): boolean {
  const { least = -Infinity, most = Infinity } = targetFor(quantity, letters);
  const printed = Number(figure.toFixed(quantity.digits));
  return printed >= least && printed <= most;
}

const linesIn = (notes: readonly SeenNote[]): SeenLine[] => notes.flatMap(({ lines }) => lines);
const wordsIn = (notes: readonly SeenNote[]): SeenWord[] => linesIn(notes).flatMap(({ words }) => words);
const gapsIn = (notes: readonly SeenNote[]): number[] => linesIn(notes).flatMap(({ gapsXh }) => gapsXh);

const heights = ({ bottoms }: SeenWord): number[] => bottoms.map(({ y }) => y);

const standingWords = (notes: readonly SeenNote[]): SeenWord[] =>
  wordsIn(notes).filter(({ bottoms }) => bottoms.length >= LEAST_POINTS);

const meanTop = ({ tops }: SeenWord): number[] => (tops.length < LEAST_POINTS ? [] : [mean(tops)]);

function tiltDeviation(notes: readonly SeenNote[]): number {
  const long = wordsIn(notes).filter(({ bottoms }) => bottoms.length >= LEAST_POINTS_OF_TILT);
  return standardDeviation(long.map(({ bottoms }) => riseInDeg(fitStraight(bottoms))));
}

function longLines({ lines }: SeenNote): SeenLine[] {
  const widest = Math.max(...lines.map(({ widthXh }) => widthXh));
  return lines.filter(({ widthXh }) => widthXh >= widest * LEAST_SHARE_OF_WIDTH);
}

/** From each line to the next, where they begin: at their ends slope would count as leading. */
const pitches = ({ lines }: SeenNote): number[] =>
  lines.slice(1).map(({ depthXh }, i) => depthXh - (lines[i]?.depthXh ?? depthXh));

/** Robust variation of one writing from ratios of two, which both stray: 1.4826 medians are one SD of normal values. */
const ratioVariation = (ratios: readonly number[]): number =>
  (1.4826 * median(ratios.map((ratio) => Math.abs(Math.log(ratio))))) / Math.SQRT2;
