// POST /api/v1/set-aside: what POST /api/v1/check takes comes in; the rows that get no note go out as CSV, with the reason.
import type { Catalog } from '../catalog/catalog.ts';
import { checkRequestSchema, setAsideResponseSchema } from './api.ts';
import { checkOrders } from './check-orders.ts';
import { readForm } from './read-form.ts';
import type { Service } from './service.ts';
import { readSettingsOf } from './settings.ts';
import { errorResponses } from './trouble.ts';

export function addSetAside(app: Service, catalog: Catalog): void {
  const schema = {
    operationId: 'getSetAsideRows',
    summary: 'The rows of order files that get no note',
    consumes: ['multipart/form-data'],
    body: checkRequestSchema,
    response: { 200: setAsideResponseSchema, ...errorResponses },
  };
  app.post('/api/v1/set-aside', { schema, preValidation: readForm }, async ({ body }, reply) => {
    const { setAsideCsv } = await import('../orders/set-aside.ts');
    const { problems } = await checkOrders(body, body.settings, () => catalog);
    reply.header('content-disposition', 'attachment; filename="set-aside.csv"');
    return reply
      .type('text/csv; charset=utf-8')
      .send(setAsideCsv(body.files, readSettingsOf(body.settings), problems));
  });
}
