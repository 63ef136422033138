// Builds the service: every setting of Fastify, then one line a resource. Nothing listens yet.
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import { serializerCompiler, type ZodTypeProvider } from '@fastify/type-provider-zod';
import Fastify from 'fastify';
import { loadCatalog } from '../catalog/catalog.ts';
import type { Transport } from '../connections/client.ts';
import { publicKeys } from '../connections/public-keys.ts';
import { problem } from '../problem.ts';
import type { Store } from '../store/store.ts';
import { authoriseBy, KEY_OR_HERE } from './authorise.ts';
import { addCatalog } from './catalog.ts';
import { addCheck } from './check.ts';
import { checkRequest } from './check-request.ts';
import { addConnections } from './connections.ts';
import { addDocument } from './document.ts';
import { guardFor } from './guard.ts';
import { addHandSamples } from './hand-samples.ts';
import { addHealth } from './health.ts';
import { addHooks } from './hooks.ts';
import { addImport } from './import-orders.ts';
import { type Log, logSerializers } from './log.ts';
import { addNotes } from './notes.ts';
import { addOrders } from './orders.ts';
import { addPackingLists } from './packing-lists.ts';
import { addPage } from './page.ts';
import { addPolicy } from './policy.ts';
import { addPreflight } from './preflight.ts';
import { addPrintRunFiles } from './print-run-files.ts';
import { addPrintRunPictures } from './print-run-pictures.ts';
import { addPrintRuns } from './print-runs.ts';
import { addProofs } from './proofs.ts';
import { FORM_LIMITS } from './read-form.ts';
import { addRetention } from './retention.ts';
import { addSampleOrders } from './sample-orders.ts';
import { SECURITY_HEADERS } from './security-headers.ts';
import type { Service } from './service.ts';
import { addSetAside } from './set-aside.ts';
import type { Stored } from './stored.ts';
import { answerBrokenConnection, answerTrouble, RequestRefused, sendProblemDetails } from './trouble.ts';
import { addWebhooks } from './webhooks.ts';

export interface AppOptions {
  readonly store: Store;
  /** How servers elsewhere are called. */
  readonly transport: Transport;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** Called when something was kept that is to be worked off beside requests. */
  readonly wake: () => void;
  /** Host names that the service answers to, beside localhost and bare addresses. */
  readonly ownNames?: readonly string[];
  /** No log if left out. */
  readonly log?: Log;
}

/** A form of the biggest size over a slow line. */
const REQUEST_TIMEOUT_MS = 120_000;

/** The name of an order in a print run, each sign of it as up to three bytes of `%xx`. */
const MOST_IN_ADDRESS = 400 * 9;

export async function build({ ownNames = [], log, transport, ...service }: AppOptions): Promise<Service> {
  const app: Service = Fastify({
    logger: log === undefined ? false : { level: log.level, stream: log, serializers: logSerializers },
    requestTimeout: REQUEST_TIMEOUT_MS,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: MOST_IN_ADDRESS },
    frameworkErrors: answerTrouble,
    clientErrorHandler: answerBrokenConnection,
  }).withTypeProvider<ZodTypeProvider>();
  app.setValidatorCompiler(checkRequest).setSerializerCompiler(serializerCompiler);
  app.setErrorHandler(answerTrouble).setNotFoundHandler((_, reply) => sendProblemDetails(reply, 404));
  app.removeAllContentTypeParsers();
  const parseJson = app.getDefaultJsonParser('error', 'error');
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    // Clients that always say JSON say it of requests without a body as well.
    if (body === '') done(null);
    else parseJson(request, String(body), (error, value) => done(error === null ? null : noJson(), value));
  });
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
  await addStored(app, { ...service, catalog }, transport);
  await addPage(app);
  return app;
}

const noJson = () =>
  new RequestRefused(400, [problem('request-wrong', { field: '' }, 'The body is not JSON.')]);

/** The resources that keep rows: whoever asks is known first. Shops sign what they send, in their own way. */
async function addStored(app: Service, stored: Stored, transport: Transport): Promise<void> {
  app.decorateRequest('tenant', '');
  await app.register(async (known: Service) => {
    known.addHook('onRequest', authoriseBy(stored.store));
    known.addHook('onRoute', (route) => {
      route.schema = { ...route.schema, security: KEY_OR_HERE };
    });
    addOrders(known, stored);
    addImport(known, stored);
    addPrintRuns(known, stored);
    addPrintRunFiles(known, stored);
    await known.register(async (pictures: Service) => addPrintRunPictures(pictures, stored));
    addConnections(known, stored);
    addWebhooks(known, stored);
    addRetention(known, stored);
  });
  await app.register(async (hooks: Service) => addHooks(hooks, stored, publicKeys(transport, stored.clock)));
}
