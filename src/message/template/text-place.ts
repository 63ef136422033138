// Where something stands in the seller's text. Out: line and column, both from 1, as an editor counts them.

import { withoutSeams } from './seam.ts';

export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

const LINE_END = /\r\n?|\n/;

/** In: an index into the text. */
export function placeAt(text: string, index: number): TextPlace {
  const lines = text.slice(0, index).split(LINE_END);
  return { line: lines.length, column: columnAfter(lines.at(-1) ?? '') };
}

/** In: a text with seams, and a position in it as Handlebars counts: lines from 1, columns from 0 in UTF-16 units. */
export function placeOf(seamed: string, { line, column }: TextPlace): TextPlace {
  const row = seamed.split(LINE_END)[line - 1] ?? '';
  return { line, column: columnAfter(withoutSeams(row.slice(0, column))) };
}

/** An emoji counts as one column. */
const columnAfter = (before: string): number => [...before].length + 1;
