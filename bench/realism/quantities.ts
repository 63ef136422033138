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

export interface Quantity {
  readonly name: string;
  readonly digits: number;
  readonly target: Target;
  of(evidence: Evidence): number;
}

/** Fewer points say little about where a word stands, and still less about how it is turned. */
const LEAST_POINTS = 3;
const LEAST_POINTS_OF_TILT = 5;
/** The last line of a paragraph is often too short to show a slope. */
const LEAST_SHARE_OF_WIDTH = 0.5;

/** Targets were measured on the pen traces of ten adults, then narrowed to what the letters of a font bear. */
export const QUANTITIES: readonly Quantity[] = [
  {
    name: 'baseline',
    digits: 3,
    target: { least: 0.11, most: 0.18 },
    of: ({ notes }) => standardDeviation(wordsIn(notes).flatMap(heights)),
  },
  {
    name: 'word',
    digits: 3,
    target: { least: 0.06, most: 0.12 },
    of: ({ notes }) => standardDeviation(standingWords(notes).map((word) => mean(heights(word)))),
  },
  {
    name: 'in word',
    digits: 3,
    target: { least: 0.09, most: 0.15 },
    of: ({ notes }) => rootMeanSquare(standingWords(notes).flatMap((word) => deviations(heights(word)))),
  },
  { name: 'tilt', digits: 2, target: { least: 1, most: 2.5 }, of: ({ notes }) => tiltDeviation(notes) },
  {
    name: 'xh CV',
    digits: 3,
    target: { most: 0.22 },
    of: ({ notes }) => variation(wordsIn(notes).flatMap(({ tops }) => tops)),
  },
  {
    name: 'word xh CV',
    digits: 3,
    target: { most: 0.13 },
    of: ({ notes }) => variation(wordsIn(notes).flatMap(meanTop)),
  },
  {
    name: 'slope',
    digits: 2,
    target: { least: 0.2, most: 0.4 },
    of: ({ notes }) => pooledDeviation(notes.map((note) => longLines(note).map(({ slopeDeg }) => slopeDeg))),
  },
  {
    name: 'margin',
    digits: 2,
    target: { least: 0.4, most: 0.8 },
    of: ({ notes }) => pooledDeviation(notes.map(({ lines }) => lines.map(({ leftXh }) => leftXh))),
  },
  {
    name: 'gap',
    digits: 2,
    target: { least: 1.2, most: 1.5 },
    of: ({ notes }) => mean(gapsIn(notes)),
  },
  {
    name: 'gap CV',
    digits: 3,
    target: { least: 0.25, most: 0.33 },
    of: ({ notes }) => variation(gapsIn(notes)),
  },
  {
    name: 'leading CV',
    digits: 3,
    target: { least: 0.03, most: 0.05 },
    of: ({ notes }) => pooledDeviation(notes.map(pitches)) / mean(notes.flatMap(pitches)),
  },
  {
    name: 'repeat',
    digits: 3,
    target: { least: 0.15, most: 0.25 },
    of: ({ repeats }) => median(repeats.map(({ differenceXh }) => differenceXh)),
  },
  {
    name: 'affine',
    digits: 3,
    target: { least: 0.09, most: 0.15 },
    of: ({ repeats }) => median(repeats.map(({ shapeDifferenceXh }) => shapeDifferenceXh)),
  },
  {
    name: 'height CV',
    digits: 3,
    target: { least: 0.05, most: 0.1 },
    of: ({ repeats }) => ratioVariation(repeats.map(({ heightRatio }) => heightRatio)),
  },
  {
    name: 'width CV',
    digits: 3,
    target: { least: 0.07, most: 0.12 },
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

/** Judges the figure as it is printed, so that no bold one looks as if it were inside. */
export function isInside({ target, digits }: Quantity, figure: number): boolean {
  const printed = Number(figure.toFixed(digits));
  return printed >= (target.least ?? -Infinity) && printed <= (target.most ?? Infinity);
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
