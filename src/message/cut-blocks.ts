// In: the tidied text of one note. Out: its blocks: greeting, paragraphs, closing. No line is lost or changed.
import { SALUTATIONS, startsWithAny, VALEDICTIONS } from './letter-words.ts';
import type { NoteBlock } from './note.ts';

/** Longer lines are text: "Dear Maximiliane-Theodora, Anna and Tom," just fits. */
const MAX_SHORT_LINE = 40;

/** "With love, / Marianne / The Kiln Room" */
const MAX_CLOSING_LINES = 3;

type Lines = readonly string[];

/**
 * Blank lines divide paragraphs; a single line end inside a paragraph is kept as a line broken on purpose.
 *
 * - greeting: the first paragraph, if it is one short line that ends in "," "!" or ":" and text follows; or its first
 *   line, if that moreover begins as a letter does ("Dear", "Hallo", ...).
 * - closing: the last paragraph, if it is up to three short lines, does not end as a sentence does, and text stands
 *   before it that is not the greeting; or its last two lines, if they are "Warm wishes," and a name; or its last line,
 *   if that is "Love, Marianne" or a name behind a dash.
 *
 * So this text gives a greeting, a paragraph and a closing of two lines, and it gives the same with blank lines between:
 *
 *     Dear Anna,
 *     thank you for choosing the speckled mug.
 *     Warm wishes,
 *     Marianne
 */
export function cutBlocks(text: string): readonly NoteBlock[] {
  const paragraphs = text.split(/\n{2,}/).map((paragraph) => paragraph.split('\n'));
  const [greeting, rest] = takeGreeting(paragraphs);
  const [body, closing] = takeClosing(rest);
  return [
    ...greeting.map((lines) => ({ kind: 'greeting' as const, lines })),
    ...body.map((lines) => ({ kind: 'paragraph' as const, lines })),
    ...closing.map((lines) => ({ kind: 'closing' as const, lines })),
  ];
}

/** The greeting as no or one block, and the paragraphs behind it. */
function takeGreeting(paragraphs: readonly Lines[]): readonly [readonly Lines[], readonly Lines[]] {
  const [[line = '', ...more] = [], ...others] = paragraphs;
  const isGreeting =
    isShort(line) && /[,!:]$/.test(line) && (more.length === 0 || startsWithAny(line, SALUTATIONS));
  const rest = more.length > 0 ? [more, ...others] : others;
  return isGreeting && rest.length > 0 ? [[[line]], rest] : [[], paragraphs];
}

/** The paragraphs before the closing, and the closing as no or one block. */
function takeClosing(paragraphs: readonly Lines[]): readonly [readonly Lines[], readonly Lines[]] {
  const before = paragraphs.slice(0, -1);
  const last = paragraphs.at(-1) ?? [];
  if (before.length > 0 && isClosing(last)) return [before, [last]];
  const count = closingLineCount(last);
  const isWhole = count === 0 || count === last.length;
  return isWhole ? [paragraphs, []] : [[...before, last.slice(0, -count)], [last.slice(-count)]];
}

/** "Enjoy it!" and "P.S. The soap is vegan" are the end of the text, not the end of the letter. */
function isClosing(lines: Lines): boolean {
  if (lines.length > MAX_CLOSING_LINES || !lines.every(isShort)) return false;
  const [first = ''] = lines;
  const endsAsSentence = /[.!?…]$/.test(lines.at(-1) ?? '');
  return !/^p\.? ?s\b/i.test(first) && (!endsAsSentence || (lines.length > 1 && startsAsValediction(first)));
}

/** How many lines at the end of a paragraph are a closing without a blank line before it. */
function closingLineCount(lines: Lines): number {
  const [valediction = '', name = ''] = lines.slice(-2);
  if (lines.length > 1 && isValediction(valediction) && isShort(name)) return 2;
  const isSigned =
    /^[-–—~] ?\p{L}/u.test(name) || (startsWithAny(name, VALEDICTIONS) && /, ?\p{L}/u.test(name));
  return isSigned && isClosing([name]) ? 1 : 0;
}

const isShort = (line: string): boolean => line.length <= MAX_SHORT_LINE;

const isValediction = (line: string): boolean => line.endsWith(',') && startsAsValediction(line);

/** Set apart by a blank line it needs no comma: German has none there. */
const startsAsValediction = (line: string): boolean => isShort(line) && startsWithAny(line, VALEDICTIONS);
