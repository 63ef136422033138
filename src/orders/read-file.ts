// One file in; its table as parts of orders out, with everything that can be said of the file by itself.
import { type Place, type Problem, problem } from '../problem.ts';
import { groupRows, type OrderPart } from './group-rows.ts';
import type { Platform } from './platforms/platform.ts';
import { readRows } from './read-rows.ts';
import type { FileReport, OrderFile } from './report.ts';
import { hasLookalike, normaliseHeading } from './table/normalise-heading.ts';
import { readTable, type Table } from './table/read-table.ts';
import { decodeText } from './text/decode-text.ts';
import { type TurnAway, turnAwayBytes, turnAwayText } from './text/file-signature.ts';
import { dateOrderOf, needsDateOrder, parseDate } from './values/parse-date.ts';

export interface FileReading {
  readonly report: FileReport;
  readonly parts: readonly OrderPart[];
}

export function readFile({ name, bytes }: OrderFile): FileReading {
  const binary = turnAwayBytes(bytes);
  if (binary) return turnedAway(name, binary, { encoding: bytes.length === 0 ? 'none' : 'binary' });
  const { text, encoding } = decodeText(bytes);
  const other = turnAwayText(text);
  if (other) return turnedAway(name, other, { encoding });
  const table = readTable(text);
  const { platform, delimiter, headerLine } = table;
  if (!('columns' in platform)) return turnedAway(name, platform, { encoding, delimiter, headerLine });
  return readOrdersTable(name, encoding, table, platform);
}

function turnedAway(file: string, turnAway: TurnAway, known: Partial<FileReport>): FileReading {
  const problems = [problem('not-orders', { file, line: Math.max(1, known.headerLine ?? 1) }, turnAway.is)];
  return {
    report: { ...emptyReport(file), format: `reject:${turnAway.format}`, ...known, problems },
    parts: [],
  };
}

const emptyReport = (file: string): FileReport => ({
  file,
  format: '',
  channel: null,
  encoding: '',
  delimiter: '',
  headerLine: 0,
  orders: 0,
  lineItems: 0,
  units: 0,
  problems: [],
});

function readOrdersTable(file: string, encoding: string, table: Table, platform: Platform): FileReading {
  const { headings, headerLine, delimiter } = table;
  const { parts, leftOut } = groupRows(platform, file, readRows(platform, headings, table.rows));
  const dated = withDates(platform, headings, parts);
  const problems = [
    ...headingProblems(file, table, parts.length),
    ...(dated.isAmbiguous
      ? [problem('date-ambiguous', { file, line: headerLine, ...dateField(platform, headings) })]
      : []),
    ...leftOut.map(({ code, line, detail }) => problem(code, { file, line }, detail)),
  ];
  const report: FileReport = {
    file,
    format: platform.format,
    channel: platform.channel,
    encoding,
    delimiter,
    headerLine,
    orders: parts.length,
    lineItems: parts.reduce((sum, part) => sum + part.items.length, 0),
    units: parts.reduce((sum, part) => sum + part.units, 0),
    problems,
  };
  return { report, parts: dated.parts };
}

function headingProblems(file: string, { headings, headerLine, platform }: Table, orders: number): Problem[] {
  if (headerLine === 0) return [problem('header-missing', { file, line: 1 })];
  const at: Place = { file, line: headerLine };
  const names = headings.map(normaliseHeading);
  const repeated = headings.filter((_, i) => names[i] !== '' && names.indexOf(names[i] ?? '') < i);
  const isWithoutIds =
    'columns' in platform && !(platform.columns.id ?? []).some((name) => names.includes(name));
  return [
    ...(orders === 0 ? [problem('no-rows', at)] : []),
    ...(orders > 0 && isWithoutIds ? [problem('id-missing', at, 'no column holds one')] : []),
    ...[...new Set(repeated)].map((heading) => problem('header-duplicate', at, heading.trim())),
    ...headings
      .filter(hasLookalike)
      .map((heading) => problem('header-lookalike', at, normaliseHeading(heading))),
  ];
}

/** Each date as YYYY-MM-DD, '' where its day is not known. The whole column tells which number is the month. */
function withDates(platform: Platform, headings: readonly string[], parts: readonly OrderPart[]) {
  const cells = parts.map(({ facts }) => facts.placedOn ?? '').filter((cell) => cell !== '');
  const fixed = platform.dateOrder(headings.map(normaliseHeading));
  const order = fixed === 'unknown' ? dateOrderOf(cells) : fixed;
  const dated = parts.map((part): OrderPart => {
    const cell = part.facts.placedOn;
    if (cell === undefined) return part;
    const { day, isDate } = parseDate(cell, order);
    const remarks = isDate
      ? part.remarks
      : [...part.remarks, { code: 'date-invalid', line: part.line, detail: '' } as const];
    return { ...part, facts: { ...part.facts, placedOn: day }, remarks };
  });
  return { parts: dated, isAmbiguous: order === 'unknown' && cells.some(needsDateOrder) };
}

function dateField(platform: Platform, headings: readonly string[]): Place {
  const field = headings.find((heading) => platform.columns.placedOn?.includes(normaliseHeading(heading)));
  return field === undefined ? {} : { field };
}
