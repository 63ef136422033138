// POST /api/v1/preflight: the same form as for the notes comes in; what is wrong with their PDF as a file to print goes out.
import { buffer } from 'node:stream/consumers';
import type { Catalog } from '../catalog/catalog.ts';
import { notesRequestSchema, preflightResponseSchema } from './api.ts';
import { makeOrRefuse } from './make-or-refuse.ts';
import { printJob } from './print-job.ts';
import { readForm } from './read-form.ts';
import type { Service } from './service.ts';
import { streamPdf } from './stream-pdf.ts';
import { errorResponses } from './trouble.ts';

export function addPreflight(app: Service, catalog: Catalog): void {
  const schema = {
    ...{ operationId: 'preflightNotes', refuses: [422] },
    summary: 'Check the PDF of the notes as a print shop would',
    consumes: ['multipart/form-data'],
    body: notesRequestSchema,
    response: { 200: preflightResponseSchema, ...errorResponses },
  };
  app.post('/api/v1/preflight', { schema, preValidation: readForm }, async ({ body }) => {
    const { rendering, choice } = await makeOrRefuse(body, catalog);
    const bytes = await buffer(await streamPdf(printJob(rendering, choice, 'Notes')));
    const { preflightNotes } = await import('./preflight-notes.ts');
    return { findings: await preflightNotes(bytes, rendering, choice) };
  });
}
