// The text of a table in; out how it is laid out: delimiter, quoting, line of the headings, and whose headings they are.
import { generic, OTHER_HEADINGS } from '../platforms/generic.ts';
import type { Platform } from '../platforms/platform.ts';
import { PLATFORMS } from '../platforms/platforms.ts';
import { type KnownTable, TURNED_AWAY } from '../platforms/turned-away.ts';
import { normaliseHeading } from './normalise-heading.ts';
import { type Dialect, parseRecords, type TableRecord } from './parse-records.ts';

export interface Layout {
  readonly dialect: Dialect;
  /** Null where no line of headings was found. */
  readonly header: TableRecord | null;
  /** Whose headings they are; a table that is not read has its sentence instead of a platform. */
  readonly platform: Platform | KnownTable;
}

/** Titles, dates and blank rows may stand above the headings: eBay's money report has ten lines of them. */
const HEADER_WITHIN = 15;
const PREVIEW = { most: 30, columns: 0 };
/** Characters: thirty long records fit, and five trial readings of a large file stay cheap. */
const PREVIEW_LENGTH = 200_000;

interface Trial {
  readonly dialect: Dialect;
  readonly records: readonly TableRecord[];
}

/** `delimiter` is the one that a `sep=` line names, '' if there is none. */
export function findLayout(text: string, delimiter: string): Layout {
  const head = text.slice(0, PREVIEW_LENGTH);
  const trials = dialects(delimiter).map((dialect) => ({
    dialect,
    records: parseRecords(head, dialect, PREVIEW),
  }));
  return (
    findKnown(trials) ??
    findGeneric(trials) ?? { dialect: steadiest(trials), header: null, platform: generic }
  );
}

function dialects(delimiter: string): Dialect[] {
  const delimiters = delimiter === '' ? [',', '\t', ';', '|'] : [delimiter];
  const quoted = delimiters.map((sign) => ({ delimiter: sign, quoting: true }));
  return delimiters.includes('\t') ? [...quoted, { delimiter: '\t', quoting: false }] : quoted;
}

/** Quoting follows the platform, not the tab: an Etsy file re-saved with tabs still has quoted cells. */
function findKnown(trials: readonly Trial[]): Layout | null {
  for (const { dialect, records } of trials) {
    for (const header of records.slice(0, HEADER_WITHIN)) {
      const headings = new Set(header.cells.map(normaliseHeading));
      const isKnown = (signs: readonly (readonly string[])[]): boolean =>
        signs.some((set) => set.every((heading) => headings.has(heading)));
      const platform =
        (dialect.quoting && PLATFORMS.find(({ signs }) => isKnown(signs))) ||
        TURNED_AWAY.find(({ signs, quoting }) => quoting === dialect.quoting && isKnown(signs));
      if (platform) return { dialect, header, platform };
    }
  }
  return null;
}

const GENERIC_HEADINGS = new Set([...Object.values(generic.columns).flat(), ...OTHER_HEADINGS]);
const NAMES = new Set([
  ...(generic.columns.buyerName ?? []),
  ...(generic.columns.buyerFirstName ?? []),
  ...(generic.columns.recipientName ?? []),
]);

/** The row with most of the ordinary headings, one of them for a name; a list of names alone has only that one. */
function findGeneric(trials: readonly Trial[]): Layout | null {
  let best: Layout | null = null;
  let most = 0;
  for (const { dialect, records } of trials.filter((trial) => trial.dialect.quoting)) {
    for (const header of records.slice(0, HEADER_WITHIN)) {
      const headings = header.cells.map(normaliseHeading);
      const known = headings.filter((heading) => GENERIC_HEADINGS.has(heading)).length;
      const isHeader = headings.some((heading) => NAMES.has(heading)) && (known > 1 || headings.length === 1);
      if (isHeader && known > most) {
        best = { dialect, header, platform: generic };
        most = known;
      }
    }
  }
  return best;
}

/** Without headings: the delimiter that gives most rows the same width, the wider the better. */
function steadiest(trials: readonly Trial[]): Dialect {
  const score = ({ dialect, records }: Trial): number => {
    if (!dialect.quoting) return 0;
    const widths = records.map(({ cells }) => cells.length);
    const usual = [...widths].sort((a, b) => a - b)[Math.floor(widths.length / 2)] ?? 0;
    return usual > 1 ? (usual * widths.filter((width) => width === usual).length) / widths.length : 0;
  };
  const best = trials.reduce((a, b) => (score(b) > score(a) ? b : a));
  return best.dialect;
}
