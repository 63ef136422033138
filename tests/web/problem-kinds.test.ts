// Problems as the page lists them: each kind once, with its places.
import { expect, it } from 'vitest';
import type { ApiProblem } from '../../src/http/api.ts';
import { placesOf, problemKinds } from '../../src/web/problem-kinds.ts';

const trouble = (part: Partial<ApiProblem>): ApiProblem => ({
  ...{ code: 'order-repeated', severity: 'info', message: 'Read already.', hint: 'Nothing to do.' },
  ...part,
});

it('names the place of a problem as far as it is known', () => {
  expect(placesOf([trouble({ order: '4711', line: 12 })])).toBe('Order 4711, line 12');
  expect(placesOf([trouble({ line: 3, column: 15 })])).toBe('Line 3, column 15');
  expect(placesOf([trouble({})])).toBe('');
});

it('names the first places and counts the others', () => {
  const lines = Array.from({ length: 300 }, (_, i) => trouble({ line: i + 2 }));
  expect(placesOf(lines)).toBe('Line 2; line 3; line 4; and 297 more');
  expect(placesOf(lines.slice(0, 3))).toBe('Line 2; line 3; line 4');
});

it('names a place once, where buyer and recipient have the same trouble', () => {
  expect(placesOf([trouble({ line: 2, field: 'buyerName' }), trouble({ line: 2 })])).toBe('Line 2');
});

it('lists each kind of trouble once, worst first', () => {
  const unpaid = trouble({ severity: 'skip', message: 'Not paid.' });
  const kinds = problemKinds([trouble({ line: 2 }), unpaid, trouble({ line: 3 })]);
  expect(kinds.map(({ message, problems }) => [message, problems.length])).toEqual([
    ['Not paid.', 1],
    ['Read already.', 2],
  ]);
});
