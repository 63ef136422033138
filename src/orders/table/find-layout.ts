// The text of a table in; out how it is laid out: delimiter, quoting, line of the headings, and whose headings they are.
import { cellKindOf } from '../columns/cell-kind.ts';
import { FIELD_OF_HEADING } from '../columns/fields.ts';
import { generic, OTHER_HEADINGS } from '../platforms/generic.ts';
import type { Platform } from '../platforms/platform.ts';
import { PLATFORMS } from '../platforms/platforms.ts';
import { type KnownTable, TURNED_AWAY } from '../platforms/turned-away.ts';
import { normaliseHeading } from './normalise-heading.ts';
import { type Dialect, readRecords, type TableRecord } from './parse-records.ts';

export interface Layout {
  readonly dialect: Dialect;
  /** Null where no line of headings was found. */
  readonly header: TableRecord | null;
  /** Whose headings they are; a table that is not read has its sentence instead of a platform. */
  readonly platform: Platform | KnownTable;
  /** The first rows below the headings. */
  readonly sample: readonly TableRecord[];
}

/** Titles, dates and blank rows may stand above the headings: eBay's money report has ten lines of them. */
const HEADER_WITHIN = 15;
const SAMPLE_ROWS = 40;
/** Characters: forty long records fit, and five trial readings of a large file stay cheap. */
const SAMPLE_LENGTH = 200_000;

/** One way to read the start of the text. */
interface Trial {
  readonly dialect: Dialect;
  readonly records: readonly TableRecord[];
}

/** A row that may hold the headings. */
interface Candidate {
  readonly trial: Trial;
  readonly header: TableRecord;
  readonly names: readonly string[];
}

/** `delimiter` is the one that a `sep=` line names, '' if there is none; `chosen` are headings that the seller has named. */
export function findLayout(text: string, delimiter: string, chosen: readonly string[]): Layout {
  const head = text.slice(0, SAMPLE_LENGTH);
  const trials: Trial[] = [];
  const candidates: Candidate[] = [];
  for (const dialect of dialects(delimiter)) {
    const trial = { dialect, records: readRecords(head, dialect, SAMPLE_ROWS) };
    const own = candidatesIn(trial);
    // Nothing can fit better, and most files need no second trial.
    const known = findTurnedAway(own) ?? findPlatform(own, ALL);
    if (known !== null) return known;
    trials.push(trial);
    candidates.push(...own);
  }
  return (
    findPlatform(candidates, HALF) ??
    findOwnList(candidates, new Set(chosen.map(normaliseHeading))) ??
    withoutHeadings(trials)
  );
}

function candidatesIn(trial: Trial): Candidate[] {
  return trial.records.slice(0, HEADER_WITHIN).map((header) => {
    const names = header.cells.map(normaliseHeading);
    return { trial, header, names };
  });
}

function dialects(delimiter: string): Dialect[] {
  const delimiters = delimiter === '' ? [',', '\t', ';', '|'] : [delimiter];
  const quoted = delimiters.map((sign) => ({ delimiter: sign, quoting: true }));
  return delimiters.includes('\t') ? [...quoted, { delimiter: '\t', quoting: false }] : quoted;
}

function layoutOf({ trial, header }: Candidate, platform: Platform | KnownTable): Layout {
  const sample = trial.records.filter(({ line }) => line > header.line);
  return { dialect: trial.dialect, header, platform, sample };
}

/** Quoting follows the platform, not the tab: an Etsy file re-saved with tabs still has quoted cells. */
const hasQuoting = ({ trial }: Candidate, { quoting }: { readonly quoting: boolean }): boolean =>
  trial.dialect.quoting === quoting;

function findTurnedAway(candidates: readonly Candidate[]): Layout | null {
  for (const candidate of candidates) {
    const table = TURNED_AWAY.find(
      (known) =>
        hasQuoting(candidate, known) &&
        known.signs.some((set) => set.every((heading) => candidate.names.includes(heading))),
    );
    if (table) return layoutOf(candidate, table);
  }
  return null;
}

/** Sellers, apps and older exports leave columns out, so half of the telling headings is enough; the best share wins. */
const HALF = 0.5;
const ALL = 1;

function findPlatform(candidates: readonly Candidate[], leastShare: number): Layout | null {
  let best: Layout | null = null;
  let most = 0;
  for (const candidate of candidates) {
    for (const platform of PLATFORMS.filter((one) => hasQuoting(candidate, one))) {
      const share = shareOf(platform, new Set(candidate.names));
      if (share < leastShare || share <= most) continue;
      best = layoutOf(candidate, platform);
      most = share;
    }
  }
  return best;
}

const shareOf = ({ telling }: Platform, names: ReadonlySet<string>): number =>
  Math.max(...telling.map((list) => list.filter((name) => names.has(name)).length / list.length));

/** The row with most headings that people use or have named; else the first row of words above a column of something else. */
function findOwnList(candidates: readonly Candidate[], chosen: ReadonlySet<string>): Layout | null {
  let best: Candidate | null = null;
  let most = 0;
  for (const candidate of candidates.filter((one) => hasQuoting(one, generic))) {
    const { names } = candidate;
    const score = names.filter((name) => isKnown(name) || chosen.has(name)).length;
    const isHeader =
      names.some((name) => chosen.has(name) || (names.length > 1 ? score > 1 : isName(name))) && score > most;
    if (isHeader) [best, most] = [candidate, score];
  }
  const header = best ?? candidates.find((one) => hasQuoting(one, generic) && isAboveCells(one));
  return header === undefined ? null : layoutOf(header, generic);
}

const isKnown = (name: string): boolean => FIELD_OF_HEADING.has(name) || OTHER_HEADINGS.includes(name);
const isName = (name: string): boolean => FIELD_OF_HEADING.get(name)?.fact === 'buyerName';

/** Different words in every cell, with a number behind them at most, and below one of them numbers, dates or ids. */
function isAboveCells({ trial, header, names }: Candidate): boolean {
  const below = trial.records.filter(({ line }) => line > header.line);
  const isWords = names.length > 1 && names.every((name) => /^\D*\p{L}\D*( \d)?$/u.test(name));
  if (!isWords || new Set(names).size < names.length || below.length === 0) return false;
  return names.some((_, i) => {
    const kind = cellKindOf(below.map(({ cells }) => cells[i] ?? ''));
    return kind !== null && kind !== 'name' && kind !== 'text';
  });
}

/** The delimiter that gives most rows the same width, the wider the better. */
function withoutHeadings(trials: readonly Trial[]): Layout {
  const score = ({ dialect, records }: Trial): number => {
    if (!dialect.quoting) return 0;
    const widths = records.map(({ cells }) => cells.length);
    const usual = [...widths].sort((a, b) => a - b)[Math.floor(widths.length / 2)] ?? 0;
    return usual > 1 ? (usual * widths.filter((width) => width === usual).length) / widths.length : 0;
  };
  const { dialect, records } = trials.reduce((a, b) => (score(b) > score(a) ? b : a));
  return { dialect, header: null, platform: generic, sample: records };
}
