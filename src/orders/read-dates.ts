// The orders of one file in; the same with the day of each out, and what there is to say of the column.
import { type Place, type Problem, problem } from '../problem.ts';
import type { Sample } from './columns/assign-columns.ts';
import type { OrderPart } from './group-rows.ts';
import type { Platform } from './platforms/platform.ts';
import type { ReadSettings } from './read-settings.ts';
import { type DateOrder, dateOrderOf, isSerialDate, needsDateOrder, parseDate } from './values/parse-date.ts';

export interface Dated {
  readonly parts: readonly OrderPart[];
  /** Day and month of the column cannot be told apart. */
  readonly isAmbiguous: boolean;
  /** A spreadsheet made day numbers of the dates. */
  readonly hasSerials: boolean;
}

/** Each date as YYYY-MM-DD, '' where its day is not known. The whole column tells which number is the month. */
export function withDates(
  platform: Platform,
  { names }: Sample,
  parts: readonly OrderPart[],
  said: ReadSettings['dates'],
): Dated {
  const cells = parts.map(({ facts }) => facts.placedOn ?? '').filter((cell) => cell !== '');
  const order = dateOrderIn(cells, platform.dateOrder(names), said);
  const [promisedOn, sentOn] = [dayReader(parts, 'promisedOn', order), dayReader(parts, 'sentOn', order)];
  const dated = parts.map((bare): OrderPart => {
    const part = { ...bare, promisedOn: promisedOn(bare), sentOn: sentOn(bare) };
    const cell = part.facts.placedOn;
    if (cell === undefined) return part;
    const { day, isDate } = parseDate(cell, order);
    const remarks = isDate
      ? part.remarks
      : [...part.remarks, { code: 'date-invalid', line: part.line, detail: '' } as const];
    return { ...part, placedOn: day, remarks };
  });
  return {
    parts: dated,
    isAmbiguous: order === 'unknown' && cells.some(needsDateOrder),
    hasSerials: cells.some(isSerialDate),
  };
}

/** Of a column that no note depends on: what cannot be told for sure is not known, and nobody is asked. */
function dayReader(
  parts: readonly OrderPart[],
  fact: 'promisedOn' | 'sentOn',
  orderOfDays: DateOrder,
): (part: OrderPart) => string {
  const told = dateOrderOf(parts.map(({ facts }) => facts[fact] ?? ''));
  const order = told === 'unknown' ? orderOfDays : told;
  return ({ facts }) => (facts[fact] === undefined ? '' : parseDate(facts[fact], order).day);
}

/** What the column tells, else what the shop writes, else what the seller says. */
function dateOrderIn(cells: readonly string[], fixed: DateOrder, said: ReadSettings['dates']): DateOrder {
  const told = dateOrderOf(cells);
  if (told !== 'unknown') return told;
  return fixed === 'unknown' ? (said ?? 'unknown') : fixed;
}

/** `header` is where the headings stand, `field` the heading of the column, '' where there is none. */
export function dateProblems(header: Place, field: string, { isAmbiguous, hasSerials }: Dated): Problem[] {
  const at: Place = field === '' ? header : { ...header, field };
  return [
    ...(isAmbiguous ? [problem('date-ambiguous', at)] : []),
    ...(hasSerials ? [problem('date-serial', at)] : []),
  ];
}
