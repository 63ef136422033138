import { once } from 'node:events';
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Readable } from 'node:stream';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Service } from '../../src/http/service.ts';
import { service } from './helpers.ts';

const NOTES = 400;
let app: Service;
const sent: Readable[] = [];

beforeAll(async () => {
  app = await service();
  app.addHook('onSend', async (_, __, payload) => {
    sent.push(payload as Readable);
  });
  await app.listen({ host: '127.0.0.1', port: 0 });
});
afterAll(() => app.close());

it('stops making pages when the reader of the PDF goes away', async () => {
  const rows = Array.from({ length: NOTES }, (_, i) => `${i + 1},Anna Holm,Mug`);
  const form = new FormData();
  form.append('settings', JSON.stringify({ message: 'Thanks!' }));
  form.append('files', new Blob([`order,name,item\n${rows.join('\n')}\n`]), 'orders.csv');
  const body = new Response(form);
  const { port } = app.server.address() as AddressInfo;
  const client = request({
    ...{ host: '127.0.0.1', port, method: 'POST', path: '/api/v1/notes' },
    headers: { 'content-type': body.headers.get('content-type') ?? '' },
  });
  client.end(Buffer.from(await body.arrayBuffer()));
  const [response] = await once(client, 'response');
  expect(response.headers['inkslip-notes']).toBe(String(NOTES));

  const [pdf] = sent;
  response.destroy();
  if (pdf?.closed === false) await once(pdf, 'close');
  expect(pdf?.destroyed).toBe(true);
  expect(pdf?.readableEnded).toBe(false);
});
