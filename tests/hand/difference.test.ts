import { expect, it } from 'vitest';
import { differenceXh } from '../../src/hand/difference.ts';
import type { Variant } from '../../src/hand/variant.ts';
import { MADE_UP_HAND } from '../support/made-up-hand.ts';

const bank = MADE_UP_HAND.bank(1, null);

/** The first two variants of each form of a letter. */
const variants = (letter: string): readonly (readonly [Variant, Variant])[] =>
  Object.values(bank.shape(letter, false).letters[0]?.choices ?? {})
    .flat()
    .map(({ form }) => {
      const [a, b] = bank.pack(form, 0);
      if (a === undefined || b === undefined) throw new Error('A pack has two variants at least.');
      return [a, b];
    });

it('compares two writings of a form along their lines, however many points their outlines have', () => {
  const [[a, b]] = variants('t') as [[Variant, Variant]];
  const bent = { ...b, outline: { ...b.outline, contours: [] } };
  expect(differenceXh(a, a)).toBe(0);
  expect(differenceXh(a, b)).toBeGreaterThan(0.01);
  expect(differenceXh(a, b)).toBeLessThan(0.5);
  expect(differenceXh(a, bent)).toBe(differenceXh(a, b));
});

it('does not mind where the letter stands', () => {
  const [[a]] = variants('t') as [[Variant, Variant]];
  const lines = a.outline.lines.map((line) => ({
    ...line,
    places: line.places.map((place) => ({ ...place, x: place.x + 30, y: place.y - 8 })),
  }));
  expect(differenceXh(a, { ...a, outline: { ...a.outline, lines } })).toBeCloseTo(0, 6);
});

it('compares two forms of a letter, too', () => {
  const [plain, lead] = variants('n');
  expect(differenceXh(plain?.[0] as Variant, lead?.[0] as Variant)).toBeGreaterThan(0.1);
});
