// What a seller can choose for their notes: the one schema behind the command line, the service and the page.
// Every default stands at its field; a setting that is not listed is an error.
import { z } from 'zod';
import { LANGUAGES } from '../message/language.ts';
import { RULE_CLASSES } from '../message/rules/rules.ts';
import { FIELD_NAMES } from '../orders/columns/fields.ts';
import { CHANNEL_IDS } from '../orders/order.ts';
import { expecting } from '../orders/payloads/own.ts';
import type { ReadSettings } from '../orders/read-settings.ts';
import { SORTED_BY } from '../orders/sort-orders.ts';
import { ENCODINGS } from '../orders/text/decode-text.ts';

const id = z.string('must be a text').min(1, 'must not be empty').max(100, 'is too long');

/** Ways of writing that have a name. */
export const REALISM_NAMES = { neat: 0.6, natural: 1, hasty: 1.4 } as const;
const REALISM_RANGE = 'must be neat, natural, hasty or a number from 0 to 1.5';
const realismNumber = z.number(REALISM_RANGE).min(0, REALISM_RANGE).max(1.5, REALISM_RANGE);
/** A codec, because the catalog answers with settings, and a transform has no way back. */
const realism = z.codec(
  z.union([realismNumber, z.enum(['neat', 'natural', 'hasty'])], REALISM_RANGE),
  realismNumber,
  {
    decode: (given) => (typeof given === 'number' ? given : REALISM_NAMES[given]),
    encode: (complete) => complete,
  },
);

const PEN_RANGE = 'must be a number of millimetres from 0.15 to 1';

/** Fields of order files by the column that holds them. */
const columnChoices = z.record(
  z.string().max(200, 'is too long for a heading'),
  z.enum(FIELD_NAMES, `must be one of ${FIELD_NAMES.join(', ')}`),
  'must name fields by their columns',
);

/** What the seller says of one order; see message/order-line.ts. */
export const orderLine = z.strictObject({
  order: z.string('must be the id of an order').min(1, 'must not be empty').max(200, 'is too long for an id'),
  line: z
    .string('must be a text')
    .max(600, 'is longer than 600 characters')
    .default('')
    .describe('A sentence or two of your own for this order.'),
  greeting: z
    .string('must be a name')
    .max(100, 'is too long for a name')
    .default('')
    .describe('The name to greet, instead of the one in the order.'),
  template: z
    .string('must be the id of a message')
    .max(100, 'is too long for an id')
    .default('')
    .describe('Id of another message for this order.'),
  skip: z.boolean('must be true or false').default(false).describe('This order gets no note.'),
});

const CARD_SIZE = 'must be a size in mm, as 85x55';
const place = z.int('must be a whole number').min(1, 'counts from 1').max(1000, 'is more than any sheet has');
const sheetNumber = z
  .int('must be a whole number')
  .min(1, 'counts from 1')
  .max(100_000, 'is more than any print run has');

const calibrationSide = z.strictObject({
  dxMm: z.number().min(-50).max(50),
  dyMm: z.number().min(-50).max(50),
  scaleX: z.number().min(0.8).max(1.2),
  scaleY: z.number().min(0.8).max(1.2),
  rotationDeg: z.number().min(-10).max(10),
});

/** The settings of a look at the orders: the message may still be missing. */
export const settingsSchema = z
  .strictObject({
    message: z
      .string('must be a text')
      .max(10_000, 'is longer than 10,000 characters')
      .optional()
      .describe('The message in your own words, with fields such as {{recipient.firstName}}.'),
    template: id
      .optional()
      .describe(
        'Id of a bundled message, instead of one in your own words; auto chooses one for each order by its moments.',
      ),
    language: z
      .enum(LANGUAGES, `must be one of ${LANGUAGES.join(', ')}`)
      .default('en')
      .describe(
        `Language of bundled messages, and of lists and dates in a message: ${LANGUAGES.join(', ')}.`,
      ),
    lines: z
      .array(orderLine, 'must be a list of orders, each with what you say of it')
      .max(10_000, 'is for more than 10,000 orders')
      .default([])
      .describe('Your own line, greeting, message or skip for single orders.'),
    sendingOn: z.iso
      .date('must be a day, written as 2026-11-25')
      .optional()
      .describe(
        'Day on which the parcels go out, as 2026-11-25: it tells the season and which orders are late.',
      ),
    channel: z
      .enum(CHANNEL_IDS, `must be one of ${CHANNEL_IDS.join(', ')}`)
      .optional()
      .describe(
        'Where orders were placed whose file does not say so: the rules of this channel hold for them.',
      ),
    allow: z
      .partialRecord(
        z.enum(RULE_CLASSES),
        z
          .string('must be a reason')
          .trim()
          .min(3, 'needs a reason')
          .max(500, 'is longer than 500 characters'),
        `must give reasons by rules: ${RULE_CLASSES.join(', ')}`,
      )
      .default({})
      .describe('Rules of channels that you set aside, each with your reason, which is kept with the notes.'),
    hand: id.default('juniper').describe('Id of the hand that writes.'),
    ink: id.default('ballpoint-blue').describe('Id of the ink.'),
    layout: id
      .default('card')
      .describe('Id of the layout: a card, a folded card, a packing slip, a label, an envelope.'),
    stock: id.optional().describe('Id of the paper in the printer; the usual one of the layout if left out.'),
    cardMm: z
      .string(CARD_SIZE)
      .regex(/^\d{2,3}(\.\d{1,3})?x\d{2,3}(\.\d{1,3})?$/, CARD_SIZE)
      .optional()
      .describe('Size of cards that you cut yourself from sheets of plain paper, as 85x55: as many as fit.'),
    gutterMm: z
      .number('must be a number of millimetres')
      .min(0, 'must be 0 or more')
      .max(50, 'must be at most 50')
      .default(0)
      .describe('Free paper between cards of a size of your own, in mm.'),
    bleedMm: z
      .number('must be a number of millimetres')
      .min(0, 'must be 0 or more')
      .max(10, 'must be at most 10')
      .default(0)
      .describe('How far artwork goes beyond the cut, in mm; print shops ask for 3.'),
    marks: z
      .boolean('must be true or false')
      .default(true)
      .describe('Crop and fold marks where cards are cut by hand or have a bleed.'),
    realism: realism
      .prefault('natural')
      .describe(
        'How much the hand varies: neat (0.6), natural (1), hasty (1.4), or a number from 0, the plain face, to 1.5.',
      ),
    penMm: z
      .number(PEN_RANGE)
      .min(0.15, PEN_RANGE)
      .max(1, PEN_RANGE)
      .optional()
      .describe(
        "Width of the pen's line in mm at the usual size of the hand, from 0.15 to 1; its own pen if left out.",
      ),
    seed: z
      .string('must be a text')
      .min(1, 'must not be empty')
      .max(200, 'is longer than 200 characters')
      .default('inkslip')
      .describe('Another text gives another writing of the same notes; the same text gives the same file.'),
    seller: z
      .string('must be a text')
      .max(200, 'is longer than 200 characters')
      .default('')
      .describe('Your name or the name of your shop: {{seller.name}}.'),
    profile: z
      .enum(['office', 'press', 'thermal'], 'must be office, press or thermal')
      .default('office')
      .describe(
        'The printer: office prints RGB; press makes PDF/X-4 in CMYK and spot inks; thermal pure black for label printers.',
      ),
    condition: id
      .default('coated')
      .describe(
        'What a press prints on, unless you give its own ICC profile: coated (FOGRA39) or uncoated (FOGRA29).',
      ),
    startAt: z
      .int('must be a whole number, counted from 1')
      .min(1, 'must be 1 or more')
      .max(1000, 'is more than any sheet has places')
      .default(1)
      .describe('First free place on the first sheet, from 1.'),
    freePlaces: z
      .array(z.array(place).min(1, 'names a sheet without a free place'), 'must list places by sheets')
      .max(1000, 'names more than 1,000 sheets')
      .default([])
      .describe(
        'Free places of part-used sheets, sheet by sheet, in the order in which they lie in the printer.',
      ),
    impose: z
      .enum(['sequence', 'cut-stack'], 'must be sequence or cut-stack')
      .default('sequence')
      .describe(
        'sequence: note after note on a sheet. cut-stack: in order again once the cut piles are stacked.',
      ),
    reverse: z
      .boolean('must be true or false')
      .default(false)
      .describe('Last sheet first, for printers that stack face up.'),
    flip: z
      .enum(['long-edge', 'short-edge'], 'must be long-edge or short-edge')
      .default('long-edge')
      .describe('The edge about which the printer turns the paper, where both sides are printed.'),
    sort: z
      .enum(SORTED_BY, `must be one of ${SORTED_BY.join(', ')}`)
      .default('orders')
      .describe('What notes are sorted by: orders, as they stand in the files; item; or buyer.'),
    printRun: z
      .string('must be a text')
      .max(60, 'is longer than 60 characters')
      .default('')
      .describe(
        'A name for this print run: it stands small at the edge of sheets that have one, with the sheet and its orders.',
      ),
    sheets: z
      .strictObject({ from: sheetNumber, to: sheetNumber }, expecting('must be sheets, as 3-5'))
      .optional()
      .describe('Sheets to print again, as 3-5: they are the same, byte for byte.'),
    places: z
      .array(
        z.strictObject({ sheet: sheetNumber, place }, expecting('must be a sheet and a place, as 3/17')),
        'must be a list of places',
      )
      .min(1, 'must name at least one place')
      .max(1000, 'names more than 1,000 places')
      .optional()
      .describe('Cards to print again by sheet and place, as 3/17: they are the same, on new places.'),
    placesAt: place.default(1).describe('First free place for cards that are printed again by their places.'),
    returnAddress: z
      .string('must be a text')
      .max(500, 'is longer than 500 characters')
      .default('')
      .describe('Your address, in lines: for envelopes and packing slips.'),
    shipsFrom: z
      .string('must be a country')
      .max(60, 'is too long for a country')
      .default('')
      .describe('Your country: addresses there leave it away.'),
    qr: z
      .string('must be a text')
      .max(300, 'is longer than 300 characters')
      .optional()
      .describe(
        'What a QR code says, on layouts with a place for it; left out where the channel forbids it.',
      ),
    calibration: z
      .strictObject(
        { front: calibrationSide, back: calibrationSide },
        expecting('must be measured with inkslip calibrate'),
      )
      .optional()
      .describe('Where your printer really puts the page, as measured on a calibration sheet.'),
    only: z
      .array(id, 'must be a list of order ids')
      .min(1, 'must name at least one order')
      .max(10_000, 'names more than 10,000 orders')
      .optional()
      .describe('Ids of the orders to write; all if left out.'),
    columns: columnChoices
      .default({})
      .describe(
        `What columns of the order files hold, each by its heading or its number from 1: ${FIELD_NAMES.join(', ')}.`,
      ),
    rememberedColumns: z
      .record(z.string().max(20_000, 'is too long for headings'), columnChoices)
      .default({})
      .describe(
        'The same as said before, by the `headings` of the report on a file: only files with these headings, and `columns` come before them.',
      ),
    encoding: z
      .enum(ENCODINGS, `must be one of ${ENCODINGS.join(', ')}`)
      .optional()
      .describe(`Encoding of the order files: ${ENCODINGS.join(', ')}; as their bytes tell if left out.`),
    dates: z
      .enum(['day-first', 'month-first'], 'must be day-first or month-first')
      .optional()
      .describe(
        'What 03/04/26 means where a file does not tell, day-first or month-first; such dates stay empty if left out.',
      ),
  })
  .meta({ id: 'Settings' });

/** How the order files are to be read. */
export const readSettingsOf = (
  settings: Pick<Settings, 'columns' | 'rememberedColumns' | 'encoding' | 'dates'>,
): ReadSettings => ({
  columns: settings.columns,
  rememberedColumns: settings.rememberedColumns,
  encoding: settings.encoding ?? null,
  dates: settings.dates ?? null,
});

/** As the seller gives them. */
export type GivenSettings = z.input<typeof settingsSchema>;
/** Complete: what was left out is filled in. */
export type Settings = z.output<typeof settingsSchema>;
