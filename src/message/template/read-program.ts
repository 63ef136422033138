// In: the seller's text. Out: the text as Handlebars parsed it, or the first thing that keeps it from being read,
// in plain words. What the tags mean is not looked at here.
import Handlebars from 'handlebars';
import { type Problem, problem } from '../../problem.ts';
import { tidyText } from '../tidy-text.ts';
import { blockName, checkBlocks, countConditions } from './check-blocks.ts';
import { type BraceMistake, checkBraces, type Tag } from './check-braces.ts';
import { withSeams } from './seam.ts';
import { placeAt } from './text-place.ts';

export type ReadProgram =
  /** `seamed` is the text in which the places of the program count. */
  | { readonly ok: true; readonly program: hbs.AST.Program; readonly seamed: string }
  | { readonly ok: false; readonly problem: Problem };

/** Some six full letter pages: whoever sends more has sent the wrong file. Bounds the time of all that follows. */
const MAX_CHARACTERS = 10_000;

/** Conditions can stand inside each other, so this bounds the depth of the tree. */
const MAX_CONDITIONS = 50;

/** Alternatives can stand inside each other as well, and each is a condition to the parser behind it. */
const MAX_CHOICES = 100;
const MAX_ALTERNATIVES = 500;

export function readProgram(text: string): ReadProgram {
  if (text.length > MAX_CHARACTERS) return tooBig(`${MAX_CHARACTERS} characters`);
  if (tidyText(text) === '') return { ok: false, problem: problem('template-empty') };
  const braces = checkBraces(text);
  if (!braces.ok) return misread(text, braces.mistake);
  const { tags, alternatives } = braces;
  if (countConditions(tags) > MAX_CONDITIONS) return tooBig(`${MAX_CONDITIONS} conditions`);
  const mistake = checkBlocks(tags) ?? alternatives.mistake;
  if (mistake) return misread(text, mistake);
  if (alternatives.found.length > MAX_CHOICES) return tooBig(`${MAX_CHOICES} places with alternatives`);
  const count = alternatives.found.reduce((sum, { length }) => sum + length - 1, 0);
  if (count > MAX_ALTERNATIVES) return tooBig(`${MAX_ALTERNATIVES} alternatives`);
  const seamed = withSeams(text, tags);
  const program = parsed(seamed);
  return program ? { ok: true, program, seamed } : misread(text, unreadableTag(text, tags));
}

const tooBig = (limit: string): ReadProgram => ({
  ok: false,
  problem: problem('template-too-big', {}, limit),
});

const misread = (text: string, { start, detail }: BraceMistake): ReadProgram => ({
  ok: false,
  problem: problem('template-syntax', placeAt(text, start), detail),
});

/** Handlebars tells of a mistake by throwing, in words for programmers. */
function parsed(text: string): hbs.AST.Program | undefined {
  try {
    return Handlebars.parse(text);
  } catch {
    return undefined;
  }
}

/** The tag that cannot be read even on its own. */
function unreadableTag(text: string, tags: readonly Tag[]): BraceMistake {
  const tag = tags.find(
    ({ start, end, inside }) => parsed(madeWhole(text.slice(start, end), inside)) === undefined,
  );
  return { start: tag?.start ?? 0, detail: 'what stands between {{ and }} cannot be read' };
}

/** A tag that opens, closes or divides a block, with the rest of a block around it. */
function madeWhole(tag: string, inside: string): string {
  if (inside.startsWith('/')) return `{{#${blockName(inside)} item}}${tag}`;
  if (inside.startsWith('#')) return `${tag}{{/${blockName(inside)}}}`;
  return /^(?:\^|else)/.test(inside) ? `{{#if item}}${tag}{{/if}}` : tag;
}
