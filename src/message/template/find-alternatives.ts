// Alternatives in a text, {one|two|three}: where they stand, and what is wrong with them.
// In: a text and its tags. A brace without a bar belongs to the text. Alternatives and conditions stand inside each other
// whole, so braces and bars are matched within one branch of a condition only.
import type { BraceMistake, Tag } from './check-braces.ts';

/** Index of the opening brace, of each bar, and of the closing brace. */
export type Alternatives = readonly number[];

interface OpenBrace {
  readonly at: number;
  readonly bars: number[];
}

export interface FoundAlternatives {
  /** In the sequence of their opening braces; those inside others included. */
  readonly found: readonly Alternatives[];
  /** The first one, if there is one. */
  readonly mistake: BraceMistake | undefined;
}

export function findAlternatives(text: string, tags: readonly Tag[]): FoundAlternatives {
  const { found, unclosed, unopened } = matchBraces(text, tags, true);
  const starts = new Set(found.map(([start]) => start));
  const [torn] = matchBraces(text, tags, false).found.find(([start]) => !starts.has(start)) ?? [];
  const mistakes = [
    [torn, TORN],
    [unclosed, UNCLOSED],
    [unopened, UNOPENED],
  ] as const;
  const [mistake] = mistakes.flatMap(([start, detail]) => (start === undefined ? [] : [{ start, detail }]));
  return { found, mistake };
}

const TORN =
  'a condition opens in one alternative and ends outside of it; {{#if}} and {{/if}} must stand inside the same one';
const UNCLOSED = 'the alternatives that start here are not closed, } is missing';
const UNOPENED = 'alternatives end here that no { opens';

/** `withinBranches`: a brace is matched only inside its branch of a condition. */
function matchBraces(text: string, tags: readonly Tag[], withinBranches: boolean) {
  const found: Alternatives[] = [];
  let unclosed: number | undefined;
  let unopened: number | undefined;
  const branches: OpenBrace[][] = [[]];
  const leave = (): void => {
    const open = branches.pop() ?? [];
    unclosed ??= open.find(({ bars }) => bars.length > 0)?.at;
  };
  let from = 0;
  for (const { start, end, inside } of [...tags, { start: text.length, end: text.length, inside: '' }]) {
    unopened ??= scan(text, from, start, branches.at(-1) ?? [], found);
    from = end;
    if (!withinBranches) continue;
    if (/^(?:\/|\^$|else(?:\s|$))/.test(inside)) leave();
    if (/^(?:#|\^$|else(?:\s|$))/.test(inside)) branches.push([]);
  }
  while (branches.length > 0) leave();
  return { found: found.sort(([a = 0], [b = 0]) => a - b), unclosed, unopened };
}

/** Gives the place of a closing brace that has a bar before it and no opening brace. */
function scan(
  text: string,
  from: number,
  to: number,
  open: OpenBrace[],
  found: Alternatives[],
): number | undefined {
  let hasLooseBar = false;
  for (let at = from; at < to; at++) {
    const char = text[at];
    if (char === '{') open.push({ at, bars: [] });
    else if (char === '|' && open.length > 0) open.at(-1)?.bars.push(at);
    else if (char === '|') hasLooseBar = true;
    else if (char === '}') {
      const brace = open.pop();
      if (brace === undefined && hasLooseBar) return at;
      if (brace !== undefined && brace.bars.length > 0) found.push([brace.at, ...brace.bars, at]);
    }
  }
  return undefined;
}
