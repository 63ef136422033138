// A server on this machine that plays all platforms, and anybody who receives webhooks: orders and trouble are put in, the way
// to it is a Transport, and what was asked can be read afterwards.
import { once } from 'node:events';
import { createServer, request as httpRequest, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { OutsideAnswer, OutsideRequest, Transport } from '../../src/connections/client.ts';
import { TransportError } from '../../src/connections/transport.ts';
import {
  type AskedPlatform,
  answerAs,
  type FakeAnswer,
  type FakeRequest,
  type PlatformState,
  putOrder,
} from './platform-answers.ts';

/** `cut`: the connection ends in the middle of an answer. `wait`: the answer comes when `release` is called. */
export type Trouble = FakeAnswer | 'cut' | 'wait';

export interface FakePlatforms {
  readonly transport: Transport;
  /** All requests until now, in their order. */
  readonly asked: readonly FakeRequest[];
  /** Puts an order where its platform has it; BigCommerce's is `{ order, products, addresses }`, of ShipStation a batch `{ orders }`. */
  put(platform: AskedPlatform, id: string, payload: Readonly<Record<string, unknown>>): void;
  /** Puts anything at an address of a platform. */
  putAt(address: string, thing: unknown): void;
  /** The access tokens of today are not taken any more. */
  expireTokens(): void;
  /** As at the beginning: nothing asked, the first tokens good. What was put there stays. */
  restart(): void;
  /** What the next requests get instead of their answers, one after the other. */
  trouble(...next: readonly Trouble[]): void;
  /** Lets the answers go that wait. */
  release(): void;
  close(): Promise<void>;
}

/** Tells the server whom it plays. */
const HOST_HEADER = 'x-fake-host';

export async function fakePlatforms(): Promise<FakePlatforms> {
  const state: PlatformState = { things: new Map(), batches: new Map(), access: 1, refresh: 1 };
  const asked: FakeRequest[] = [];
  const troubles: Trouble[] = [];
  const waiting: (() => void)[] = [];
  const release = (): void => {
    for (const go of waiting.splice(0)) go();
  };

  const server = createServer(async (message, response) => {
    const request = await requestOf(message);
    asked.push(request);
    const trouble = troubles.shift();
    if (trouble === 'cut') return cutOff(response);
    if (trouble === 'wait') await new Promise<void>((go) => waiting.push(go));
    const isAnswer = typeof trouble === 'object';
    const { status, headers = {}, body } = isAnswer ? trouble : answerAs(state, request);
    response.writeHead(status, { ...headers }).end(body);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo; // it listens on a port

  return {
    transport: (request) => callLocally(port, request),
    asked,
    put: (platform, id, payload) => putOrder(state, platform, id, payload),
    putAt: (address, thing) => void state.things.set(address, thing),
    expireTokens: () => {
      state.access += 1;
    },
    restart: () => {
      asked.length = 0;
      troubles.length = 0;
      Object.assign(state, { access: 1, refresh: 1 });
    },
    trouble: (...next) => void troubles.push(...next),
    release,
    close: async () => {
      release();
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

async function requestOf(message: IncomingMessage): Promise<FakeRequest> {
  const { [HOST_HEADER]: host, ...headers } = message.headers;
  return {
    method: message.method ?? '',
    url: `https://${host}${message.url}`,
    headers: headers as FakeRequest['headers'], // only cookies would be lists
    body: await text(message),
  };
}

function cutOff(response: ServerResponse): void {
  response.writeHead(200, { 'content-length': 1000 }).write('{"half":');
  response.socket?.end();
}

function callLocally(port: number, { method, url, headers, body }: OutsideRequest): Promise<OutsideAnswer> {
  const { protocol, host, pathname, search } = new URL(url);
  if (protocol !== 'https:') throw new TransportError('not-https');
  const options = {
    ...{ host: '127.0.0.1', port, path: pathname + search, method, agent: false as const },
    headers: { ...headers, [HOST_HEADER]: host },
  };
  return new Promise((resolve, reject) => {
    const fail = (): void => reject(new TransportError('econnreset'));
    const outgoing = httpRequest(options, (message) => {
      text(message).then((read) => {
        const all = message.headers as OutsideAnswer['headers']; // only cookies would be lists
        resolve({ status: message.statusCode ?? 0, headers: all, body: read });
      }, fail);
    });
    outgoing.on('error', fail).end(body);
  });
}
