// /api/v1/connections: which shops send to us, with what secrets, and what they have sent lately.
import type { FastifyRequest } from 'fastify';
import { CLIENTS } from '../connections/clients/clients.ts';
import type { SenderId } from '../connections/sender.ts';
import { SENDERS } from '../connections/senders/senders.ts';
import type { Channel } from '../orders/order.ts';
import { problem } from '../problem.ts';
import {
  addConnection,
  type Connection,
  changeSecrets,
  connectionAt,
  listConnections,
  removeConnection,
} from '../store/connections.ts';
import { type Delivery, hasDelivery, listDeliveries, retryDelivery } from '../store/deliveries.ts';
import type { Service } from './service.ts';
import {
  type ConnectionAnswer,
  connectionListSchema,
  connectionRequestSchema,
  connectionResponseSchema,
  connectionSecretsSchema,
  deliveriesQuery,
  deliveryListSchema,
  deliveryParams,
  idParams,
} from './service-api.ts';
import { foundOrRefuse, isoTime, pageOf, refuse, rowsFor, type Stored, together } from './stored.ts';
import { errorResponses, noContent, RequestRefused } from './trouble.ts';

export function addConnections(app: Service, stored: Stored): void {
  addKeeping(app, stored);
  addDeliveries(app, stored);
}

function addKeeping(app: Service, stored: Stored): void {
  const made = {
    ...{ operationId: 'addConnection', refuses: [409, 422] },
    summary: 'Connect a shop',
    description: 'Its `path`, behind the address of this service, is where the platform is told to send.',
    body: connectionRequestSchema,
    response: { 201: connectionResponseSchema, ...errorResponses },
  };
  app.post('/api/v1/connections', { schema: made }, async (request, reply) => {
    const { platform, shop, channel, address = '', signed, secrets, credentials } = request.body;
    refuseUseless(platform, secrets);
    refuseContradiction(platform, channel);
    const isSigned = signed && SENDERS[platform].isSigned;
    const told = { platform, shop, address, isSigned, secrets, credentials };
    // Orders of the others say where they were placed, and are looked for there when their buyer is forgotten.
    const placedAt = channelOf(platform);
    const connection = { ...told, channel: placedAt === 'other' ? (channel ?? placedAt) : placedAt };
    const id = await addConnection(rowsFor(stored, request), connection, stored.clock());
    if (id === null) throw refuse(409, 'shop-connected');
    return reply.code(201).send(describeConnection(foundOrRefuse(await connectionAt(stored.store, id))));
  });
  const list = {
    operationId: 'listConnections',
    summary: 'List connections',
    response: { 200: connectionListSchema, ...errorResponses },
  };
  app.get('/api/v1/connections', { schema: list }, async (request) => ({
    connections: (await listConnections(rowsFor(stored, request))).map(describeConnection),
  }));
  const secrets = {
    ...{ operationId: 'setConnectionSecrets', refuses: [422] },
    summary: 'Replace the secrets and credentials of a connection',
    ...{ params: idParams, body: connectionSecretsSchema },
    response: { 200: connectionResponseSchema, ...errorResponses },
  };
  app.put('/api/v1/connections/:id/secrets', { schema: secrets }, async (request) => {
    const { id } = request.params;
    const { address = null, ...made } = request.body;
    refuseUseless((await ownConnection(stored, request, id)).platform, made.secrets);
    foundOrRefuse(await changeSecrets(rowsFor(stored, request), id, { ...made, address }));
    return describeConnection(foundOrRefuse(await connectionAt(stored.store, id)));
  });
  const gone = {
    operationId: 'removeConnection',
    summary: 'Disconnect a shop; its orders stay',
    params: idParams,
    response: noContent,
  };
  app.delete('/api/v1/connections/:id', { schema: gone }, async (request, reply) => {
    const { id } = request.params;
    foundOrRefuse(await together(stored, request, (rows) => removeConnection(rows, id)));
    return reply.code(204).send(null);
  });
}

function addDeliveries(app: Service, stored: Stored): void {
  const list = {
    operationId: 'listDeliveries',
    summary: 'List what a shop has sent, the newest first',
    ...{ params: idParams, querystring: deliveriesQuery },
    response: { 200: deliveryListSchema, ...errorResponses },
  };
  app.get('/api/v1/connections/:id/deliveries', { schema: list }, async (request) => {
    const { limit, cursor } = request.query;
    const { id } = await ownConnection(stored, request, request.params.id);
    const asked = { before: cursor, limit: limit + 1 };
    const found = await listDeliveries(rowsFor(stored, request), id, asked);
    const { page, next } = pageOf(found, limit);
    return { deliveries: page.map(describeDelivery), next };
  });
  const retry = {
    ...{ operationId: 'retryDelivery', refuses: [409] },
    summary: 'Work off a delivery that has failed',
    params: deliveryParams,
    response: noContent,
  };
  app.post(
    '/api/v1/connections/:id/deliveries/:delivery/retry',
    { schema: retry },
    async (request, reply) => {
      const { id, delivery } = request.params;
      const rows = rowsFor(stored, request);
      foundOrRefuse(await hasDelivery(rows, id, delivery));
      const isWaiting = await retryDelivery(rows, id, delivery, stored.clock());
      if (!isWaiting) throw refuse(409, 'delivery-not-failed');
      stored.wake();
      return reply.code(204).send(null);
    },
  );
}

/** Whoever has the id of somebody else's knows where that one sends, and nothing more. */
async function ownConnection(stored: Stored, { tenant }: FastifyRequest, id: string): Promise<Connection> {
  const found = await connectionAt(stored.store, id);
  return foundOrRefuse(found?.tenant === tenant && found);
}

const channelOf = (platform: SenderId): Channel =>
  platform === 'standard' || platform === 'shipstation' ? 'other' : platform;

/** The orders of all others say where they were placed. */
function refuseContradiction(platform: SenderId, channel: Channel | undefined): void {
  if (channel === undefined || platform === 'shipstation' || channel === channelOf(platform)) return;
  const detail = `The channel is given for shipstation alone: orders of ${platform} say themselves where they were placed.`;
  throw new RequestRefused(422, [problem('request-wrong', { field: 'channel' }, detail)]);
}

/** A secret that was cut while it was copied would refuse every delivery, and nobody would know why. */
function refuseUseless(platform: SenderId, secrets: readonly string[]): void {
  const form = SECRET_FORMS[platform];
  if (form === undefined || secrets.every(form.fits)) return;
  const detail = `A secret of ${platform} is ${form.words}.`;
  throw new RequestRefused(422, [problem('request-wrong', { field: 'secrets' }, detail)]);
}

interface SecretForm {
  readonly fits: (secret: string) => boolean;
  readonly words: string;
}

const STANDARD_SECRET: SecretForm = {
  fits: (secret) => {
    const [, key] = /^whsec_([A-Za-z0-9+/]{32,88}={0,2})$/.exec(secret) ?? [];
    const bytes = key === undefined ? 0 : Buffer.from(key, 'base64').length;
    return bytes >= 24 && bytes <= 64;
  },
  words: 'whsec_ and 24 to 64 bytes in base64',
};

/** Of platforms whose secrets have a form. */
const SECRET_FORMS: Readonly<Partial<Record<SenderId, SecretForm>>> = {
  standard: STANDARD_SECRET,
  etsy: STANDARD_SECRET,
  squarespace: {
    fits: (secret) => /^(?:[\da-f]{2})+$/i.test(secret),
    words: 'written in hex: 0 to 9 and a to f, in pairs',
  },
};

function describeConnection(connection: Connection): ConnectionAnswer {
  const { id, platform, channel, shop, address, isSigned, secrets, credentials, madeAt } = connection;
  const names = Object.keys(credentials);
  const needs = [...(CLIENTS[platform]?.needs ?? []), ...(platform === 'ebay' ? ['verificationToken'] : [])];
  return {
    ...{ id, platform, channel, shop, signed: isSigned },
    path: `/api/v1/hooks/${id}`,
    credentials: names,
    missing: [
      // eBay signs with a key of its own, which anybody can ask for.
      ...(isSigned && platform !== 'ebay' && secrets.length === 0 ? ['secrets'] : []),
      ...(platform === 'ebay' && address === '' ? ['address'] : []),
      ...(platform === 'shipstation' && channel === 'other' ? ['channel'] : []),
      ...needs.filter((name) => !names.includes(name)),
    ],
    madeAt: isoTime(madeAt),
  };
}

const describeDelivery = ({ id, topic, state, reason, attempts, nextAt, receivedAt }: Delivery) => ({
  ...{ id, topic, state, reason, attempts },
  nextAt: state === 'waiting' ? isoTime(nextAt) : null,
  receivedAt: isoTime(receivedAt),
});
