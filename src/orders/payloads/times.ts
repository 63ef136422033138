// Timestamps as platforms write them in; days as YYYY-MM-DD and moments in ms since 1970 out.
import { parseDate } from '../values/parse-date.ts';

const ISO = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2})?)(?:(\.\d{1,3})\d*)?(Z|[+-]\d{2}:?\d{2})?$/i;
/** As in e-mails: `Fri, 06 Nov 2026 14:13:12 +0000`. */
const RFC_2822 =
  /^(?:[A-Z][a-z]{2}, )?(\d{1,2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2}) (?:([+-]\d{4})|GMT|UTC?|Z)$/;
/** The end of the year 9999: later moments have no day of four digits. */
const LAST_SECOND = 253_402_300_799;

/** The day as it stands in the timestamp's own zone, which is what buyer and shop saw; '' if it is not known. */
export function dayOf(timestamp: string): string {
  if (/^\d{4}-\d{2}-\d{2}(?!\d)/.test(timestamp)) return parseDate(timestamp, 'unknown').day;
  const ms = RFC_2822.test(timestamp) ? momentOf(timestamp) : 0;
  return ms > 0 ? new Date(ms).toISOString().slice(0, 10) : '';
}

/** 0 if it is not known. A timestamp without a zone is taken for UTC: those of one platform still compare. */
export function momentOf(timestamp: string): number {
  const [, day, time, fraction = '', zone = 'Z'] = ISO.exec(timestamp) ?? [];
  const [, email, offset = '+0000'] = RFC_2822.exec(timestamp) ?? [];
  const written = day === undefined ? `${email} ${offset}` : `${day}T${time}${fraction}${withColon(zone)}`;
  const ms = day === undefined && email === undefined ? 0 : Date.parse(written);
  return Number.isNaN(ms) ? 0 : ms;
}

const withColon = (zone: string): string => zone.toUpperCase().replace(/^(...)(\d\d)$/, '$1:$2');

/** Seconds since 1970 as a timestamp in UTC; '' if there are none. */
export function timestampOf(seconds: string): string {
  const count = Number(seconds);
  return count > 0 && count <= LAST_SECOND ? new Date(count * 1000).toISOString() : '';
}
