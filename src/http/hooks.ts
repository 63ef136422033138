// /api/v1/hooks/:id: where shops send. A delivery is checked, kept and answered; what it asks for is done afterwards.
import { z } from 'zod';
import type { PublicKeys } from '../connections/public-keys.ts';
import { ebayChallenge } from '../connections/senders/ebay.ts';
import { SENDERS } from '../connections/senders/senders.ts';
import { TransportError } from '../connections/transport.ts';
import { type Connection, connectionAt, learnDomain } from '../store/connections.ts';
import { keepDelivery } from '../store/deliveries.ts';
import { rowsOf } from '../store/store.ts';
import type { Service } from './service.ts';
import { challengeQuery, challengeResponseSchema, idParams } from './service-api.ts';
import { foundOrRefuse, type Stored } from './stored.ts';
import { errorResponses, RequestRefused } from './trouble.ts';

/** Orders of hundreds of items have some hundred kB. */
const MOST_BYTES = 2 * 1024 * 1024;

/** Null would be sent as the word. */
const NOTHING = z.custom<undefined>().meta({ type: 'null', description: 'Done.' });

/** In a plugin of its own, because it reads bodies as bytes. */
export function addHooks(app: Service, stored: Stored, publicKeys: PublicKeys): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: MOST_BYTES }, (_, body, done) =>
    done(null, body),
  );
  // What shops call their bodies is not looked at, and need not even be a type.
  app.addHook('onRequest', async ({ raw }) => {
    raw.headers['content-type'] = 'application/octet-stream';
  });
  const schema = {
    ...{ operationId: 'takeDelivery', refuses: [401, 412, 503] },
    summary: 'Take a delivery of a shop',
    description: 'The body is what the platform sends, signed in its own way.',
    ...{ params: idParams, consumes: ['*/*'], body: z.unknown() },
    response: { 200: NOTHING, 204: NOTHING, ...errorResponses },
  };
  app.post('/api/v1/hooks/:id', { schema }, async (request, reply) => {
    const connection = foundOrRefuse(await connectionAt(stored.store, request.params.id));
    const sender = SENDERS[connection.platform];
    const delivered = { headers: plainHeaders(request.headers), body: bytesOf(request.body) };
    if (sender.isPing(delivered)) return reply.code(200).send(undefined);
    const isGood =
      !connection.isSigned ||
      (await sender
        .verify(delivered, connection.secrets, stored.clock(), publicKeys.of(connection))
        .catch(refuseForNow));
    if (!isGood) throw new RequestRefused(sender.statuses.bad);
    const { id: senderId, topic, domain } = sender.notice(delivered);
    const rows = rowsOf(stored.store, connection.tenant);
    if (connection.isSigned && connection.domain === '' && domain !== '')
      await learnDomain(rows, connection.id, domain);
    const kept = { connection: connection.id, senderId, topic, body: delivered.body };
    await keepDelivery(rows, kept, stored.clock());
    stored.wake();
    return reply.code(sender.statuses.good).send(undefined);
  });
  const challenge = {
    operationId: 'answerChallenge',
    summary: 'Answer the question with which eBay tries an address',
    ...{ params: idParams, querystring: challengeQuery },
    response: { 200: challengeResponseSchema, ...errorResponses },
  };
  app.get('/api/v1/hooks/:id', { schema: challenge }, async (request) => {
    const { platform, credentials, address }: Connection = foundOrRefuse(
      await connectionAt(stored.store, request.params.id),
    );
    const token = credentials.verificationToken;
    if (platform !== 'ebay' || token === undefined) throw new RequestRefused(404);
    return { challengeResponse: ebayChallenge(request.query.challenge_code, token, address) };
  });
}

/** The key that it was signed with cannot be asked for at the moment: the platform sends it again. */
function refuseForNow(error: unknown): never {
  throw error instanceof TransportError ? new RequestRefused(503) : error;
}

const bytesOf = (body: unknown): Buffer => (Buffer.isBuffer(body) ? body : Buffer.alloc(0));

/** What came twice stands here with a comma between, which is no signature, id or topic; only cookies are lists. */
const plainHeaders = (headers: Readonly<Record<string, string | readonly string[] | undefined>>) =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, typeof value === 'string' ? value : undefined]),
  );
