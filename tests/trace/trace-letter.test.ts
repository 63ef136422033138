import { expect, test } from 'vitest';
import type { Contour, Point } from '../../src/geometry.ts';
import { traceLetter } from '../../tools/trace/trace-letter.ts';

/** x-heights throughout, baseline of centre lines at 0. */
const PEN = 0.12;
const MEASURES = { base: 0, xHeight: 1, pen: PEN };

const ring = (radius: number, way: 1 | -1): Contour =>
  Array.from({ length: 60 }, (_, i) => {
    const angle = (way * i * Math.PI) / 30;
    return { x: 0.5 + radius * Math.cos(angle), y: 0.5 + radius * Math.sin(angle), onCurve: true };
  });

/** The outlines of a round pen on straight ways through places. */
const strokes = (...lines: readonly (readonly Point[])[]): Contour[] =>
  lines.flatMap((line) =>
    line.slice(1).map((to, i) => {
      const from = line[i] ?? to;
      const way = Math.atan2(to.y - from.y, to.x - from.x);
      return Array.from({ length: 16 }, (_, k) => {
        const angle = way - Math.PI / 2 + (Math.floor(k / 8) + (k % 8) / 7) * Math.PI;
        const end = k < 8 ? to : from;
        return {
          x: end.x + (PEN / 2) * Math.cos(angle),
          y: end.y + (PEN / 2) * Math.sin(angle),
          onCurve: true,
        };
      });
    }),
  );

const at = (x: number, y: number): Point => ({ x, y });
/** Thinned lines cut corners by no more than this. */
const NEAR = 0.12;

const apart = (a: Point | undefined, b: Point | undefined): number =>
  a === undefined || b === undefined ? Number.POSITIVE_INFINITY : Math.hypot(a.x - b.x, a.y - b.y);

test('an o is one closed line, from the top counter-clockwise', () => {
  const paths = traceLetter('o', [ring(0.56, 1), ring(0.44, -1)], MEASURES);
  expect(paths).toHaveLength(1);
  const places = paths[0]?.places ?? [];
  expect(places.length).toBeLessThanOrEqual(9);
  for (const { x, y } of places) expect(Math.hypot(x - 0.5, y - 0.5)).toBeCloseTo(0.5, 1);
  const [first, second] = [places[0] ?? at(0, 0), places[1] ?? at(0, 0)];
  expect(first.y).toBeGreaterThan(0.85);
  expect(second.x).toBeLessThan(first.x);
  expect(places.at(-1)).toMatchObject({ x: first.x, y: first.y });
});

test.each([
  { letter: 'l', is: 'goes down', lines: [[at(0.2, 1.6), at(0.2, 0)]], kinds: ['body'], corners: [] },
  {
    letter: 't',
    is: 'has its cross stroke last, from left to right',
    lines: [
      [at(0.3, 1.5), at(0.3, 0)],
      [at(0, 1), at(0.7, 1)],
    ],
    kinds: ['body', 'bar'],
    corners: [],
  },
  {
    letter: 'v',
    is: 'keeps its corner',
    lines: [[at(0, 1), at(0.4, 0), at(0.8, 1)]],
    kinds: ['body'],
    corners: [at(0.4, 0)],
  },
  {
    letter: 'i',
    is: 'has its dot last',
    lines: [
      [at(0.2, 1), at(0.2, 0)],
      [at(0.2, 1.4), at(0.2, 1.42)],
    ],
    kinds: ['body', 'dot'],
    corners: [],
  },
  {
    letter: 'n',
    is: 'goes back up its stem to where the arch leaves it',
    lines: [
      [at(0.1, 1), at(0.1, 0)],
      [at(0.1, 0.6), at(0.35, 0.9), at(0.6, 0.8), at(0.65, 0)],
    ],
    kinds: ['body'],
    corners: [at(0.1, 0)],
  },
])('$letter $is', ({ letter, lines, kinds, corners }) => {
  const paths = traceLetter(letter, strokes(...lines), MEASURES);
  expect(paths.map(({ kind }) => kind)).toEqual(kinds);
  paths.forEach(({ places }, i) => {
    expect(apart(places[0], lines[i]?.[0])).toBeLessThan(NEAR);
    expect(apart(places.at(-1), lines.at(paths.length === 1 ? -1 : i)?.at(-1))).toBeLessThan(NEAR);
  });
  const found = paths.flatMap(({ places }) => places.filter(({ isCorner }) => isCorner));
  expect(found).toHaveLength(corners.length);
  found.forEach((corner, i) => {
    expect(apart(corner, corners[i])).toBeLessThan(NEAR);
  });
});
