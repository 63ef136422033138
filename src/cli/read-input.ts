// What a command was given comes in; the order files and the settings go out, with the seller's lines and what was remembered
// of columns among them.
import type { GivenFiles } from '../http/make-notes.ts';
import { type GivenSettings, settingsSchema } from '../http/settings.ts';
import type { Problem } from '../problem.ts';
import type { NoteOptions } from './options.ts';
import { readFiles } from './read-files.ts';
import { withRememberedColumns } from './remembered-columns.ts';
import { usageError } from './usage-error.ts';

export interface Input extends GivenFiles {
  readonly given: GivenSettings;
  /** Why files cannot be read. */
  readonly problems: readonly Problem[];
}

export async function readInput(
  paths: readonly string[],
  { lines, past = [], json: _, ...settings }: NoteOptions,
): Promise<Input> {
  const [orders, earlier] = [readFiles(paths), readFiles(past)];
  const given = withRememberedColumns(
    lines === undefined ? settings : { ...settings, lines: await readLinesAt(lines) },
  );
  return {
    files: orders.files,
    pastFiles: earlier.files,
    given,
    problems: [...orders.problems, ...earlier.problems],
  };
}

async function readLinesAt(path: string): Promise<NonNullable<GivenSettings['lines']>> {
  const { files, problems } = readFiles([path]);
  const [file] = files;
  if (file === undefined)
    throw usageError(`--lines: ${problems[0]?.message}`, 'Check the path behind --lines.');
  const { readLines } = await import('../message/read-lines.ts');
  const read = readLines(file);
  if (!read.ok) {
    throw usageError(
      `--lines cannot be read: ${read.wrong}.`,
      'Its first line holds the headings order, line, greeting, template, skip; all but order may be left out.',
    );
  }
  const lines = settingsSchema.shape.lines.safeParse(read.lines);
  if (lines.success) return lines.data;
  const { path: place = [], message = '' } = lines.error.issues[0] ?? {};
  const order = read.lines[Number(place[0])]?.order;
  const what = order === undefined ? 'the table' : `${String(place[1])} of order ${order}`;
  throw usageError(`--lines: ${what} ${message}.`, 'Shorten it, or take it out.');
}
