// A usable name in; the part to put after "Dear" out, with what was found on the way. '' where only initials are known.
import type { ProblemCode } from '../../problem.ts';

export interface Greeting {
  readonly name: string;
  readonly findings: readonly ProblemCode[];
}

const HONORIFICS = new Set('mr mrs ms miss mx dr prof rev sir herr frau mme mlle sr sra srta sig'.split(' '));
const COUPLE = /^(.+?) (&|and|\+|und) (.+)$/i;
/** Family names that stand first in Vietnamese: with their marks they are no given names of other languages. */
const VIETNAMESE = new Set(
  'nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý'
    .split(' ')
    .map((name) => name.normalize('NFC')),
);
const SUFFIX = /^(jr|sr|ii|iii|iv|md|phd|esq)\.?$/i;
const WHOLE_NAME = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** `first` is the cell of a First Name column, '' if there is none. */
export function greetingName(full: string, first = ''): Greeting {
  if (WHOLE_NAME.test(full)) return { name: full, findings: [] };
  const couple = coupleOf(full);
  if (couple !== null)
    return couple.split(' ').some(isInitial) ? INITIALS : { name: couple, findings: ['name-couple'] };
  if (first !== '' && !isHonorific(first)) return fromFirstName(first);
  const { name, isSwapped } = givenNameFirst(full);
  const order: ProblemCode[] = isSwapped ? ['name-order'] : [];
  const tokens = wordsOf(name);
  const [title = '', ...rest] = tokens;
  if (!isHonorific(title) || rest.length === 0) return withFindings(fromTokens(tokens), order);
  if (rest.length === 1 && rest.some(isInitial)) return INITIALS;
  if (rest.length === 1) return { name, findings: [...order, 'name-honorific'] };
  return withFindings(fromTokens(rest), [...order, 'name-honorific']);
}

/** `De la Fuente, Marisol` is Marisol De la Fuente; `Ashdown, Jr` is no swap. */
export function givenNameFirst(name: string): { readonly name: string; readonly isSwapped: boolean } {
  const [last = '', given = '', ...more] = name.split(/\s*,\s*/);
  if (given === '' || SUFFIX.test(given)) return { name: last, isSwapped: false };
  return { name: more.length === 0 ? `${given} ${last}` : name.replaceAll(',', ''), isSwapped: true };
}

/** `Anna Lindgren & Peter Holm` are Anna & Peter; `Mr & Mrs Pomfrey` stay as they are. */
export function coupleOf(name: string): string | null {
  const [, left = '', sign = '', right = ''] = COUPLE.exec(name) ?? [];
  if (left === '') return null;
  const [a = '', b = ''] = [wordsOf(left)[0], wordsOf(right)[0]];
  if (a === '' || b === '') return null;
  if (isHonorific(a) || isHonorific(b)) return name;
  return `${a} ${sign === '+' ? '&' : sign} ${b}`;
}

/** `Mary Ann` stays whole, the R. of `James R.` goes. */
function fromFirstName(first: string): Greeting {
  const tokens = wordsOf(first).slice(0, 2);
  const [a = '', b = ''] = tokens;
  if (isInitial(a)) return b === '' || isInitial(b) ? INITIALS : { name: b, findings: [] };
  const findings: ProblemCode[] = isVietnamese(a) ? ['name-order'] : [];
  return { name: b === '' || isInitial(b) ? a : `${a} ${b}`, findings };
}

/** `J. Robert Ashdown` goes by Robert; `R. Ashdown` gives away no given name. */
function fromTokens(tokens: readonly string[]): Greeting {
  const [a = '', b = ''] = tokens;
  if (isVietnamese(a) && tokens.length > 1) return { name: tokens.at(-1) ?? a, findings: ['name-order'] };
  if (!isInitial(a)) return { name: a, findings: [] };
  return tokens.length > 2 && !isInitial(b) ? { name: b, findings: [] } : INITIALS;
}

const INITIALS: Greeting = { name: '', findings: ['name-initials'] };

const withFindings = (greeting: Greeting, more: readonly ProblemCode[]): Greeting => ({
  name: greeting.name,
  findings: [...more, ...greeting.findings],
});

/** A sign by itself, such as & without a second name, is no word. */
const wordsOf = (name: string): string[] => name.split(/[ ,]+/).filter((word) => /\p{L}/u.test(word));

const isHonorific = (token: string): boolean => HONORIFICS.has(token.toLowerCase().replace(/\.$/, ''));
const isVietnamese = (token: string): boolean => VIETNAMESE.has(token.toLowerCase());
const isInitial = (token: string): boolean => /^(\p{L}\p{M}*\.?|(\p{L}\.)+)$/u.test(token);
