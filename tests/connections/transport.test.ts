import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, describe, expect, it } from 'vitest';
import type { OutsideRequest } from '../../src/connections/client.ts';
import { httpsTransport, type Network } from '../../src/connections/transport.ts';

const pem = readFileSync(new URL('../fixtures/certificates/localhost.pem', import.meta.url), 'utf8');
const MEBIBYTE = 1024 * 1024;

/** This machine counts as the internet. */
const HERE: Network = { isPublic: () => true, ca: pem, totalMs: 10_000 };

let server: Server | null = null;
let asked: string[] = [];
afterEach(() => {
  server?.close();
  server?.closeAllConnections();
  server = null;
  asked = [];
});

/** The address of a server on this machine. */
async function serve(answer: RequestListener): Promise<string> {
  server = createServer({ key: pem, cert: pem }, (request, response) => {
    asked.push(`${request.method} ${request.url}`);
    answer(request, response);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return `https://localhost:${(server.address() as AddressInfo).port}`; // it listens on a port
}

const get = (url: string): OutsideRequest => ({ method: 'GET', url, headers: {}, body: '' });
const ok: RequestListener = (_, response) => void response.end('ok');

describe('the way to servers elsewhere', () => {
  it('brings a request there and the answer back', async () => {
    const base = await serve(async (request, response) => {
      response.writeHead(201, { 'X-Given': 'one', 'Set-Cookie': ['a=1', 'b=2'] });
      response.end(`${request.headers['x-mine']} ${await text(request)} ü`);
    });
    const request = {
      method: 'POST',
      url: `${base}/a?b=c`,
      headers: { 'x-mine': 'yes' },
      body: 'ä',
    } as const;
    const answer = await httpsTransport(HERE)(request);
    expect(asked).toEqual(['POST /a?b=c']);
    expect(answer).toMatchObject({ status: 201, body: 'yes ä ü' });
    expect(answer.headers).toMatchObject({ 'x-given': 'one', 'set-cookie': 'a=1, b=2' });
  });

  it('follows no redirect', async () => {
    const base = await serve((_, response) => void response.writeHead(302, { location: '/elsewhere' }).end());
    const answer = await httpsTransport(HERE)(get(`${base}/here`));
    expect(answer).toMatchObject({ status: 302, headers: { location: '/elsewhere' } });
    expect(asked).toEqual(['GET /here']);
  });

  it('takes an answer of five megabytes and not a byte more', async () => {
    const base = await serve((request, response) => {
      const bytes = 5 * MEBIBYTE + (request.url === '/more' ? 1 : 0);
      response.end(Buffer.alloc(bytes, 'x'));
    });
    expect((await httpsTransport(HERE)(get(`${base}/most`))).body).toHaveLength(5 * MEBIBYTE);
    await expect(httpsTransport(HERE)(get(`${base}/more`))).rejects.toMatchObject({ reason: 'too-big' });
  });

  it.each<[string, RequestListener]>([
    ['says nothing', () => {}],
    ['stops in the middle', (_, response) => void response.write('half')],
  ])('does not wait for a server that %s', async (_, answer) => {
    const base = await serve(answer);
    const patience = { ...HERE, totalMs: 100 };
    await expect(httpsTransport(patience)(get(base))).rejects.toMatchObject({ reason: 'timeout' });
  });

  it('takes no half of an answer for the whole', async () => {
    const base = await serve((_, response) => {
      response.writeHead(200, { 'content-length': 100 }).write('half', () => response.socket?.end());
    });
    await expect(httpsTransport(HERE)(get(base))).rejects.toMatchObject({ reason: 'econnreset' });
  });

  it('calls nobody whose certificate is not good', async () => {
    const base = await serve(ok);
    const careful = httpsTransport({ ...HERE, ca: null });
    await expect(careful(get(base))).rejects.toMatchObject({ reason: 'depth-zero-self-signed-cert' });
    await expect(httpsTransport(HERE)(get(base.replace('localhost', '127.0.0.1')))).rejects.toMatchObject({
      reason: 'err-tls-cert-altname-invalid',
    });
    expect(asked).toEqual([]);
  });

  it('connects to a public address of a name that has others as well', async () => {
    const base = await serve(ok);
    const answer = await httpsTransport({ ...HERE, isPublic: (ip) => ip === '127.0.0.1' })(get(base));
    expect(answer.body).toBe('ok');
  });

  it('calls no name of this machine', async () => {
    const { port } = new URL(await serve(ok));
    for (const host of [
      'localhost',
      '127.0.0.1',
      '127.1',
      '0x7f000001',
      '2130706433',
      '[::1]',
      '[::ffff:127.0.0.1]',
    ])
      await expect(httpsTransport()(get(`https://${host}:${port}/`)), host).rejects.toMatchObject({
        reason: 'not-public',
      });
    expect(asked).toEqual([]);
  });
});

describe('addresses that are not called', () => {
  it.each([
    ['http://example.com/', 'not-https'],
    ['ftp://example.com/', 'not-https'],
    ['file:///etc/passwd', 'not-https'],
    ['nonsense', 'not-an-address'],
    ['https://', 'not-an-address'],
    ['https://me:word@example.com/', 'password-in-address'],
    ['https://example.com:22/', 'port-not-allowed'],
    ['https://example.com:0/', 'port-not-allowed'],
    ['https://example.com:1023/', 'port-not-allowed'],
    ['https://10.0.0.1/', 'not-public'],
    ['https://169.254.169.254/latest/meta-data', 'not-public'],
    ['https://[fd00::1]:8443/', 'not-public'],
    ['https://[64:ff9b::7f00:1]/', 'not-public'],
  ])('%s', async (url, reason) => {
    await expect(httpsTransport()(get(url))).rejects.toMatchObject({ name: 'Error', reason });
  });

  it('says nothing of the address in what it throws', async () => {
    const refused = httpsTransport()(get('https://127.0.0.1/secret-path?token=secret'));
    await expect(refused).rejects.toMatchObject({ message: 'no answer: not-public' });
  });
});
