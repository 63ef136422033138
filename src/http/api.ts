// The requests and answers of the service as schemas, and their types for the page.
// Lengths are millimetres, places on a sheet count from 1.
import { z } from 'zod';
import { LANGUAGES } from '../message/language.ts';
import { RULE_CLASSES } from '../message/rules/rules.ts';
import { CHANNEL_IDS } from '../orders/order.ts';
import { expecting } from '../orders/payloads/own.ts';
import type { OrderFile } from '../orders/report.ts';
import { ENCODINGS } from '../orders/text/decode-text.ts';
import { settingsSchema } from './settings.ts';

export type { GivenSettings } from './settings.ts';

export const problemSchema = z
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

export const uploadSchema = z
  .custom<OrderFile>((value) => typeof value === 'object' && value !== null && 'bytes' in value)
  .meta({ type: 'string', format: 'binary' });
const filesSchema = z
  .array(uploadSchema)
  .min(1, 'needs at least one order file')
  .describe('Order files as exported by the shop.');
const pictureSchema = (description: string) =>
  z.array(uploadSchema).max(1, 'must be one file').default([]).describe(description);
const givenFiles = {
  files: filesSchema,
  pastFiles: z
    .array(uploadSchema)
    .default([])
    .describe('Files of earlier orders, which get no note: they tell which buyers came back.'),
  logo: pictureSchema('Your logo, as PNG, JPEG or SVG.'),
  artwork: pictureSchema('Artwork for the front of a card, as PNG, JPEG or SVG.'),
  signature: pictureSchema('Your signature under the closing: strokes as SVG, or a scan as PNG or JPEG.'),
  icc: pictureSchema('The ICC profile of your print shop, instead of one of the catalog.'),
};

/** Form fields of POST /check and POST /set-aside: `files`, and `settings` as JSON text. */
export const checkRequestSchema = z.strictObject({
  ...givenFiles,
  settings: settingsSchema.prefault({}).describe('JSON. With a message in it, the notes are tried as well.'),
});

/** Form fields of POST /notes. */
export const notesRequestSchema = z.strictObject({ ...givenFiles, settings: settingsSchema });

/** Form fields of POST /proofs. */
export const proofRequestSchema = z.strictObject({
  ...givenFiles,
  settings: settingsSchema,
  order: z.string().max(200).optional().describe('Id of the order; the first one if left out.'),
  side: z
    .enum(['note', 'other'])
    .default('note')
    .describe('The side that is written on, or the one behind it where both are printed.'),
  format: z.enum(['svg', 'png', 'pdf']).default('svg'),
});
export type ProofFormat = z.output<typeof proofRequestSchema>['format'];
export type ProofSide = z.output<typeof proofRequestSchema>['side'];

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

const findingSchema = z
  .object({
    class: z.enum(RULE_CLASSES),
    severity: z
      .enum(['block', 'warn'])
      .describe(
        'block: the note is not printed until the text changes or the rule is set aside with a reason.',
      ),
    match: z.string().describe('The words that it is about, as they stand in the text.'),
    rule: z.string(),
    quotation: z.string().describe("The channel's own words; empty where it says nothing."),
    source: z.string(),
    date: z.string().describe('Date that the text of the rule carries; empty if it carries none.'),
    cut: z.string().describe('What to leave away, or to write instead.'),
  })
  .meta({ id: 'Finding' });

const fitSchema = z.object({
  words: z.int(),
  lines: z.int().nullable().describe('Null where the note does not fit.'),
  xHeightMm: z.number().nullable().describe('Height of an x; null where the note does not fit.'),
});

export const orderSummarySchema = z.object({
  order: z.string().describe("The order's id on its channel."),
  channel: z.string(),
  greeting: z
    .string()
    .describe('The name of the person who opens the parcel; empty where none is safe to say.'),
  items: z.array(z.object({ title: z.string(), quantity: z.number() })).readonly(),
  gift: z.boolean().describe('Whether it goes to somebody else, or with a gift message.'),
  buyerNote: z.string().describe('What the buyer told you; it is never written.'),
  giftMessage: z.string(),
  moments: z
    .array(z.object({ code: z.string(), reason: z.string() }))
    .readonly()
    .describe('Why this order deserves a personal line, the weightiest first.'),
  template: z.string().nullable().describe('Id of its message; null without a message that can be used.'),
  line: z.string().describe('Your own line for it.'),
  fit: fitSchema.nullable().describe('Its note on the card; null where there is no note to be fitted.'),
  findings: z
    .array(findingSchema.extend({ allowed: z.string().describe('Your reason to print it all the same.') }))
    .readonly()
    .describe('What the rules of its channel say to its note. Not legal advice.'),
});
export type OrderSummary = z.output<typeof orderSummarySchema>;

export const skippedSchema = z.object({ order: z.string(), code: z.string() });

/** More wordings than anybody has orders for are not counted. */
export const MOST_WORDINGS = 1_000_000;

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
    worthALine: z
      .array(z.string())
      .readonly()
      .describe('Orders for which a line of your own would matter most, the first one most; twenty at most.'),
    wordings: z
      .array(
        z.object({
          template: z.string(),
          wordings: z
            .number()
            .describe('How many different notes the message can make, fields apart; a million at most.'),
          orders: z.int(),
        }),
      )
      .readonly()
      .describe('The messages that orders get.'),
    longest: z
      .object({ order: z.string(), words: z.int(), advice: z.string() })
      .nullable()
      .describe('The note that fits worst, and what would make it fit.'),
    messageFindings: z
      .array(findingSchema.extend({ template: z.string(), channel: z.enum(CHANNEL_IDS) }))
      .readonly()
      .describe(
        'What the rules of the channels say to the messages, alternatives included that were not dealt.',
      ),
  })
  .meta({ id: 'CheckReport' });
export type CheckResponse = z.output<typeof checkResponseSchema>;

export const policyRequestSchema = z.strictObject(
  {
    text: z.string('must be a text').max(10_000, 'is longer than 10,000 characters'),
    channel: z.enum(CHANNEL_IDS, `must be one of ${CHANNEL_IDS.join(', ')}`),
    gift: z.boolean('must be true or false').default(false).describe('Whether it goes into a gift.'),
  },
  expecting('must be an object with text, channel and perhaps gift'),
);

export const policyResponseSchema = z
  .object({
    findings: z.array(findingSchema).readonly(),
    notice: z.string().describe('What this is, and what it is not.'),
  })
  .meta({ id: 'PolicyFindings' });

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
        kind: z.enum(['paper', 'card', 'label', 'envelope', 'thermal']),
        products: z.array(z.string()).readonly().describe('Makers and numbers of paper with this geometry.'),
        sheetWidthMm: z.number(),
        sheetHeightMm: z.number(),
        cardWidthMm: z.number(),
        cardHeightMm: z.number(),
        perSheet: z.int().describe('Places for cards on one sheet: the highest `startAt`.'),
        isCutByHand: z.boolean(),
        folds: z.boolean(),
        notes: z.array(z.string()).readonly().describe('What to know before it is printed on.'),
      }),
    ),
    layouts: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        description: z.string(),
        stock: z.string().describe('Id of the paper that is taken when none is chosen.'),
        stocks: z.array(z.string()).readonly().describe('Ids of all papers that it has room on.'),
        shows: z
          .object({
            note: z.boolean(),
            logo: z.boolean(),
            artwork: z.boolean(),
            qr: z.boolean(),
            returnAddress: z.boolean(),
            address: z.boolean(),
          })
          .describe('What it has a place for.'),
        folds: z.boolean(),
      }),
    ),
    messageTemplates: z.array(
      z.object({
        id: z.string(),
        language: z.enum(LANGUAGES),
        name: z.string(),
        description: z.string(),
        moment: z.string().nullable().describe('The moment for which it is chosen by itself.'),
        text: z.string(),
      }),
    ),
    messageFields: z
      .array(z.object({ name: z.string(), description: z.string(), example: z.string() }))
      .describe('What can stand between {{ and }} in a message.'),
    messageConditions: z
      .array(z.object({ name: z.string(), description: z.string() }))
      .describe('What {{#if ...}} can ask for beside the fields.'),
    orderFields: z
      .array(z.object({ name: z.string(), label: z.string() }))
      .describe('What a column of an order file can hold.'),
    encodings: z.array(z.enum(ENCODINGS)).readonly().describe('Encodings that an order file can be read in.'),
    defaults: settingsSchema.describe('The settings that are used where none are given.'),
    limits: z.object({ files: z.int(), fileBytes: z.int(), totalBytes: z.int() }),
  })
  .meta({ id: 'Catalog' });
export type CatalogResponse = z.output<typeof catalogResponseSchema>;

/** A file as answer, in one of these media types. */
const fileResponse = (mediaTypes: string | readonly string[], description: string) =>
  z.unknown().meta({ type: 'string', format: 'binary', mediaTypes, description });

export const pdfResponseSchema = fileResponse('application/pdf', 'The sheets, ready to print.');
/** Headers of the PDF that POST /notes answers. */
export const notesHeaders = {
  notes: 'inkslip-notes',
  sheets: 'inkslip-sheets',
  skipped: 'inkslip-skipped',
} as const;
export const notesResponseSchema = pdfResponseSchema.meta({
  ...pdfResponseSchema.meta(),
  headers: {
    [notesHeaders.notes]: { type: 'integer', description: 'How many notes it holds.' },
    [notesHeaders.sheets]: { type: 'integer', description: 'How many sheets it has.' },
    [notesHeaders.skipped]: { type: 'integer', description: 'How many orders got no note.' },
  },
});
export const proofResponseSchema = fileResponse(
  ['image/svg+xml', 'image/png', 'application/pdf'],
  'The note in the format that was asked for.',
);
export const handSampleResponseSchema = fileResponse(
  'image/svg+xml',
  'A few words, as wide as written on paper.',
);
export const orderFileResponseSchema = fileResponse('text/csv', 'An order file to try the program with.');
export const packingListResponseSchema = fileResponse(
  'text/csv',
  'A row for each card: sequence, order, sheet, place.',
);
export const coverListResponseSchema = fileResponse('application/pdf', 'What to put into which parcel.');
export const setAsideResponseSchema = fileResponse(
  'text/csv',
  'The rows that get no note as they stand in the files, and behind them file, line, order and reason.',
);

export const preflightResponseSchema = z
  .object({ findings: z.array(problemSchema).readonly().describe('Empty where nothing is wrong.') })
  .meta({ id: 'PreflightReport' });

export const healthResponseSchema = z.object({ status: z.literal('ok'), version: z.string() });
