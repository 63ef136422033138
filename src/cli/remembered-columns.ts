// What was said of columns with --map is kept here for the next file with the same headings.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { ownFolder } from '../catalog/own-folder.ts';
import { type GivenSettings, settingsSchema } from '../http/settings.ts';
import type { FileReport } from '../orders/report.ts';
import { say } from './talk.ts';

const file = (): string => join(ownFolder(), 'columns.json');

const rememberedSchema = settingsSchema.shape.rememberedColumns.unwrap();
type Remembered = z.output<typeof rememberedSchema>;

/** The settings with what was said earlier. A file that was spoilt counts as none. */
export function withRememberedColumns<Given extends GivenSettings>(given: Given): Given {
  return { ...given, rememberedColumns: recall() };
}

function recall(): Remembered {
  try {
    return rememberedSchema.parse(JSON.parse(readFileSync(file(), 'utf8')));
  } catch {
    return {};
  }
}

/** Only what led to orders is worth keeping. */
export function rememberColumns(
  { columns = {} }: GivenSettings,
  files: readonly Pick<FileReport, 'orders' | 'headings'>[],
): void {
  const useful = files.filter(({ orders, headings }) => orders > 0 && headings !== '');
  if (Object.keys(columns).length === 0 || useful.length === 0) return;
  const before = recall();
  const added = useful.map(({ headings }) => [headings, { ...before[headings], ...columns }] as const);
  try {
    mkdirSync(ownFolder(), { recursive: true });
    writeFileSync(file(), `${JSON.stringify({ ...before, ...Object.fromEntries(added) }, null, 2)}\n`);
    say(`What you said of the columns is remembered for files with these headings, in ${file()}.`);
  } catch {
    say(`What you said of the columns cannot be remembered: ${file()} cannot be written.`);
  }
}
