// POST /api/v1/orders/import: order files come in; their orders are kept as if a program had handed them in.
import type { OrdersReport } from '../orders/report.ts';
import { inParts, MOST_AT_ONCE } from '../store/in-parts.ts';
import { type IncomingOrder, type SavedOrder, saveOrders } from '../store/save-orders.ts';
import { fileProblems, readReport } from './make-notes.ts';
import { readForm } from './read-form.ts';
import type { Service } from './service.ts';
import { importedOrdersSchema, importOrdersSchema } from './service-api.ts';
import { readSettingsOf } from './settings.ts';
import { type Stored, together } from './stored.ts';
import { errorResponses, RequestRefused } from './trouble.ts';

export function addImport(app: Service, stored: Stored): void {
  const schema = {
    ...{ operationId: 'importOrders', refuses: [422] },
    summary: 'Hand in order files',
    consumes: ['multipart/form-data'],
    body: importOrdersSchema,
    response: { 200: importedOrdersSchema, ...errorResponses },
  };
  app.post('/api/v1/orders/import', { schema, preValidation: readForm }, async (request) => {
    const { files, shop, settings } = request.body;
    const report = await readReport({ files, pastFiles: [] }, readSettingsOf(settings));
    const problems = fileProblems(report);
    if (report.orders.length === 0) throw new RequestRefused(422, problems);
    const incoming = incomingOrders(report, shop);
    const results: SavedOrder[] = [];
    // Each part is kept for itself: a file that is dropped again after a crash goes on where it stopped.
    for (const part of inParts(incoming, MOST_AT_ONCE)) {
      results.push(...(await together(stored, request, (rows) => saveOrders(rows, part, stored.clock()))));
    }
    stored.wake();
    return { results, files: report.files, problems };
  });
}

const incomingOrders = ({ made }: Pick<OrdersReport, 'made'>, shop: string): readonly IncomingOrder[] =>
  made.map(({ order, problems }) => {
    const isIdSure = order.channel !== 'other' && !problems.some(({ code }) => /^id-/.test(code));
    return { shop, order, problems, platformId: '', toldAt: 0, isIdSure };
  });
