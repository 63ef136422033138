// /api/v1/print-runs/:id/pictures/:kind: the bytes of a picture come in and are looked at; the open print run is printed with it,
// until it is taken away.
import { removePicture, setPicture } from '../store/print-run-pictures.ts';
import { NO_PICTURES, openPictures } from './open-pictures.ts';
import { settingsOf } from './print-run-choice.ts';
import { describeRun, openRun } from './print-runs.ts';
import { UPLOAD_LIMITS } from './read-form.ts';
import type { Service } from './service.ts';
import { pictureParams, pictureSchema, printRunResponseSchema } from './service-api.ts';
import { foundOrRefuse, refuse, type Stored, together } from './stored.ts';
import { errorResponses, noContent, RequestRefused } from './trouble.ts';

const MEDIA_TYPES = ['application/octet-stream', 'image/png', 'image/jpeg', 'image/svg+xml'];

/** In a plugin of its own, because it reads bodies as bytes. */
export function addPrintRunPictures(app: Service, stored: Stored): void {
  const bytes = { parseAs: 'buffer', bodyLimit: UPLOAD_LIMITS.fileBytes } as const;
  app.addContentTypeParser(MEDIA_TYPES, bytes, (_, body, done) => done(null, body));
  const response = { 200: printRunResponseSchema, ...errorResponses };
  const picture = {
    ...{ operationId: 'setPrintRunPicture', refuses: [409, 422] },
    summary: 'Give an open print run a logo, artwork, a signature, or the ICC profile of its press',
    ...{ params: pictureParams, consumes: MEDIA_TYPES, body: pictureSchema, response },
  };
  app.put('/api/v1/print-runs/:id/pictures/:kind', { schema: picture }, async (request) => {
    const { id, kind } = request.params;
    const run = await openRun(stored, request, id);
    const given = { ...NO_PICTURES, [kind]: [{ name: kind, bytes: request.body }] };
    const opened = await openPictures(given, settingsOf(run).profile);
    if (!opened.ok) throw new RequestRefused(422, opened.problems);
    const isSet = await together(stored, request, (rows) => setPicture(rows, id, kind, request.body));
    if (!isSet) throw refuse(409, 'print-run-changed');
    return describeRun(stored, request, id);
  });
  const gone = {
    ...{ operationId: 'removePrintRunPicture', refuses: [409] },
    summary: 'Take a picture away from an open print run',
    params: pictureParams,
    response: noContent,
  };
  app.delete('/api/v1/print-runs/:id/pictures/:kind', { schema: gone }, async (request, reply) => {
    const { id, kind } = request.params;
    await openRun(stored, request, id);
    foundOrRefuse(await together(stored, request, (rows) => removePicture(rows, id, kind)));
    return reply.code(204).send(null);
  });
}
