// The seller's page at /, as built into dist/web.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import files from '@fastify/static';
import type { Service } from './service.ts';

/** The same folder seen from src/http and from dist/http. */
const ROOT = fileURLToPath(new URL('../../dist/web', import.meta.url));

/** Without a built page the service answers programs only. */
export async function addPage(app: Service): Promise<void> {
  if (existsSync(ROOT)) await app.register(files, { root: ROOT });
}
