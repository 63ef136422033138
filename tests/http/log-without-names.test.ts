import { expect, it } from 'vitest';
import { MESSAGE, post, service } from './helpers.ts';

it('logs routes and statuses, but nothing that a request holds', async () => {
  const lines: string[] = [];
  const app = await service({ log: { level: 'info', write: (line) => lines.push(line) } });
  app.get('/broken', async () => {
    throw new TypeError('Anna Holm, 3 Mill Lane');
  });
  await post(app, 'notes', { settings: { message: MESSAGE, seller: 'Marianne' } });
  await app.inject('/api/v1/catalog?name=Anna');
  await app.inject('/Anna');
  await app.inject('/broken');
  const log = lines.join('');
  expect(log).toContain('/api/v1/notes');
  expect(log).toContain('"status":200');
  expect(log).toContain('"type":"TypeError"');
  expect(log).toContain('log-without-names.test.ts');
  expect(log).not.toMatch(/Anna|Holm|Mill|mug|Marianne|orders\.csv|\?name/i);
});
