import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';
import { expect, it, onTestFinished, vi } from 'vitest';
import { folder, inkslip, PROGRAM } from './helpers.ts';

it('listens on this computer alone, says where, and closes when asked to', async () => {
  const data = folder().path('data');
  const words = ['serve', '--port', '0', '--data', data];
  const child = spawn(process.execPath, [...PROGRAM, ...words], { stdio: 'pipe' });
  onTestFinished(() => void child.kill('SIGKILL'));
  let address = '';
  for await (const line of createInterface(child.stderr)) {
    address = /^Inkslip is open at (http:\/\/127\.0\.0\.1:\d+) /.exec(line)?.[1] ?? '';
    if (address !== '') break;
  }
  const health = await fetch(`${address}/health`);
  expect(await health.json()).toMatchObject({ status: 'ok' });
  const orders = await fetch(`${address}/api/v1/orders`);
  expect(await orders.json()).toEqual({ orders: [], next: null });
  child.kill('SIGTERM');
  const [exitCode] = await once(child, 'exit');
  expect(exitCode).toBe(0);
});

it('says so when another program has the port', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  onTestFinished(() => void other.close());
  const { port } = other.address() as AddressInfo;
  const data = folder().path('data');
  const { status, stderr } = await inkslip('serve', '--port', String(port), '--data', data);
  expect(status).toBe(1);
  expect(stderr).toContain(
    `Inkslip cannot listen on 127.0.0.1, port ${port}: another program listens there.`,
  );
  expect(stderr).not.toMatch(/\bat .*:\d+/);
});

it('makes keys for programs, lists them without themselves, and takes them away', async () => {
  const data = folder().path('data');
  const keys = (...words: readonly string[]) => inkslip('keys', ...words, '--data', data);
  const { key } = JSON.parse((await keys('add', 'warehouse', '--json')).stdout);
  expect(key).toMatch(/^ink_[\w-]{32}$/);
  const listed = (await keys('list', '--json')).stdout;
  const [{ id, ...rest }] = JSON.parse(listed).keys;
  expect(rest).toMatchObject({ name: 'warehouse', tenant: 'own' });
  expect(listed).not.toContain(key);
  expect((await keys('remove', id)).status).toBe(0);
  expect(await keys('remove', id)).toMatchObject({
    status: 1,
    stderr: 'There is no key with this id. inkslip keys list shows them.\n',
  });
});

it('says so when the secret of the service is none, or the database is not there', async () => {
  const data = folder().path('data');
  vi.stubEnv('INKSLIP_SECRET', 'c2hvcnQ=');
  expect((await inkslip('serve', '--port', '0', '--data', data)).stderr).toBe(
    'INKSLIP_SECRET, or the file secret.key in the data folder, must hold 32 bytes in base64.\n',
  );
  vi.unstubAllEnvs();
  await inkslip('keys', 'list', '--data', data);
  vi.stubEnv('INKSLIP_SECRET', Buffer.alloc(32, 9).toString('base64'));
  expect((await inkslip('keys', 'list', '--data', data)).stderr).toMatch(
    /^The database was made with another secret/,
  );
  vi.unstubAllEnvs();
  vi.stubEnv('DATABASE_URL', 'postgres://seller:hunter2@127.0.0.1:1/notes');
  const { status, stderr } = await inkslip('keys', 'list', '--data', data);
  vi.unstubAllEnvs();
  expect([status, stderr]).toEqual([1, 'The database cannot be opened (ECONNREFUSED).\n']);
});
