// Where a mistake stands in the seller's text, so that the caret can be put there.
import { expect, it } from 'vitest';
import { offsetOf } from '../../src/web/text-places.ts';

it('finds a line and column in the text', () => {
  const text = 'Dear {{name}},\n\nthank you 🙂 for {{item';
  expect(text.slice(offsetOf(text, 1, 6))).toMatch(/^\{\{name/);
  expect(text.slice(offsetOf(text, 3, 17))).toBe('{{item');
  expect(offsetOf(text, 2, 9)).toBe(15);
  expect(offsetOf(text, 9, 9)).toBe(text.length);
});
