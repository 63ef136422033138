// inkslip preview: order files and a message come in, a drawing of one note goes out.
import { Readable } from 'node:stream';
import { drawProof } from '../http/draw-proof.ts';
import { readReport } from '../http/make-notes.ts';
import { type Problem, problem } from '../problem.ts';
import { choose } from './choose.ts';
import type { NoteOptions } from './options.ts';
import { outputPath } from './output-path.ts';
import { fileTrouble } from './read-files.ts';
import { readInput } from './read-input.ts';
import { answerJson, describeProblems, type Status, say } from './talk.ts';
import { writeFile } from './write-file.ts';

/** What --json prints. */
interface PreviewResult {
  readonly order: string | null;
  readonly bytes: number;
  readonly output: string | null;
  readonly problems: readonly Problem[];
}

interface PreviewOptions extends NoteOptions {
  readonly order?: string;
  readonly output?: string;
}

export async function runPreview(
  paths: readonly string[],
  { json, ...options }: PreviewOptions,
): Promise<Status> {
  const result = await preview(paths, options);
  if (json) answerJson(result);
  else if (result.output === null) say(`No note was drawn.\n${describeProblems(result.problems)}`);
  else say(`The note of order ${result.order} -> ${result.output}`);
  return result.output === null ? 1 : 0;
}

async function preview(
  paths: readonly string[],
  { output, order, ...options }: PreviewOptions,
): Promise<PreviewResult> {
  const { path, ending } = outputPath(output, paths, ['svg', 'png', 'pdf']);
  const input = await readInput(paths, options);
  const chosen = await choose(input);
  const blocked = [...input.problems, ...(chosen.ok ? [] : chosen.problems)];
  if (!chosen.ok || blocked.length > 0) return nothing(blocked);
  const report = await readReport(input, chosen.choice.read);
  const proof = await drawProof(report, chosen.choice, { order, side: 'note', format: ending });
  if (!proof.ok) return nothing(proof.problems);
  try {
    const bytes = await writeFile(path, Readable.from(proof.content, { objectMode: false }));
    return { order: proof.order, bytes, output: path, problems: [] };
  } catch (error) {
    return nothing([problem('output-not-writable', {}, fileTrouble(error))]);
  }
}

const nothing = (problems: readonly Problem[]): PreviewResult => ({
  order: null,
  bytes: 0,
  output: null,
  problems,
});
