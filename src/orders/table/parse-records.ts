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

/** `most` ends the reading early; `columns` is the width of a row, 0 while it is not known. */
export interface Limits {
  readonly most: number;
  readonly columns: number;
}

/** The first records. */
export function readRecords(text: string, dialect: Dialect, most: number): readonly TableRecord[] {
  const records: TableRecord[] = [];
  parseRecords(text, dialect, { most, columns: 0 }, (record) => records.push(record));
  return records;
}

/** Hands each record to `take` and keeps none of them. */
export function parseRecords(
  text: string,
  dialect: Dialect,
  limits: Limits,
  take: (record: TableRecord) => void,
): void {
  let [rest, line, taken] = [text, 1, 0];
  const takeCounted = (record: TableRecord): void => {
    taken += 1;
    take(record);
  };
  for (let repairs = 0; rest !== '' && taken < limits.most; repairs++) {
    const left = { ...limits, most: limits.most - taken };
    const hasGivenUp = repairs > MOST_REPAIRS;
    if (!dialect.quoting || hasGivenUp || !rest.includes('"')) {
      splitRecords(rest, line, dialect, left.most, takeCounted);
      return;
    }
    const stoppedAt = parseChunk(rest, line, dialect.delimiter, left, takeCounted);
    if (stoppedAt === null) return;
    const broken = readBroken(rest.slice(stoppedAt.offset), stoppedAt.line, dialect.delimiter, limits);
    takeCounted(broken.record);
    rest = broken.rest;
    line = broken.nextLine;
  }
}

/** Where quotes are plain text, or there are none, a row is a line and its cells are what stands between the delimiters. */
function splitRecords(
  text: string,
  firstLine: number,
  { delimiter, quoting }: Dialect,
  most: number,
  take: (record: TableRecord) => void,
): void {
  // From bytes each line becomes a text of its own: pieces of the whole text would keep all of it in memory.
  const bytes = Buffer.from(text);
  let [at, line, taken] = [0, firstLine, 0];
  while (at < bytes.length && taken < most) {
    const next = bytes.indexOf(LINE_FEED, at);
    const end = next < 0 ? bytes.length : next;
    if (end > at) {
      take(recordOf(line, bytes.toString('utf8', at, end), delimiter, quoting));
      taken += 1;
    }
    at = end + 1;
    line += 1;
  }
}

const LINE_FEED = 10;
const QUOTE = 34;

function recordOf(line: number, text: string, delimiter: string, quoting: boolean): TableRecord {
  const cells = text.length > MOST_BYTES_A_RECORD ? [] : text.split(delimiter);
  const isTooBig = cells.length === 0 || cells.length > MOST_CELLS_A_RECORD;
  return { line, cells: isTooBig ? [] : cells, hasStrayQuote: quoting && text.includes('"'), isTooBig };
}

/** Where the record begins that could not be read. */
interface Stop {
  /** In characters. */
  readonly offset: number;
  readonly line: number;
}

/** Reads up to the end and gives null, or up to a quote that swallows what follows it. */
function parseChunk(
  text: string,
  line: number,
  delimiter: string,
  limits: Limits,
  take: (record: TableRecord) => void,
): Stop | null {
  const bytes = Buffer.from(text);
  let end: Counts = { bytes: 0, lines: 0, empty_lines: 0 };
  const isRead = runParser(bytes, delimiter, limits.most, (cells, counts) => {
    const isTooBig = cells.length > MOST_CELLS_A_RECORD;
    const raw = bytes.subarray(end.bytes, counts.bytes);
    // Most rows have no quotes, and then nothing to look for in their cells.
    const isQuoted = raw.includes(QUOTE);
    const mayStray = isQuoted && !isTooBig && cells.some((cell) => cell.includes('"'));
    const stray = mayStray ? strayCells(cells, raw.toString()) : [];
    if (isQuoted && isRunaway(cells, stray, delimiter, limits.columns)) throw new RunawayQuote();
    const start = line + end.lines + counts.empty_lines - end.empty_lines;
    take({ line: start, cells: isTooBig ? [] : cells, hasStrayQuote: stray.length > 0, isTooBig });
    end = counts;
  });
  if (isRead) return null;
  return { offset: bytes.subarray(0, end.bytes).toString().length, line: line + end.lines };
}

/** How far the parser has come when a record ends. */
interface Counts {
  readonly bytes: number;
  readonly lines: number;
  /** Blank lines, which are no records. */
  readonly empty_lines: number;
}

/** Ends a reading early: csv-parse has no other way to stop it from inside. */
class RunawayQuote extends Error {}

/** False where a quote runs away or a record outgrows the cap: everything before it was taken. */
function runParser(
  bytes: Buffer,
  delimiter: string,
  most: number,
  take: (cells: readonly string[], counts: Counts) => void,
): boolean {
  try {
    parse(bytes, {
      delimiter,
      relax_quotes: true,
      relax_column_count: true,
      skip_empty_lines: true,
      record_delimiter: '\n',
      max_record_size: MOST_BYTES_A_RECORD,
      on_record: (cells: string[], counts) => {
        take(cells, counts);
        return null; // kept by the caller or nobody, not by the parser as well
      },
      to: most,
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
  const firstEnd = lineEnd(text, blank);
  const first = text.slice(blank, firstEnd);
  const rowDelimiters = Math.max(1, Math.ceil(((columns || countOf(delimiter, first) + 1) - 1) / 2));
  let [end, linesBelow] = [firstEnd, 0];
  while (end < text.length) {
    const nextEnd = lineEnd(text, end + 1);
    if (countOf(delimiter, text.slice(end + 1, nextEnd)) >= rowDelimiters) break;
    end = nextEnd;
    linesBelow += 1;
  }
  const isTooBig = end - blank > MOST_BYTES_A_RECORD || countOf(delimiter, first) >= MOST_CELLS_A_RECORD;
  const head = first.split(delimiter);
  const last = `${head.pop() ?? ''}${text.slice(firstEnd, end)}`.trimEnd();
  const cells = isTooBig ? [] : [...head, last];
  return {
    record: { line: line + blank, cells, hasStrayQuote: cells.some((cell) => cell.includes('"')), isTooBig },
    rest: text.slice(end + 1),
    nextLine: line + blank + 1 + linesBelow,
  };
}

/** Where the line ends that goes through this place. */
function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

function countOf(part: string, text: string): number {
  let count = 0;
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length)) count++;
  return count;
}
