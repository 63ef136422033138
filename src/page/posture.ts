// A strength and a seed come in; how somebody sits at the paper goes out: margin, leading, slope and bend of each line.
// Distances in x-heights, angles as tangents, from left to right and (for rises) upwards.
import { smoothLine } from '../hand/noise.ts';
import { normal, stream } from '../random.ts';
import { degToRad } from '../units.ts';

export interface Posture {
  /** How far a line starts to the right of the margin: never to its left. */
  indentXh(line: number): number;
  /** The leading above a line, as a ratio to the usual one. */
  leading(line: number): number;
  /** Rise of a line along its length, as a tangent. */
  slope(line: number): number;
  /** Rise of a line above its slope at a distance from its start, in x-heights both. */
  bend(line: number): (xXh: number) => number;
  /** Size of the writing, as a ratio to the usual one: nobody writes two cards equally large. */
  readonly size: number;
  /** Size of a line's writing, as a ratio to the note's: the first one is a little larger. */
  lineSize(line: number): number;
  /** Room kept free at the right, so that no lean carries ink out of the frame. */
  readonly riseReserveXh: number;
}

/** The left edge: each line strays from the one above and comes partly back; a slow drift to the right on top. */
const MARGIN = { stepXh: 0.45, memory: 0.75, driftXh: 0.06, mostXh: 2.2 } as const;
const LEADING_SD = 0.022;
const SIZE_SD = 0.02;
const LINE_SIZE = { sd: 0.012, first: 0.03 } as const;
const SLOPE_DEG = { note: 0.5, line: 0.25, most: 1 } as const;
/** The bow of a line: slow enough to lie under several words, and they tilt with it. */
const BEND = { sdXh: 0.055, pitchXh: 14 } as const;

/** The posture of one note. Two notes with different seeds never share it. */
export function takePosture(strength: number, seed: string): Posture {
  const noteSlope = normal(stream(seed, 'slope')) * SLOPE_DEG.note;
  const margins = marginWalk(strength, seed);
  return {
    indentXh: margins,
    leading: (line) => 1 + normal(stream(seed, 'leading', line)) * LEADING_SD * strength,
    slope: (line) => {
      const deg = (noteSlope + normal(stream(seed, 'line slope', line)) * SLOPE_DEG.line) * strength;
      return Math.tan(degToRad(Math.max(-SLOPE_DEG.most, Math.min(SLOPE_DEG.most, deg))));
    },
    bend: (line) => {
      const noise = smoothLine(stream(seed, 'bend', line), BEND.pitchXh);
      return (xXh) => noise(xXh) * BEND.sdXh * strength;
    },
    size: 1 + normal(stream(seed, 'size')) * SIZE_SD * strength,
    lineSize: (line) => {
      const first = line === 0 ? LINE_SIZE.first : 0;
      return 1 + (first + normal(stream(seed, 'line size', line)) * LINE_SIZE.sd) * strength;
    },
    riseReserveXh: 0.3 * strength,
  };
}

function marginWalk(strength: number, seed: string): (line: number) => number {
  const random = stream(seed, 'margin');
  const strays: number[] = [];
  const strayAt = (line: number): number => {
    while (strays.length <= line) {
      strays.push((strays.at(-1) ?? 0) * MARGIN.memory + normal(random) * MARGIN.stepXh * strength);
    }
    return strays[line] ?? 0;
  };
  return (line) => {
    // The walk may go to both sides of a middle that lies inside the frame.
    const middle = MARGIN.mostXh / 2 + MARGIN.driftXh * line;
    return Math.max(0, Math.min(MARGIN.mostXh, middle + strayAt(line))) * Math.min(1, strength);
  };
}
