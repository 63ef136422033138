// Some cells of a column in; what they look like out. Known only where most of the cells agree.
import { parseDate } from '../values/parse-date.ts';

export type CellKind = 'date' | 'quantity' | 'money' | 'email' | 'id' | 'name' | 'text';

/** Cells of which one in five may look different: a dash, a "?" or a second thought. */
const MOST = 0.8;

/** In this order: the first that most cells are. */
const KINDS: readonly (readonly [kind: CellKind, fits: (cell: string) => boolean])[] = [
  ['email', (cell) => /^\S+@\S+\.\S+$/.test(cell)],
  ['date', (cell) => /\D/.test(cell) && parseDate(cell, 'day-first').isDate],
  ['quantity', (cell) => /^\d{1,3}$/.test(cell)],
  ['money', (cell) => /^[^\d\s]{0,3}\s?-?\d[\d.,' ]*\s?[^\d\s]{0,3}$/.test(cell) && /[.,€$£]/.test(cell)],
  ['id', (cell) => /\d/.test(cell) && !/\s/.test(cell)],
  ['name', (cell) => /^\p{L}[\p{L}.'’-]*( \p{L}[\p{L}.'’-]*){1,3}$/u.test(cell)],
  ['text', (cell) => /\p{L}/u.test(cell)],
];

/** Null for a column without cells, or of cells that have nothing in common. */
export function cellKindOf(cells: readonly string[]): CellKind | null {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  if (filled.length === 0) return null;
  const fits = ([, holds]: (typeof KINDS)[number]): boolean =>
    filled.filter(holds).length >= MOST * filled.length;
  return KINDS.find(fits)?.[0] ?? null;
}
