// Whose request it is: the Authorization header comes in, the tenant goes out; strangers are refused.
// A service without keys answers programs on its own computer only; one that has keys wants a key of everybody, because a proxy or
// tunnel stands on its own computer as well. One that says for whom it asks is told apart also where there are no keys.
import type { FastifyReply, FastifyRequest } from 'fastify';
import { hasApiKeys, tenantOfKey } from '../store/api-keys.ts';
import { OWN_TENANT, type Store } from '../store/store.ts';
import { refuse } from './stored.ts';

/** Proxies say in many ways for whom they ask. */
const FORWARDED = /^(forwarded|via|x-forwarded.*|x-original-.*|.*-(client|connecting|real)-ip|x-real-ip)$/;

/** The same, as the document says it of each route behind the hook: a key, or none on this computer while there are no keys. */
export const KEY_OR_HERE = [{ key: [] }, {}];

/** An onRequest hook. */
export function authoriseBy(store: Store): (request: FastifyRequest, reply: FastifyReply) => Promise<void> {
  return async (request, reply) => {
    // Answers hold names and addresses: nobody on the way keeps them.
    reply.header('cache-control', 'no-store');
    const { authorization } = request.headers;
    if (authorization === undefined && isFromHere(request) && !(await hasApiKeys(store))) {
      request.tenant = OWN_TENANT;
      return;
    }
    const [, key = ''] = /^Bearer (\S{1,200})$/.exec(authorization ?? '') ?? [];
    const tenant = key === '' ? null : await tenantOfKey(store, key);
    if (tenant === null) throw refuse(401, 'key-wrong');
    request.tenant = tenant;
  };
}

const isFromHere = ({ ip, headers }: FastifyRequest): boolean =>
  ['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(ip) &&
  !Object.keys(headers).some((name) => FORWARDED.test(name));
