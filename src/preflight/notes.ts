// What checks find on page after page comes in, each kind of trouble once with its pages goes out.
import { kept } from '../kept.ts';
import { type Problem, type ProblemCode, problem } from '../problem.ts';
import { ptToMm } from '../units.ts';

type PdfCode = Extract<ProblemCode, `pdf-${string}`>;

/** Notes a trouble: on which page (from 1; 0 for the whole file), what in a few words, and how far, where that says more. */
export type Note = (code: PdfCode, page: number, what?: string, pt?: number) => void;

export interface Notes {
  readonly note: Note;
  /** In the order in which each kind was first found. */
  problems(pages: number): readonly Problem[];
}

interface Kind {
  readonly code: PdfCode;
  readonly what: string;
  readonly pages: Set<number>;
  least: number;
}

/** A broken file could have as many kinds as pages. */
const MOST_KINDS = 200;

export function openNotes(): Notes {
  const kinds = new Map<string, Kind>();
  return {
    note: (code, page, what = '', pt = Number.POSITIVE_INFINITY) => {
      const key = `${code} ${what}`;
      if (kinds.size >= MOST_KINDS && !kinds.has(key)) return;
      const kind = kept(kinds, key, () => ({ code, what, pages: new Set<number>(), least: pt }));
      kind.pages.add(page);
      kind.least = Math.min(kind.least, pt);
    },
    problems: (pages) => [...kinds.values()].map((kind) => problem(kind.code, {}, detailOf(kind, pages))),
  };
}

function detailOf({ what, least, pages }: Kind, all: number): string {
  const far = Number.isFinite(least) ? ` (${millimetres(least)})` : '';
  const where = pages.has(0) ? '' : `on ${listPages([...pages], all)}`;
  return [`${what}${far}`, where]
    .filter((part) => part !== '')
    .join(', ')
    .replace(/^ /, '');
}

/** "2.1 mm". */
const millimetres = (pt: number): string => `${Math.round(ptToMm(pt) * 100) / 100} mm`;

/** A list that can be read at a glance has so many pages. */
const MOST_LISTED = 3;

/** "page 3", "pages 3, 7 and 9", "pages 3, 7 and 12 more", "all 12 pages". */
function listPages(pages: readonly number[], all: number): string {
  const sorted = [...pages].sort((a, b) => a - b);
  if (sorted.length === all && all > MOST_LISTED) return `all ${all} pages`;
  const shown = sorted.length > MOST_LISTED ? sorted.slice(0, MOST_LISTED - 1) : sorted.slice(0, -1);
  const last = sorted.length > MOST_LISTED ? `${sorted.length - shown.length} more` : `${sorted.at(-1)}`;
  return shown.length === 0 ? `page ${last}` : `pages ${shown.join(', ')} and ${last}`;
}
