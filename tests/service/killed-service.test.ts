// The service is killed while clients work with it: whatever it acknowledged is there when it has started again, and once. A short
// version of `npm run crash`.
import { randomUUID } from 'node:crypto';
import { copyFileSync, linkSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { openStore } from '../../src/http/open-store.ts';
import { crash } from '../../tools/crash/crash.ts';

const newFolder = (): string => join(inject('databases').folder, randomUUID());

/** Each kill costs a start of the program. */
const KILLS = 3;
const LONG_MS = 180_000;

it('loses nothing and writes nothing twice, killed again and again', { timeout: LONG_MS }, async () => {
  const { killed, failures } = await crash({
    place: { folder: newFolder(), url: null },
    ...{ seed: 'killed', kills: KILLS, clients: 4, life: { least: 50, most: 1_000 }, server: null },
  });
  expect(killed.service).toBe(KILLS);
  expect(failures).toEqual({});
});

it('keeps its secret where it was killed while it made it, and has the same process id again', async () => {
  const folder = newFolder();
  mkdirSync(folder);
  const secret = join(folder, 'secret.key');
  writeFileSync(secret, Buffer.alloc(32, 5).toString('base64'));
  copyFileSync(secret, `${secret}.before`);
  linkSync(secret, `${secret}.${process.pid}`);
  const store = await openStore({ folder, databaseUrl: null, secret: null });
  await store.database.close();
  expect(readFileSync(secret)).toEqual(readFileSync(`${secret}.before`));
});
