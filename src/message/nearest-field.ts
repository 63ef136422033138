// Which field somebody meant. In: a word that is no field. Out: the field nearest to it, if one is near.
import { FIELD_NAMES, type FieldName } from './fields.ts';

/** Longer words are no slip of the keys, and comparing them costs time. */
const LONGEST_WORD = 40;

/** "recipient.firstname", "first_name" and "nubmer" are near a field; "customer" is not. */
export function nearestField(word: string): FieldName | undefined {
  const typed = lettersOf(word);
  if (typed === '' || word.length > LONGEST_WORD) return undefined;
  const ranked = FIELD_NAMES.map((name) => ({ name, distance: distanceToField(typed, name) }));
  const best = ranked.reduce((a, b) => (b.distance < a.distance ? b : a));
  return best.distance <= slipsIn(typed) ? best.name : undefined;
}

/** How many letters may differ: two swapped ones count as two, and of a short word something must be left. */
const slipsIn = (typed: string): number => Math.min(typed.length - 2, Math.max(2, typed.length / 3));

const lettersOf = (word: string): string => word.toLowerCase().replace(/[^a-z]/g, '');

/** A part alone ("firstName", "buyer") counts as one step from the whole name. */
function distanceToField(typed: string, name: FieldName): number {
  const parts = name.includes('.') ? name.split('.') : [];
  const toParts = parts.map((part) => editDistance(typed, lettersOf(part)) + 1);
  return Math.min(editDistance(typed, lettersOf(name)), ...toParts);
}

/** Levenshtein: how many letters must be put in, taken out or changed. Row by row, as in Wagner and Fischer 1974. */
function editDistance(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (const [index, letter] of [...a].entries()) above = nextRow(above, index + 1, letter, b);
  return above.at(-1) ?? 0;
}

function nextRow(above: readonly number[], first: number, letter: string, b: string): number[] {
  const row = [first];
  for (const [column, other] of [...b].entries()) {
    const changed = (above[column] ?? 0) + (letter === other ? 0 : 1);
    row.push(Math.min(changed, (above[column + 1] ?? 0) + 1, (row[column] ?? 0) + 1));
  }
  return row;
}
