// The headings of a table, some of its rows and what the seller said in; what each column is read as out.
// Sure is what the seller said, what the platform or people usually call a column, and a heading that is nearly right over
// cells of the right kind. Anything else is a guess: it is put to the seller and not read.
import type { Fact, Platform } from '../platforms/platform.ts';
import { normaliseHeading } from '../table/normalise-heading.ts';
import { tidyLine } from '../values/tidy-text.ts';
import { cellKindOf } from './cell-kind.ts';
import { FIELD_OF_HEADING, FIELDS, type Field, IGNORE } from './fields.ts';
import { guessByCells } from './guess-by-cells.ts';
import { similarField } from './similar-field.ts';

/** Columns, by their heading or their number from 1, and the name of the field that each holds. */
export type ColumnChoices = Readonly<Record<string, string>>;

export interface ColumnReport {
  /** Counted from 1. */
  readonly column: number;
  /** As it stands in the file; '' where there are no headings. */
  readonly heading: string;
  /** Name of the field; '' where none is known. */
  readonly field: string;
  /** A field that is not sure is a guess, and the column is not read. */
  readonly isSure: boolean;
  /** Its first cells. */
  readonly samples: readonly string[];
}

/** Where a fact stands: the first of these columns that is filled counts. */
export type FactColumns = readonly (readonly [fact: Fact, indexes: readonly number[]])[];

export interface Assignment {
  readonly columns: FactColumns;
  /** Empty for a platform whose columns are all known. */
  readonly reports: readonly ColumnReport[];
  /** Choices of which the file has no column. */
  readonly unmatched: readonly string[];
}

/** A table's headings, '' where it has none, and the cells of its first rows. */
export interface Sample {
  readonly headings: readonly string[];
  /** The same, normalised. */
  readonly names: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export function assignColumns(platform: Platform, sample: Sample, choices: ColumnChoices): Assignment {
  const { names } = sample;
  const chosen = chosenFields(names, choices);
  const read = columnsOf(platform.columns, names, chosen.byIndex);
  if (!platform.isMadeByHand) return { columns: read, reports: [], unmatched: chosen.unmatched };
  const guesses = guessColumns(sample, read, chosen.byIndex);
  const columns = withLoneName([...read, ...guesses.sure]);
  return {
    columns,
    reports: sample.headings.map((heading, i) =>
      reportColumn(i, heading, cellsOf(sample, i), columns, guesses.unsure),
    ),
    unmatched: chosen.unmatched,
  };
}

/** By the platform's headings alone; `names` are those of the file. */
export const columnsByHeadings = (columns: Platform['columns'], names: readonly string[]): FactColumns =>
  columnsOf(columns, names, new Map());

interface Chosen {
  /** What the seller said of columns; null for one to ignore. */
  readonly byIndex: ReadonlyMap<number, Fact | null>;
  readonly unmatched: readonly string[];
}

function chosenFields(names: readonly string[], choices: ColumnChoices): Chosen {
  const byIndex = new Map<number, Fact | null>();
  const unmatched: string[] = [];
  for (const [column, fieldName] of Object.entries(choices)) {
    const byHeading = names.indexOf(normaliseHeading(column));
    const byNumber = /^\d+$/.test(column.trim()) ? Number(column) - 1 : -1;
    const index = byHeading >= 0 ? byHeading : byNumber;
    if (index < 0 || index >= names.length) unmatched.push(column);
    else byIndex.set(index, fieldName === IGNORE ? null : (factOf(fieldName) ?? null));
  }
  return { byIndex, unmatched };
}

const factOf = (fieldName: string): Fact | undefined => FIELDS.find(({ name }) => name === fieldName)?.fact;

/** By what the seller said first, then by the platform's headings. A heading that stands twice is read where it stands first. */
function columnsOf(
  columns: Platform['columns'],
  names: readonly string[],
  chosen: ReadonlyMap<number, Fact | null>,
): FactColumns {
  const facts = new Set([
    ...(Object.keys(columns) as Fact[]),
    ...[...chosen.values()].filter((fact) => fact !== null),
  ]);
  return [...facts]
    .map((fact) => {
      const told = [...chosen].filter(([, one]) => one === fact).map(([index]) => index);
      const usual = (columns[fact] ?? []).map((name) => names.indexOf(name));
      return [fact, [...told, ...usual.filter((index) => index >= 0 && !chosen.has(index))]] as const;
    })
    .filter(([, indexes]) => indexes.length > 0);
}

/** One of them is enough for a greeting: nobody is asked for another. */
const NAMES: readonly Fact[] = ['buyerFirstName', 'buyerLastName', 'recipientName'];

/** What nobody knows by its name: by a similar name over fitting cells, else by the cells alone, which is only a guess. */
function guessColumns(sample: Sample, read: FactColumns, chosen: ReadonlyMap<number, Fact | null>) {
  const { names } = sample;
  const taken = new Set(read.map(([fact]) => fact));
  if (NAMES.some((fact) => taken.has(fact))) taken.add('buyerName');
  const known = new Set([...chosen.keys(), ...read.flatMap(([, indexes]) => indexes)]);
  const sure: [Fact, number[]][] = [];
  const unsure = new Map<number, Field>();
  const open = names.map((_, i) => i).filter((i) => !known.has(i) && !FIELD_OF_HEADING.has(names[i] ?? ''));
  for (const i of open) {
    const field = similarField(names[i] ?? '');
    if (field === undefined || taken.has(field.fact)) continue;
    const kind = cellKindOf(cellsOf(sample, i));
    if (kind === null || !field.kinds.includes(kind)) unsure.set(i, field);
    else sure.push([field.fact, [i]]);
    taken.add(field.fact);
  }
  const unknown = open.filter((i) => !unsure.has(i) && !sure.some(([, [index]]) => index === i));
  const byCells = guessByCells(
    unknown.map((i) => [i, cellsOf(sample, i)] as const),
    taken,
  );
  return { sure, unsure: new Map([...unsure, ...byCells]) };
}

/** "Nome" and "Nom" over whole names: a first or last name without the other is the whole name. */
function withLoneName(columns: FactColumns): FactColumns {
  const facts = columns.map(([fact]) => fact);
  const isLone = facts.includes('buyerFirstName') !== facts.includes('buyerLastName');
  if (!isLone || facts.includes('buyerName')) return columns;
  return columns.map(([fact, indexes]) => [
    fact === 'buyerFirstName' || fact === 'buyerLastName' ? 'buyerName' : fact,
    indexes,
  ]);
}

const cellsOf = ({ rows }: Sample, index: number): string[] => rows.map((cells) => cells[index] ?? '');

const MOST_SAMPLES = 3;
const SAMPLE_LENGTH = 40;

function reportColumn(
  index: number,
  heading: string,
  cells: readonly string[],
  columns: FactColumns,
  unsure: ReadonlyMap<number, Field>,
): ColumnReport {
  const fact = columns.find(([, indexes]) => indexes.includes(index))?.[0];
  const field = fact === undefined ? unsure.get(index) : FIELDS.find((one) => one.fact === fact);
  const filled = new Set(
    cells.map((cell) => tidyLine(cell.slice(0, SAMPLE_LENGTH))).filter((cell) => cell !== ''),
  );
  return {
    column: index + 1,
    heading: heading.trim(),
    field: field?.name ?? '',
    isSure: fact !== undefined,
    samples: [...filled].slice(0, MOST_SAMPLES),
  };
}

/** By this a mapping is remembered: the same headings, or without headings columns of the same kinds. */
export function headingsKey(sample: Sample): string {
  const { names } = sample;
  if (names.some((name) => name !== '')) return names.join(' | ');
  const kinds = names.map((_, i) => cellKindOf(cellsOf(sample, i)) ?? 'empty');
  return `no headings: ${kinds.join(' | ')}`;
}
