// A client that knows only the document does the whole job: the examples run against a real server, and their files are read back.
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it, onTestFinished } from 'vitest';
import { addApiKey } from '../../src/store/api-keys.ts';
import { OWN_TENANT } from '../../src/store/store.ts';
import { NOW, service } from '../http/helpers.ts';
import { findProgram } from '../support/programs.ts';
import { readPdf } from '../support/read-pdf.ts';
import { memoryStore } from '../support/store.ts';

const CURL = findProgram('curl');
const run = promisify(execFile);

interface Made {
  readonly stdout: string;
  text(name: string): Promise<string>;
  /** What it says when it is run a second time on the same service. */
  again(): Promise<string>;
}

/** Runs an example as somebody who has read its first lines does, with a key. */
async function example(program: string, ...words: readonly string[]): Promise<Made> {
  const store = await memoryStore();
  const app = await service({ store });
  onTestFinished(() => app.close());
  await app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = app.server.address() as AddressInfo;
  const folder = mkdtempSync(join(tmpdir(), 'inkslip-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const key = await addApiKey(store, OWN_TENANT, 'example', NOW);
  const env = { ...process.env, INKSLIP_URL: `http://127.0.0.1:${port}`, INKSLIP_KEY: key };
  const once = async () => (await run(program, [...words, join(folder, 'out')], { env })).stdout;
  const stdout = await once();
  const text = async (name: string): Promise<string> => {
    const bytes = readFileSync(join(folder, 'out', name));
    if (!name.endsWith('.pdf')) return bytes.toString();
    return (await readPdf(bytes))
      .map((page) => page.text)
      .join('\n')
      .replace(/\s+/g, '');
  };
  return { stdout, text, again: once };
}

it.skipIf(CURL === null)('walk.sh makes notes of orders with curl alone', async () => {
  const { stdout, text, again } = await example('sh', 'examples/api/walk.sh');
  expect(stdout).toContain('"result":"set-aside"');
  expect(stdout).toMatch(/"state":"closed".*"notes":2,"sheets":1/);
  const notes = await text('notes.pdf');
  expect(notes).toContain('DearAnna,thankyouforthespeckledmug!');
  expect(notes).toContain('Maythetwoofthemsharemanymornings.');
  expect(notes).toContain('DearBen,thankyouforthesmallbowl!');
  expect(await text('envelopes.pdf')).toMatch(/AnnaHolm1MillLaneLeeds.*BenOsei3HighStreetYork/);
  expect(await text('cover-list.pdf')).toMatch(/3400000001.*Speckledmug.*3400000002.*Smallbowl/);
  expect(await text('manifest.csv')).toBe('sequence,order,sheet,place\n1,3400000001,1,1\n2,3400000002,1,2\n');
  expect(await again()).toMatch(
    /"result":"already-written".*"orders":\[\].*"state":"cancelled".*No order waits/s,
  );
});

it('client.ts makes notes of orders without a library', async () => {
  const { stdout, text, again } = await example(
    process.execPath,
    '--import',
    'tsx',
    'examples/api/client.ts',
  );
  expect(stdout).toBe('order 3400000011: new\norder 3400000012: new\nnotes: 2, sheets: 1\n');
  expect(await text('notes.pdf')).toMatch(/DearAnna,.*manymornings\..*DearBen,/);
  expect(await text('envelopes.pdf')).toContain('AnnaHolm1MillLane');
  expect(await text('cover-list.pdf')).toContain('3400000012');
  expect(await text('manifest.csv')).toContain('\n2,3400000012,1,2\n');
  expect(await again()).toBe(
    'order 3400000011: already-written\norder 3400000012: already-written\nNo order waits for a note, so nothing is printed.\n',
  );
});
