import { expect, it } from 'vitest';
import { type Posture, takePosture } from '../../src/page/posture.ts';

const LINES = [0, 1, 2, 3, 4, 5, 6, 7];
const round = (value: number): number => Math.round(value * 20) / 20 + 0;

/** Margins and bends of a note's lines, to a twentieth of an x-height: what the eye could compare. */
const pattern = (posture: Posture): string =>
  LINES.flatMap((line) => [posture.indentXh(line), posture.bend(line)(8), posture.bend(line)(16)])
    .map(round)
    .join(' ');

it('gives no two notes of a print run of 2,000 the same pattern of margins and bends', () => {
  const patterns = Array.from({ length: 2000 }, (_, i) => pattern(takePosture(1, `spring/etsy/${i}`)));
  expect(new Set(patterns).size).toBe(2000);
});

it('sits the same way for the same seed', () => {
  expect(pattern(takePosture(1, 'spring/etsy/1'))).toBe(pattern(takePosture(1, 'spring/etsy/1')));
});

it('sits as straight as a ruler at strength 0', () => {
  const posture = takePosture(0, 'seed');
  expect(
    LINES.map((line) => [posture.indentXh(line), posture.slope(line), posture.bend(line)(9)].map(Math.abs)),
  ).toEqual(LINES.map(() => [0, 0, 0]));
  expect(LINES.map((line) => [posture.leading(line), posture.lineSize(line)])).toEqual(
    LINES.map(() => [1, 1]),
  );
});

it('writes the first line a little larger', () => {
  const sizes = Array.from({ length: 200 }, (_, i) => takePosture(1, `${i}`));
  const mean = (line: number): number =>
    sizes.reduce((sum, posture) => sum + posture.lineSize(line), 0) / sizes.length;
  expect(mean(0)).toBeCloseTo(1.03, 2);
  expect(mean(1)).toBeCloseTo(1, 2);
});
