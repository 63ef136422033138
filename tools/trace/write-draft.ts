// Traced paths come in, the lines of a strokes.json go out, with names at the places that are plain to find. x-heights, upright.
import type { PointName } from '../../src/hand/strokes/alphabet.ts';
import type { FittedPlace } from './fit.ts';
import type { TracedPath } from './trace-letter.ts';

/** Letters that a pen leaves at the top. */
const LEFT_HIGH = 'ovwbr';
/** Where it leaves others: above tails that end below the line. */
const LOWEST = -0.4;
const LOW = 0.45;
const HIGH = 0.6;
/** How near a round letter comes back to its beginning. */
const CLOSED = 0.22;

/** One form as it stands in the file. */
export function writeForm(letter: string, advance: number, paths: readonly TracedPath[]): string {
  const lastBody = paths.findLastIndex(({ kind }) => kind === 'body');
  const written = paths.map((path, i) => writePath(letter, path, i === 0, i === lastBody));
  return JSON.stringify({ advance: Number(advance.toFixed(2)), paths: written });
}

function writePath(letter: string, { places, kind }: TracedPath, isFirst: boolean, isLast: boolean): string {
  const names: (PointName | undefined)[] = places.map(() => undefined);
  const give = (i: number, name: PointName): void => {
    if (i >= 0 && names[i] === undefined) names[i] = name;
  };
  const [base = ''] = letter.normalize('NFD');
  if (kind !== 'body') give(0, kind);
  else if (/[a-zß]/.test(base)) {
    const end = places.at(-1);
    if (isFirst) give(0, 'entry');
    if (isLast && end !== undefined && leaves(base, places, end)) give(places.length - 1, 'exit');
    if (isFirst && 'adgqo'.includes(base)) give(closing(places), 'bowl');
    if (isFirst && 'bdfhkltß'.includes(base)) give(extreme(places, 1, 1.3), 'top');
    if ('fgjpqyz'.includes(base)) give(extreme(places, -1, 0.25), 'foot');
  }
  return places
    .map((place, i) => `${names[i] === undefined ? '' : `${names[i]} `}${writePlace(place)}`)
    .join(' ');
}

function leaves(letter: string, places: readonly FittedPlace[], end: FittedPlace): boolean {
  const isRight = end.x > 0.45 * Math.max(...places.map(({ x }) => x));
  if (!isRight || end.y < LOWEST) return false;
  return LEFT_HIGH.includes(letter) ? end.y > HIGH || end.y < LOW : end.y < LOW;
}

function closing(places: readonly FittedPlace[]): number {
  const [first] = places;
  return places.findIndex(
    ({ x, y }, i) => i > 2 && first !== undefined && Math.hypot(x - first.x, y - first.y) < CLOSED,
  );
}

/** The place farthest up or down, if it is farther than `least`. */
function extreme(places: readonly FittedPlace[], way: 1 | -1, least: number): number {
  const most = Math.max(...places.map(({ y }) => way * y));
  return most > least ? places.findIndex(({ y }) => way * y === most) : -1;
}

const writePlace = ({ x, y, isCorner }: FittedPlace): string =>
  `${writeNumber(x)},${writeNumber(y)}${isCorner ? '!' : ''}`;

/** Two decimals, without a nought that says nothing. */
const writeNumber = (value: number): string =>
  String(Number(value.toFixed(2)) + 0).replace(/^(-?)0\./, '$1.');
