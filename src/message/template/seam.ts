// A brace of alternatives may touch the braces of a tag, as in {your {{item}}|this}, and the parser would take the three for
// one sign of its own. So a seam is put between them before it reads, and taken out of what it gives.
import type { Tag } from './check-braces.ts';

/** No text of people has it: it is dropped from notes as all control characters are. */
const SEAM = '\u0001';

export const withSeams = (text: string, tags: readonly Tag[]): string =>
  tags.reduceRight((rest, { start, end }) => {
    const before = rest[start - 1] === '{' ? SEAM : '';
    const after = rest[end] === '}' ? SEAM : '';
    return rest.slice(0, start) + before + rest.slice(start, end) + after + rest.slice(end);
  }, text);

export const withoutSeams = (text: string): string => text.replaceAll(SEAM, '');
