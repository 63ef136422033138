import { describe, expect, it } from 'vitest';
import type { CurvePoint } from '../../src/geometry.ts';
import { findBar } from '../../src/hand/bar.ts';
import { halfWidths } from '../../src/hand/pen-width.ts';
import { smoothContour } from '../../src/hand/smooth-contour.ts';
import { strokeOutline } from '../../src/hand/stroke-outline.ts';

const corner = (x: number, y: number): CurvePoint => ({ x, y, onCurve: true });

/** Corners with the direction away from the ink, for a contour wound clockwise. */
const withNormals = (points: readonly CurvePoint[]) =>
  points.map((point, i) => {
    const before = points.at(i - 1) ?? point;
    const after = points[(i + 1) % points.length] ?? point;
    const [dx, dy] = [after.x - before.x, after.y - before.y];
    const length = Math.hypot(dx, dy);
    return { ...point, normalX: -dy / length, normalY: dx / length };
  });

it('sees how wide a stroke is drawn, thick or thin', () => {
  // Upwards along the left edge, which is straight, and down the right one: 20 wide below, 30 wide above.
  const left = [0, 50, 100, 150, 200, 250].map((y) => corner(0, y));
  const right = [250, 200, 150, 100, 50, 0].map((y) => corner(y < 125 ? 20 : 30, y));
  const [widths = []] = halfWidths([withNormals([...left, ...right])], 25);
  expect(widths[1]).toBeLessThan(12);
  expect(widths[4]).toBeGreaterThan(13);
});

describe('smoothing', () => {
  const ragged = Array.from({ length: 120 }, (_, i) => {
    const [angle, radius] = [(-i / 120) * 2 * Math.PI, 100 + (i % 2 === 0 ? 3 : -3)];
    return corner(radius * Math.cos(angle), radius * Math.sin(angle));
  });
  const smooth = smoothContour(ragged, 8);

  it('takes burrs away and leaves the shape', () => {
    const radii = smooth.map(({ x, y }) => Math.hypot(x, y));
    expect(Math.max(...radii)).toBeLessThan(104);
    expect(Math.min(...radii)).toBeGreaterThan(97);
  });

  it('leaves fewer points', () => {
    expect(smooth.length).toBeLessThan(40);
  });

  it('makes a dot no smaller than it was', () => {
    const dot = Array.from({ length: 12 }, (_, i) => {
      const angle = (-i / 12) * 2 * Math.PI;
      return corner(14 * Math.cos(angle), 14 * Math.sin(angle));
    });
    const radii = smoothContour(dot, 8).map(({ x, y }) => Math.hypot(x, y));
    expect(Math.max(...radii)).toBeGreaterThan(13);
  });
});

describe('the bar of a t', () => {
  const pen = { widthXh: 0.12, slantDeg: 0 };
  const stem = strokeOutline([corner(100, 300), corner(100, 0)], 24, false);
  const bar = strokeOutline([corner(40, 200), corner(170, 200)], 24, false);

  it('is found where the letter is widest', () => {
    expect(findBar([stem, bar], pen)).toMatchObject({ stemX: 100 });
    expect(findBar([stem, bar], pen)?.y).toBeCloseTo(200, -1.5);
  });

  it('is not found on a stem alone', () => {
    expect(findBar([stem], pen)).toBeUndefined();
  });
});
