import { beforeAll, expect, it } from 'vitest';
import { UPLOAD_LIMITS } from '../../src/http/read-form.ts';
import type { Service } from '../../src/http/service.ts';
import { expectRefusal, ORDERS, post, send, service } from './helpers.ts';

let app: Service;
beforeAll(async () => {
  app = await service();
});

const formOf = (sizes: readonly number[]): FormData => {
  const form = new FormData();
  for (const [i, size] of sizes.entries())
    form.append('files', new Blob([Buffer.alloc(size, 'a')]), `${i}.csv`);
  return form;
};

it('refuses a file over the limit instead of reading a part of it', async () => {
  expectRefusal(await send(app, 'check', formOf([UPLOAD_LIMITS.fileBytes + 1])), 413);
});

it('refuses files that are too big together', async () => {
  expectRefusal(await send(app, 'check', formOf([18, 18, 18].map((mib) => mib * 1024 * 1024))), 413);
});

it('refuses too many files', async () => {
  expectRefusal(
    await send(app, 'check', formOf(Array.from({ length: UPLOAD_LIMITS.files + 1 }, () => 3))),
    413,
  );
});

it('refuses settings over the limit', async () => {
  expectRefusal(await post(app, 'check', { settings: { message: 'x'.repeat(1024 * 1024) } }), 413);
});

it('takes a big file below the limit', async () => {
  const blanks = `${ORDERS}${'\n'.repeat(5_000_000)}`;
  const answer = await post(app, 'check', {}, blanks);
  expect(answer.statusCode).toBe(200);
  expect(answer.json().orders).toHaveLength(2);
});
