// The papers that come with the program come in, in millimetres; with the seller's own they go out, in points. A file of the
// seller's own that is wrong is told as a problem and left out.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { type Problem, problem } from '../problem.ts';
import type { Stock } from '../sheet/sheet.ts';
import { mmToPt } from '../units.ts';
import { ownFolder } from './own-folder.ts';
import { type StockEntry, stockFile } from './schemas.ts';

export interface Stocks {
  /** The seller's own first. One of theirs replaces one that comes with the program and has the same id. */
  readonly stocks: readonly Stock[];
  /** What is wrong with the seller's own, which are left out. */
  readonly stockProblems: readonly Problem[];
}

/** In the seller's folder; a list like that of templates/stock/stock.json. */
const OWN_FILE = 'stock.json';
/** Corners of labels are rounded by up to this much: where the radius is not known, writing keeps away. */
const UNKNOWN_CORNER_MM = 4;
/** A corner of radius 1 leaves this much to its edges where the diagonal cuts it. */
const CORNER_SHARE = 1 - Math.SQRT1_2;

/** In: the papers that come with the program. */
export function loadStocks(bundled: readonly StockEntry[]): Stocks {
  const own = readOwn();
  const entries = 'code' in own ? [] : own.entries;
  const others = bundled.filter(({ id }) => !entries.some((entry) => entry.id === id));
  return {
    stocks: [...entries, ...others].map(stock),
    stockProblems: 'code' in own ? [own] : [],
  };
}

function readOwn(): { readonly entries: readonly StockEntry[] } | Problem {
  const path = join(ownFolder(), OWN_FILE);
  if (!existsSync(path)) return { entries: [] };
  try {
    const parsed = stockFile.safeParse(JSON.parse(readFileSync(path, 'utf8')));
    return parsed.success ? { entries: parsed.data } : wrongFile(firstWrong(parsed.error));
  } catch (error) {
    return wrongFile(`${error instanceof Error ? error.message : 'it cannot be read'}.`);
  }
}

/** Papers count from 1, as people count the lines of the list. */
function firstWrong({ issues }: z.ZodError): string {
  const [index, ...keys] = issues[0]?.path ?? [];
  const where = typeof index === 'number' ? [`paper ${index + 1}`, ...keys].join(', ') : 'the list';
  return `${where}: ${issues[0]?.message}.`;
}

const wrongFile = (what: string): Problem => problem('stock-file-wrong', { file: OWN_FILE }, what);

function stock(entry: StockEntry): Stock {
  const { id, name, kind, columns, rows, fold, cornerRadiusMm: radiusMm } = entry;
  const safeMm = Math.max(
    entry.safeMm,
    radiusMm === null ? UNKNOWN_CORNER_MM : Math.ceil(radiusMm * CORNER_SHARE * 100) / 100,
  );
  return {
    ...{ id, name, kind, columns, rows },
    products: productsOf(entry),
    widthPt: mmToPt(entry.sheetMm[0]),
    heightPt: mmToPt(entry.sheetMm[1]),
    cell: {
      x: mmToPt(entry.firstCellMm[0]),
      y: mmToPt(entry.firstCellMm[1]),
      width: mmToPt(entry.cellMm[0]),
      height: mmToPt(entry.cellMm[1]),
    },
    pitchPt: { x: mmToPt(entry.pitchMm[0]), y: mmToPt(entry.pitchMm[1]) },
    cornerRadiusPt: radiusMm === null ? null : mmToPt(radiusMm),
    fold: fold === null ? null : { axis: fold.axis, atPt: mmToPt(fold.atMm) },
    turn: 0,
    isCutByHand: entry.cutByHand,
    safePt: mmToPt(safeMm),
    notes: notesOn(entry),
  };
}

/** The numbers that stand for the stock first. */
function productsOf({ brand, parts, equivalents }: StockEntry): readonly string[] {
  const all = [[brand ?? '', parts] as const, ...Object.entries(equivalents)];
  return [
    ...new Set(all.flatMap(([maker, numbers]) => numbers.map((number) => `${maker} ${number}`.trim()))),
  ];
}

const MEASURE = 'Measure one sheet before the first print run.';

function notesOn({ note, flags, confidence, brand }: StockEntry): readonly string[] {
  const notes = [note, ...flags.map((flag) => `${flag.charAt(0).toUpperCase()}${flag.slice(1)}. ${MEASURE}`)];
  if (confidence === 'conflict') notes.push(`What is known of this sheet does not agree. ${MEASURE}`);
  // Sizes of plain paper and envelopes are standards: one source is enough for them.
  if (confidence === 'single-source' && brand !== null)
    notes.push(
      'Its measurements come from one source. Try one sheet of plain paper before the first print run.',
    );
  return notes.filter((each) => each !== '');
}
