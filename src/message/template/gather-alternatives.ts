// In: the statements of one branch as Handlebars parsed them, in which {one|two} is still plain text.
// Out: the same with the alternatives found. Mistakes in them were told before: see find-alternatives.ts.

import { withoutSeams } from './seam.ts';

/** Statements of which one list is written. */
export interface Choice {
  readonly type: 'Choice';
  readonly alternatives: readonly Branch[];
}

export type Branch = readonly (hbs.AST.Statement | Choice)[];

type Growing = (hbs.AST.Statement | Choice)[];

export function gatherAlternatives(body: readonly hbs.AST.Statement[]): Branch {
  /** The first is the branch itself, each further one an open brace with the alternatives behind it so far. */
  const open: Growing[][] = [[[]]];
  const write = (piece: Growing[number]): unknown => open.at(-1)?.at(-1)?.push(piece);
  const close = (brace: string, like: hbs.AST.ContentStatement): void => {
    const alternatives = open.pop() ?? [];
    if (brace !== '' && alternatives.length > 1) return void write({ type: 'Choice', alternatives });
    for (const piece of [content('{', like), ...alternatives.flat(), content(brace, like)]) write(piece);
  };
  for (const statement of body) {
    if (!isContent(statement)) write(statement);
    else {
      for (const piece of withoutSeams(statement.value).split(/([{|}])/)) {
        if (piece === '{') open.push([[]]);
        else if (piece === '|' && open.length > 1) open.at(-1)?.push([]);
        else if (piece === '}' && open.length > 1) close('}', statement);
        else write(content(piece, statement));
      }
    }
  }
  const last = body.findLast(isContent);
  while (open.length > 1 && last !== undefined) close('', last);
  return open[0]?.[0] ?? [];
}

export const isChoice = (piece: hbs.AST.Statement | Choice): piece is Choice => piece.type === 'Choice';

const isContent = (node: hbs.AST.Statement): node is hbs.AST.ContentStatement =>
  node.type === 'ContentStatement';

const content = (value: string, like: hbs.AST.ContentStatement): hbs.AST.ContentStatement => ({
  ...like,
  value,
});
