// A text that may be written on a note in; what is remarkable about it out, as codes without the text itself.
import type { ProblemCode } from '../../problem.ts';
import { encodeWindows1252 } from '../text/windows-1252.ts';
import { unescapeEntities } from './tidy-text.ts';

export interface Finding {
  readonly code: ProblemCode;
  readonly detail: string;
}

/** ™ and © are pictographs to Unicode and letters to everybody else. */
export const EMOJI =
  /\p{Emoji_Presentation}|\p{Extended_Pictographic}\ufe0f|(?=\p{Extended_Pictographic})[\u2600-\u27bf\u{1f000}-\u{1faff}]/u;

/** Tried in this order on one letter; a letter of none of them is called "other". */
const SCRIPTS = [
  'Cyrillic',
  'Greek',
  'Han',
  'Hiragana',
  'Katakana',
  'Hangul',
  'Arabic',
  'Hebrew',
  'Devanagari',
  'Georgian',
  'Armenian',
  'Thai',
  'Bengali',
  'Tamil',
  'Telugu',
  'Gujarati',
  'Gurmukhi',
  'Kannada',
  'Malayalam',
  'Sinhala',
  'Ethiopic',
  'Khmer',
  'Lao',
  'Myanmar',
  'Tibetan',
  'Mongolian',
].map((name) => ({ name, letter: new RegExp(`\\p{Script=${name}}`, 'u') }));

export function textFindings(raw: string): Finding[] {
  if (isPlain(raw)) return [];
  const text = unescapeEntities(raw);
  const findings: Finding[] = [];
  const note = (code: ProblemCode, detail = ''): void => {
    findings.push({ code, detail });
  };
  const script = foreignScript(text);
  if (text !== raw) note('html-entity');
  if (isFormula(text)) note('formula');
  if (hasLostLetters(text)) note('text-lost');
  if (isMojibake(text)) note('mojibake');
  if (EMOJI.test(text)) note('emoji');
  if (script !== null) note('non-latin', script);
  return findings;
}

/** Most cells hold nothing to find: one look spares them six. */
const isPlain = (raw: string): boolean => /^[A-Za-z0-9 ,.'"()/:;!-]*$/.test(raw);

/** `=)` is a smile; `=HYPERLINK(` and `=2+2` are not. */
const isFormula = (text: string): boolean => /^\s*=\s*["\w(+-]/.test(text);

/** U+FFFD, or a question mark inside a word. */
export const hasLostLetters = (text: string): boolean => /\ufffd|\p{L}\?\p{L}/u.test(text);

/** The first byte of a letter in UTF-8, and behind it no letter that might stand there in a name. */
const MAYBE_GARBLED = /[\u00c2-\u00f4][^\p{ASCII}\u00c0-\u00ff]/u;

/** Kept, because making one takes longer than using it. */
const STRICT_UTF8 = new TextDecoder('utf-8', { fatal: true });

/** UTF-8 that was read as Windows-1252: writing it back as such gives valid UTF-8, which honest text hardly ever does. */
export function isMojibake(text: string): boolean {
  if (/Ã[\u0080-\u00bf]|â€/.test(text)) return true;
  const bytes = MAYBE_GARBLED.test(text) ? encodeWindows1252(text) : null;
  if (bytes === null) return false;
  try {
    STRICT_UTF8.decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** The script of the first letter outside Latin. Letters that all scripts share, such as the long sound mark ー, do not count. */
function foreignScript(text: string): string | null {
  const letter = /[^\P{L}\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u.exec(text)?.[0];
  if (letter === undefined) return null;
  return SCRIPTS.find((script) => script.letter.test(letter))?.name ?? 'other';
}
