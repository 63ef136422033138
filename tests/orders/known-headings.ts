// The headings of the files that are known: each channel, in each language and age that was seen.
import { readFileSync } from 'node:fs';

interface KnownHeadings {
  /** The `format` of the report, and in brackets which one of its files. */
  readonly name: string;
  readonly headings: readonly string[];
}

export const KNOWN_HEADINGS: readonly KnownHeadings[] = readFileSync(
  new URL('../fixtures/headings.tsv', import.meta.url),
  'utf8',
)
  .trimEnd()
  .split('\n')
  .map((line) => {
    const [name = '', ...headings] = line.split('\t');
    return { name, headings };
  });
