// In: the seller's text. Out: its tags ({{...}}) with their places, or the first mistake in the braces in plain words.
// The parser behind it only says "expecting ID, got INVALID", so what people get wrong is looked for here.
import { isFieldName } from '../fields.ts';
import { quoted } from '../tidy-text.ts';

export interface Tag {
  /** Index of the first brace, and the index behind the last one. */
  readonly start: number;
  readonly end: number;
  /** What stands between the braces, without spaces at the ends and without Handlebars' space eater "~". */
  readonly inside: string;
}

export interface BraceMistake {
  readonly start: number;
  readonly detail: string;
}

export type CheckedBraces =
  | { readonly ok: true; readonly tags: readonly Tag[] }
  | { readonly ok: false; readonly mistake: BraceMistake };

export function checkBraces(text: string): CheckedBraces {
  const tags: Tag[] = [];
  for (let from = 0; ; ) {
    const found = nextTag(text, from);
    if (found === undefined) break;
    if ('detail' in found) return { ok: false, mistake: found };
    tags.push(found);
    from = found.end;
  }
  const mistake = singleBraces(text);
  return mistake ? { ok: false, mistake } : { ok: true, tags };
}

function nextTag(text: string, from: number): Tag | BraceMistake | undefined {
  const run = /\{{2,}|\}{2,}/.exec(text.slice(from));
  if (run === null) return undefined;
  const [braces] = run;
  const start = from + run.index;
  const wrong = wrongOpening(braces, text[start - 1]);
  if (wrong !== undefined) return { start, detail: wrong };
  return /^~?!/.test(text.slice(start + 2, start + 4)) ? comment(text, start) : closedTag(text, start);
}

function wrongOpening(braces: string, before: string | undefined): string | undefined {
  if (braces.startsWith('}')) return `${quoted(braces)} stands here without {{ before it`;
  if (braces.length > 2) return `${quoted(braces)} is too many braces, two are enough`;
  return before === '\\' ? 'there is a backslash before {{' : undefined;
}

/** A comment may hold braces: {{!-- use {{item}} here --}}. */
function comment(text: string, start: number): Tag | BraceMistake {
  const isLong = /^\{\{~?!--/.test(text.slice(start, start + 6));
  const close = (isLong ? /--~?\}\}/ : /\}\}/).exec(text.slice(start + 3));
  if (close === null) return { start, detail: 'the comment that starts here is not closed' };
  return { start, end: start + 3 + close.index + close[0].length, inside: '!' };
}

function closedTag(text: string, start: number): Tag | BraceMistake {
  const close = /\{|\}+/.exec(text.slice(start + 2));
  if (close === null || close[0] === '{') return { start, detail: '{{ is not closed, }} is missing' };
  if (close[0] === '}') return { start, detail: 'this field is closed by one brace, }} is needed' };
  if (close[0] !== '}}')
    return { start, detail: `this field is closed by ${quoted(close[0])}, two braces are enough` };
  const inner = text.slice(start + 2, start + 2 + close.index);
  if (inner.trim() === '') return { start, detail: 'there is nothing between {{ and }}' };
  const inside = inner.replace(/^~/, '').replace(/~$/, '').trim();
  return { start, end: start + 2 + close.index + 2, inside };
}

/** {item} would be written on every note as it stands. */
function singleBraces(text: string): BraceMistake | undefined {
  for (const { 1: word = '', index } of text.matchAll(/(?<!\{)\{\s*([\w.]+)\s*\}(?!\})/g)) {
    if (isFieldName(word)) return { start: index, detail: `{${word}} has one brace on each side` };
  }
  return undefined;
}
