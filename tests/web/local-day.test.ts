// The day on the wall calendar, which is not always the one in Greenwich.
import { expect, it } from 'vitest';
import { localDay } from '../../src/web/local-day.ts';

it('gives the day of this computer, from its first minute to its last', () => {
  expect(localDay(new Date(2026, 10, 5, 0, 1))).toBe('2026-11-05');
  expect(localDay(new Date(2026, 10, 5, 23, 59))).toBe('2026-11-05');
});
