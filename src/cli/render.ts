// inkslip render: order files and a message come in, one PDF goes out.
import { performance } from 'node:perf_hooks';
import type { Choice, ChoiceOrProblems } from '../http/choose-settings.ts';
import { type MadeNotes, makeNotes, readReport } from '../http/make-notes.ts';
import type { GivenSettings } from '../http/settings.ts';
import { streamPdf } from '../http/stream-pdf.ts';
import { type Problem, problem } from '../problem.ts';
import { ptToMm } from '../units.ts';
import { choose } from './choose.ts';
import type { NoteOptions } from './options.ts';
import { outputPath } from './output-path.ts';
import { startProgress } from './progress.ts';
import { type FilesOrProblems, fileTrouble, readFiles } from './read-files.ts';
import { rememberColumns, withRememberedColumns } from './remembered-columns.ts';
import { answerJson, count, describeProblems, type Status, say } from './talk.ts';
import { writeFile } from './write-file.ts';
import { writeSetAside } from './write-set-aside.ts';

/** What --json prints, in this order. */
interface RenderResult {
  readonly notes: number;
  readonly pages: number;
  readonly sheets: number;
  readonly bytes: number;
  readonly ms: number;
  readonly seed: string | null;
  readonly hand: string | null;
  /** Height of an x in the smallest writing of all notes. */
  readonly xHeightMm: number | null;
  readonly skipped: MadeNotes['skipped'];
  readonly problems: readonly Problem[];
  readonly output: string | null;
}

type Outcome = Omit<RenderResult, 'ms'>;

interface RenderOptions extends NoteOptions {
  readonly output?: string;
  readonly setAside?: string;
}

export async function runRender(
  paths: readonly string[],
  { json, output, setAside, ...given }: RenderOptions,
): Promise<Status> {
  const start = performance.now();
  const { path } = outputPath(output, paths, ['pdf']);
  const rows = setAside === undefined ? null : outputPath(setAside, paths, ['csv'], '--set-aside').path;
  const progress = startProgress(3, !json);
  try {
    const chosen = choose(withRememberedColumns(given));
    const read = readFiles(paths);
    const made = await renderTo(path, read, chosen, progress.step, given);
    const unwritten =
      rows === null || !chosen.ok
        ? []
        : await writeSetAside(rows, read.files, chosen.choice.read, made.problems);
    progress.end();
    const outcome = { ...made, problems: [...made.problems, ...unwritten] };
    const ms = Math.round(performance.now() - start);
    const { notes, pages, sheets, bytes, ...rest } = outcome;
    const result = { notes, pages, sheets, bytes, ms, ...rest };
    if (json) answerJson(result);
    else tell(result);
    return result.notes === 0 || result.problems.some(({ severity }) => severity === 'error') ? 1 : 0;
  } finally {
    progress.end();
  }
}

async function renderTo(
  path: string,
  read: FilesOrProblems,
  chosen: ChoiceOrProblems,
  step: (what: string) => void,
  given: GivenSettings,
): Promise<Outcome> {
  const blocked = [...read.problems, ...(chosen.ok ? [] : chosen.problems)];
  if (!chosen.ok || blocked.length > 0) return { ...NOTHING, problems: blocked };
  step('reading the orders');
  const report = await readReport(read.files, chosen.choice.read);
  rememberColumns(given, report.files);
  step(`writing ${count(report.orders.length, 'note')}`);
  const made = await makeNotes(report, chosen.choice);
  if (made.rendering.pages.length === 0) {
    return { ...NOTHING, skipped: made.skipped, problems: made.problems };
  }
  step('making the PDF');
  return write(path, made, chosen.choice);
}

const NOTHING: Outcome = {
  ...{ notes: 0, pages: 0, sheets: 0, bytes: 0 },
  ...{ seed: null, hand: null, xHeightMm: null },
  ...{ skipped: [], problems: [], output: null },
};

async function write(path: string, made: MadeNotes, { settings }: Choice): Promise<Outcome> {
  const { rendering, skipped, problems } = made;
  const content = await streamPdf(rendering, 'Notes');
  try {
    const bytes = await writeFile(path, content);
    return { ...describe(rendering, settings, bytes), skipped, problems, output: path };
  } catch (error) {
    return {
      ...NOTHING,
      skipped,
      problems: [...problems, problem('output-not-writable', {}, fileTrouble(error))],
    };
  }
}

function describe(
  { pages, sheets }: MadeNotes['rendering'],
  { hand, seed }: Choice['settings'],
  bytes: number,
) {
  const xHeightMm = ptToMm(Math.min(...pages.map(({ xHeightPt }) => xHeightPt)));
  return {
    notes: pages.length,
    pages: pages.length,
    sheets: sheets.length,
    bytes,
    seed,
    hand: hand.style.id,
    xHeightMm: Math.round(xHeightMm * 100) / 100,
  };
}

function tell({ notes, sheets, skipped, problems, output, ms }: RenderResult): void {
  if (output === null) say('No notes were made.');
  else say(`${count(notes, 'note')} on ${count(sheets, 'sheet')} -> ${output} (${(ms / 1000).toFixed(1)} s)`);
  if (skipped.length > 0) say(`${count(skipped.length, 'order')} without a note:`);
  const toLookAt = problems.filter(({ severity }) => severity !== 'info');
  if (toLookAt.length > 0) say(describeProblems(toLookAt));
}
