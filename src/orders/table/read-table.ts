// The text of a table in; its headings and the rows below them out, with the line each stands on.
import type { Platform } from '../platforms/platform.ts';
import type { KnownTable } from '../platforms/turned-away.ts';
import { findLayout } from './find-layout.ts';
import { parseRecords, type TableRecord } from './parse-records.ts';

export interface Table {
  readonly delimiter: string;
  /** Line of the headings; 0 where there are none. */
  readonly headerLine: number;
  readonly headings: readonly string[];
  readonly platform: Platform | KnownTable;
  readonly rows: readonly TableRecord[];
}

/** A table that is turned away, or that has no headings, keeps its rows to itself. */
export function readTable(text: string): Table {
  // Excel writes and obeys a first line such as "sep=;". Blanked, not cut, so that lines count as in the file.
  const [, delimiter = '', rest = text] = /^"?sep=(.)"?(\n[\s\S]*)$/i.exec(text) ?? [];
  const { dialect, header, platform } = findLayout(rest, delimiter);
  const table = { delimiter: dialect.delimiter, platform, rows: [] };
  if (header === null) return { ...table, headerLine: 0, headings: [] };
  const found = { ...table, headerLine: header.line, headings: header.cells };
  if (!('columns' in platform)) return found;
  const records = parseRecords(rest, dialect, {
    most: Number.POSITIVE_INFINITY,
    columns: header.cells.length,
  });
  return { ...found, rows: records.filter(({ line }) => line > header.line) };
}
