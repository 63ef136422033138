// What came to paper comes in; the lists to pack by are written, or why they cannot be.
import { Readable } from 'node:stream';
import type { Choice } from '../http/choose-settings.ts';
import { coverPdf, manifestCsv, packingList } from '../http/packing-list.ts';
import { type Problem, problem } from '../problem.ts';
import type { Rendering } from '../render.ts';
import { fileTrouble } from './read-files.ts';
import { say } from './talk.ts';
import { writeFile } from './write-file.ts';

interface ListPaths {
  readonly manifest: string | null;
  readonly cover: string | null;
}

export async function writeLists(
  { manifest, cover }: ListPaths,
  rendering: Rendering,
  { settings }: Choice,
): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  const write = async (path: string, content: Readable, what: string): Promise<void> => {
    try {
      await writeFile(path, content);
      say(`${what} -> ${path}`);
    } catch (error) {
      problems.push(problem('output-not-writable', {}, fileTrouble(error)));
    }
  };
  if (manifest !== null)
    await write(manifest, Readable.from([manifestCsv(packingList(rendering))]), 'The list of all cards');
  if (cover !== null) {
    const pdf = await coverPdf(rendering, settings);
    if (pdf.ok) await write(cover, pdf.value, 'The cover list');
    else problems.push(pdf.problem);
  }
  return problems;
}
