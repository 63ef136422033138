import { describe, expect, it } from 'vitest';
import { smoothField, smoothLine } from '../../src/hand/noise.ts';
import { strata } from '../../src/hand/strata.ts';
import { stream } from '../../src/random.ts';

const mean = (values: readonly number[]): number => values.reduce((sum, v) => sum + v, 0) / values.length;
function sd(values: readonly number[]): number {
  const middle = mean(values);
  return Math.sqrt(mean(values.map((v) => (v - middle) ** 2)));
}

describe('smooth noise', () => {
  it('has mean 0 and SD 1 along a line', () => {
    const noise = smoothLine(stream('seed', 'line'), 2);
    const values = Array.from({ length: 20_000 }, (_, i) => noise(i * 0.37));
    expect(mean(values)).toBeCloseTo(0, 1);
    expect(sd(values)).toBeCloseTo(1, 1);
  });

  it('has mean 0 and SD 1 over a plane', () => {
    const noise = smoothField(stream('seed', 'field'), { x: 0, y: 0, width: 100, height: 100 }, 1);
    const values = Array.from({ length: 20_000 }, (_, i) =>
      noise((i % 141) * 0.7, Math.floor(i / 141) * 0.7),
    );
    expect(mean(values)).toBeCloseTo(0, 1);
    expect(sd(values)).toBeCloseTo(1, 1);
  });

  it('changes little over a short way', () => {
    const noise = smoothLine(stream('seed', 'line'), 2);
    const steps = Array.from({ length: 1000 }, (_, i) => Math.abs(noise(i * 0.37 + 0.01) - noise(i * 0.37)));
    expect(Math.max(...steps)).toBeLessThan(0.05);
  });
});

describe('strata', () => {
  it.each([10, 24, 83])('spread %i numbers evenly over the normal distribution', (count) => {
    const values = strata(stream('seed', 'strata'), count);
    expect(values).toHaveLength(count);
    expect(mean(values)).toBeCloseTo(0, 2);
    expect(sd(values)).toBeGreaterThan(0.9);
    expect(sd(values)).toBeLessThan(1.01);
  });
});
