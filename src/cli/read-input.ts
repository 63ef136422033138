// What a command was given comes in; the order files and the settings go out, with the seller's lines and what was remembered
// of columns among them.
import type { GivenFiles } from '../http/make-notes.ts';
import { type GivenSettings, settingsSchema } from '../http/settings.ts';
import type { Problem } from '../problem.ts';
import type { NoteOptions } from './options.ts';
import { type FilesOrProblems, readFiles } from './read-files.ts';
import { withRememberedColumns } from './remembered-columns.ts';
import { usageError } from './usage-error.ts';

export interface Input extends GivenFiles {
  readonly given: GivenSettings;
  /** The printer that was calibrated; null where none was named. */
  readonly printer: { readonly printer: string; readonly tray: string } | null;
  /** Why files cannot be read. */
  readonly problems: readonly Problem[];
}

export async function readInput(
  paths: readonly string[],
  { lines, past = [], json: _, logo, artwork, signature, icc, printer, tray = '', ...settings }: NoteOptions,
): Promise<Input> {
  const [orders, earlier] = [readFiles(paths), readFiles(past)];
  const pictures = {
    logo: readOne(logo),
    artwork: readOne(artwork),
    signature: readOne(signature),
    icc: readOne(icc),
  };
  const beside = Object.values(pictures);
  const given = withRememberedColumns(
    lines === undefined ? settings : { ...settings, lines: await readLinesAt(lines) },
  );
  return {
    files: orders.files,
    pastFiles: earlier.files,
    ...{ logo: pictures.logo.files, artwork: pictures.artwork.files },
    ...{ signature: pictures.signature.files, icc: pictures.icc.files },
    given,
    printer: printer === undefined ? null : { printer, tray },
    problems: [orders, earlier, ...beside].flatMap(({ problems }) => problems),
  };
}

const readOne = (path: string | undefined): FilesOrProblems => readFiles(path === undefined ? [] : [path]);

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
