// What the seller says of the columns of order files: the report of a file and what was said come in; what to show of each
// column, and what is then said, go out. Kept by the headings of the file, so that it holds for the next one like it.
import type { CatalogResponse, ColumnReport } from '../http/api.ts';
import type { FileReport } from './report-text.ts';

/** Fields by column. */
export type ColumnChoices = Readonly<Record<string, string>>;
/** By the headings of a file as its report has them; what was said last stands at the end. */
export type RememberedColumns = Readonly<Record<string, ColumnChoices>>;

/** The service's name for a column that holds nothing for a note. */
export const IGNORE = 'ignore';

/** All of them are sent with every request; a seller has a handful. */
const MOST_REMEMBERED = 50;
/** The service refuses longer ones. */
const LONGEST_HEADINGS = 20_000;
/** The service does not know a column by a longer heading. */
const LONGEST_HEADING = 100;

export interface ColumnRow {
  /** Under which it is chosen what the column holds. */
  readonly key: string;
  readonly title: string;
  readonly samples: readonly string[];
  /** The field that is read from the column; '' where none is. */
  readonly held: string;
  /** What it may hold, if the seller says yes; '' where there is nothing to ask. */
  readonly guess: string;
}

export function columnRows(
  { columns, headings }: Pick<FileReport, 'columns' | 'headings'>,
  remembered: RememberedColumns,
): readonly ColumnRow[] {
  const choices = remembered[headings] ?? {};
  return columns.map((one) => {
    const key = keyOf(one, columns);
    const held = choices[key] ?? (one.isSure ? one.field : '');
    return {
      key,
      title: one.heading || `Column ${one.column}`,
      samples: one.samples,
      held,
      guess: held === '' ? one.field : '',
    };
  });
}

/** The heading, which still tells when columns change places; the number where it does not tell one column from another. */
function keyOf({ column, heading }: ColumnReport, columns: readonly ColumnReport[]): string {
  const name = plain(heading);
  const isTelling = name !== '' && heading.length <= LONGEST_HEADING;
  const namesakes = columns.filter((other) => plain(other.heading) === name);
  return isTelling && namesakes.length === 1 ? heading : String(column);
}

/** Coarser than the service compares headings, so that what differs here differs there. */
const plain = (heading: string): string =>
  heading
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** Yes to every guess. */
export const allGuesses = (rows: readonly ColumnRow[]): ColumnChoices =>
  Object.fromEntries(rows.filter(({ guess }) => guess !== '').map(({ key, guess }) => [key, guess]));

export function withChoices(
  remembered: RememberedColumns,
  headings: string,
  added: ColumnChoices,
): RememberedColumns {
  const choices = { ...remembered[headings], ...added };
  const others = Object.entries(withoutChoices(remembered, headings));
  return Object.fromEntries([...others, [headings, choices] as const].slice(-MOST_REMEMBERED));
}

export function withoutChoices(remembered: RememberedColumns, headings: string): RememberedColumns {
  const { [headings]: _, ...others } = remembered;
  return others;
}

/** What was kept of an earlier visit; what the service would not take is left out. */
export function rememberedColumnsIn(
  kept: unknown,
  { orderFields }: Pick<CatalogResponse, 'orderFields'>,
): RememberedColumns {
  const fields = new Set<unknown>([...orderFields.map(({ name }) => name), IGNORE]);
  const isChoice = (entry: [string, unknown]): entry is [string, string] =>
    entry[0].length <= LONGEST_HEADING && fields.has(entry[1]);
  const files = entriesOf(kept)
    .map(([headings, choices]) => [headings, entriesOf(choices).filter(isChoice)] as const)
    .filter(([headings, choices]) => headings.length <= LONGEST_HEADINGS && choices.length > 0)
    .map(([headings, choices]) => [headings, Object.fromEntries(choices)] as const);
  return Object.fromEntries(files.slice(-MOST_REMEMBERED));
}

const entriesOf = (value: unknown): [string, unknown][] =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : [];
