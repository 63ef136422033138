import { beforeAll, expect, it } from 'vitest';
import type { Service } from '../../src/http/service.ts';
import { expectRefusal, MESSAGE, post, service } from './helpers.ts';

let app: Service;
beforeAll(async () => {
  app = await service();
});
const settings = { message: MESSAGE, stock: 'a4-4up-a6-card' };

it('draws the first note as SVG when nothing is said', async () => {
  const answer = await post(app, 'proofs', { settings });
  expect(answer.statusCode).toBe(200);
  expect(answer.headers['content-type']).toMatch(/^image\/svg\+xml/);
  expect(answer.body).toMatch(/^<svg[\s>]/);
  expect(answer.body).toContain('<use');
});

it('draws the asked order', async () => {
  const [first, second] = [
    await post(app, 'proofs', { settings, order: '1001' }),
    await post(app, 'proofs', { settings, order: '1002' }),
  ];
  expect(first.body).toBe((await post(app, 'proofs', { settings })).body);
  expect(second.body).not.toBe(first.body);
});

it('draws a PNG of the card at 200 dots per inch, with ink on it', async () => {
  const { headers, rawPayload } = await post(app, 'proofs', { settings, format: 'png' });
  expect(headers['content-type']).toBe('image/png');
  expect(rawPayload.subarray(1, 4).toString('latin1')).toBe('PNG');
  expect([rawPayload.readUInt32BE(16), rawPayload.readUInt32BE(20)]).toEqual([827, 1170]);
  expect(rawPayload.length).toBeGreaterThan(10_000);
});

it('makes a PDF of one page as large as the card', async () => {
  const { headers, rawPayload } = await post(app, 'proofs', { settings, format: 'pdf' });
  expect(headers['content-type']).toBe('application/pdf');
  const text = rawPayload.toString('latin1');
  expect(text.match(/\/Type \/Page\b/g)).toHaveLength(1);
  expect(text).toMatch(/\/MediaBox \[0 0 297\.6\d* 420\.9\d*\]/);
});

it('says why an order cannot be drawn', async () => {
  const answer = await post(app, 'proofs', { settings, order: '9' });
  expect(expectRefusal(answer, 422).problems).toEqual([expect.objectContaining({ code: 'order-not-found' })]);
});

it('refuses a format that it cannot draw', async () => {
  const answer = await post(app, 'proofs', { settings, format: 'gif' });
  expect(expectRefusal(answer, 400).problems).toEqual([expect.objectContaining({ field: 'format' })]);
});
