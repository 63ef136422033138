import { beforeAll, expect, it } from 'vitest';
import type { Service } from '../../src/http/service.ts';
import { operatorsIn } from '../support/read-pdf.ts';
import { expectRefusal, MESSAGE, post, service } from './helpers.ts';

let app: Service;
beforeAll(async () => {
  app = await service();
});

it('answers the notes as a PDF to save, with their counts in the headers', async () => {
  const answer = await post(app, 'notes', { settings: { message: MESSAGE, stock: 'a4-4up-a6-card' } });
  expect(answer.statusCode).toBe(200);
  expect(answer.headers).toMatchObject({
    'content-type': 'application/pdf',
    'content-disposition': 'attachment; filename="notes.pdf"',
    'inkslip-notes': '2',
    'inkslip-sheets': '1',
    'inkslip-skipped': '0',
  });
  expect(answer.rawPayload.subarray(0, 5).toString('latin1')).toBe('%PDF-');
  expect(answer.rawPayload.subarray(-6).toString('latin1')).toContain('%%EOF');
});

it('gives the same bytes for the same seed and others for another', async () => {
  const make = async (seed: string) =>
    (await post(app, 'notes', { settings: { message: MESSAGE, seed } })).rawPayload;
  const [first, again, other] = [await make('a'), await make('a'), await make('b')];
  expect(first.equals(again)).toBe(true);
  expect(first.equals(other)).toBe(false);
});

it('prints for the printer that is asked for', async () => {
  const answer = await post(app, 'notes', { settings: { message: MESSAGE, profile: 'press' } });
  expect(operatorsIn(answer.rawPayload)).toMatch(/^1 0\.85 0\.05 0\.05 k$/m);
});

it('writes with a bundled message', async () => {
  const answer = await post(app, 'notes', { settings: { template: 'thank-you', seller: 'Marianne' } });
  expect(answer.headers['inkslip-notes']).toBe('2');
});

it('refuses to make a PDF of nothing', async () => {
  const { problems } = expectRefusal(
    await post(app, 'notes', { settings: { message: MESSAGE } }, 'no orders'),
    422,
  );
  expect(problems).toEqual([
    expect.objectContaining({ severity: 'error', hint: expect.stringMatching(/\w/) }),
  ]);
});

it('refuses when none of the asked orders is in the files', async () => {
  const answer = await post(app, 'notes', { settings: { message: MESSAGE, only: ['9'] } });
  expect(expectRefusal(answer, 422).problems).toEqual([
    expect.objectContaining({ code: 'order-not-found', order: '9' }),
  ]);
});
