// The real way to servers elsewhere: https only, to public addresses only, bounded in time and size, no redirects.
// Milliseconds and bytes.
import { type LookupAddress, lookup } from 'node:dns';
import type { IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import type { OutsideAnswer, OutsideRequest, Transport } from './client.ts';
import { isPublicAddress } from './public-address.ts';

/** There was no whole answer. `reason` is a short code such as `timeout`; it holds nothing of the address or the request. */
export class TransportError extends Error {
  readonly reason: string;

  constructor(reason: string) {
    super(`no answer: ${reason}`);
    this.reason = reason;
  }
}

/** What the tests replace, because they have no internet. */
export interface Network {
  readonly isPublic: (ip: string) => boolean;
  /** A certificate to trust besides, PEM; null for none. */
  readonly ca: string | null;
  /** For everything: the name, the connection, the answer to its last byte. */
  readonly totalMs: number;
}

const INTERNET: Network = { isPublic: isPublicAddress, ca: null, totalMs: 15_000 };

/** Orders of a batch come to less; more would be an attempt to fill the memory. */
const MAX_ANSWER_BYTES = 5 * 1024 * 1024;

/** Below, services of other kinds listen (mail, databases of old), which could be made to read a request as theirs. */
const LOWEST_PORT = 1024;

/** Calls servers on the internet. */
export function httpsTransport(network: Network = INTERNET): Transport {
  return async (request) => {
    const url = addressOf(request.url, network);
    const signal = AbortSignal.timeout(network.totalMs);
    try {
      return await readAnswer(await send(url, request, network, signal));
    } catch (error) {
      // Ended by the signal in the middle of an answer, a connection only says that it was reset.
      throw error instanceof TransportError
        ? error
        : new TransportError(signal.aborted ? 'timeout' : reasonOf(error));
    }
  };
}

/** The address, if it is one that may be called as far as can be said before its name is looked up. */
function addressOf(text: string, { isPublic }: Network): URL {
  if (!URL.canParse(text)) throw new TransportError('not-an-address');
  const url = new URL(text);
  if (url.protocol !== 'https:') throw new TransportError('not-https');
  if (url.username !== '' || url.password !== '') throw new TransportError('password-in-address');
  if (url.port !== '' && Number(url.port) < LOWEST_PORT) throw new TransportError('port-not-allowed');
  const host = hostOf(url);
  if (isIP(host) !== 0 && !isPublic(host)) throw new TransportError('not-public');
  return url;
}

/** Whether it may be called, as far as can be said before its name is looked up. */
export function isCallable(text: string): boolean {
  try {
    addressOf(text, INTERNET);
    return true;
  } catch (error) {
    if (error instanceof TransportError) return false;
    throw error;
  }
}

const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[|\]$/g, '');

function send(
  url: URL,
  { method, headers, body }: OutsideRequest,
  network: Network,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const options = {
      method,
      // Answers are read as they come; a compressed one could unpack to far more than was counted.
      headers: { ...headers, 'accept-encoding': 'identity' },
      lookup: publicLookup(network.isPublic),
      // All addresses of a name are asked for, and tried in turn.
      autoSelectFamily: true,
      // A connection that is kept would be used again without its address being checked by whoever asked for it.
      agent: false as const,
      signal,
      ...(network.ca === null ? {} : { ca: network.ca }),
    };
    httpsRequest(url, options, resolve).on('error', reject).end(body);
  });
}

/**
 * Looks a name up once and hands over only its public addresses. The connection is made to what was checked here, so a name
 * that answers differently a moment later gains nothing.
 */
function publicLookup(isPublic: Network['isPublic']): LookupFunction {
  return (hostname, options, done) => {
    lookup(hostname, { ...options, all: true }, (error, found: LookupAddress[]) => {
      const addresses = error === null ? found.filter(({ address }) => isPublic(address)) : [];
      done(error ?? (addresses.length === 0 ? new TransportError('not-public') : null), addresses);
    });
  };
}

async function readAnswer(message: IncomingMessage): Promise<OutsideAnswer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of message as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    // Leaving the loop ends the connection.
    if (bytes > MAX_ANSWER_BYTES) throw new TransportError('too-big');
    chunks.push(chunk);
  }
  const headers = Object.entries(message.headers).map(([name, value]) => [name, [value].flat().join(', ')]);
  return {
    status: message.statusCode ?? 0,
    headers: Object.fromEntries(headers),
    body: Buffer.concat(chunks).toString('utf8'),
  };
}

/** Codes of Node.js are fixed words; its messages repeat names and addresses. */
function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return /^[A-Z0-9_]{1,60}$/.test(code) ? code.toLowerCase().replaceAll('_', '-') : 'failed';
}
