// Text that was looked at and committed. `npm run golden` renews it; look at the difference before you commit.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect } from 'vitest';

export function expectGolden(name: string, text: string): void {
  const path = new URL(`../golden/${name}`, import.meta.url);
  if (process.env.UPDATE_GOLDEN) {
    mkdirSync(new URL('.', path), { recursive: true });
    writeFileSync(path, text);
  }
  expect(existsSync(path), `there is no golden file ${name}: run npm run golden`).toBe(true);
  expect(text).toBe(readFileSync(path, 'utf8'));
}
