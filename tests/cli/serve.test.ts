import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';
import { expect, it, onTestFinished } from 'vitest';
import { inkslip, PROGRAM } from './helpers.ts';

it('listens on this computer alone, says where, and closes when asked to', async () => {
  const child = spawn(process.execPath, [...PROGRAM, 'serve', '--port', '0'], { stdio: 'pipe' });
  onTestFinished(() => void child.kill('SIGKILL'));
  let address = '';
  for await (const line of createInterface(child.stderr)) {
    address = /^Inkslip is open at (http:\/\/127\.0\.0\.1:\d+) /.exec(line)?.[1] ?? '';
    if (address !== '') break;
  }
  const health = await fetch(`${address}/health`);
  expect(await health.json()).toMatchObject({ status: 'ok' });
  child.kill('SIGTERM');
  const [exitCode] = await once(child, 'exit');
  expect(exitCode).toBe(0);
});

it('says so when another program has the port', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  onTestFinished(() => void other.close());
  const { port } = other.address() as AddressInfo;
  const { status, stderr } = await inkslip('serve', '--port', String(port));
  expect(status).toBe(1);
  expect(stderr).toContain(
    `Inkslip cannot listen on 127.0.0.1, port ${port}: another program listens there.`,
  );
  expect(stderr).not.toMatch(/\bat .*:\d+/);
});
