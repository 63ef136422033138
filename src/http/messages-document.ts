// What the service tells the seller's own programs, as the OpenAPI document describes it: one entry an event.
import { z } from 'zod';
import { EVENTS, type EventType } from '../store/announce.ts';

const orderSetAside = z.object({
  id: z.string().describe('Id of the order here.'),
  order: z.string().describe("The order's id on its channel."),
  reasons: z.array(z.string()).describe('Codes of the problems that set it aside.'),
});
const printRunReady = z.object({
  printRun: z.string().describe('Id of the print run.'),
  name: z.string(),
  isTest: z.boolean(),
  notes: z.int(),
  sheets: z.int(),
  skipped: z.int().describe('How many orders were to be in it and got no note.'),
});
const buyerAsked = z.object({
  connection: z.string().describe('Id of the connection that asks.'),
  orders: z.array(z.string()).describe('Ids of the orders here that the buyer wants to see the data of.'),
});

const EVENT_DATA: Readonly<Record<EventType, readonly [summary: string, data: z.ZodType]>> = {
  [EVENTS.printRunReady]: ['A print run was closed and can be printed', printRunReady],
  [EVENTS.orderSetAside]: ['Orders came in that get no note', orderSetAside],
  [EVENTS.buyerAsked]: ['A buyer asks by their shop for what is known of them', buyerAsked],
  [EVENTS.ping]: ['Somebody tries the endpoint', z.object({})],
};

/** What stands under `webhooks` in the document. */
export const messagesDocument = () =>
  Object.fromEntries(
    Object.entries(EVENT_DATA).map(([type, [summary, data]]) => [
      type,
      { post: describeMessage(type, summary, data) },
    ]),
  );

const describeMessage = (type: string, summary: string, data: z.ZodType) => ({
  operationId: `on-${type.replace('.', '-')}`,
  summary,
  description:
    'Signed after Standard Webhooks with the secret that adding the endpoint told. It may come twice with the same `webhook-id`.',
  tags: ['Webhooks'],
  security: [],
  parameters: ['webhook-id', 'webhook-timestamp', 'webhook-signature'].map((name) => ({
    ...{ name, in: 'header' as const, required: true, schema: { type: 'string' as const } },
  })),
  requestBody: { required: true, content: { 'application/json': { schema: messageSchema(type, data) } } },
  responses: {
    '2XX': { description: 'Taken.' },
    410: { description: 'Wanted no more: the endpoint is told nothing until its secret is rotated.' },
  },
});

function messageSchema(type: string, data: z.ZodType) {
  const message = z.object({ type: z.literal(type), timestamp: z.iso.datetime(), data: z.array(data) });
  const { $schema: _, ...schema } = z.toJSONSchema(message);
  return schema as object;
}
