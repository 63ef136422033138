// The same files once more and the problems that were found in them; the rows that come to no note as CSV out, as they stand
// in the files and with the reason, so that they can be put right and dropped again.
import { stringify } from 'csv-stringify/sync';
import { type Problem, setsAside } from '../problem.ts';
import { joinParts } from './join-parts.ts';
import { openFile, readFile } from './read-file.ts';
import { withOwnNames } from './read-orders.ts';
import type { ReadSettings } from './read-settings.ts';
import type { OrderFile } from './report.ts';
import { normaliseHeading } from './table/normalise-heading.ts';

/** Behind the columns of the files. */
const ADDED = ['file', 'line', 'order', 'reason'];

/** Why a row comes to no note; `order` is '' for a row that is in no order. */
interface Reason {
  readonly order: string;
  readonly reason: string;
}

/** By file and line. */
type Reasons = ReadonlyMap<string, ReadonlyMap<number, Reason>>;

/**
 * `problems` are all that are known, those of notes that could not be written included. A cell that a spreadsheet would take
 * for a formula has an apostrophe before it; reading takes it off again.
 */
export function setAsideCsv(
  files: readonly OrderFile[],
  settings: ReadSettings,
  problems: readonly Problem[],
): string {
  const named = withOwnNames(files);
  const reasons = reasonsOf(named, settings, problems);
  const columns: string[] = [];
  const rows = named.flatMap((file) => {
    const lines = reasons.get(file.name);
    return lines === undefined ? [] : asideRows(file, settings, lines, columns);
  });
  const headings = columns.map((column) => column.replace(/\n\d+$/, ''));
  const records = rows.map(({ cells, added }) => [
    ...columns.map((column) => cells.get(column) ?? ''),
    ...added,
  ]);
  return stringify([[...headings, ...ADDED], ...records], { escape_formulas: true });
}

function reasonsOf(
  files: readonly OrderFile[],
  settings: ReadSettings,
  problems: readonly Problem[],
): Reasons {
  const reasons = new Map(files.map(({ name }) => [name, new Map<number, Reason>()]));
  const skips = new Map<string, Problem[]>();
  for (const skip of problems.filter(setsAside)) {
    const id = skip.order ?? '';
    skips.set(id, [...(skips.get(id) ?? []), skip]);
  }
  const readings = files.map((file) => readFile(file, settings));
  for (const { report, leftOutLines } of readings) {
    // Only the first hundred of them have a problem that says more.
    for (const line of leftOutLines)
      reasons.get(report.file)?.set(line, { order: '', reason: 'This row is no order and is left out.' });
  }
  for (const { id, parts: own } of joinParts(readings.flatMap(({ parts }) => parts)).orders) {
    // The first reason counts. Two channels may have one id, so a problem with a file is only of an order from it.
    const skip = skips
      .get(id)
      ?.find(({ file }) => file === undefined || own.some((part) => part.file === file));
    if (skip === undefined) continue;
    for (const { file, lines } of own)
      for (const line of lines) reasons.get(file)?.set(line, { order: id, reason: skip.message });
  }
  for (const { code, file = '', line = 0, message } of problems) {
    if (code === 'row-of-report') reasons.get(file)?.delete(line);
    if (LEFT_OUT.has(code)) reasons.get(file)?.set(line, { order: '', reason: message });
  }
  return reasons;
}

const LEFT_OUT: ReadonlySet<string> = new Set(['row-skipped', 'row-unreadable']);

interface AsideRow {
  readonly cells: ReadonlyMap<string, string>;
  readonly added: readonly string[];
}

/** Columns with one heading are one column, whatever file they are from; those that no row has yet are added to `columns`. */
function asideRows(
  file: OrderFile,
  settings: ReadSettings,
  reasons: ReadonlyMap<number, Reason>,
  columns: string[],
): AsideRow[] {
  const opened = openFile(file, settings);
  if ('turnAway' in opened || reasons.size === 0) return [];
  const headings = opened.table.header?.cells ?? [];
  const own = headings.map((heading, i) => columnOf(heading, headings.slice(0, i), columns));
  const rows: AsideRow[] = [];
  opened.table.eachRow(({ line, cells }) => {
    const why = reasons.get(line);
    if (why === undefined) return;
    const named = cells.map((cell, i): [string, string] => [own[i] ?? `column ${i + 1}`, cell]);
    for (const [column] of named) if (!columns.includes(column)) columns.push(column);
    rows.push({ cells: new Map(named), added: [file.name, String(line), why.order, why.reason] });
  });
  return rows;
}

/** The heading as the first file has it, with a number behind a line break where it stands more than once. */
function columnOf(heading: string, before: readonly string[], columns: readonly string[]): string {
  const name = normaliseHeading(heading);
  const times = before.filter((other) => normaliseHeading(other) === name).length;
  const column = times === 0 ? heading.trim() : `${heading.trim()}\n${times}`;
  return columns.find((other) => normaliseHeading(other) === normaliseHeading(column)) ?? column;
}
