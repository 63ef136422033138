// Builds the service: every setting of Fastify, then one line a resource. Nothing listens yet.
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from '@fastify/type-provider-zod';
import Fastify from 'fastify';
import { loadCatalog } from '../catalog/catalog.ts';
import { addCatalog } from './catalog.ts';
import { addCheck } from './check.ts';
import { addDocument } from './document.ts';
import { guardFor } from './guard.ts';
import { addHandSamples } from './hand-samples.ts';
import { addHealth } from './health.ts';
import { type Log, logSerializers } from './log.ts';
import { addNotes } from './notes.ts';
import { addPackingLists } from './packing-lists.ts';
import { addPage } from './page.ts';
import { addPolicy } from './policy.ts';
import { addPreflight } from './preflight.ts';
import { addProofs } from './proofs.ts';
import { FORM_LIMITS } from './read-form.ts';
import { addSampleOrders } from './sample-orders.ts';
import { SECURITY_HEADERS } from './security-headers.ts';
import type { Service } from './service.ts';
import { addSetAside } from './set-aside.ts';
import { answerBrokenConnection, answerTrouble, sendProblemDetails } from './trouble.ts';

export interface AppOptions {
  /** Host names that the service answers to, beside localhost and bare addresses. */
  readonly ownNames?: readonly string[];
  /** No log if left out. */
  readonly log?: Log;
}

/** A form of the biggest size over a slow line. */
const REQUEST_TIMEOUT_MS = 120_000;

export async function build({ ownNames = [], log }: AppOptions = {}): Promise<Service> {
  const app: Service = Fastify({
    logger: log === undefined ? false : { level: log.level, stream: log, serializers: logSerializers },
    requestTimeout: REQUEST_TIMEOUT_MS,
    forceCloseConnections: 'idle',
    frameworkErrors: answerTrouble,
    clientErrorHandler: answerBrokenConnection,
  }).withTypeProvider<ZodTypeProvider>();
  app.setValidatorCompiler(validatorCompiler).setSerializerCompiler(serializerCompiler);
  app.setErrorHandler(answerTrouble).setNotFoundHandler((_, reply) => sendProblemDetails(reply, 404));
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(
    'application/json',
    { parseAs: 'string' },
    app.getDefaultJsonParser('error', 'error'),
  );
  app.addHook('onRequest', guardFor(ownNames));
  await app.register(helmet, SECURITY_HEADERS);
  await app.register(multipart, { limits: FORM_LIMITS, throwFileSizeLimit: false });
  await addDocument(app);

  const catalog = loadCatalog();
  addHealth(app);
  addCatalog(app, catalog);
  addHandSamples(app, catalog);
  addSampleOrders(app);
  addCheck(app, catalog);
  addSetAside(app, catalog);
  addNotes(app, catalog);
  addProofs(app, catalog);
  addPackingLists(app, catalog);
  addPreflight(app, catalog);
  addPolicy(app);
  await addPage(app);
  return app;
}
