// The text of a table in; its layout out, and its rows one by one, so that nobody has to keep them all.
import { findLayout, type Layout } from './find-layout.ts';
import { parseRecords, type TableRecord } from './parse-records.ts';

/** Protects the memory of the service; 64 MB of Shopify orders have 170,000 rows. */
const MOST_ROWS = 200_000;

export interface Table extends Layout {
  /** No line end follows the last row: the file may have broken off in it. */
  readonly isOpen: boolean;
  /** Hands each row below the headings to `take`; false where there are more than may be read. */
  readonly eachRow: (take: (row: TableRecord) => void) => boolean;
}

/** `chosen` are headings that the seller has named. */
export function readTable(text: string, chosen: readonly string[]): Table {
  // Excel writes and obeys a first line such as "sep=;". Blanked, not cut, so that lines count as in the file.
  const [, delimiter = '', rest = text] = /^"?sep=(.)"?(\n[\s\S]*)$/i.exec(text) ?? [];
  const layout = findLayout(rest, delimiter, chosen);
  const headerLine = layout.header?.line ?? 0;
  const columns = layout.header?.cells.length ?? layout.sample[0]?.cells.length ?? 0;
  return {
    ...layout,
    isOpen: !text.endsWith('\n'),
    eachRow: (take) => {
      let rows = 0;
      parseRecords(rest, layout.dialect, { most: MOST_ROWS + HEADER_LINES, columns }, (record) => {
        if (record.line <= headerLine) return;
        rows += 1;
        if (rows <= MOST_ROWS) take(record);
      });
      return rows <= MOST_ROWS;
    },
  };
}

/** Records above the first row, at most. */
const HEADER_LINES = 16;
