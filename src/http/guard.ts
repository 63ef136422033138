// Who may talk to the service: the Host and Origin headers of a request come in; strangers are refused.
// A web page elsewhere could otherwise reach a service on this computer through the visitor's browser,
// by a name that it points at 127.0.0.1 (DNS rebinding) or by sending a form across (cross-site request).
import { isIP } from 'node:net';
import type { FastifyRequest } from 'fastify';
import { RequestRefused } from './trouble.ts';

const HOOKS = '/api/v1/hooks/';

/** An onRequest hook. `ownNames` are the host names that the service was told to answer to. */
export function guardFor(ownNames: readonly string[]): (request: FastifyRequest) => Promise<void> {
  const names = new Set(['localhost', ...ownNames.map((name) => name.toLowerCase())]);
  return async (request) => {
    // Shops reach the service by whatever name the seller gave it in the world, and sign what they send.
    if (request.routeOptions.url?.startsWith(HOOKS) === true) return;
    const { host = '', origin } = request.headers;
    if (!isOwnHost(host, names)) throw new RequestRefused(403);
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    if (!isRead && origin !== undefined && !isSameHost(origin, host)) throw new RequestRefused(403);
  };
}

/** Rebinding needs a name: a bare address in the Host header can only be the address that was called. */
function isOwnHost(host: string, names: ReadonlySet<string>): boolean {
  const url = URL.canParse(`http://${host}`) ? new URL(`http://${host}`) : undefined;
  if (url === undefined) return false;
  return names.has(url.hostname) || isIP(url.hostname.replace(/^\[|\]$/g, '')) !== 0;
}

function isSameHost(origin: string, host: string): boolean {
  return URL.canParse(origin) && new URL(origin).host === new URL(`http://${host}`).host;
}
