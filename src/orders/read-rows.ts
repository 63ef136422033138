// The rows of a table in; the same rows by what their cells mean out, with what was found about each row.
import type { ProblemCode } from '../problem.ts';
import type { Facts, ItemFact, OrderFact, Platform } from './platforms/platform.ts';
import { normaliseHeading } from './table/normalise-heading.ts';
import type { TableRecord } from './table/parse-records.ts';
import { cleanCell } from './values/clean-cell.ts';

/** Something found on a line that belongs to an order; the order's id is put to it later. */
export interface Remark {
  readonly code: ProblemCode;
  readonly line: number;
  readonly detail: string;
  readonly field?: string;
}

export interface FactRow {
  readonly line: number;
  readonly facts: Facts;
  readonly remarks: readonly Remark[];
}

/** A cell this long holds no name, title or message, and looking through it takes time. */
const MOST_CHARACTERS = 5_000;

type Column = readonly [fact: OrderFact | ItemFact, indexes: readonly number[]];

/** Rows without a single filled cell are no rows. */
export function readRows(
  platform: Platform,
  headings: readonly string[],
  rows: readonly TableRecord[],
): FactRow[] {
  const columns = columnsOf(platform, headings);
  return rows
    .filter(({ cells, isTooBig }) => isTooBig || cells.some((cell) => cell.trim() !== ''))
    .map((row) => ({
      line: row.line,
      facts: withoutBlanks(platform.unpack(factsOf(columns, row.cells))),
      remarks: remarksOf(row, headings.length),
    }));
}

/** A heading that stands twice is read where it stands first. */
function columnsOf(platform: Platform, headings: readonly string[]): Column[] {
  const names = headings.map(normaliseHeading);
  const facts = Object.entries(platform.columns) as [OrderFact | ItemFact, readonly string[]][];
  return facts
    .map(([fact, known]): Column => [fact, known.map((name) => names.indexOf(name)).filter((i) => i >= 0)])
    .filter(([, indexes]) => indexes.length > 0);
}

function factsOf(columns: readonly Column[], cells: readonly string[]): Facts {
  const facts: Partial<Record<OrderFact | ItemFact, string>> = {};
  for (const [fact, indexes] of columns) {
    for (const index of indexes) {
      const cell = cleanCell((cells[index] ?? '').slice(0, MOST_CHARACTERS));
      if (cell === '') continue;
      facts[fact] = cell;
      break;
    }
  }
  return facts;
}

const withoutBlanks = (facts: Facts): Facts =>
  Object.fromEntries(Object.entries(facts).filter(([, text]) => text.trim() !== ''));

function remarksOf(row: TableRecord, width: number): Remark[] {
  const remarks: Remark[] = [];
  const note = (code: ProblemCode, detail: string): void => {
    remarks.push({ code, line: row.line, detail });
  };
  if (row.isTooBig) note('row-unreadable', 'it is longer or wider than any order');
  else if (row.cells.length < width) note('row-short', `${row.cells.length} cells of ${width}`);
  if (row.cells.slice(width).some((cell) => cell.trim() !== ''))
    note('row-long', `${row.cells.length} cells for ${width}`);
  if (row.cells.some((cell) => cell.length > MOST_CHARACTERS)) note('cell-cut', '');
  if (row.hasStrayQuote) note('quote-stray', '');
  return remarks;
}
