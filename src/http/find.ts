// The id of something to choose and what there is come in; the one that has it goes out, or what was perhaps meant.
import { nearest } from '../nearest.ts';
import { type Outcome, problem } from '../problem.ts';

/** More ids than these are a list that nobody reads. */
const MOST_LISTED = 20;

export function find<T extends { readonly id: string }>(
  field: string,
  id: string,
  items: readonly T[],
): Outcome<T> {
  const value = items.find((item) => item.id === id);
  if (value !== undefined) return { ok: true, value };
  const ids = items.map((item) => item.id);
  const near = nearest(id, ids);
  const list = ids.length > MOST_LISTED ? '' : `There are ${ids.join(', ')}.`;
  const help = near === undefined ? list : `Did you mean ${near}?`;
  return {
    ok: false,
    problem: problem('setting-wrong', { field }, `No ${field} has this id. ${help}`.trim()),
  };
}
