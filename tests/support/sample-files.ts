// The sample files that hold orders, as they would be dropped.
import { readdirSync, readFileSync } from 'node:fs';
import type { OrderFile } from '../../src/orders/report.ts';

const FOLDER = new URL('../fixtures/orders/', import.meta.url);

export const SAMPLES: readonly string[] = readdirSync(FOLDER)
  .filter((name) => /\.(csv|txt)$/.test(name) && !name.startsWith('reject-'))
  .sort();

export const readSample = (name: string): OrderFile => ({ name, bytes: readFileSync(new URL(name, FOLDER)) });
