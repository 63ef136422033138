// What a seller can say about order files, beyond the files themselves.
import type { ColumnChoices } from './columns/assign-columns.ts';
import type { Encoding } from './text/decode-text.ts';

export interface ReadSettings {
  /** What columns hold, by heading or number; for every file that has such a column. */
  readonly columns: ColumnChoices;
  /** The same as said earlier, by the `headings` of the file report: `columns` come before them. */
  readonly rememberedColumns: Readonly<Record<string, ColumnChoices>>;
  /** null: as the bytes tell. */
  readonly encoding: Encoding | null;
  /** What 03/04/26 means where neither the shop nor the other dates of the column tell; null: leave it empty and say so. */
  readonly dates: 'day-first' | 'month-first' | null;
}

export const NOTHING_SAID: ReadSettings = {
  columns: {},
  rememberedColumns: {},
  encoding: null,
  dates: null,
};
