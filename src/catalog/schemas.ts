// What the data files in fonts/ and templates/ must look like. Millimetres here; points from the catalog on.
import { z } from 'zod';

const positive = z.number().positive();
const share = z.number().min(0).max(1);

/** A face as a file of an npm package, and what was measured on it. */
export const faceFile = z.strictObject({
  name: z.string().min(1),
  package: z.string().min(1),
  file: z.string().min(1),
  licence: z.string().min(1),
  scripts: z.array(z.string().min(1)).min(1),
  xHeightEm: positive,
  slantDeg: z.number().min(-45).max(45),
  penXh: positive,
  smoothingXh: positive,
  evenness: share,
  manner: z.enum(['loose', 'joined', 'steady']),
  capitalsJoin: z.boolean().default(true),
  leaning: share.default(1),
  redrawn: z.string().default(''),
});

const form = z.strictObject({
  letters: z.string().min(1),
  features: z.array(z.string().length(4)).default([]),
  runOutXh: z.number().min(0).max(1).default(0),
  at: z.enum(['start', 'middle', 'end', 'anywhere']),
  after: z.string().default(''),
  before: z.string().default(''),
  share,
});

export const handFile = z.strictObject({
  name: z.string().min(1),
  description: z.string().min(1),
  /** Ids of the faces that write what this one lacks, and of the inks that suit it. */
  fallbacks: z.array(z.string().min(1)),
  inks: z.array(z.string().min(1)).min(1),
  strength: positive.max(1.5),
  forms: z.array(form),
  wordGap: z.strictObject({ meanXh: positive, cv: share, floorXh: positive }),
  word: z.strictObject({
    tiltDeg: z.number().min(0),
    size: share,
    width: share,
    offsetXh: z.number().min(0),
  }),
  letterOffsetXh: z.number().min(0),
  wanderXh: z.number().min(0),
  leadingXh: positive,
  xHeightMm: z.strictObject({ usual: positive, least: positive }),
});

const part = z.number().int().min(0).max(255);
const percent = z.number().min(0).max(100);
const ink = z.strictObject({
  id: z.string().min(1),
  name: z.string().min(1),
  rgb: z.tuple([part, part, part]),
  cmyk: z.tuple([percent, percent, percent, percent]),
  /** A prefix of our own: All, None and Black mean something else in PDF, and a shop has spots of its own. */
  spot: z
    .string()
    .regex(/^Inkslip [A-Za-z ]+$/)
    .nullable()
    .default(null),
});
export const inkFile = z.array(
  ink.refine(({ cmyk, spot }) => spot !== null || printsWholeStrokes(cmyk), {
    path: ['cmyk'],
    error: 'needs a full plate and at most two more, or a spot: tints break thin strokes',
  }),
);

/** Tints are printed as dots, so one plate must be nearly full, and few others lie beside it. */
const printsWholeStrokes = (cmyk: readonly number[]): boolean =>
  Math.max(...cmyk) >= 95 && cmyk.filter((plate) => plate > 5).length <= 3;

/** What presses print on. `mostInk` is percent of all plates together. */
export const conditionFile = z
  .array(
    z.strictObject({
      id: z.string().min(1),
      name: z.string().min(1),
      identifier: z.string().min(1),
      registry: z.url(),
      file: z.string().regex(/^[a-z0-9-]+\.icc$/),
      mostInk: z.number().min(100).max(400),
    }),
  )
  .min(1);

const lengthMm = z.number().min(0);
const pairMm = z.tuple([lengthMm, lengthMm]);
/** The PDF of a longer page would not open. */
const LONGEST_MM = 5000;
const sizeMm = z.tuple([positive.max(LONGEST_MM), positive.max(LONGEST_MM)]);
/** A sheet of stamps has fewer; more would be a slip of the keys, and each cell costs time. */
const MOST_CELLS_IN_A_ROW = 50;
const cellCount = z.number().int().min(1).max(MOST_CELLS_IN_A_ROW);
/** Data files round to thousandths of a millimetre, over a row of cells. */
const ROUNDING_MM = 0.02;

const stockShape = z.strictObject({
  /** Without a slash: cards cut to size are named by one. */
  id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/),
  name: z.string().min(1),
  kind: z.enum(['paper', 'card', 'label', 'envelope', 'thermal']).default('card'),
  /** Maker and product numbers of sheets with this geometry; null and none for plain paper. */
  brand: z.string().min(1).nullable().default(null),
  parts: z.array(z.string().min(1)).default([]),
  /** Product numbers of other makers, and older ones, by maker. */
  equivalents: z.record(z.string().min(1), z.array(z.string().min(1))).default({}),
  sheetMm: sizeMm,
  cellMm: sizeMm,
  firstCellMm: pairMm,
  pitchMm: sizeMm,
  columns: cellCount,
  rows: cellCount,
  /** Null where it is not known. */
  cornerRadiusMm: lengthMm.nullable().default(null),
  /** From the left edge of the cell (axis x) or from its top edge (axis y). */
  fold: z
    .strictObject({ axis: z.enum(['x', 'y']), atMm: positive })
    .nullable()
    .default(null),
  /** Where print can stand, from the edges of the cell; given where the maker or the printer says so. */
  safeMm: lengthMm.default(0),
  cutByHand: z.boolean(),
  /** How far what is known of the sheet agrees; null for the seller's own, which they measured. */
  confidence: z.enum(['agree', 'single-source', 'conflict']).nullable().default(null),
  flags: z.array(z.string().min(1)).default([]),
  note: z.string().default(''),
});

export type StockEntry = z.infer<typeof stockShape>;

function fitsSheet(entry: StockEntry, axis: 0 | 1): boolean {
  const count = axis === 0 ? entry.columns : entry.rows;
  const end = entry.firstCellMm[axis] + (count - 1) * entry.pitchMm[axis] + entry.cellMm[axis];
  return end <= entry.sheetMm[axis] + ROUNDING_MM;
}

const staysApart = (count: number, pitch: number, cell: number): boolean =>
  count === 1 || pitch >= cell - ROUNDING_MM;

const stock = stockShape
  .refine((each) => fitsSheet(each, 0) && fitsSheet(each, 1), { error: 'its cells reach beyond its sheet' })
  .refine((each) => staysApart(each.columns, each.pitchMm[0], each.cellMm[0]), {
    path: ['pitchMm'],
    error: 'its cells lie on one another, side by side',
  })
  .refine((each) => staysApart(each.rows, each.pitchMm[1], each.cellMm[1]), {
    path: ['pitchMm'],
    error: 'its cells lie on one another, one above the other',
  })
  .refine(({ fold, cellMm }) => fold === null || fold.atMm < cellMm[fold.axis === 'x' ? 0 : 1], {
    path: ['fold'],
    error: 'lies outside the cell',
  });

export const stockFile = z
  .array(stock)
  .refine((entries) => new Set(entries.map(({ id }) => id)).size === entries.length, {
    error: 'two of them have the same id',
  });
