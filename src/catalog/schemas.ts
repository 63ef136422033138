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

const lengthMm = z.number().min(0);
export const cardFile = z.strictObject({
  name: z.string().min(1),
  marginMm: z.strictObject({ top: lengthMm, right: lengthMm, bottom: lengthMm, left: lengthMm }),
});

const pairMm = z.tuple([lengthMm, lengthMm]);
export const stockFile = z.array(
  z.strictObject({
    id: z.string().min(1),
    name: z.string().min(1),
    /** Maker and product numbers of sheets with this geometry; null and none for plain paper. */
    brand: z.string().nullable(),
    parts: z.array(z.string()),
    sheetMm: pairMm,
    cellMm: pairMm,
    firstCellMm: pairMm,
    pitchMm: pairMm,
    columns: z.number().int().positive(),
    rows: z.number().int().positive(),
    cutByHand: z.boolean(),
  }),
);
