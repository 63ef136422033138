// In: the tags of a text in their sequence. Out: the first mistake in how its conditions open and close, if there is one.

import { quoted } from '../tidy-text.ts';
import type { BraceMistake, Tag } from './check-braces.ts';

interface OpenBlock {
  readonly name: string;
  readonly start: number;
  readonly hasElse: boolean;
}

export function checkBlocks(tags: readonly Tag[]): BraceMistake | undefined {
  let open: readonly OpenBlock[] = [];
  for (const tag of tags) {
    const next = afterTag(open, tag);
    if (typeof next === 'string') return { start: tag.start, detail: next };
    open = next;
  }
  const last = open.at(-1);
  if (last === undefined) return undefined;
  const name = quoted(last.name);
  return { start: last.start, detail: `{{#${name}}} is not closed, {{/${name}}} is missing` };
}

/** Blocks that the tags open: {{#if ...}}, and each {{else if ...}} as one more. */
export const countConditions = (tags: readonly Tag[]): number =>
  tags.filter(({ inside }) => /^#|^else\s/.test(inside)).length;

/** The blocks that are open behind the tag, or what is wrong with it. */
function afterTag(open: readonly OpenBlock[], { inside, start }: Tag): readonly OpenBlock[] | string {
  if (/^\^./.test(inside)) return `{{${quoted(inside)}}} is not known, write {{#unless ...}}`;
  if (inside.startsWith('#')) return [...open, { name: blockName(inside), start, hasElse: false }];
  if (inside.startsWith('/')) return afterClose(open, blockName(inside));
  if (inside === '^' || /^else(?:\s|$)/.test(inside)) return afterElse(open, inside);
  return open;
}

/** The `if` of {{#if item}} and {{/if}}. */
export const blockName = (inside: string): string => /^[#/][>*\s]*(\S*)/.exec(inside)?.[1] ?? '';

function afterClose(open: readonly OpenBlock[], name: string): readonly OpenBlock[] | string {
  const last = open.at(-1);
  if (last === undefined) return `{{/${quoted(name)}}} closes nothing, its {{#...}} is missing before it`;
  if (last.name !== name) return `{{/${quoted(name)}}} stands where {{/${quoted(last.name)}}} must come`;
  return open.slice(0, -1);
}

function afterElse(open: readonly OpenBlock[], inside: string): readonly OpenBlock[] | string {
  const last = open.at(-1);
  if (last === undefined) return '{{else}} stands outside {{#if ...}}';
  if (last.hasElse) return 'there is a second {{else}} in the same {{#if ...}}';
  return [...open.slice(0, -1), { ...last, hasElse: inside === 'else' || inside === '^' }];
}
