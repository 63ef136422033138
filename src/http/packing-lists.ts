// POST /api/v1/packing-list and /cover-list: the same form as for the notes comes in; the lists to pack them by go out.
import type { Catalog } from '../catalog/catalog.ts';
import { coverListResponseSchema, notesRequestSchema, packingListResponseSchema } from './api.ts';
import { makeOrRefuse } from './make-or-refuse.ts';
import { coverPdf, manifestCsv, packingList } from './packing-list.ts';
import { readForm } from './read-form.ts';
import type { Service } from './service.ts';
import { errorResponses, RequestRefused } from './trouble.ts';

export function addPackingLists(app: Service, catalog: Catalog): void {
  const form = { consumes: ['multipart/form-data'], body: notesRequestSchema };
  const packing = {
    ...form,
    ...{ operationId: 'makePackingList', refuses: [422] },
    summary: 'List where each card is, as CSV',
    response: { 200: packingListResponseSchema, ...errorResponses },
  };
  app.post('/api/v1/packing-list', { schema: packing, preValidation: readForm }, async ({ body }, reply) => {
    const { rendering } = await makeOrRefuse(body, catalog);
    return reply.type('text/csv; charset=utf-8').send(manifestCsv(packingList(rendering)));
  });
  const cover = {
    ...form,
    ...{ operationId: 'makeCoverList', refuses: [422] },
    summary: 'Make the cover list to pack by',
    response: { 200: coverListResponseSchema, ...errorResponses },
  };
  app.post('/api/v1/cover-list', { schema: cover, preValidation: readForm }, async ({ body }, reply) => {
    const { rendering, choice } = await makeOrRefuse(body, catalog);
    const pdf = await coverPdf(rendering, choice.settings);
    if (!pdf.ok) throw new RequestRefused(422, [pdf.problem]);
    return reply.type('application/pdf').send(pdf.value);
  });
}
