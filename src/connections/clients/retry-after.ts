// The headers of an answer come in; how long a platform asks us to wait goes out, in milliseconds. No clock is needed: a date
// is compared with the date of the answer itself.

const SECOND = 1000;
const DAY = 24 * 3600 * SECOND;

/** `X-Retry-After` and the reset in milliseconds are BigCommerce's, the reset in seconds is ShipStation's. */
const HEADERS = [
  ['retry-after', SECOND],
  ['x-retry-after', SECOND],
  ['x-rate-limit-reset', SECOND],
  ['x-rate-limit-time-reset-ms', 1],
] as const;

/** 0 where the platform asks for nothing. Never more than a day: a slip of theirs must not hold an order for a year. */
export function retryAfterMs(headers: Readonly<Record<string, string>>): number {
  for (const [name, unit] of HEADERS) {
    const value = headers[name] ?? '';
    if (/^\d{1,12}$/.test(value)) return Math.min(Number(value) * unit, DAY);
  }
  const wait = Date.parse(headers['retry-after'] ?? '') - Date.parse(headers.date ?? '');
  return Number.isNaN(wait) ? 0 : Math.min(Math.max(wait, 0), DAY);
}
