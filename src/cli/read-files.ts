// Paths of order files come in; the files go out, or why they cannot be read.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { OrderFile } from '../orders/report.ts';
import { type Problem, problem } from '../problem.ts';

export interface FilesOrProblems {
  readonly files: readonly OrderFile[];
  readonly problems: readonly Problem[];
}

export function readFiles(paths: readonly string[]): FilesOrProblems {
  const files: OrderFile[] = [];
  const problems: Problem[] = [];
  for (const path of paths) {
    const name = basename(path);
    try {
      files.push({ name, bytes: readFileSync(path) });
    } catch (error) {
      problems.push(problem('file-unreadable', { file: name }, fileTrouble(error)));
    }
  }
  return { files, problems };
}

/** Why the system refused, in words. */
export function fileTrouble(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return TROUBLES[code] ?? `the system answers ${code === '' ? 'with an unknown error' : code}`;
}

const TROUBLES: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'it may not be opened',
  EPERM: 'it may not be opened',
  EISDIR: 'it is a folder',
  ENOTFILE: 'it is not a plain file',
  ENOTDIR: 'part of the path is no folder',
  ENOSPC: 'the disk is full',
  EROFS: 'the disk is read-only',
};
