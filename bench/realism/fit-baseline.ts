// Bottoms of letters come in, the baseline that most of them stand on goes out: x-heights, y up.
import type { Point } from '../../src/geometry.ts';
import { degToRad } from '../../src/units.ts';
import { fitStraight, heightAbove, type StraightLine } from './statistics.ts';

/** What may stand on the line at first sight, and what does: tails and i-dots are further away. */
const FIRST_BAND_XH = 0.75;
const BAND_XH = 0.42;
/** First guesses: lines through each bottom, at these angles; the one with most bottoms this near wins. */
const GUESS = { anglesDeg: [-2, -1.5, -1, -0.5, 0, 0.5, 1, 1.5, 2], bandXh: 0.25 } as const;
/** Points that leave and come back in turn would never settle. */
const MOST_ROUNDS = 30;

export function fitBaseline(bottoms: readonly Point[]): StraightLine {
  let kept = near(bottoms, guess(bottoms), FIRST_BAND_XH);
  let line = fitStraight(kept);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const next = near(bottoms, line, BAND_XH);
    if (next.length === kept.length && next.every((point, i) => point === kept[i])) break;
    kept = next;
    line = fitStraight(kept);
  }
  return line;
}

/** The bottoms that stand on the line. */
export const standingOn = (bottoms: readonly Point[], line: StraightLine): Point[] =>
  near(bottoms, line, BAND_XH);

const near = (points: readonly Point[], line: StraightLine, band: number): Point[] =>
  points.filter((point) => Math.abs(heightAbove(line, point)) <= band);

function guess(bottoms: readonly Point[]): StraightLine {
  const guesses = GUESS.anglesDeg.flatMap((deg) => {
    const rise = Math.tan(degToRad(deg));
    return bottoms.map(({ x, y }) => ({ rise, height: y - rise * x }));
  });
  const counted = guesses.map((line) => ({ line, count: near(bottoms, line, GUESS.bandXh).length }));
  return counted.reduce((best, next) => (next.count > best.count ? next : best)).line;
}
