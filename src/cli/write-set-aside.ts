// Order files and all problems come in; the rows that get no note are written as CSV, or why they cannot be.
import { Readable } from 'node:stream';
import type { ReadSettings } from '../orders/read-settings.ts';
import type { OrderFile } from '../orders/report.ts';
import { setAsideCsv } from '../orders/set-aside.ts';
import { type Problem, problem } from '../problem.ts';
import { fileTrouble } from './read-files.ts';
import { say } from './talk.ts';
import { writeFile } from './write-file.ts';

export async function writeSetAside(
  path: string,
  files: readonly OrderFile[],
  settings: ReadSettings,
  problems: readonly Problem[],
): Promise<readonly Problem[]> {
  try {
    await writeFile(path, Readable.from([setAsideCsv(files, settings, problems)]));
    say(`The rows that get no note -> ${path}`);
    return [];
  } catch (error) {
    return [problem('output-not-writable', {}, fileTrouble(error))];
  }
}
