// A form as its alphabet has it and how this writing of it strays come in; the pen's lines and their ink go out.
// Grid of `ink`: 200 = one x-height, y up, leaning as the hand does.
import { type Contour, type Point, withoutImplied } from '../../geometry.ts';
import type { PenLine } from '../../ink/ink.ts';
import type { Random } from '../../random.ts';
import { degToRad } from '../../units.ts';
import { GRID_PER_XH } from '../hand.ts';
import type { PenForm } from '../letterform.ts';
import { smoothLine } from '../noise.ts';
import { profileOf } from '../profile.ts';
import type { Stray, Variant } from '../variant.ts';
import type { PenPath } from './alphabet.ts';
import { bodyOf, isAfterWord, type Join, joinedInto, joinedOutOf, leastAdvance } from './joins.ts';
import { curveThrough, movePen } from './pen-movement.ts';
import { penOutline } from './pen-outline.ts';
import { strayedPaths } from './stray-paths.ts';

/** A letter as it is to be written between its neighbours. */
export interface PenDrawing {
  readonly paths: readonly PenPath[];
  readonly advanceXh: number;
  readonly entry: Join;
  readonly exit: Join;
  readonly haste: number;
  readonly slantDeg: number;
}

/** The pen presses more and less over this distance. */
const SWELL_PITCH_XH = 0.9;
/** A pen touches down and lifts within this, in x-heights, and starts and ends so much thinner. */
const TOUCH_XH = 0.14;
const TOUCH = 0.8;
const LIFT = 0.86;
/** Fast lines are thinner: by how much when twice as fast. */
const SPEED_THINS = 0.1;
/** A dot is where the pen rests. */
const DOT_PRESS = 1.35;
const DOT_LENGTH_XH = 0.1;
export interface Written {
  readonly lines: readonly PenLine[];
  /** How far the next letter begins from this one, in x-heights. */
  readonly advanceXh: number;
}

/** One writing of a letter. With a stray of nothing it is the form itself. */
export function writeLetter(drawing: PenDrawing, stray: Stray, random: Random): Written {
  const strayed = strayedPaths(drawing.paths, drawing.advanceXh, stray, random);
  const body = bodyOf(strayed);
  const [first, last] = [body[0], body.at(-1)];
  const advanceXh = Math.max(
    drawing.advanceXh * stray.size * stray.width + stray.spacingXh,
    last === undefined ? 0 : leastAdvance(last, drawing.exit, stray.rightXh),
  );
  const lines = strayed.map((path) => {
    const entered = path === first ? joinedInto(path, drawing.entry, stray.leftXh) : path;
    const whole = path === last ? joinedOutOf(entered, drawing.exit, advanceXh, stray.rightXh) : entered;
    const ends = {
      start: path !== first || drawing.entry === 'apart',
      end: path !== last || drawing.exit === 'apart',
    };
    const swell = smoothLine(random, SWELL_PITCH_XH);
    const pen = (length: number): number => stray.pen * (1 + stray.swelling * swell(length));
    const line = pressed(whole, drawing.haste, ends, pen);
    return { isAfterWord: isAfterWord(path), places: onGrid(line, drawing.slantDeg) };
  });
  return { lines, advanceXh };
}

/** On the grid, leaning. */
function onGrid(line: readonly PressedPlace[], slantDeg: number): PenLine['places'] {
  const lean = Math.tan(degToRad(slantDeg));
  return line.map(({ x, y, press }) => ({ x: (x + y * lean) * GRID_PER_XH, y: y * GRID_PER_XH, press }));
}

/** Points of the edge may lie so far beside it, in the grid: a hundredth of an x-height is nothing, and saves a third. */
const TOLERANCE = 4;
/** Points lie on every third place of the grid: thousands of outlines in a file are a sixth smaller so. */
const onRaster = (value: number): number => 3 * Math.round(value / 3);

/** The ink that a round nib leaves on the lines. */
export const inkOf = (lines: readonly PenLine[], penXh: number): Contour[] =>
  lines
    .flatMap(({ places }) =>
      penOutline(places.map(({ x, y, press }) => ({ x, y, half: (press * penXh * GRID_PER_XH) / 2 }))),
    )
    .map((contour) =>
      withoutImplied(contour, TOLERANCE).map((p) => ({
        x: onRaster(p.x),
        y: onRaster(p.y),
        onCurve: p.onCurve,
      })),
    );

/** One variant of a form. */
export function penVariant(form: PenForm, stray: Stray, id: string, random: Random): Variant {
  const { lines, advanceXh } = writeLetter(form.drawing, stray, random);
  const contours = inkOf(lines, form.penXh);
  return {
    id,
    outline: { contours, advance: Math.round(advanceXh * GRID_PER_XH), lines },
    left: stray.leftXh * GRID_PER_XH,
    right: stray.rightXh * GRID_PER_XH,
    ...{ slantDeg: stray.slantDeg, size: stray.size, pen: stray.pen },
    profile: profileOf(contours, form.slantDeg),
  };
}

interface PressedPlace extends Point {
  /** Half the width of the line, as a share of half the pen's. */
  readonly press: number;
}

/** The line with how hard it is pressed. */
function pressed(
  path: PenPath,
  haste: number,
  ends: { readonly start: boolean; readonly end: boolean },
  pen: (length: number) => number,
): PressedPlace[] {
  const line = movePen(curveThrough(path), haste / 100);
  const lengths = [0];
  for (let i = 1; i < line.length; i++) {
    const [a, b] = [line[i - 1], line[i]];
    lengths.push((lengths[i - 1] ?? 0) + Math.hypot((b?.x ?? 0) - (a?.x ?? 0), (b?.y ?? 0) - (a?.y ?? 0)));
  }
  const total = lengths.at(-1) ?? 0;
  if (total < DOT_LENGTH_XH) return line.map(({ x, y }) => ({ x, y, press: DOT_PRESS * pen(0) }));
  return line.map(({ x, y, speed }, i) => {
    const s = lengths[i] ?? 0;
    const touch = ends.start ? ramp(s, TOUCH) : 1;
    const lift = ends.end ? ramp(total - s, LIFT) : 1;
    return { x, y, press: pen(s) * (1 - SPEED_THINS * Math.log2(speed)) * Math.min(touch, lift) };
  });
}

const ramp = (length: number, least: number): number =>
  Math.min(1, least + ((1 - least) * length) / TOUCH_XH);
