// Columns that no heading explains in; what those that a note needs most hold, to judge by their cells, out.
import type { Fact } from '../platforms/platform.ts';
import { type CellKind, cellKindOf } from './cell-kind.ts';
import { FIELDS, type Field } from './fields.ts';

/** In this order, each to the first column left over: what is neither date, number nor name is most likely an item. */
const GUESSES: readonly (readonly [fact: Fact, kinds: readonly CellKind[]])[] = [
  ['placedOn', ['date']],
  ['quantity', ['quantity']],
  ['buyerName', ['name']],
  ['id', ['id']],
  ['title', ['text', 'name']],
];

/** `taken` are the facts that have a column already. */
export function guessByCells(
  columns: readonly (readonly [index: number, cells: readonly string[]])[],
  taken: ReadonlySet<Fact>,
): ReadonlyMap<number, Field> {
  const kinds = new Map(columns.map(([index, cells]) => [index, cellKindOf(cells)]));
  const guesses = new Map<number, Field>();
  for (const [fact, wanted] of GUESSES.filter(([one]) => !taken.has(one))) {
    const index = [...kinds.keys()].find((i) => wanted.some((kind) => kind === kinds.get(i)));
    const field = FIELDS.find((one) => one.fact === fact);
    if (index === undefined || field === undefined) continue;
    guesses.set(index, field);
    kinds.delete(index);
  }
  return guesses;
}
