// /api/v1/webhooks: where the seller's own programs are told what happens, and the last messages to them.
import { isCallable } from '../connections/transport.ts';
import {
  activeSecrets,
  addEndpoint,
  type Endpoint,
  findEndpoint,
  listEndpoints,
  listMessages,
  type Message,
  ping,
  removeEndpoint,
  rotateSecret,
  sendAgain,
} from '../store/webhooks.ts';
import type { Service } from './service.ts';
import {
  deliveriesQuery,
  endpointListSchema,
  endpointRequestSchema,
  endpointSecretSchema,
  idParams,
  messageListSchema,
  messageParams,
} from './service-api.ts';
import { foundOrRefuse, isoTime, pageOf, refuse, rowsFor, type Stored, together } from './stored.ts';
import { errorResponses, noContent } from './trouble.ts';

export function addWebhooks(app: Service, stored: Stored): void {
  addEndpoints(app, stored);
  addMessages(app, stored);
}

function addEndpoints(app: Service, stored: Stored): void {
  const made = {
    ...{ operationId: 'addWebhook', refuses: [422] },
    summary: 'Have a program told what happens',
    description:
      'Messages are signed after Standard Webhooks: print-run.ready, order.set-aside, buyer.asked, ping.',
    body: endpointRequestSchema,
    response: { 201: endpointSecretSchema, ...errorResponses },
  };
  app.post('/api/v1/webhooks', { schema: made }, async (request, reply) => {
    const { url } = request.body;
    if (!isOnInternet(url)) throw refuse(422, 'webhook-url-wrong');
    return reply.code(201).send(await addEndpoint(rowsFor(stored, request), url, stored.clock()));
  });
  const list = {
    operationId: 'listWebhooks',
    summary: 'List webhook endpoints',
    response: { 200: endpointListSchema, ...errorResponses },
  };
  app.get('/api/v1/webhooks', { schema: list }, async (request) => ({
    endpoints: (await listEndpoints(rowsFor(stored, request))).map((one) =>
      describeEndpoint(one, stored.clock()),
    ),
  }));
  const rotated = {
    operationId: 'rotateWebhookSecret',
    summary: 'Make a new secret; for a day the old one signs as well',
    params: idParams,
    response: { 200: endpointSecretSchema, ...errorResponses },
  };
  app.post('/api/v1/webhooks/:id/rotate-secret', { schema: rotated }, async (request) => {
    const { id } = request.params;
    const secret = await together(stored, request, (rows) => rotateSecret(rows, id, stored.clock()));
    return { id, secret: foundOrRefuse(secret) };
  });
  const gone = {
    operationId: 'removeWebhook',
    summary: 'Tell it nothing more',
    params: idParams,
    response: noContent,
  };
  app.delete('/api/v1/webhooks/:id', { schema: gone }, async (request, reply) => {
    const { id } = request.params;
    foundOrRefuse(await together(stored, request, (rows) => removeEndpoint(rows, id)));
    return reply.code(204).send(null);
  });
}

/** A name without a dot is one of a network at home, or of the computer itself. */
function isOnInternet(url: string): boolean {
  if (!isCallable(url)) return false;
  const host = new URL(url).hostname.replace(/\.$/, '');
  return /[.:]/.test(host) && !host.endsWith('.localhost');
}

function addMessages(app: Service, stored: Stored): void {
  const tried = {
    operationId: 'pingWebhook',
    summary: 'Send a message to try an endpoint',
    params: idParams,
    response: noContent,
  };
  app.post('/api/v1/webhooks/:id/ping', { schema: tried }, async (request, reply) => {
    const rows = rowsFor(stored, request);
    const { id } = foundOrRefuse(await findEndpoint(rows, request.params.id));
    await ping(rows, id, stored.clock());
    stored.wake();
    return reply.code(204).send(null);
  });
  const list = {
    operationId: 'listWebhookMessages',
    summary: 'List the messages to an endpoint, the newest first',
    ...{ params: idParams, querystring: deliveriesQuery },
    response: { 200: messageListSchema, ...errorResponses },
  };
  app.get('/api/v1/webhooks/:id/messages', { schema: list }, async (request) => {
    const { limit, cursor } = request.query;
    const rows = rowsFor(stored, request);
    const { id } = foundOrRefuse(await findEndpoint(rows, request.params.id));
    const found = await listMessages(rows, id, { before: cursor, limit: limit + 1 });
    const { page, next } = pageOf(found, limit);
    return { messages: page.map(describeMessage), next };
  });
  const again = {
    operationId: 'sendMessageAgain',
    summary: 'Send a message again',
    params: messageParams,
    response: noContent,
  };
  app.post('/api/v1/webhooks/:id/messages/:message/send-again', { schema: again }, async (request, reply) => {
    const { id, message } = request.params;
    foundOrRefuse(await sendAgain(rowsFor(stored, request), id, message, stored.clock()));
    stored.wake();
    return reply.code(204).send(null);
  });
}

const describeEndpoint = (endpoint: Endpoint, now: number) => ({
  ...{ id: endpoint.id, url: endpoint.url, stopped: endpoint.isStopped },
  secrets: activeSecrets(endpoint, now).length,
  madeAt: isoTime(endpoint.madeAt),
});

const describeMessage = ({ id, type, state, status, reason, attempts, nextAt, madeAt }: Message) => ({
  ...{ id, type, state, status, reason, attempts },
  nextAt: state === 'waiting' ? isoTime(nextAt) : null,
  madeAt: isoTime(madeAt),
});
