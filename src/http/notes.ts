// POST /api/v1/notes: order files and settings come in, the print-ready PDF goes out as it is made.
import type { Catalog } from '../catalog/catalog.ts';
import { notesHeaders, notesRequestSchema, notesResponseSchema } from './api.ts';
import { countPrinted } from './count-printed.ts';
import { makeOrRefuse } from './make-or-refuse.ts';
import { printJob } from './print-job.ts';
import { readForm } from './read-form.ts';
import type { Service } from './service.ts';
import { streamPdf } from './stream-pdf.ts';
import { errorResponses } from './trouble.ts';

export function addNotes(app: Service, catalog: Catalog): void {
  const schema = {
    ...{ operationId: 'makeNotes', refuses: [422] },
    summary: 'Make the notes',
    description: 'The headers Inkslip-Notes, Inkslip-Sheets and Inkslip-Skipped say how many there are.',
    consumes: ['multipart/form-data'],
    body: notesRequestSchema,
    response: { 200: notesResponseSchema, ...errorResponses },
  };
  app.post('/api/v1/notes', { schema, preValidation: readForm }, async ({ body }, reply) => {
    const { rendering, skipped, choice } = await makeOrRefuse(body, catalog);
    const { notes, sheets } = countPrinted(rendering, choice.settings);
    reply.headers({
      [notesHeaders.notes]: notes,
      [notesHeaders.sheets]: sheets,
      [notesHeaders.skipped]: skipped.length,
      'content-disposition': 'attachment; filename="notes.pdf"',
    });
    return reply.type('application/pdf').send(await streamPdf(printJob(rendering, choice, 'Notes')));
  });
}
