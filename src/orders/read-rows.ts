// The rows of a table in; the same rows by what their cells mean out, with what was found about each row.
import type { ProblemCode } from '../problem.ts';
import { columnsByHeadings, type FactColumns } from './columns/assign-columns.ts';
import type { Fact, Facts, NamedCell, Platform } from './platforms/platform.ts';
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

/** A row of the file: the rows that it stands for, more than one where a cell packs several items. */
export interface ReadRow {
  readonly line: number;
  /** It belongs to the report, such as the count at its end. */
  readonly isFrame: boolean;
  readonly rows: readonly FactRow[];
}

/** A cell this long holds no name, title or message, and looking through it takes time. */
export const MOST_CHARACTERS = 5_000;

/** Gives what reads one row under these normalised headings; null for a row without a single filled cell, which is no row. */
export function rowReader(
  platform: Platform,
  names: readonly string[],
  columns: FactColumns,
): (row: TableRecord) => ReadRow | null {
  const read = columns.flatMap(([, indexes]) => indexes);
  const otherAddress = columnsByHeadings(platform.otherAddress, names);
  const more = names.map((_, i) => i).filter((i) => platform.more.test(names[i] ?? ''));
  return (row) => {
    const { line, cells, isTooBig } = row;
    if (!isTooBig && cells.every((cell) => cell.trim() === '')) return null;
    if (platform.frame.test(cells.slice(0, 2).join(' '))) return { line, isFrame: true, rows: [] };
    const named = more.map((i): NamedCell => ({ heading: names[i] ?? '', cell: cellAt(cells, i) }));
    const own = factsOf(columns, cells);
    const hasAddress = ADDRESS.some((fact) => own[fact] !== undefined);
    const [first = {}, ...others] = platform.unpack(
      hasAddress ? own : { ...own, ...factsOf(otherAddress, cells) },
      named.filter(({ cell }) => cell !== ''),
    );
    const remarks = remarksOf(row, names.length, read);
    return {
      line,
      isFrame: false,
      rows: [
        { line, facts: withoutBlanks(first), remarks },
        ...others.map((facts) => ({ line, facts: withoutBlanks(facts), remarks: [] })),
      ],
    };
  };
}

const ADDRESS = ['line1', 'line2', 'line3', 'city', 'region', 'postcode', 'country'] as const;

const cellAt = (cells: readonly string[], index: number): string => readCell(cells[index] ?? '');

/** What is read of a cell, wherever it stands. */
export const readCell = (cell: string): string =>
  cleanCell(cell.length > MOST_CHARACTERS ? cell.slice(0, MOST_CHARACTERS) : cell);

function factsOf(columns: FactColumns, cells: readonly string[]): Facts {
  const facts: Partial<Record<Fact, string>> = {};
  for (const [fact, indexes] of columns) {
    for (const index of indexes) {
      const cell = cellAt(cells, index);
      if (cell === '') continue;
      facts[fact] = cell;
      break;
    }
  }
  return facts;
}

const isFilled = (text: string | undefined): boolean => text !== undefined && text.trim() !== '';

/** Facts that are known. */
export function withoutBlanks(facts: Facts): Facts {
  for (const name in facts) {
    if (isFilled(facts[name as Fact])) continue;
    return Object.fromEntries(Object.entries(facts).filter(([, text]) => isFilled(text)));
  }
  return facts;
}

/** `read` are the columns that are read: what stands in the others is nobody's loss. */
function remarksOf(row: TableRecord, width: number, read: readonly number[]): Remark[] {
  const remarks: Remark[] = [];
  const note = (code: ProblemCode, detail: string): void => {
    remarks.push({ code, line: row.line, detail });
  };
  if (row.isTooBig) note('row-unreadable', 'it is longer or wider than any order');
  else if (row.cells.length < width) note('row-short', `${row.cells.length} cells of ${width}`);
  if (row.cells.slice(width).some((cell) => cell.trim() !== ''))
    note('row-long', `${row.cells.length} cells for ${width}`);
  if (read.some((index) => (row.cells[index]?.length ?? 0) > MOST_CHARACTERS)) note('cell-cut', '');
  if (row.hasStrayQuote) note('quote-stray', '');
  return remarks;
}
