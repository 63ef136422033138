// A seed comes in, how a hand drifts along the text of a note goes out: what the next letter should look like.
// Places and heights on the grid of `ink`: 200 = one x-height.
import { type Random, stream } from '../random.ts';
import { GRID_PER_XH } from './hand.ts';
import { smoothLine } from './noise.ts';

export interface Wander {
  readonly offset: (x: number) => number;
  readonly slantDeg: (x: number) => number;
  readonly size: (x: number) => number;
}

/** SD at strength 1, and the distance in x-heights over which it changes: a hand drifts over two or three letters. */
const WANDER = {
  offset: { pitch: 2.2 },
  slantDeg: { pitch: 2.5, sd: 1.5 },
  size: { pitch: 3, sd: 0.02 },
} as const;

/** `offsetXh` is the SD of the drift in height at strength 1. */
export function openWander(seed: string, offsetXh: number, strength: number): Wander {
  const line = (random: Random, pitchXh: number, sd: number) => {
    const noise = smoothLine(random, pitchXh * GRID_PER_XH);
    return (x: number): number => noise(x) * sd * strength;
  };
  return {
    offset: line(stream(seed, 'wander offset'), WANDER.offset.pitch, offsetXh * GRID_PER_XH),
    slantDeg: line(stream(seed, 'wander slant'), WANDER.slantDeg.pitch, WANDER.slantDeg.sd),
    size: line(stream(seed, 'wander size'), WANDER.size.pitch, WANDER.size.sd),
  };
}

/** How much of the wander's rise along a word is taken out, and of its mean: people write words level and on the line,
 *  and letters in them not. */
const LEVELLING = 0.9;
const SETTLING = 0.5;
const TREND_STEPS = 4;

/** A line that wanders over the length of a word, with most of what would tilt or lift the word taken out. */
export function levelled(line: (x: number) => number, start: number, length: number): (x: number) => number {
  const middle = start + length / 2;
  let [mean, slope, spread] = [0, 0, 0];
  for (let i = 0; i < TREND_STEPS; i++) {
    const x = (i / (TREND_STEPS - 1) - 0.5) * length;
    const y = line(middle + x);
    mean += y / TREND_STEPS;
    slope += x * y;
    spread += x * x;
  }
  const rise = spread === 0 ? 0 : slope / spread;
  return (x) => line(x) - LEVELLING * rise * (x - middle) - SETTLING * mean;
}
