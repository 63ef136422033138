// Text as a pen can write it. In: words of an order or a finished note, as they came.
// Out: NFC, single spaces of one width, plain line ends, nothing invisible.

/** What a pen cannot draw or what turns the reading direction of the words behind it: control characters, broken
 *  halves of characters, bidi embeddings and overrides, soft hyphens, zero-width spaces, byte order marks. */
const INVISIBLE = /[\p{Cc}\p{Cs}\u00AD\u200B\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/gu;

/** NEL, vertical tab and form feed stand in old exports where a line ends. */
const LINE_END = /\r\n?|[\v\f\u0085\u2028\u2029]/g;

/** Spaces of every width at which a line may end, and tabs. */
const SPACES = /[\t\u1680\u2000-\u2006\u2008-\u200A\u205F\u3000]/g;

/** One field of an order: always a single line, so that order data cannot add paragraphs to a note. */
export const tidyValue = (text: string): string => tidyText(text).replace(/\s+/g, ' ').trim();

/** A whole note: lines trimmed, blank lines kept as they divide paragraphs, no-break spaces kept as French needs them. */
export function tidyText(text: string): string {
  const lines = text.normalize('NFC').replace(LINE_END, '\n').replace(SPACES, ' ').split('\n');
  return lines.map(tidyLine).join('\n').trim();
}

/** The same, and "Hello ," is "Hello,": a condition that writes nothing leaves a space. French marks keep theirs. */
export const tidyNote = (text: string): string => tidyText(text).replace(/ +(?=,|\.(?:\s|$))/g, '');

/** Longer words of the seller's are cut in a sentence to the seller. */
const LONGEST_QUOTED = 40;

/** What somebody typed, for a sentence that tells them of it. */
export function quoted(text: string): string {
  const tidy = tidyValue(text);
  return tidy.length > LONGEST_QUOTED ? `${tidy.slice(0, LONGEST_QUOTED)}...` : tidy;
}

const tidyLine = (line: string): string => line.replace(INVISIBLE, '').replace(/ {2,}/g, ' ').trim();
