import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Point } from '../../src/geometry.ts';
import { curveThrough, movePen, type Waypoint } from '../../src/hand/strokes/pen-movement.ts';

const HASTES = [0, 0.05, 0.1, 0.2];

/** Waypoints as letters have them: from a tenth of an x-height to two apart. */
const waypoints = fc
  .array(
    fc.record({
      deg: fc.integer({ min: -150, max: 150 }),
      length: fc.double({ min: 0.1, max: 2, noNaN: true }),
      isCorner: fc.boolean(),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((legs) => {
    const path: Waypoint[] = [{ x: 0, y: 0, isCorner: false }];
    let angle = 0;
    for (const { deg, length, isCorner } of legs) {
      const last = path.at(-1) ?? { x: 0, y: 0 };
      angle += (deg * Math.PI) / 180;
      path.push({ x: last.x + Math.cos(angle) * length, y: last.y + Math.sin(angle) * length, isCorner });
    }
    return path;
  });

const apart = (a: Point | undefined, b: Point | undefined): number =>
  a === undefined || b === undefined ? Number.NaN : Math.hypot(a.x - b.x, a.y - b.y);

const lengthOf = (path: readonly Point[]): number =>
  path.slice(1).reduce((sum, point, i) => sum + apart(path[i], point), 0);

describe('the line of a pen', () => {
  it('goes through every waypoint when there is no haste', () => {
    fc.assert(
      fc.property(waypoints, (path) => {
        const line = movePen(curveThrough(path), 0);
        const missed = path.map((point) => Math.min(...line.map((place) => apart(place, point))));
        expect(Math.max(...missed)).toBeLessThan(1e-9);
      }),
    );
  });

  const missesEnds = (path: readonly Waypoint[], haste: number): number => {
    const line = movePen(curveThrough(path), haste);
    return Math.max(apart(line[0], path[0]), apart(line.at(-1), path.at(-1)));
  };

  it.each(HASTES)('begins and ends where the path does (haste %d)', (haste) => {
    const long = waypoints.filter((path) => lengthOf(path) > 1);
    fc.assert(fc.property(long, (path) => missesEnds(path, haste) < 1e-6));
  });

  it('begins and ends where a short path does', () => {
    const short = [0, 0.2].map((x) => ({ x, y: 0, isCorner: false }));
    expect(missesEnds(short, 0.2)).toBeLessThan(1e-6);
  });

  it.each(HASTES)('stays straight where the path is (haste %d)', (haste) => {
    const steps = fc.array(fc.double({ min: 0.05, max: 1, noNaN: true }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(steps, fc.double({ min: -3, max: 3, noNaN: true }), (lengths, angle) => {
        let way = 0;
        const places = [0, ...lengths].map((length) => (way += length));
        const path = places.map((s) => ({ x: Math.cos(angle) * s, y: Math.sin(angle) * s, isCorner: false }));
        const line = movePen(curveThrough(path), haste);
        const aside = line.map(({ x, y }) => Math.abs(y * Math.cos(angle) - x * Math.sin(angle)));
        expect(Math.max(...aside)).toBeLessThan(1e-9);
      }),
    );
  });

  it('cuts a corner the more, and turns in it the less at once, the faster it is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 50, max: 150 }), (deg) => {
        const angle = (deg * Math.PI) / 180;
        const corner = { x: 0.5, y: 0, isCorner: true };
        const end = { x: 0.5 + Math.cos(angle) / 2, y: Math.sin(angle) / 2, isCorner: false };
        const lines = HASTES.map((haste) =>
          movePen(curveThrough([{ x: 0, y: 0, isCorner: false }, corner, end]), haste),
        );
        const missed = lines.map((line) => Math.min(...line.map((place) => apart(place, corner))));
        const turns = lines.map(sharpestTurn);
        for (let i = 1; i < HASTES.length; i++) {
          expect(missed[i]).toBeGreaterThan(missed[i - 1] ?? 0);
          expect(turns[i]).toBeLessThan(turns[i - 1] ?? 0);
        }
      }),
    );
  });

  it('is slow in bends and fast on straight ways', () => {
    const bend = [0, 0.3, 0.6, 0.9].map((a) => ({ x: Math.sin(a * 4), y: Math.cos(a * 4), isCorner: false }));
    const tight = bend.map(({ x, y }) => ({ x: x / 5, y: y / 5, isCorner: false }));
    const middle = (path: readonly Waypoint[]) => movePen(curveThrough(path), 0.1)[12]?.speed ?? 0;
    const straight = [0, 1, 2, 3].map((x) => ({ x, y: 0, isCorner: false }));
    expect(middle(tight)).toBeLessThan(middle(bend) - 0.2);
    expect(middle(bend)).toBeLessThan(middle(straight) - 0.2);
  });
});

function sharpestTurn(line: readonly Point[]): number {
  const turns = line.slice(1, -1).map((at, i) => {
    const [before, after] = [line[i] ?? at, line[i + 2] ?? at];
    const [dx, dy, ex, ey] = [at.x - before.x, at.y - before.y, after.x - at.x, after.y - at.y];
    return Math.abs(Math.atan2(dx * ey - dy * ex, dx * ex + dy * ey));
  });
  return Math.max(...turns);
}
