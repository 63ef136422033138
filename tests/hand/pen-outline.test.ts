import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Contour, type Point, placesAlong } from '../../src/geometry.ts';
import { type InkPlace, penOutline } from '../../src/hand/strokes/pen-outline.ts';

/** A pen of 0.12 x-heights on the grid. */
const HALF = 12;
const STEP = 5;
/** In half widths. A quarter of a circle in one quadratic curve reaches 6 % too far: that is how ends are drawn, and long bends stray a little more. */
const FARTHEST = 1.2;
const CLOSEST = 0.8;

/** Lines that bend now this way and now that, never tighter than twice the half width, pressed now more and now less. */
const lines = fc
  .record({
    bends: fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 2, maxLength: 12 }),
    swell: fc.double({ min: 0, max: 0.12, noNaN: true }),
    deg: fc.integer({ min: 0, max: 359 }),
  })
  .map(({ bends, swell, deg }): InkPlace[] => {
    let [x, y, angle] = [0, 0, (deg * Math.PI) / 180];
    const steps = bends.flatMap((bend, i) =>
      Array.from({ length: 6 }, (_, k) => bend + (((bends[i + 1] ?? bend) - bend) * k) / 6),
    );
    return steps.map((bend, i) => {
      angle += (bend * STEP) / (2 * HALF);
      x += Math.cos(angle) * STEP;
      y += Math.sin(angle) * STEP;
      return { x, y, half: HALF * (1 + swell * Math.sin(i / 5)) };
    });
  });

/** How often the contours wind around a place: 0 is paper. */
function winding(contours: readonly (readonly Point[])[], { x, y }: Point): number {
  let turns = 0;
  for (const ring of contours) {
    ring.forEach((b, i) => {
      const a = ring.at(i - 1) ?? b;
      if (a.y <= y === b.y <= y) return;
      const crossing = a.x + ((y - a.y) / (b.y - a.y)) * (b.x - a.x);
      if (crossing > x) turns += b.y > a.y ? 1 : -1;
    });
  }
  return turns;
}

const flat = (contours: readonly Contour[]): Point[][] => contours.map((contour) => placesAlong(contour, 12));

/** Distance from a line in half widths of the pen there. */
function halvesFrom(line: readonly InkPlace[], { x, y }: Point): number {
  const distances = line.slice(1).map((b, i) => {
    const a = line[i] ?? b;
    const [dx, dy] = [b.x - a.x, b.y - a.y];
    const share = Math.max(0, Math.min(1, ((x - a.x) * dx + (y - a.y) * dy) / (dx * dx + dy * dy || 1)));
    return Math.hypot(a.x + dx * share - x, a.y + dy * share - y) / (a.half + (b.half - a.half) * share);
  });
  return Math.min(...distances);
}

/** Places beside the line, to both sides, so many half widths away; not at its ends. */
const beside = (line: readonly InkPlace[], halves: number): Point[] =>
  line.slice(1, -1).flatMap((at, i) => {
    const [before, after] = [line[i] ?? at, line[i + 2] ?? at];
    const length = Math.hypot(after.x - before.x, after.y - before.y) || 1;
    const [nx, ny] = [-(after.y - before.y) / length, (after.x - before.x) / length];
    return [1, -1].map((side) => ({
      x: at.x + nx * at.half * halves * side,
      y: at.y + ny * at.half * halves * side,
    }));
  });

describe('the ink of a line', () => {
  it('covers the line and leaves no holes along it', () => {
    fc.assert(
      fc.property(lines, (line) => {
        const ink = flat(penOutline(line));
        const bare = [...line, ...beside(line, 0.3)].filter((at) => winding(ink, at) === 0);
        expect(bare).toEqual([]);
      }),
    );
  });

  it('is as wide as the pen all along a bend', () => {
    const radius = fc.double({ min: 3 * HALF, max: 40 * HALF, noNaN: true });
    fc.assert(
      fc.property(radius, fc.double({ min: 0.5, max: 5, noNaN: true }), (r, length) => {
        const line = Array.from({ length: 40 }, (_, i) => {
          const angle = (i * length) / 40;
          return { x: Math.cos(angle) * r, y: Math.sin(angle) * r, half: HALF };
        });
        const ink = flat(penOutline(line));
        expect(Math.max(...ink.flat().map((at) => halvesFrom(line, at)))).toBeLessThan(FARTHEST);
        expect(beside(line, CLOSEST).filter((at) => winding(ink, at) === 0)).toEqual([]);
      }),
    );
  });

  it('is wound clockwise, so that strokes that cross do not cancel each other', () => {
    fc.assert(
      fc.property(lines, (line) => {
        const ink = penOutline(line);
        for (const contour of ink) {
          const first = contour[0];
          const ring = flat([contour]);
          expect(first).toBeDefined();
          expect(Math.max(...line.map((at) => winding(ring, at)))).toBeLessThanOrEqual(0);
        }
      }),
    );
  });

  it.each([0, 30, 90, 135, 250])('is as wide as the pen in the middle (drawn towards %d degrees)', (deg) => {
    const [c, s] = [Math.cos((deg * Math.PI) / 180), Math.sin((deg * Math.PI) / 180)];
    const line = Array.from({ length: 30 }, (_, i) => ({ x: c * i * STEP, y: s * i * STEP, half: HALF }));
    const ink = flat(penOutline(line));
    const across = Array.from({ length: 400 }, (_, i) => (i - 200) / 10).filter(
      (d) => winding(ink, { x: c * 72 - s * d, y: s * 72 + c * d }) !== 0,
    );
    expect(across.length / 10).toBeCloseTo(2 * HALF, 0);
  });

  it('is whole where the pen turns back on its own line', () => {
    const down = Array.from({ length: 20 }, (_, i) => ({ x: 0, y: 100 - i * STEP, half: HALF }));
    const up = Array.from({ length: 20 }, (_, i) => ({ x: i, y: 5 + i * STEP, half: HALF }));
    const line = [...down, ...up];
    const ink = flat(penOutline(line));
    expect([...line, ...beside(line, 0.5)].filter((at) => winding(ink, at) === 0)).toEqual([]);
    expect(Math.max(...ink.flat().map((at) => halvesFrom(line, at)))).toBeLessThan(FARTHEST);
  });

  it('is a dot where the pen only touches the paper', () => {
    const ink = flat(penOutline([{ x: 10, y: 20, half: HALF }]));
    const radii = ink.flat().map(({ x, y }) => Math.hypot(x - 10, y - 20) / HALF);
    expect(Math.min(...radii)).toBeGreaterThan(0.99);
    expect(Math.max(...radii)).toBeLessThan(FARTHEST);
  });
});
