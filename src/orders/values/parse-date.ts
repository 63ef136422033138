// A column of date cells in; the order of day and month in it, and each date as YYYY-MM-DD, out.

export type DateOrder = 'day-first' | 'month-first' | 'unknown';

export interface DateReading {
  /** '' where the day is not known. */
  readonly day: string;
  readonly isDate: boolean;
}

const MONTHS =
  'jan|feb fév|mar mär mrz|apr avr abr|may mai mag|jun juin giu|jul juil lug|aug aoû ago|sep set|oct okt ott|nov|dec dez déc dic'
    .split('|')
    .map((names) => names.split(' '));

const NUMERIC = /^(\d{1,2})([/.-])(\d{1,2})(?:\2(\d{4}|\d{2}))?(?![/.-]?\d)/;

/** Numbers above 12 tell. A year does not: a day and month without one cannot make a date. */
export function dateOrderOf(cells: readonly string[]): DateOrder {
  let isDayFirst = false;
  let isMonthFirst = false;
  for (const cell of cells) {
    const [, first, , second] = NUMERIC.exec(cell.trim()) ?? [];
    isDayFirst ||= Number(first) > 12;
    isMonthFirst ||= Number(second) > 12;
  }
  if (isDayFirst === isMonthFirst) return 'unknown';
  return isDayFirst ? 'day-first' : 'month-first';
}

/** True where the order of day and month decides what day it is. */
export function needsDateOrder(cell: string): boolean {
  const [, first, sign, second, year] = NUMERIC.exec(cell.trim()) ?? [];
  return (
    year !== undefined && sign !== '.' && first !== second && Number(first) <= 12 && Number(second) <= 12
  );
}

/** The written day, without its time and zone: that is the day the buyer and the shop saw. */
export function parseDate(cell: string, order: DateOrder): DateReading {
  const text = cell.trim();
  return isoDate(text) ?? serialDate(text) ?? numericDate(text, order) ?? namedDate(text) ?? NO_DATE;
}

const NO_DATE: DateReading = { day: '', isDate: false };
const UNKNOWN_DAY: DateReading = { day: '', isDate: true };

function isoDate(text: string): DateReading | null {
  const [, year, month, day] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/.exec(text) ?? [];
  return year === undefined ? null : dayOf(Number(year), Number(month), Number(day));
}

/** A spreadsheet counts days from 30 December 1899. The bounds are the years 1982 to 2064. */
export const isSerialDate = (cell: string): boolean => /^[3-5]\d{4}([.,]\d+)?$/.test(cell.trim());

function serialDate(text: string): DateReading | null {
  if (!isSerialDate(text)) return null;
  const days = Number.parseInt(text, 10);
  return { day: new Date(Date.UTC(1899, 11, 30 + days)).toISOString().slice(0, 10), isDate: true };
}

function numericDate(text: string, order: DateOrder): DateReading | null {
  const [, a, sign, b, year] = NUMERIC.exec(text) ?? [];
  if (a === undefined) return null;
  const [first, second] = [Number(a), Number(b)];
  if (year === undefined) return first <= 31 && second <= 31 ? UNKNOWN_DAY : null;
  const isDayFirst = sign === '.' || first > 12 || (second <= 12 && order === 'day-first');
  const isMonthFirst = second > 12 || order === 'month-first' || first === second;
  if (isDayFirst) return dayOf(Number(year), second, first);
  return isMonthFirst ? dayOf(Number(year), first, second) : UNKNOWN_DAY;
}

/** `Nov 2, 2026`, `2 November 2026`, `Sep-18-26`, `10-Dez-25`. */
function namedDate(text: string): DateReading | null {
  const month = MONTHS.findIndex((names) => {
    const word = /\p{L}{3,}/u.exec(text)?.[0].toLowerCase() ?? '';
    return names.some((name) => word.startsWith(name));
  });
  const [, day, year] = /^\D*(\d{1,2})\D+(\d{4}|\d{2})(?!\d)/.exec(text) ?? [];
  return month < 0 || day === undefined ? null : dayOf(Number(year), month + 1, Number(day));
}

function dayOf(year: number, month: number, day: number): DateReading {
  const full = year < 100 ? 2000 + year : year;
  const date = new Date(Date.UTC(full, month - 1, day));
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal ? { day: date.toISOString().slice(0, 10), isDate: true } : NO_DATE;
}
