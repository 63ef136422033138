// Two drawings of one word differ by what no move, and for the shape no affine map, takes away.
import { describe, expect, it } from 'vitest';
import { differenceInShape, differenceOf, extentOf } from '../../bench/realism/compare-drawings.ts';
import type { Point } from '../../src/geometry.ts';

const DRAWING: readonly Point[] = [
  { x: 0, y: 0 },
  { x: 2, y: 0 },
  { x: 2, y: 1 },
  { x: 0, y: 1 },
  { x: 1, y: 2 },
];

const changed = (map: (point: Point) => Point): Point[] => DRAWING.map(map);

describe('two drawings', () => {
  it('do not differ by where they stand', () => {
    const moved = changed(({ x, y }) => ({ x: x + 7, y: y - 3 }));
    expect(differenceOf(DRAWING, moved)).toBeCloseTo(0);
  });

  it('differ by their width, but then not in shape', () => {
    const wider = changed(({ x, y }) => ({ x: x * 1.5 + y * 0.2, y: y * 0.9 }));
    expect(differenceOf(DRAWING, wider)).toBeGreaterThan(0.3);
    expect(differenceInShape(DRAWING, wider)).toBeCloseTo(0);
    expect(extentOf(wider).height).toBeCloseTo(1.8);
  });

  it('differ in shape where one point is bent away', () => {
    const bent = changed((point) => (point === DRAWING[4] ? { x: 1, y: 2.5 } : point));
    expect(differenceOf(DRAWING, bent)).toBeCloseTo(0.2); // 0.5 of one of five points, less the shift of the middle
    expect(differenceInShape(DRAWING, bent)).toBeGreaterThan(0.05);
  });
});
