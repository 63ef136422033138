// /api/v1/retention: how long the service keeps what it knows of people.
import { retentionOf, setRetention } from '../store/retention.ts';
import type { Service } from './service.ts';
import { retentionSchema } from './service-api.ts';
import { rowsFor, type Stored } from './stored.ts';
import { errorResponses } from './trouble.ts';

export function addRetention(app: Service, stored: Stored): void {
  const response = { 200: retentionSchema, ...errorResponses };
  const told = {
    operationId: 'getRetention',
    summary: 'How long orders and buyers are kept',
    response,
  };
  app.get('/api/v1/retention', { schema: told }, (request) => retentionOf(rowsFor(stored, request)));
  const set = {
    operationId: 'setRetention',
    summary: 'Set how long orders and buyers are kept',
    body: retentionSchema,
    response,
  };
  app.put('/api/v1/retention', { schema: set }, async (request) => {
    await setRetention(rowsFor(stored, request), request.body);
    return request.body;
  });
}
