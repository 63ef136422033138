// Text with LF line ends in; its records out, each with the line it starts on, counted from 1. A quote that never closes
// costs its own line only: that line is read with quotes as plain text, and reading goes on with the next.
import { type CsvError, parse } from 'csv-parse/sync';

export interface Dialect {
  readonly delimiter: string;
  /** Amazon writes quotes as plain text, everybody else doubles them inside quoted cells. */
  readonly quoting: boolean;
}

export interface TableRecord {
  readonly line: number;
  readonly cells: readonly string[];
  /** A quote mark stood where none belongs and was kept as text. */
  readonly hasStrayQuote: boolean;
  /** Longer or wider than any order: its cells were not read. */
  readonly isTooBig: boolean;
}

const MOST_BYTES_A_RECORD = 1_000_000;
const MOST_CELLS_A_RECORD = 1_000;
/** Every repair reads on from the next line: without an end, a file of open quotes would take quadratic time. */
const MOST_REPAIRS = 10;

interface Chunk {
  readonly records: readonly TableRecord[];
  /** Where the record begins that could not be read, or null at the end of the text. */
  readonly stoppedAt: { readonly offset: number; readonly line: number } | null;
}

/** `most` ends the reading early; `columns` is the width of a row, 0 while it is not known. */
export interface Limits {
  readonly most: number;
  readonly columns: number;
}

export function parseRecords(text: string, dialect: Dialect, limits: Limits): TableRecord[] {
  const records: TableRecord[] = [];
  let rest = text;
  let line = 1;
  for (let repairs = 0; rest !== '' && records.length < limits.most; repairs++) {
    const hasGivenUp = dialect.quoting && repairs > MOST_REPAIRS;
    const most = limits.most - records.length;
    const chunk = parseChunk(
      rest,
      line,
      { ...dialect, quoting: dialect.quoting && !hasGivenUp },
      { ...limits, most },
    );
    for (const record of chunk.records) records.push(hasGivenUp ? withQuotesFlagged(record) : record);
    if (!chunk.stoppedAt) break;
    const broken = readBroken(
      rest.slice(chunk.stoppedAt.offset),
      chunk.stoppedAt.line,
      dialect.delimiter,
      limits,
    );
    records.push(broken.record);
    rest = broken.rest;
    line = broken.nextLine;
  }
  return records;
}

const withQuotesFlagged = (record: TableRecord): TableRecord => ({
  ...record,
  hasStrayQuote: record.cells.some((cell) => cell.includes('"')),
});

interface Found {
  readonly record: string[];
  readonly raw: string;
  readonly info: { readonly lines: number };
}

/** Reads up to the end, or up to a quote that swallows what follows it. */
function parseChunk(text: string, line: number, dialect: Dialect, limits: Limits): Chunk {
  const records: TableRecord[] = [];
  let offset = 0;
  let lines = 0;
  const isRead = runParser(text, dialect, limits.most, ({ record, raw, info }) => {
    const body = raw.replace(/^\n+/, '').replace(/\n$/, '');
    const isTooBig = record.length > MOST_CELLS_A_RECORD;
    const stray = dialect.quoting && !isTooBig && body.includes('"') ? strayCells(record, body) : [];
    if (dialect.quoting && isRunaway(record, stray, dialect.delimiter, limits.columns))
      throw new RunawayQuote();
    const start = line + info.lines - 1 - countOf('\n', body);
    records.push({ line: start, cells: isTooBig ? [] : record, hasStrayQuote: stray.length > 0, isTooBig });
    offset += raw.length;
    lines = info.lines;
  });
  return { records, stoppedAt: isRead ? null : { offset, line: line + lines } };
}

/** Ends a reading early: csv-parse has no other way to stop it from inside. */
class RunawayQuote extends Error {}

/** False where a quote runs away or a record outgrows the cap: everything before it was taken. */
function runParser(text: string, dialect: Dialect, most: number, take: (found: Found) => void): boolean {
  try {
    parse(text, {
      delimiter: dialect.delimiter,
      quote: dialect.quoting ? '"' : null,
      relax_quotes: true,
      relax_column_count: true,
      skip_empty_lines: true,
      record_delimiter: '\n',
      info: true,
      raw: true,
      max_record_size: MOST_BYTES_A_RECORD,
      on_record: (found: unknown) => {
        take(found as Found); // its shape follows from `info` and `raw`
        return null; // kept above, not by the parser as well
      },
      ...(Number.isFinite(most) ? { to: most } : {}),
    });
    return true;
  } catch (error) {
    const code = (error as CsvError).code;
    if (error instanceof RunawayQuote) return false;
    if (code === 'CSV_QUOTE_NOT_CLOSED' || code === 'CSV_MAX_RECORD_SIZE') return false;
    throw error;
  }
}

/** A quoted cell stands in the text with its quotes doubled; a cell with quotes that does not was never quoted. */
function strayCells(cells: readonly string[], raw: string): string[] {
  const isQuoted = (cell: string): boolean => raw.includes(`"${cell.replaceAll('"', '""')}"`);
  return cells.filter((cell) => cell.includes('"') && !/^="[^"]*"$/.test(cell) && !isQuoted(cell));
}

/**
 * An open quote that meets a quote of a later row looks closed and swallows the rows between. It shows in a stray cell
 * with line breaks, or in an inner line that holds as many delimiters as a whole row.
 */
function isRunaway(
  cells: readonly string[],
  stray: readonly string[],
  delimiter: string,
  columns: number,
): boolean {
  const rowDelimiters = Math.max(3, (columns || cells.length) - 1);
  const holdsRow = (cell: string): boolean =>
    cell.includes('\n') &&
    cell.split('\n').some((inner, i) => i > 0 && countOf(delimiter, inner) >= rowDelimiters);
  return stray.some((cell) => cell.includes('\n')) || cells.some(holdsRow);
}

interface Broken {
  readonly record: TableRecord;
  readonly rest: string;
  readonly nextLine: number;
}

/** One line with its quotes as text. Lines below that do not look like rows were in the same cell: the file broke off in it. */
function readBroken(text: string, line: number, delimiter: string, { columns }: Limits): Broken {
  const blank = /^\n*/.exec(text)?.[0].length ?? 0;
  const [first = '', ...below] = text.slice(blank).split('\n');
  const rowDelimiters = Math.max(1, Math.ceil(((columns || countOf(delimiter, first) + 1) - 1) / 2));
  const next = below.findIndex((inner) => countOf(delimiter, inner) >= rowDelimiters);
  const within = next < 0 ? below : below.slice(0, next);
  const whole = [first, ...within].join('\n');
  const isTooBig = whole.length > MOST_BYTES_A_RECORD || countOf(delimiter, first) >= MOST_CELLS_A_RECORD;
  const cells = isTooBig ? [] : withTail(first.split(delimiter), within);
  return {
    record: { line: line + blank, cells, hasStrayQuote: cells.some((cell) => cell.includes('"')), isTooBig },
    rest: text.slice(blank + whole.length + 1),
    nextLine: line + blank + 1 + within.length,
  };
}

const withTail = (cells: readonly string[], lines: readonly string[]): string[] => [
  ...cells.slice(0, -1),
  [cells.at(-1) ?? '', ...lines].join('\n').trimEnd(),
];

function countOf(part: string, text: string): number {
  let count = 0;
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length)) count++;
  return count;
}
