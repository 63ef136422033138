import { beforeAll, describe, expect, it } from 'vitest';
import { DRAWING_PROGRAMS, type Drawn, difference, drawnBy } from '../support/drawn-by.ts';
import { MIXED_LINES, mixedPdf } from '../support/mixed-note.ts';
import { HANDS } from '../support/notes.ts';

/** Smoothed edges come to 33 at most, a lost letter to 51 at least, in pixels of ink. */
const SAME = 42;

const [first, ...others] = DRAWING_PROGRAMS;

describe.skipIf(first === undefined || others.length === 0).each(HANDS)('%s', (hand) => {
  let ours: Drawn;
  beforeAll(() => {
    ours = page(first ?? '');
  });
  const page = (program: string, lines = MIXED_LINES): Drawn => drawnBy(program, mixedPdf(hand, lines));

  it.each(others)(`is drawn alike by ${first} and %s`, (other) => {
    expect(difference(ours, page(other))).toBeLessThan(SAME);
  });

  it('is seen to be another page when one letter lacks at the end of a line', () => {
    const lines = MIXED_LINES.map((line) => line.replace('Česká', 'Česk'));
    expect(difference(ours, page(first ?? '', lines))).toBeGreaterThan(SAME);
  });
});
