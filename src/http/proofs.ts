// POST /api/v1/proofs: order files, settings and the id of one order come in; its note as SVG, PNG or PDF goes out.
import type { Catalog } from '../catalog/catalog.ts';
import { proofRequestSchema, proofResponseSchema } from './api.ts';
import { chooseOrRefuse } from './choose-or-refuse.ts';
import { drawProof, PROOF_MEDIA_TYPES } from './draw-proof.ts';
import { readReport } from './make-notes.ts';
import { readForm } from './read-form.ts';
import type { Service } from './service.ts';
import { errorResponses, RequestRefused } from './trouble.ts';

export function addProofs(app: Service, catalog: Catalog): void {
  const schema = {
    ...{ operationId: 'drawProof', refuses: [422] },
    summary: 'Draw one note',
    consumes: ['multipart/form-data'],
    body: proofRequestSchema,
    response: { 200: proofResponseSchema, ...errorResponses },
  };
  app.post('/api/v1/proofs', { schema, preValidation: readForm }, async ({ body }, reply) => {
    const choice = await chooseOrRefuse(body.settings, catalog, body);
    const proof = await drawProof(await readReport(body, choice.read), choice, body);
    if (!proof.ok) throw new RequestRefused(422, proof.problems);
    return reply.type(PROOF_MEDIA_TYPES[body.format]).send(proof.content);
  });
}
