// inkslip render: order files and a message come in, one PDF goes out.
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
import { ptToMm } from '../units.ts';
import { choose } from './choose.ts';
import type { NoteOptions } from './options.ts';
import { outputPath } from './output-path.ts';
import { startProgress } from './progress.ts';
import { fileTrouble } from './read-files.ts';
import { type Input, readInput } from './read-input.ts';
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
  /** Rules that were set aside, with the seller's reason and the orders whose notes break them. */
  readonly allowed: readonly AllowedRule[];
}

interface AllowedRule {
  readonly rule: string;
  readonly reason: string;
  readonly orders: readonly string[];
}

type Outcome = Omit<RenderResult, 'ms'>;

interface RenderOptions extends NoteOptions {
  readonly output?: string;
  readonly setAside?: string;
  readonly manifest?: string;
  readonly cover?: string;
}

export async function runRender(
  paths: readonly string[],
  { json, output, setAside, manifest, cover, ...options }: RenderOptions,
): Promise<Status> {
  const start = performance.now();
  const { path } = outputPath(output, paths, ['pdf']);
  const rows = setAside === undefined ? null : outputPath(setAside, paths, ['csv'], '--set-aside').path;
  const lists = {
    manifest: manifest === undefined ? null : outputPath(manifest, paths, ['csv'], '--manifest').path,
    cover: cover === undefined ? null : outputPath(cover, paths, ['pdf'], '--cover').path,
  };
  refuseSamePath([path, rows, lists.manifest, lists.cover]);
  const progress = startProgress(3, !json);
  try {
    const input = await readInput(paths, options);
    const chosen = await choose(input);
    const made = await renderTo({ notes: path, ...lists }, input, chosen, progress.step);
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
  step('making the PDF');
  const written = await write(outputs.notes, made, chosen.choice);
  const lists = await writeLists(outputs, made.rendering, chosen.choice);
  return { ...written, problems: [...written.problems, ...lists] };
}

const NOTHING: Outcome = {
  ...{ notes: 0, pages: 0, sheets: 0, bytes: 0 },
  ...{ seed: null, hand: null, xHeightMm: null },
  ...{ skipped: [], problems: [], output: null, allowed: [] },
};

async function write(path: string, made: MadeNotes, choice: Choice): Promise<Outcome> {
  const { rendering, skipped, problems } = made;
  const content = await streamPdf(printJob(rendering, choice, 'Notes'));
  try {
    const bytes = await writeFile(path, content);
    const allowed = allowedRules(rendering.notes);
    const found = await preflightNotes(readFileSync(path), rendering, choice);
    const told = { skipped, problems: [...problems, ...found], output: path, allowed };
    return { ...describe(rendering, choice.settings, bytes), ...told };
  } catch (error) {
    return {
      ...NOTHING,
      skipped,
      problems: [...problems, problem('output-not-writable', {}, fileTrouble(error))],
    };
  }
}

function describe(rendering: MadeNotes['rendering'], settings: Choice['settings'], bytes: number) {
  const { hand, seed } = settings;
  const sizes = rendering.pages.flatMap(({ xHeightPt }) => (xHeightPt === null ? [] : [xHeightPt]));
  return {
    ...countPrinted(rendering, settings),
    bytes,
    seed,
    hand: hand.style.id,
    xHeightMm: sizes.length === 0 ? null : Math.round(ptToMm(Math.min(...sizes)) * 100) / 100,
  };
}

function allowedRules(notes: MadeNotes['rendering']['notes']): readonly AllowedRule[] {
  const rules = new Map<
    string,
    { readonly rule: string; readonly reason: string; readonly orders: string[] }
  >();
  for (const { known, findings } of notes) {
    for (const { class: rule, allowed: reason } of findings.filter(({ allowed }) => allowed !== '')) {
      const found = rules.get(rule) ?? { rule, reason, orders: [] };
      rules.set(rule, found);
      found.orders.push(known.order.id);
    }
  }
  return [...rules.values()];
}

function tell({ notes, sheets, skipped, problems, allowed, output, ms }: RenderResult): void {
  if (output === null) say('No notes were made.');
  else say(`${count(notes, 'note')} on ${count(sheets, 'sheet')} -> ${output} (${(ms / 1000).toFixed(1)} s)`);
  if (skipped.length > 0) say(`${count(skipped.length, 'order')} without a note:`);
  for (const { rule, reason, orders } of allowed)
    say(`${count(orders.length, 'note')} printed against rule ${rule}, because: ${reason}`);
  const toLookAt = problems.filter(({ severity }) => severity !== 'info');
  if (toLookAt.length > 0) say(describeProblems(toLookAt));
}
