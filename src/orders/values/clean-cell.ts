// A cell as the parser gives it in; the cell without a spreadsheet's guards out, '' for the signs that stand for nothing.

const PLACEHOLDERS = new Set([
  '-',
  '--',
  '---',
  '–',
  '—',
  '?',
  'n/a',
  '#n/a',
  'na',
  'null',
  'none',
  'nil',
  '""',
  '=""',
  '=""-""',
  '=""–""',
]);

/** The longest placeholder; a longer cell that starts like text needs no second look. */
const LONGEST = 4;

/** Spaces at the ends stay, so that a name can be reported as untidy. */
export function cleanCell(cell: string): string {
  if (cell === '' || (cell.length > LONGEST && !/^[\s'=]/.test(cell))) return cell;
  const bare = withoutGuard(cell);
  return PLACEHOLDERS.has(bare.trim().toLowerCase()) ? '' : bare;
}

/** `'01234` and `="01234"` keep a spreadsheet from dropping the zero. */
export const isGuarded = (cell: string): boolean => withoutGuard(cell) !== cell;

function withoutGuard(cell: string): string {
  const formula = /^\s*="([^"]*)"\s*$/.exec(cell)?.[1];
  if (formula !== undefined) return formula;
  return /^'[\d+=@\t\r＝＋－＠-]/.test(cell) ? cell.slice(1) : cell;
}
