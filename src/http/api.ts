// The requests and answers of the service as schemas, and their types for the page.
// Lengths are millimetres, places on a sheet count from 1.
import { z } from 'zod';
import type { OrderFile } from '../orders/report.ts';
import { ENCODINGS } from '../orders/text/decode-text.ts';
import { noteSettingsSchema, settingsSchema } from './settings.ts';

export type { GivenSettings } from './settings.ts';

const problemSchema = z
  .object({
    code: z.string().describe('Stable name of this kind of trouble.'),
    severity: z
      .enum(['skip', 'error', 'warning', 'info'])
      .describe(
        'skip: this order gets no note. error: look at it before you print. warning: a guess was made.',
      ),
    message: z.string(),
    hint: z.string().describe('What to do about it.'),
    file: z.string().optional(),
    line: z.int().optional(),
    column: z.int().optional(),
    order: z.string().optional(),
    field: z.string().optional(),
  })
  .meta({ id: 'Problem' });
export type ApiProblem = z.output<typeof problemSchema>;

/** Every error of the service (RFC 9457), sent as application/problem+json. */
export const problemDetailsSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    problems: z.array(problemSchema).readonly(),
  })
  .meta({ id: 'ProblemDetails' });
export type ProblemDetails = z.output<typeof problemDetailsSchema>;

const uploadSchema = z
  .custom<OrderFile>((value) => typeof value === 'object' && value !== null && 'bytes' in value)
  .meta({ type: 'string', format: 'binary' });
const filesSchema = z
  .array(uploadSchema)
  .min(1, 'needs at least one order file')
  .describe('Order files as exported by the shop.');

/** Form fields of POST /check and POST /set-aside: `files`, and `settings` as JSON text. */
export const checkRequestSchema = z.strictObject({
  files: filesSchema,
  settings: settingsSchema.prefault({}).describe('JSON. With a message in it, the notes are tried as well.'),
});

/** Form fields of POST /notes. */
export const notesRequestSchema = z.strictObject({ files: filesSchema, settings: noteSettingsSchema });

/** Form fields of POST /proofs. */
export const proofRequestSchema = z.strictObject({
  files: filesSchema,
  settings: noteSettingsSchema,
  order: z.string().max(200).optional().describe('Id of the order; the first one if left out.'),
  format: z.enum(['svg', 'png', 'pdf']).default('svg'),
});
export type ProofFormat = z.output<typeof proofRequestSchema>['format'];

const columnReportSchema = z.object({
  column: z.int().describe('Counted from 1.'),
  heading: z.string(),
  field: z.string().describe('Name of the field that it holds; empty where none is known.'),
  isSure: z.boolean().describe('A field that is not sure is a guess, and the column is not read.'),
  samples: z.array(z.string()).readonly().describe('Its first cells.'),
});
export type ColumnReport = z.output<typeof columnReportSchema>;

const fileReportSchema = z.object({
  file: z.string(),
  format: z.string(),
  channel: z.string().nullable(),
  encoding: z.string(),
  delimiter: z.string(),
  headerLine: z.int(),
  headings: z
    .string()
    .describe('The headings, in one form: what was said of the columns is remembered by them.'),
  rows: z.int().describe('Rows with anything in them; each is in an order or left out.'),
  leftOut: z.int().describe('Rows that are in no order.'),
  orders: z.int(),
  setAside: z.int().describe('Orders that get no note, whatever the message.'),
  lineItems: z.int(),
  units: z.int(),
  columns: z
    .array(columnReportSchema)
    .readonly()
    .describe('What each column is read as; empty for a file of a known shop.'),
  namesToCheck: z
    .array(z.string())
    .readonly()
    .describe(
      'Names with unusual letters, where the encoding was guessed or chosen: they show whether it is right.',
    ),
  problems: z.array(problemSchema).readonly(),
});

const orderSummarySchema = z.object({
  order: z.string().describe("The order's id on its channel."),
  channel: z.string(),
  greeting: z.string().describe('The name after "Dear"; empty where none is safe to say.'),
  items: z.array(z.object({ title: z.string(), quantity: z.number() })).readonly(),
  gift: z.boolean().describe('Whether it goes to somebody else, or with a gift message.'),
  moments: z
    .array(z.object({ code: z.string(), reason: z.string() }))
    .readonly()
    .describe('Why this order deserves a personal line.'),
});
export type OrderSummary = z.output<typeof orderSummarySchema>;

const skippedSchema = z.object({ order: z.string(), code: z.string() });

export const checkResponseSchema = z
  .object({
    files: z.array(fileReportSchema).readonly().describe('What was found in each file, with its problems.'),
    orders: z.array(orderSummarySchema).readonly().describe('Every order, set-aside ones included.'),
    skipped: z
      .array(skippedSchema)
      .readonly()
      .describe('Orders that would get no note, with the code of the reason.'),
    problems: z
      .array(problemSchema)
      .readonly()
      .describe('All problems: of the files, of the message, of the notes.'),
    notes: z
      .int()
      .nullable()
      .describe('How many notes would be made; null without a message that can be used.'),
    sheets: z.int().nullable().describe('On how many sheets; null without a message that can be used.'),
  })
  .meta({ id: 'CheckReport' });
export type CheckResponse = z.output<typeof checkResponseSchema>;

export const catalogResponseSchema = z
  .object({
    hands: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        description: z.string(),
        scripts: z
          .array(z.string())
          .readonly()
          .describe('What it writes, its fallbacks included, in plain words: Latin, Greek, Japanese.'),
        inks: z.array(z.string()).readonly().describe('Ids of the inks that suit it, the best one first.'),
      }),
    ),
    inks: z.array(
      z.object({ id: z.string(), name: z.string(), colour: z.string().describe('As in CSS: #1f2a44.') }),
    ),
    stocks: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        products: z.array(z.string()).readonly().describe('Makers and numbers of paper with this geometry.'),
        sheetWidthMm: z.number(),
        sheetHeightMm: z.number(),
        cardWidthMm: z.number(),
        cardHeightMm: z.number(),
        perSheet: z.int().describe('Places for cards on one sheet: the highest `startAt`.'),
        isCutByHand: z.boolean(),
      }),
    ),
    cards: z.array(z.object({ id: z.string(), name: z.string() })),
    messageTemplates: z.array(
      z.object({ id: z.string(), name: z.string(), description: z.string(), text: z.string() }),
    ),
    messageFields: z
      .array(z.object({ name: z.string(), description: z.string(), example: z.string() }))
      .describe('What can stand between {{ and }} in a message.'),
    orderFields: z
      .array(z.object({ name: z.string(), label: z.string() }))
      .describe('What a column of an order file can hold.'),
    encodings: z.array(z.enum(ENCODINGS)).readonly().describe('Encodings that an order file can be read in.'),
    defaults: settingsSchema.describe('The settings that are used where none are given.'),
    limits: z.object({ files: z.int(), fileBytes: z.int(), totalBytes: z.int() }),
  })
  .meta({ id: 'Catalog' });
export type CatalogResponse = z.output<typeof catalogResponseSchema>;

/** A file as answer: `mediaType` is its Content-Type. */
const fileResponse = (mediaType: string, description: string) =>
  z.unknown().meta({ type: 'string', format: 'binary', contentMediaType: mediaType, description });

export const pdfResponseSchema = fileResponse('application/pdf', 'The sheets, ready to print.');
export const proofResponseSchema = fileResponse('image/svg+xml', 'The note as asked for: SVG, PNG or PDF.');
export const handSampleResponseSchema = fileResponse(
  'image/svg+xml',
  'A few words, as wide as written on paper.',
);
export const orderFileResponseSchema = fileResponse('text/csv', 'An order file to try the program with.');
export const setAsideResponseSchema = fileResponse(
  'text/csv',
  'The rows that get no note as they stand in the files, and behind them file, line, order and reason.',
);

export const healthResponseSchema = z.object({ status: z.literal('ok'), version: z.string() });

/** Headers of the PDF that POST /notes answers. */
export const notesHeaders = {
  notes: 'inkslip-notes',
  sheets: 'inkslip-sheets',
  skipped: 'inkslip-skipped',
} as const;
