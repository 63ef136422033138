import { expect, it } from 'vitest';
import { nextAttemptMs, SENDING, WORKING_OFF } from '../../src/connections/back-off.ts';

const NOW = 1_793_974_392_000;

/** Minutes from each failure to the next attempt. */
const waits = (schedule: readonly number[]): (number | null)[] =>
  [...schedule, null].map((_, attempts) => {
    const next = nextAttemptMs(schedule, attempts, NOW);
    return next === null ? null : (next - NOW) / 60_000;
  });

it.each([
  ['what we send', SENDING, [0, 5 / 60, 5, 30, 120, 300, 600, 840, 1200, 1440, null]],
  ['deliveries that wait', WORKING_OFF, [0, 10 / 60, 1, 5, 30, 120, 360, 720, 1440, null]],
])('tries %s at once, then less and less often, then no more', (_, schedule, minutes) => {
  expect(waits(schedule)).toEqual(minutes);
});

it('gives up for good', () => {
  expect(nextAttemptMs(SENDING, 1000, NOW)).toBeNull();
});
