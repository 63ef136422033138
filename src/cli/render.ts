// inkslip render: order files and a message come in, one PDF goes out, or a folder of files for a plotter.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import type { Choice, ChoiceOrProblems } from '../http/choose-settings.ts';
import { countPrinted } from '../http/count-printed.ts';
import { type MadeNotes, makeNotes, readReport } from '../http/make-notes.ts';
import { preflightNotes } from '../http/preflight-notes.ts';
import { printJob } from '../http/print-job.ts';
import { streamPdf } from '../http/stream-pdf.ts';
import { type Problem, problem } from '../problem.ts';
import type { Rendering } from '../render.ts';
import type { PenTravel } from '../svg/trace.ts';
import { ptToMm } from '../units.ts';
import { type AllowedRule, allowedRules } from './allowed-rules.ts';
import { choose } from './choose.ts';
import { type NoteOptions, PLOTTER } from './options.ts';
import { outputPath } from './output-path.ts';
import { describeTravel, outputFolder, refuseWithoutStrokes, writePlots } from './plotter.ts';
import { startProgress } from './progress.ts';
import { fileTrouble } from './read-files.ts';
import { type Input, readInput } from './read-input.ts';
import { refuseForPlotter } from './refuse-for-plotter.ts';
import { rememberColumns } from './remembered-columns.ts';
import { answerJson, count, describeProblems, needsALook, type Status, say } from './talk.ts';
import { usageError } from './usage-error.ts';
import { writeFile } from './write-file.ts';
import { writeLists } from './write-lists.ts';
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
  readonly allowed: readonly AllowedRule[];
  /** The way of the pen, where a plotter writes. */
  readonly penTravel?: PenTravel;
}

type Outcome = Omit<RenderResult, 'ms'>;

interface RenderOptions extends Omit<NoteOptions, 'profile'> {
  readonly profile?: NoteOptions['profile'] | typeof PLOTTER;
  readonly output?: string;
  readonly setAside?: string;
  readonly manifest?: string;
  readonly cover?: string;
}

export async function runRender(
  paths: readonly string[],
  { json, output, setAside, manifest, cover, profile, ...options }: RenderOptions,
): Promise<Status> {
  const start = performance.now();
  const isPlotter = profile === PLOTTER;
  if (isPlotter) refuseForPlotter({ manifest, cover, ...options });
  const path = isPlotter ? outputFolder(output) : outputPath(output, paths, ['pdf']).path;
  const rows = setAside === undefined ? null : outputPath(setAside, paths, ['csv'], '--set-aside').path;
  const lists = {
    manifest: manifest === undefined ? null : outputPath(manifest, paths, ['csv'], '--manifest').path,
    cover: cover === undefined ? null : outputPath(cover, paths, ['pdf'], '--cover').path,
  };
  refuseSamePath([path, rows, lists.manifest, lists.cover]);
  const progress = startProgress(3, !json);
  try {
    // The pen has no colours: those of office are as good as any.
    const input = await readInput(paths, { ...options, profile: isPlotter ? 'office' : profile });
    const chosen = await choose(input);
    if (isPlotter && chosen.ok) refuseWithoutStrokes(chosen.choice);
    const made = await renderTo({ notes: path, isPlotter, ...lists }, input, chosen, progress.step);
    const unwritten =
      rows === null || !chosen.ok
        ? []
        : await writeSetAside(rows, input.files, chosen.choice.read, made.problems);
    progress.end();
    const outcome = { ...made, problems: [...made.problems, ...unwritten] };
    const ms = Math.round(performance.now() - start);
    const { notes, pages, sheets, bytes, ...rest } = outcome;
    const result = { notes, pages, sheets, bytes, ms, ...rest };
    if (json) answerJson(result);
    else tell(result);
    return result.notes === 0 || result.problems.some(needsALook) ? 1 : 0;
  } finally {
    progress.end();
  }
}

function refuseSamePath(paths: readonly (string | null)[]): void {
  const given = paths.flatMap((path) => (path === null ? [] : [resolve(path)]));
  if (new Set(given).size < given.length)
    throw usageError('Two of the files to write have the same name.', 'Give each a name of its own.');
}

/** Where each file goes; null for a list that nobody asked for. */
interface Outputs {
  readonly notes: string;
  /** Whether that is a folder of files for a plotter. */
  readonly isPlotter: boolean;
  readonly manifest: string | null;
  readonly cover: string | null;
}

async function renderTo(
  outputs: Outputs,
  input: Input,
  chosen: ChoiceOrProblems,
  step: (what: string) => void,
): Promise<Outcome> {
  const blocked = [...input.problems, ...(chosen.ok ? [] : chosen.problems)];
  if (!chosen.ok || blocked.length > 0) return { ...NOTHING, problems: blocked };
  step('reading the orders');
  const report = await readReport(input, chosen.choice.read);
  rememberColumns(input.given, report.files);
  step(`writing ${count(report.orders.length, 'note')}`);
  const made = await makeNotes(report, chosen.choice);
  if (made.rendering.pages.length === 0) {
    return { ...NOTHING, skipped: made.skipped, problems: made.problems };
  }
  step(outputs.isPlotter ? 'drawing for the plotter' : 'making the PDF');
  const written = await writeOrTell(outputs, made, chosen.choice);
  const lists = await writeLists(outputs, made.rendering, chosen.choice);
  return { ...written, problems: [...written.problems, ...lists] };
}

const NOTHING: Outcome = {
  ...{ notes: 0, pages: 0, sheets: 0, bytes: 0 },
  ...{ seed: null, hand: null, xHeightMm: null },
  ...{ skipped: [], problems: [], output: null, allowed: [] },
};

async function writeOrTell(outputs: Outputs, made: MadeNotes, choice: Choice): Promise<Outcome> {
  const { rendering, skipped, problems } = made;
  try {
    const { problems: found, ...written } = await (outputs.isPlotter ? writePlots : writePdf)(
      outputs.notes,
      rendering,
      choice,
    );
    const told = { skipped, problems: [...problems, ...found], output: outputs.notes };
    const allowed = allowedRules(rendering.notes);
    return { ...describe(rendering, choice.settings), ...told, allowed, ...written };
  } catch (error) {
    // What the system refuses has a code; anything else is a mistake of ours, and no path to check.
    if (!(error instanceof Error && 'code' in error)) throw error;
    return {
      ...NOTHING,
      skipped,
      problems: [...problems, problem('output-not-writable', {}, fileTrouble(error))],
    };
  }
}

async function writePdf(path: string, rendering: Rendering, choice: Choice) {
  const bytes = await writeFile(path, await streamPdf(printJob(rendering, choice, 'Notes')));
  const problems = await preflightNotes(readFileSync(path), rendering, choice);
  return { ...countPrinted(rendering, choice.settings), bytes, problems };
}

function describe(rendering: Rendering, { hand, seed }: Choice['settings']) {
  const sizes = rendering.pages.flatMap(({ xHeightPt }) => (xHeightPt === null ? [] : [xHeightPt]));
  return {
    seed,
    hand: hand.style.id,
    xHeightMm: sizes.length === 0 ? null : Math.round(ptToMm(Math.min(...sizes)) * 100) / 100,
  };
}

function tell({ notes, sheets, skipped, problems, allowed, penTravel, output, ms }: RenderResult): void {
  if (output === null) say('No notes were made.');
  else say(`${count(notes, 'note')} on ${count(sheets, 'sheet')} -> ${output} (${(ms / 1000).toFixed(1)} s)`);
  if (penTravel !== undefined) say(describeTravel(penTravel));
  if (skipped.length > 0) say(`${count(skipped.length, 'order')} without a note:`);
  for (const { rule, reason, orders } of allowed)
    say(`${count(orders.length, 'note')} printed against rule ${rule}, because: ${reason}`);
  const toLookAt = problems.filter(({ severity }) => severity !== 'info');
  if (toLookAt.length > 0) say(describeProblems(toLookAt));
}
