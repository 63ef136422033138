import { beforeAll, expect, it } from 'vitest';
import type { Service } from '../../src/http/service.ts';
import { HANDS } from '../support/notes.ts';
import { expectRefusal, service } from './helpers.ts';

let app: Service;
beforeAll(async () => {
  app = await service();
});
const sample = (hand: string) => app.inject(`/api/v1/hands/${hand}/sample`);

it.each(HANDS)('draws a few words in %s', async (hand) => {
  const { headers, body } = await sample(hand);
  expect(headers['content-type']).toBe('image/svg+xml');
  expect(body).toContain('<title>Thank you, Anna!</title>');
});

it('knows no sample of a hand that there is not', async () => {
  expectRefusal(await sample('nobody'), 404);
});
