// What the columns of a list are read as comes in; a table for people goes out, and how to say more of them.
import type { FileReport } from '../orders/report.ts';

/** Empty for a file of a known shop. */
export function describeColumns({ file, columns }: Pick<FileReport, 'file' | 'columns'>): readonly string[] {
  if (columns.length === 0) return [];
  const headings = columns.map(({ heading }) => heading || '(no heading)');
  const width = Math.min(30, Math.max(...headings.map((heading) => heading.length)));
  const rows = columns.map(({ column, field, isSure, samples }, i) => {
    const held = isSure ? field : field === '' ? '-' : `${field}?`;
    const heading = (headings[i] ?? '').slice(0, width).padEnd(width);
    return `  ${String(column).padStart(2)}  ${heading}  ${held.padEnd(15)}  ${samples.join(', ')}`.trimEnd();
  });
  const unsure = columns.filter(({ field, isSure }) => field !== '' && !isSure);
  const flags = unsure.map(
    ({ column, heading, field }) => `--map ${quoted(`${heading || column}=${field}`)}`,
  );
  const ask = flags.length === 0 ? [] : [`  Guesses are not read until you say so: ${flags.join(' ')}`];
  return [`What the columns of ${file} hold:`, ...rows, ...ask];
}

/** As a shell takes it. */
const quoted = (text: string): string =>
  /^[\w=.-]+$/.test(text) ? text : `"${text.replace(/["\\$`]/g, '\\$&')}"`;
