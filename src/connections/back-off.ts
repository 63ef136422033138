// How often something was tried comes in, when to try again goes out. Milliseconds; points in time since 1970.

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** The wait before each attempt, counted from the one before; the first is made at once. */
export type Schedule = readonly number[];

/** For webhooks that we send: what Standard Webhooks recommends, three days in all. */
export const SENDING: Schedule = [
  ...[0, 5 * SECOND, 5 * MINUTE, 30 * MINUTE],
  ...[2, 5, 10, 14, 20, 24].map((hours) => hours * HOUR),
];

/** For deliveries that wait to be worked off: a platform that is down for a night costs no order. */
export const WORKING_OFF: Schedule = [
  ...[0, 10 * SECOND, MINUTE, 5 * MINUTE, 30 * MINUTE],
  ...[2, 6, 12, 24].map((hours) => hours * HOUR),
];

/** When to try after `attempts` that failed; null: not any more. */
export function nextAttemptMs(schedule: Schedule, attempts: number, nowMs: number): number | null {
  const wait = schedule[attempts];
  return wait === undefined ? null : nowMs + wait;
}
