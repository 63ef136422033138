// One file in; its table as parts of orders out, with everything that can be said of the file by itself.
import { type Place, type Problem, problem } from '../problem.ts';
import { type Assignment, assignColumns, headingsKey, type Sample } from './columns/assign-columns.ts';
import { type GroupedRows, groupRows, type OrderPart } from './group-rows.ts';
import type { Fact, Platform } from './platforms/platform.ts';
import { dateProblems, withDates } from './read-dates.ts';
import { rowReader } from './read-rows.ts';
import type { ReadSettings } from './read-settings.ts';
import { type FileReport, headerPlace, type OrderFile } from './report.ts';
import { hasLookalike, normaliseHeading } from './table/normalise-heading.ts';
import { readTable, type Table } from './table/read-table.ts';
import { decodeText } from './text/decode-text.ts';
import { TOO_MANY_ROWS, type TurnAway, turnAwayBytes, turnAwayText } from './text/file-signature.ts';
import { isGuarded } from './values/clean-cell.ts';

export interface FileReading {
  readonly report: FileReport;
  readonly parts: readonly OrderPart[];
  /** Where rows stand that are in no order. */
  readonly leftOutLines: readonly number[];
  /** Whether names must be looked at to see that the encoding is right. */
  readonly isEncodingGuessed: boolean;
  /** What the seller said of columns that this file does not have. */
  readonly unmatched: readonly string[];
}

export function readFile(file: OrderFile, settings: ReadSettings): FileReading {
  const opened = openFile(file, settings);
  if ('turnAway' in opened) return turnedAway(file.name, opened.turnAway, opened.known);
  return readOrdersTable(file.name, opened, settings) ?? turnedAway(file.name, TOO_MANY_ROWS, opened.known);
}

/** What is told of a file before its rows are read. */
type Known = Partial<Pick<FileReport, 'encoding' | 'delimiter' | 'headerLine'>>;

interface OpenedFile {
  readonly known: Required<Known>;
  readonly table: Table;
  readonly platform: Platform;
  readonly isEncodingGuessed: boolean;
}

interface ClosedFile {
  readonly known: Known;
  readonly turnAway: TurnAway;
}

/** From bytes to a table of orders, whose rows are still to be read. */
export function openFile({ bytes }: OrderFile, settings: ReadSettings): OpenedFile | ClosedFile {
  const binary = turnAwayBytes(bytes);
  if (binary) return { turnAway: binary, known: { encoding: bytes.length === 0 ? 'none' : 'binary' } };
  const { text, encoding, isGuess } = decodeText(bytes, settings.encoding);
  const other = turnAwayText(text);
  if (other) return { turnAway: other, known: { encoding } };
  const table = readTable(text, namedHeadings(settings));
  const { platform, dialect, header } = table;
  const known = { encoding, delimiter: dialect.delimiter, headerLine: header?.line ?? 0 };
  if (!('columns' in platform)) return { turnAway: platform, known };
  return { known, table, platform, isEncodingGuessed: isGuess };
}

/** Not columns by their number. */
const namedHeadings = ({ columns, rememberedColumns }: ReadSettings): string[] =>
  [columns, ...Object.values(rememberedColumns)]
    .flatMap((choices) => Object.keys(choices))
    .filter((column) => !/^\d+$/.test(column));

function turnedAway(file: string, turnAway: TurnAway, known: Known): FileReading {
  const problems = [problem('not-orders', headerPlace(file, known.headerLine ?? 0), turnAway.is)];
  return {
    report: { ...emptyReport(file), format: `reject:${turnAway.format}`, ...known, problems },
    parts: [],
    leftOutLines: [],
    isEncodingGuessed: false,
    unmatched: [],
  };
}

const emptyReport = (file: string): FileReport => ({
  file,
  format: '',
  channel: null,
  encoding: '',
  delimiter: '',
  headerLine: 0,
  headings: '',
  rows: 0,
  leftOut: 0,
  orders: 0,
  setAside: 0,
  lineItems: 0,
  units: 0,
  columns: [],
  namesToCheck: [],
  problems: [],
});

/** Null where the table has more rows than may be read. */
function readOrdersTable(file: string, opened: OpenedFile, settings: ReadSettings): FileReading | null {
  const { known: told, table, platform, isEncodingGuessed } = opened;
  const header = headerPlace(file, told.headerLine);
  const sample = sampleOf(table);
  const headings = headingsKey(sample);
  const assignment = assignColumns(platform, sample, {
    ...settings.rememberedColumns[headings],
    ...settings.columns,
  });
  const grouped = groupTable(file, opened, sample, assignment);
  if (grouped === null) return null;
  const dated = withDates(platform, sample, grouped.parts, settings.dates);
  const report: FileReport = {
    ...emptyReport(file),
    format: platform.format,
    channel: platform.channel,
    ...told,
    headings,
    rows: grouped.rows,
    leftOut: grouped.leftOutLines.length,
    orders: grouped.parts.length,
    lineItems: grouped.parts.reduce((sum, part) => sum + part.items.length, 0),
    units: grouped.parts.reduce((sum, part) => sum + part.units, 0),
    columns: assignment.reports,
    problems: [
      ...headingProblems(header, sample),
      ...(platform.isMadeByHand && sample.rows.flat().some(isGuarded)
        ? [problem('cell-guarded', header)]
        : []),
      ...columnProblems(header, told.headerLine > 0, assignment, grouped),
      ...dateProblems(header, headingOf('placedOn', assignment, sample), dated),
      ...grouped.remarks.map(({ code, line, detail }) => problem(code, { file, line }, detail)),
    ],
  };
  return {
    report,
    parts: dated.parts,
    leftOutLines: grouped.leftOutLines,
    isEncodingGuessed,
    unmatched: assignment.unmatched.filter((column) => column in settings.columns),
  };
}

function groupTable(
  file: string,
  { table, platform }: OpenedFile,
  { names }: Sample,
  { columns }: Assignment,
): GroupedRows | null {
  const grouping = groupRows(platform, file, new Set(columns.map(([fact]) => fact)));
  const readRow = rowReader(platform, names, columns);
  const isRead =
    !isReadable(columns) ||
    table.eachRow((record) => {
      const row = readRow(record);
      if (row !== null) grouping.add(row);
    });
  return isRead ? grouping.finish(table.isOpen) : null;
}

/** Without one of them no row can be told from a title or a sum. */
const NEEDED: readonly Fact[] = [
  'buyerName',
  'buyerFirstName',
  'buyerLastName',
  'recipientName',
  'recipientFirstName',
  'title',
  'giftMessage',
];

const isReadable = (columns: Assignment['columns']): boolean =>
  columns.some(([fact]) => NEEDED.includes(fact));

/** A table without headings is as wide as its widest row. */
function sampleOf({ header, sample }: Table): Sample {
  const rows = sample.map(({ cells }) => cells);
  const width = Math.max(0, ...rows.map((cells) => cells.length));
  const headings = header?.cells ?? Array.from({ length: width }, () => '');
  return { headings, names: headings.map(normaliseHeading), rows };
}

/** '' where there is none. */
function headingOf(fact: Fact, { columns }: Assignment, { headings }: Sample): string {
  const index = columns.find(([one]) => one === fact)?.[1][0];
  return index === undefined ? '' : (headings[index] ?? '').trim();
}

function headingProblems(header: Place, { headings, names }: Sample): Problem[] {
  const repeated = headings.filter((_, i) => names[i] !== '' && names.indexOf(names[i] ?? '') < i);
  return [
    ...[...new Set(repeated)].map((heading) => problem('header-duplicate', header, heading.trim())),
    ...headings
      .filter(hasLookalike)
      .map((heading) => problem('header-lookalike', header, normaliseHeading(heading))),
  ];
}

function columnProblems(
  header: Place,
  hasHeadings: boolean,
  { columns, reports }: Assignment,
  { parts }: GroupedRows,
): Problem[] {
  if (!isReadable(columns)) return [problem(hasHeadings ? 'columns-unknown' : 'header-missing', header)];
  const unsure = reports.filter(({ field, isSure }) => field !== '' && !isSure);
  const guesses = unsure.map(({ column, heading, field }) => `"${heading || column}", perhaps ${field}`);
  return [
    ...(parts.length === 0 ? [problem('no-rows', header)] : []),
    ...(parts.length > 0 && !columns.some(([fact]) => fact === 'id')
      ? [problem('id-missing', header, 'no column holds one')]
      : []),
    ...(guesses.length > 0 ? [problem('columns-unsure', header, guesses.join('; '))] : []),
  ];
}
