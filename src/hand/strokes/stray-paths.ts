// A form as its alphabet has it and how one writing strays come in; its paths as the hand meant them there go out, before the
// pen moves along them. Upright x-heights.
import { boxOf, type Point } from '../../geometry.ts';
import { normal, type Random } from '../../random.ts';
import { degToRad } from '../../units.ts';
import { smoothField, smoothLine } from '../noise.ts';
import type { Stray } from '../variant.ts';
import type { PathPoint, PenPath, PointName } from './alphabet.ts';
import { distance } from './pen-movement.ts';

/** Strokes of a letter stray together, and each a little by itself: as shares of the warp of outlines, which has edges to tear. */
const TOGETHER = 0.55;
const ALONE = 0.4;
const TOGETHER_PITCH_XH = 1;
const ALONE_PITCH_XH = 0.9;
/** Up and down, hands are steadier than sideways. */
const STEADIER = 0.85;
/** The warp of outlines at strength 1. */
const USUAL_WARP_XH = 0.08;
/** A round letter closes or stays open, and long strokes miss their ends: SD at strength 1, in x-heights. */
const MISS_XH: Readonly<Partial<Record<PointName, number>>> = { bowl: 0.025, top: 0.05, foot: 0.05 };
const ASCENDERS_FROM_XH = 1.1;

/** The paths of a letter that is `advanceXh` wide. */
export function strayedPaths(
  paths: readonly PenPath[],
  advanceXh: number,
  stray: Stray,
  random: Random,
): readonly PenPath[] {
  const box = boxOf(paths.flat());
  const warpX = smoothField(random, box, TOGETHER_PITCH_XH);
  const warpY = smoothField(random, box, TOGETHER_PITCH_XH);
  const warp = ({ x, y }: Point): Point => ({ x: warpX(x, y), y: warpY(x, y) });
  return paths.map((path) => strayPath(path, advanceXh, stray, warp, random));
}

/** Noise first, then length of ends, size and slant, then the height of both ends of the letter. */
function strayPath(
  path: PenPath,
  advanceXh: number,
  stray: Stray,
  warp: (place: Point) => Point,
  random: Random,
): PenPath {
  const strength = stray.warpXh[0] / USUAL_WARP_XH;
  const [together, alone] = [TOGETHER * stray.warpXh[0], ALONE * stray.warpXh[0]];
  const [aloneX, aloneY] = [smoothLine(random, ALONE_PITCH_XH), smoothLine(random, ALONE_PITCH_XH)];
  const shear = Math.tan(degToRad(stray.slantDeg));
  const turn = Math.tan(degToRad(stray.rotationDeg));
  const advance = advanceXh || 1;
  const start = path[0]?.name;
  const bar = start === 'bar' ? barStray(path, stray) : undefined;
  const mark = start === 'dot' ? stray.markXh : { x: 0, y: 0 };
  let length = 0;
  return path.map((point, i) => {
    length += distance(path[i - 1] ?? point, point);
    const missed = (point.name === null ? 0 : (MISS_XH[point.name] ?? 0)) * strength;
    const bent = warp(point);
    const moved = {
      x: point.x + bent.x * together + aloneX(length) * alone + normal(random) * missed + mark.x,
      y:
        reached(point.y, stray) +
        (bent.y * together + aloneY(length) * alone) * STEADIER +
        normal(random) * missed +
        mark.y,
    };
    const barred = bar === undefined ? moved : bar(moved);
    const [x, y] = [barred.x * stray.size * stray.width, barred.y * stray.size];
    const foot = stray.leftXh + (stray.rightXh - stray.leftXh) * Math.min(1, Math.max(0, x / advance));
    return {
      x: x + (y - 0.5) * (shear - turn),
      y: y + foot + (x - advance / 2) * turn,
      name: point.name,
      isCorner: point.isCorner,
    };
  });
}

function reached(y: number, stray: Stray): number {
  if (y > ASCENDERS_FROM_XH) return ASCENDERS_FROM_XH + (y - ASCENDERS_FROM_XH) * stray.ascender;
  return y < 0 ? y * stray.descender : y;
}

/** A bar that rises more makes a capital of a t. */
const MOST_BAR_TILT_DEG = 4;

/** A bar about its own middle: longer, tilted, higher. */
function barStray(
  path: PenPath,
  { bar }: Stray,
): (point: { x: number; y: number }) => { x: number; y: number } {
  const [first, last] = [path[0] as PathPoint, path.at(-1) as PathPoint]; // a path has a point
  const middle = { x: (first.x + last.x) / 2, y: (first.y + last.y) / 2 };
  const tilt = Math.tan(degToRad(Math.min(MOST_BAR_TILT_DEG, bar.tiltDeg)));
  return ({ x, y }) => ({
    x: middle.x + (x - middle.x) * bar.length,
    y: y + (x - middle.x) * tilt + bar.liftXh,
  });
}
