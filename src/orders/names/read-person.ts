// The name cells of one person in; the person out, with the codes of what was found in the name.
import type { ProblemCode } from '../../problem.ts';
import type { Person } from '../order.ts';
import { givenNameFirst, greetingName } from './greeting-name.ts';
import { isOneCase, recase } from './recase.ts';
import { hasUntidySpace, tidyName } from './tidy-name.ts';
import { unusableName } from './unusable-name.ts';

export interface NameCells {
  readonly full: string;
  readonly first: string;
  readonly last: string;
  /** Of the address: Turkish names are cased differently. */
  readonly country: string;
}

export interface PersonReading {
  readonly person: Person;
  readonly findings: readonly ProblemCode[];
}

export function readPerson(cells: NameCells): PersonReading {
  const rawName = cells.full || [cells.first, cells.last].filter((part) => part !== '').join(' ');
  const name = tidyName(rawName);
  const unusable = unusableName(name);
  if (unusable !== null) {
    const shown = unusable === 'formula' ? '' : name;
    return { person: { name: shown, greetingName: '', rawName }, findings: [unusable] };
  }
  const hasOneCase = isOneCase(name);
  const cased = (text: string): string => (hasOneCase ? recase(text, cells.country) : text);
  const first = tidyName(cells.first);
  const greeting = greetingName(cased(name), unusableName(first) === null ? cased(first) : '');
  const findings: ProblemCode[] = [...greeting.findings];
  const greeted = recasedGreeting(greeting.name, cells.country);
  if ((hasOneCase && greeting.name !== '') || greeted !== greeting.name) findings.push('name-onecase');
  if (hasUntidySpace(rawName)) findings.push('name-whitespace');
  if (greeted.length > LONGEST_GREETING) findings.push('name-long');
  const { name: inOrder, isSwapped } = givenNameFirst(cased(name));
  return { person: { name: isSwapped ? inOrder : cased(name), greetingName: greeted, rawName }, findings };
}

/** Longer names may break the line of the greeting. */
const LONGEST_GREETING = 24;

/** Never "Dear JOHN", even where the family name has ordinary case. Two capitals, such as JP, are a name of their own. */
function recasedGreeting(name: string, country: string): string {
  if (isOneCase(name) && name === name.toLowerCase()) return recase(name, country);
  const isShouted = (token: string): boolean =>
    token.length > 2 && isOneCase(token) && token !== token.toLowerCase();
  return name
    .split(' ')
    .map((token) => (isShouted(token) ? recase(token, country) : token))
    .join(' ');
}
