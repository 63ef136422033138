// POST /api/v1/packing-list and /cover-list: the same form as for the notes comes in; the lists to pack them by go out.
import type { Catalog } from '../catalog/catalog.ts';
import { coverListResponseSchema, notesRequestSchema, packingListResponseSchema } from './api.ts';
import { chooseOrRefuse } from './choose-or-refuse.ts';
import { makeNotes, readReport } from './make-notes.ts';
import { coverPdf, manifestCsv, packingList } from './packing-list.ts';
import { readForm } from './read-form.ts';
import type { Service } from './service.ts';
import { errorResponses, RequestRefused } from './trouble.ts';

type Request = (typeof notesRequestSchema)['_output'];

export function addPackingLists(app: Service, catalog: Catalog): void {
  const form = { consumes: ['multipart/form-data'], body: notesRequestSchema };
  const packing = {
    ...form,
    summary: 'List where each card is, as CSV',
    response: { 200: packingListResponseSchema, ...errorResponses },
  };
  app.post('/api/v1/packing-list', { schema: packing, preValidation: readForm }, async ({ body }, reply) => {
    const { rendering } = await made(body, catalog);
    return reply.type('text/csv; charset=utf-8').send(manifestCsv(packingList(rendering)));
  });
  const cover = {
    ...form,
    summary: 'Make the cover list to pack by',
    response: { 200: coverListResponseSchema, ...errorResponses },
  };
  app.post('/api/v1/cover-list', { schema: cover, preValidation: readForm }, async ({ body }, reply) => {
    const { rendering, settings } = await made(body, catalog);
    const pdf = await coverPdf(rendering, settings);
    if (!pdf.ok) throw new RequestRefused(422, [pdf.problem]);
    return reply.type('application/pdf').send(pdf.value);
  });
}

async function made(body: Request, catalog: Catalog) {
  const choice = await chooseOrRefuse(body.settings, catalog, body);
  const { rendering, problems } = await makeNotes(await readReport(body, choice.read), choice);
  if (rendering.pages.length === 0) throw new RequestRefused(422, problems);
  return { rendering, settings: choice.settings };
}
