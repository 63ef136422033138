// The path and transform of an element of simplified SVG come in, steps in the coordinates of the picture go out.
// Resvg writes each number apart and all commands absolute, of five kinds: M L Q C Z.
import type { Matrix } from '../geometry.ts';
import type { PathStep } from '../ink/drawing.ts';
import type { Element } from './read-xml.ts';

export const UNMOVED: Matrix = [1, 0, 0, 1, 0, 0];

/** What an element does to its inside, after what was done to it; null if its numbers are not usable. */
export function innerMatrix(outer: Matrix, { attributes }: Element): Matrix | null {
  const transform = attributes.get('transform');
  if (transform === undefined) return outer;
  const [a, b, c, d, e, f, ...rest] = transform
    .replace(/^matrix\(|\)$/g, '')
    .split(' ')
    .map(Number);
  if (a === undefined || b === undefined || c === undefined || d === undefined) return null;
  if (e === undefined || f === undefined || rest.length > 0) return null;
  return joined(outer, [a, b, c, d, e, f]);
}

/** The map that does `inner` first. */
const joined = (outer: Matrix, inner: Matrix): Matrix => [
  outer[0] * inner[0] + outer[2] * inner[1],
  outer[1] * inner[0] + outer[3] * inner[1],
  outer[0] * inner[2] + outer[2] * inner[3],
  outer[1] * inner[2] + outer[3] * inner[3],
  outer[0] * inner[4] + outer[2] * inner[5] + outer[4],
  outer[1] * inner[4] + outer[3] * inner[5] + outer[5],
];

/** Null if the path is not of the kind that Resvg writes. */
export function readPath(data: string, [a, b, c, d, e, f]: Matrix): readonly PathStep[] | null {
  const words = data.split(' ');
  const steps: PathStep[] = [];
  let [at, start] = [
    { x: 0, y: 0 },
    { x: 0, y: 0 },
  ];
  for (let i = 0; i < words.length; ) {
    const command = words[i] ?? '';
    const count = NUMBERS.get(command);
    if (count === undefined) return null;
    const numbers = words.slice(i + 1, i + 1 + count).map(Number);
    if (numbers.length < count || !numbers.every(Number.isFinite)) return null;
    const points = Array.from({ length: count / 2 }, (_, k) => {
      const [x, y] = [numbers[2 * k] ?? 0, numbers[2 * k + 1] ?? 0];
      return { x: a * x + c * y + e, y: b * x + d * y + f };
    });
    steps.push(stepOf(command, at, points));
    at = command === 'Z' ? start : (points.at(-1) ?? at);
    if (command === 'M') start = at;
    i += 1 + count;
  }
  return steps;
}

const NUMBERS = new Map([
  ['M', 2],
  ['L', 2],
  ['Q', 4],
  ['C', 6],
  ['Z', 0],
]);

interface At {
  readonly x: number;
  readonly y: number;
}

function stepOf(command: string, from: At, [p, q, r]: readonly At[]): PathStep {
  if (p === undefined) return { to: 'close' };
  if (q === undefined) return { to: command === 'M' ? 'move' : 'line', ...p };
  if (r === undefined) return quadratic(from, p, q);
  return { to: 'curve', x1: p.x, y1: p.y, x2: q.x, y2: q.y, x: r.x, y: r.y };
}

/** A quadratic curve as a cubic one: its handles reach two thirds of the way to the control point. */
const quadratic = (from: At, control: At, to: At): PathStep => ({
  to: 'curve',
  x1: from.x + (2 / 3) * (control.x - from.x),
  y1: from.y + (2 / 3) * (control.y - from.y),
  x2: to.x + (2 / 3) * (control.x - to.x),
  y2: to.y + (2 / 3) * (control.y - to.y),
  x: to.x,
  y: to.y,
});

/** How far a path reaches, how long it is, and how much of that is up and down. Without steps the reach is negative. */
export interface PathSize {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly length: number;
  readonly rise: number;
}

/** Straight pieces that stand for a curve. */
const PIECES = 8;

export function measurePath(path: readonly PathStep[]): PathSize {
  const size = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity, length: 0, rise: 0 };
  let [at, start] = [
    { x: 0, y: 0 },
    { x: 0, y: 0 },
  ];
  const visit = (to: At, isDrawn: boolean): void => {
    size.left = Math.min(size.left, to.x);
    size.top = Math.min(size.top, to.y);
    size.right = Math.max(size.right, to.x);
    size.bottom = Math.max(size.bottom, to.y);
    if (isDrawn) size.length += Math.hypot(to.x - at.x, to.y - at.y);
    if (isDrawn) size.rise += Math.abs(to.y - at.y);
    at = to;
  };
  for (const step of path) {
    if (step.to === 'close') visit(start, true);
    else if (step.to === 'curve') for (const place of placesOn(at, step)) visit(place, true);
    else visit({ x: step.x, y: step.y }, step.to === 'line');
    if (step.to === 'move') start = at;
  }
  return size;
}

function placesOn(from: At, curve: PathStep & { to: 'curve' }): At[] {
  return Array.from({ length: PIECES }, (_, i) => {
    const t = (i + 1) / PIECES;
    const [a, b, c, d] = [(1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t ** 3];
    return {
      x: a * from.x + b * curve.x1 + c * curve.x2 + d * curve.x,
      y: a * from.y + b * curve.y1 + c * curve.y2 + d * curve.y,
    };
  });
}
