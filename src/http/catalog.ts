// GET /api/v1/catalog: everything a seller can choose, and what can stand in a message.
import type { Catalog } from '../catalog/catalog.ts';
import type { Ink } from '../ink/colour.ts';
import { messageConditions, messageFields } from '../message/fields/fields.ts';
import { FIELDS } from '../orders/columns/fields.ts';
import { ENCODINGS } from '../orders/text/decode-text.ts';
import { type CatalogResponse, catalogResponseSchema } from './api.ts';
import { describeHand } from './describe-hand.ts';
import { describeLayout } from './describe-layout.ts';
import { describeStock } from './describe-stock.ts';
import { UPLOAD_LIMITS } from './read-form.ts';
import type { Service } from './service.ts';
import { settingsSchema } from './settings.ts';
import { errorResponses } from './trouble.ts';

export function addCatalog(app: Service, catalog: Catalog): void {
  const schema = {
    operationId: 'getCatalog',
    summary: 'Everything there is to choose',
    response: { 200: catalogResponseSchema, ...errorResponses },
  };
  const answer = describeCatalog(catalog);
  app.get('/api/v1/catalog', { schema }, async () => answer);
}

function describeCatalog({ hands, inks, stocks, layouts, messageTemplates }: Catalog): CatalogResponse {
  return {
    hands: hands.map(describeHand),
    inks: inks.map(describeInk),
    stocks: stocks.map(describeStock),
    layouts: layouts.map((layout) => describeLayout(layout, stocks)),
    messageTemplates: [...messageTemplates],
    messageFields: [...messageFields()],
    messageConditions: [...messageConditions()],
    orderFields: FIELDS.map(({ name, label }) => ({ name, label })),
    encodings: ENCODINGS,
    defaults: settingsSchema.parse({}),
    limits: UPLOAD_LIMITS,
  };
}

const describeInk = ({ id, name, rgb }: Ink) => ({
  id,
  name,
  colour: `#${rgb.map((part) => part.toString(16).padStart(2, '0')).join('')}`,
});
