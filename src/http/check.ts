// POST /api/v1/check: order files come in, the report on them goes out.
import type { Catalog } from '../catalog/catalog.ts';
import { checkRequestSchema, checkResponseSchema } from './api.ts';
import { checkOrders } from './check-orders.ts';
import { readForm } from './read-form.ts';
import type { Service } from './service.ts';
import { errorResponses } from './trouble.ts';

export function addCheck(app: Service, catalog: Catalog): void {
  const schema = {
    operationId: 'checkOrders',
    summary: 'Look at order files before anything is made',
    consumes: ['multipart/form-data'],
    body: checkRequestSchema,
    response: { 200: checkResponseSchema, ...errorResponses },
  };
  app.post('/api/v1/check', { schema, preValidation: readForm }, async ({ body }) =>
    checkOrders(body, body.settings, () => catalog),
  );
}
