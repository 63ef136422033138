import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { writeFile } from '../../src/cli/write-file.ts';
import { folder } from './helpers.ts';

const WRITE_FILE = pathToFileURL('src/cli/write-file.ts').href;

/** Writes a first piece, says so, and waits for a second one that never comes. */
const program = (target: string): string => `
  import { Readable } from 'node:stream';
  import { writeFile } from '${WRITE_FILE}';
  async function* pieces() {
    yield Buffer.from('half');
    setInterval(() => {}, 1000);
    process.stdout.write('half way');
    await new Promise(() => {});
  }
  await writeFile(${JSON.stringify(target)}, Readable.from(pieces()));
`;

it.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
] as const)('keeps the old file when %s ends the program half way', async (signal, status) => {
  const at = folder();
  writeFileSync(at.path('notes.pdf'), 'old');
  const code = program(at.path('notes.pdf'));
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', code], {
    stdio: 'pipe',
  });
  await once(child.stdout, 'data');
  expect(at.files()).toHaveLength(3); // the half file is there, or this test would prove nothing
  child.kill(signal);
  const [exitCode] = await once(child, 'exit');
  expect(exitCode).toBe(status);
  expect(at.files()).toEqual(['notes.pdf', 'orders.csv']);
  expect(readFileSync(at.path('notes.pdf'), 'utf8')).toBe('old');
});

it('keeps the old file when the work itself fails half way', async () => {
  const at = folder();
  writeFileSync(at.path('notes.pdf'), 'old');
  async function* pieces(): AsyncGenerator<Buffer> {
    yield Buffer.from('half');
    throw new Error('broken');
  }
  await expect(writeFile(at.path('notes.pdf'), Readable.from(pieces()))).rejects.toThrow('broken');
  expect(at.files()).toEqual(['notes.pdf', 'orders.csv']);
  expect(readFileSync(at.path('notes.pdf'), 'utf8')).toBe('old');
});

it('gives the size of the whole file and stops listening for signals', async () => {
  const at = folder();
  const before = process.listenerCount('SIGTERM');
  expect(await writeFile(at.path('notes.pdf'), Readable.from([Buffer.from('whole')]))).toBe(5);
  expect(readFileSync(at.path('notes.pdf'), 'utf8')).toBe('whole');
  expect(process.listenerCount('SIGTERM')).toBe(before);
});

it('does not replace what is no plain file', async () => {
  await expect(writeFile('/dev/null', Readable.from([]))).rejects.toThrow('not a plain file');
});
