import { expect, it } from 'vitest';
import { service } from './helpers.ts';

it.each([
  ['shipstation', 200],
  ['ebay', 412],
])('answers a delivery of %s with %d, and a good one without a word', async (platform, status) => {
  const app = await service();
  const made = await app.inject({ method: 'POST', url: '/api/v1/connections', payload: { platform } });
  const answer = await app.inject({ method: 'POST', url: made.json().path, payload: { resource_type: 'X' } });
  expect(answer.statusCode).toBe(status);
  if (status === 200) expect(answer.body).toBe('');
});
