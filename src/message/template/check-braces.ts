// In: the seller's text. Out: its tags ({{...}}) with their places, or the first mistake in the braces in plain words.
// The parser behind it only says "expecting ID, got INVALID", so what people get wrong is looked for here.
import { isFieldName } from '../fields/fields.ts';
import { quoted } from '../tidy-text.ts';
import { type Alternatives, type FoundAlternatives, findAlternatives } from './find-alternatives.ts';

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
  | { readonly ok: true; readonly tags: readonly Tag[]; readonly alternatives: FoundAlternatives }
  | { readonly ok: false; readonly mistake: BraceMistake };

export function checkBraces(text: string): CheckedBraces {
  const tags: Tag[] = [];
  for (let from = 0; ; ) {
    const found = nextTag(text, from);
    if (found === undefined) break;
    if ('detail' in found)
      return { ok: false, mistake: strayBraces(text.slice(0, found.start), tags, []) ?? found };
    tags.push(found);
    from = found.end;
  }
  const alternatives = findAlternatives(text, tags);
  const mistake = strayBraces(text, tags, alternatives.found) ?? singleBraces(text);
  return mistake ? { ok: false, mistake } : { ok: true, tags, alternatives };
}

/** Of more than two braces the last two open the tag: {{{item}}|parcel} is an alternative that begins with a field. */
function nextTag(text: string, from: number): Tag | BraceMistake | undefined {
  const run = /\{{2,}/.exec(text.slice(from));
  if (run === null) return undefined;
  const start = from + run.index + run[0].length - 2;
  if (text[start - 1] === '\\') return { start, detail: 'there is a backslash before {{' };
  return /^~?!/.test(text.slice(start + 2, start + 4)) ? comment(text, start) : closedTag(text, start);
}

/** The first two braces beside each other that neither open or close a tag nor belong to alternatives. */
function strayBraces(
  text: string,
  tags: readonly Tag[],
  alternatives: readonly Alternatives[],
): BraceMistake | undefined {
  const known = new Set(alternatives.flat());
  const mistakes = tags.flatMap(({ start, end }, i) => {
    const before = /\{*$/.exec(text.slice(tags[i - 1]?.end ?? 0, start))?.[0].length ?? 0;
    const isOpen = Array.from({ length: before }, (_, k) => start - 1 - k).some((at) => !known.has(at));
    if (isOpen) return [{ start: start - before, detail: `${quoted('{'.repeat(before + 2))} ${TOO_MANY}` }];
    const after = /^\}*/.exec(text.slice(end))?.[0].length ?? 0;
    const isClosed = Array.from({ length: after }, (_, k) => end + k).some((at) => !known.has(at));
    const detail = `this field is closed by ${quoted('}'.repeat(after + 2))}, two braces are enough`;
    return isClosed ? [{ start, detail }] : [];
  });
  return [...mistakes, ...strayClosers(text, tags, known)].sort((a, b) => a.start - b.start)[0];
}

const TOO_MANY = 'is too many braces, two are enough';

function strayClosers(
  text: string,
  tags: readonly Tag[],
  known: ReadonlySet<number>,
): readonly BraceMistake[] {
  const masked = tags.reduceRight(
    (rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end),
    text,
  );
  return [...masked.matchAll(/\}{2,}/g)]
    .filter(({ 0: braces, index }) => [...braces].some((_, k) => !known.has(index + k)))
    .map(({ 0: braces, index }) => ({
      start: index,
      detail: `${quoted(braces)} stands here without {{ before it`,
    }));
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
  const inner = text.slice(start + 2, start + 2 + close.index);
  if (inner.trim() === '') return { start, detail: 'there is nothing between {{ and }}' };
  if (inner.includes('|') && !/\bas\b/.test(inner))
    return { start, detail: 'alternatives have one brace on each side, {a|b}' };
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
