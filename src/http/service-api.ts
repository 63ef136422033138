// What the service keeps, as schemas: orders, print runs, connections, webhooks. Times are ISO 8601 in UTC.
import { z } from 'zod';
import { SENDER_IDS } from '../connections/sender.ts';
import { CHANNEL_IDS } from '../orders/order.ts';
import { expecting, ownOrderSchema, shopSchema } from '../orders/payloads/own.ts';
import { SAVE_RESULTS } from '../store/decide-order.ts';
import { JOB_STATES } from '../store/deliveries.ts';
import { MOST_AT_ONCE } from '../store/in-parts.ts';
import { PRINT_RUN_STATES } from '../store/print-runs.ts';
import { ORDER_STATES } from '../store/stored-order.ts';
import {
  checkResponseSchema,
  orderSummarySchema,
  problemSchema,
  skippedSchema,
  uploadSchema,
} from './api.ts';
import { orderLine, settingsSchema } from './settings.ts';

const time = z.iso.datetime().describe('In UTC.');
const problems = z.array(problemSchema).readonly();
const channel = z.enum(CHANNEL_IDS, `must be one of ${CHANNEL_IDS.join(', ')}`);

/** A text that is kept or sought as it is: no database takes the character NUL. */
const keptText = (most: number, tooLong?: string) =>
  z
    .string('must be a text')
    .max(most, tooLong)
    .refine((text) => !text.includes('\0'), 'holds a character that cannot be kept');
const rowId = keptText(100);

/** Where a page of a list starts. */
const pageQuery = {
  limit: z.coerce.number().int().min(1).max(200).default(50).describe('How many at most.'),
  cursor: rowId.default('').describe('`next` of the page before.'),
};
const next = z.string().nullable().describe('`cursor` of the next page; null on the last one.');

export const idParams = z.object({ id: rowId });

// Orders

export const postOrdersSchema = z.strictObject(
  {
    orders: z
      .array(ownOrderSchema, 'must be a list of orders')
      .min(1, 'needs at least one order')
      .max(MOST_AT_ONCE, `holds more than ${MOST_AT_ONCE} orders`),
  },
  expecting('must be an object with a list of orders'),
);

export const idempotencyHeaders = z.object({
  'idempotency-key': z
    .string()
    .min(1)
    .max(200, 'is longer than 200 signs')
    .optional()
    .describe(
      'The same key with the same orders is answered with the same words; with others it is refused.',
    ),
});

const savedOrderSchema = z
  .object({
    order: z.string().describe("The order's id on its channel."),
    id: z.string().describe('Its id here.'),
    result: z
      .enum(SAVE_RESULTS)
      .describe(
        'new, updated, unchanged: it waits for its note. already-written: it has its note, and gets no other. set-aside: it gets none; the problems say why.',
      ),
    problems,
  })
  .meta({ id: 'SavedOrder' });
export const savedOrdersSchema = z
  .object({ results: z.array(savedOrderSchema).readonly() })
  .meta({ id: 'SavedOrders' });

export const importOrdersSchema = z.strictObject({
  files: z
    .array(uploadSchema)
    .min(1, 'needs at least one order file')
    .describe('Order files as exported by the shop.'),
  shop: shopSchema.default('main').describe('Name of the shop that the orders are of.'),
  settings: settingsSchema
    .pick({ columns: true, rememberedColumns: true, encoding: true, dates: true })
    .prefault({})
    .describe('JSON: how the files are to be read.'),
});
export const importedOrdersSchema = savedOrdersSchema
  .extend({ files: checkResponseSchema.shape.files, problems })
  .meta({ id: 'ImportedOrders' });

const storedOrderSchema = z
  .object({
    id: z.string(),
    channel,
    shop: z.string(),
    order: z.string().describe("The order's id on its channel."),
    state: z
      .enum(ORDER_STATES)
      .describe('waiting: for a note. written. set-aside: gets no note. redacted: its data was deleted.'),
    reason: z.string().describe('Code of the problem that sets it aside; else empty.'),
    changed: z.boolean().describe('It is another one now than was written.'),
    printRun: z.string().nullable().describe('Id of the print run that wrote it.'),
    greeting: z.string().describe('Who is greeted; empty where that is not known, or deleted.'),
    items: z.array(z.object({ title: z.string(), quantity: z.number() })).readonly(),
    line: z.string().describe('Your own line for it.'),
    template: z
      .string()
      .describe('Id of the message that you chose for it; empty for that of the print run.'),
    skip: z.boolean().describe('You said that it gets no note.'),
    problems,
    receivedAt: time,
    updatedAt: time,
  })
  .meta({ id: 'StoredOrder' });
export type StoredOrderAnswer = z.output<typeof storedOrderSchema>;
export const storedOrderResponseSchema = storedOrderSchema;
export const listOrdersQuery = z.strictObject({
  ...pageQuery,
  state: z.enum(ORDER_STATES).optional(),
  channel: channel.optional(),
  shop: shopSchema.optional(),
  order: keptText(200).optional().describe("The order's id on its channel, with or without #."),
  changed: z.stringbool('must be true or false').optional().describe('Changed since they were written.'),
  printRun: rowId.optional().describe('Id of the print run that wrote them.'),
});
export const orderListSchema = z
  .object({ orders: z.array(storedOrderSchema).readonly(), next })
  .meta({ id: 'OrderList' });

/** The same as in the settings of notes, without the order that the address names. */
export const lineSchema = orderLine.omit({ order: true });

// Print runs

export const printRunSettings = settingsSchema
  .omit({
    lines: true,
    only: true,
    seed: true,
    printRun: true,
    sheets: true,
    places: true,
    placesAt: true,
    columns: true,
    rememberedColumns: true,
    encoding: true,
    dates: true,
  })
  .meta({ id: 'PrintRunSettings' });

const ruleSchema = z
  .strictObject({
    channels: z.array(channel).max(CHANNEL_IDS.length).default([]).describe('All if empty.'),
    shops: z.array(shopSchema).max(50).default([]).describe('All if empty.'),
  })
  .describe('Which of the orders that wait it takes.');

export const openPrintRunSchema = z.strictObject(
  {
    name: keptText(60, 'is longer than 60 signs').default(''),
    test: z
      .boolean('must be true or false')
      .default(false)
      .describe('Its orders wait on as if it had never been.'),
    rule: ruleSchema.prefault({}),
    settings: printRunSettings,
  },
  expecting('must be an object with settings'),
);

const printRunSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    state: z.enum(PRINT_RUN_STATES),
    test: z.boolean(),
    rule: ruleSchema,
    settings: printRunSettings,
    notes: z.int().nullable().describe('Null until it is closed.'),
    sheets: z.int().nullable(),
    skipped: z
      .array(skippedSchema)
      .readonly()
      .describe('Orders that were to be in it and got no note; they wait on.'),
    openedAt: time,
    closedAt: time.nullable(),
  })
  .meta({ id: 'PrintRun' });
export type PrintRunAnswer = z.output<typeof printRunSchema>;
export const printRunResponseSchema = printRunSchema;
export const closedPrintRunSchema = printRunSchema.extend({ problems }).meta({ id: 'ClosedPrintRun' });
export const listPrintRunsQuery = z.strictObject(pageQuery);
export const printRunListSchema = z
  .object({ printRuns: z.array(printRunSchema).readonly(), next })
  .meta({ id: 'PrintRunList' });
export const reviewSchema = checkResponseSchema
  .omit({ files: true })
  .extend({
    orders: z
      .array(
        orderSummarySchema.extend({
          order: z
            .string()
            .describe("Its name in this print run: the order's id on its channel, unless two have the same."),
          id: z.string().describe('Its id here.'),
          shop: z.string(),
        }),
      )
      .readonly()
      .describe('The orders that it would take now. Orders that are set aside stand in the list of orders.'),
  })
  .meta({ id: 'Review' });

/** Room for the longest id of an order, and for the channel and the shop behind it. */
const orderName = keptText(400).describe('The order: its `id` or its `order`, as the review shows them.');
const count = z.coerce.number().int().min(1).max(100_000);
export const printQuery = z.strictObject({
  only: orderName
    .optional()
    .describe('The one order whose card is printed again: `id` or `order` of the review.'),
  sheets: z
    .string()
    .regex(/^\d{1,6}(-\d{1,6})?$/, 'must be sheets, as 3-5')
    .optional()
    .describe('Sheets to print again, as 3-5: the same, byte for byte.'),
  places: z
    .string()
    .max(5_000)
    .regex(/^\d{1,6}\/\d{1,4}(,\d{1,6}\/\d{1,4})*$/, 'must be places, as 3/17,4/1')
    .optional()
    .describe('Cards to print again by sheet and place, as 3/17,4/1.'),
  startAt: count.optional().describe('First free place, instead of that of the settings.'),
});
export const envelopesQuery = z.strictObject({
  layout: z.string().max(100).default('envelope').describe('A layout with an address.'),
  stock: z
    .string()
    .max(100)
    .optional()
    .describe('Id of the envelope; the usual one of the layout if left out.'),
  only: printQuery.shape.only,
  leaveOut: z
    .stringbool()
    .default(false)
    .describe(
      'true: orders of which no envelope can be made are left out. Else they are told, and none is made.',
    ),
});
export const proofParams = z.object({ id: rowId, order: orderName });
export const proofQuery = z.strictObject({
  format: z.enum(['svg', 'png', 'pdf']).default('svg'),
  side: z.enum(['note', 'other']).default('note'),
});
export const pictureParams = z.object({
  id: rowId,
  kind: z.enum(['logo', 'artwork', 'signature', 'icc']),
});

export const pictureSchema = z
  .custom<Buffer>(Buffer.isBuffer, 'must be a file')
  .meta({ type: 'string', format: 'binary' });

// Connections

const secret = z
  .string('must be a text')
  .trim()
  .min(8, 'is shorter than 8 signs')
  .max(500, 'is longer than 500 signs');
const secretsSchema = {
  address: z
    .url({ protocol: /^https$/, error: 'must be an https address' })
    .max(500)
    .optional()
    .describe(
      'The whole address that the platform was told to send to, to the letter: eBay asks for it. It ends with the `path`, so it can be given once the shop is connected.',
    ),
  secrets: z
    .array(secret)
    .max(3, 'holds more than 3 secrets')
    .default([])
    .describe(
      'What the platform signs with, as it shows it: for standard and etsy whsec_ and base64, for squarespace hex. Several count, while a new one replaces an old one.',
    ),
  credentials: z
    .record(z.string().max(50), z.string().max(2_000))
    .default({})
    .describe(
      'What the platform wants before it tells of an order: see docs/connections.md. Kept encrypted, never told.',
    ),
};
export const connectionRequestSchema = z.strictObject({
  platform: z.enum(SENDER_IDS, `must be one of ${SENDER_IDS.join(', ')}`),
  shop: shopSchema.default('main').describe('A name for the shop, the same as with files and the API.'),
  channel: channel
    .optional()
    .describe('Where its orders are placed. For shipstation alone: the others say so themselves.'),
  signed: z
    .boolean()
    .default(true)
    .describe(
      'false: deliveries are taken without a signature; who knows the address of the connection may send.',
    ),
  ...secretsSchema,
});
export const connectionSecretsSchema = z.strictObject(secretsSchema);
const connectionSchema = z
  .object({
    id: z.string(),
    platform: z.enum(SENDER_IDS),
    channel,
    shop: z.string(),
    signed: z.boolean(),
    path: z.string().describe('Where the platform sends to, behind the address of this service.'),
    credentials: z.array(z.string()).readonly().describe('Names of what it holds.'),
    missing: z.array(z.string()).readonly().describe('What has to be given before it can work.'),
    madeAt: time,
  })
  .meta({ id: 'Connection' });
export type ConnectionAnswer = z.output<typeof connectionSchema>;
export const connectionResponseSchema = connectionSchema;
export const connectionListSchema = z
  .object({ connections: z.array(connectionSchema).readonly() })
  .meta({ id: 'ConnectionList' });

const deliverySchema = z
  .object({
    id: z.string(),
    topic: z.string(),
    state: z.enum(JOB_STATES),
    reason: z.string().describe('Why it is not worked off, or what there is to know of it.'),
    attempts: z.int(),
    nextAt: time.nullable().describe('When it is tried again.'),
    receivedAt: time,
  })
  .meta({ id: 'Delivery' });
export const deliveriesQuery = z.strictObject(pageQuery);
export const deliveryListSchema = z
  .object({ deliveries: z.array(deliverySchema).readonly(), next })
  .meta({ id: 'DeliveryList' });
export const deliveryParams = z.object({ id: rowId, delivery: rowId });

export const challengeQuery = z.object({ challenge_code: z.string().min(1).max(200) });
export const challengeResponseSchema = z
  .object({ challengeResponse: z.string() })
  .meta({ id: 'EbayChallenge' });

// Webhooks

export const endpointRequestSchema = z.strictObject({
  url: keptText(500).describe('An https address on the internet.'),
});
const endpointSchema = z
  .object({
    id: z.string(),
    url: z.string(),
    stopped: z.boolean().describe('It answered 410 and is sent nothing more until its secret is rotated.'),
    secrets: z.int().describe('How many secrets sign now: two for a day after a rotation.'),
    madeAt: time,
  })
  .meta({ id: 'WebhookEndpoint' });

export const endpointListSchema = z
  .object({ endpoints: z.array(endpointSchema).readonly() })
  .meta({ id: 'WebhookEndpointList' });
export const endpointSecretSchema = z
  .object({ id: z.string(), secret: z.string().describe('Told once; after Standard Webhooks.') })
  .meta({ id: 'WebhookSecret' });
const messageSchema = z
  .object({
    id: z.string().describe('The webhook-id.'),
    type: z.string(),
    state: z.enum(JOB_STATES),
    status: z.int().nullable().describe('What the endpoint answered last.'),
    reason: z.string(),
    attempts: z.int(),
    nextAt: time.nullable(),
    madeAt: time,
  })
  .meta({ id: 'WebhookMessage' });
export const messageListSchema = z
  .object({ messages: z.array(messageSchema).readonly(), next })
  .meta({ id: 'WebhookMessageList' });
export const messageParams = z.object({ id: rowId, message: rowId });

// Retention

const days = z.int('must be a whole number of days').min(0).max(36_500);
export const retentionSchema = z
  .strictObject({
    ordersDays: days.describe('How long orders and notes are kept once they are written or set aside.'),
    purchasesDays: days.describe('How long it is known, without names, what a buyer bought before.'),
  })
  .meta({ id: 'Retention' });
