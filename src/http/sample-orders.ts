// GET /api/v1/sample-orders: the bundled order file, to try the program without one's own.
import { createReadStream } from 'node:fs';
import { orderFileResponseSchema } from './api.ts';
import type { Service } from './service.ts';
import { errorResponses } from './trouble.ts';

const SAMPLE = new URL('../../examples/orders.csv', import.meta.url);

export function addSampleOrders(app: Service): void {
  const schema = {
    operationId: 'getSampleOrders',
    summary: 'An order file to try the program with',
    response: { 200: orderFileResponseSchema, ...errorResponses },
  };
  app.get('/api/v1/sample-orders', { schema }, async (_, reply) =>
    reply.type('text/csv; charset=utf-8').send(createReadStream(SAMPLE)),
  );
}
