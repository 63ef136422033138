// Problems and counts come in, words for people go out. What a command was asked for goes to standard output,
// what it says by the way to standard error.
import type { Finding } from '../message/rules/check-text.ts';
import type { Problem } from '../problem.ts';

/** How a command ends: 0 done, 1 nothing could be made or something needs a look. */
export type Status = 0 | 1;

/** An error, or a note that a rule blocks. */
export const needsALook = ({ severity, code }: Problem): boolean =>
  severity === 'error' || code === 'policy-blocked';

/** More than a screen of trouble helps nobody; --json has it all. */
const MOST_KINDS = 12;
const MOST_PLACES = 6;

export const answer = (text: string): void => void process.stdout.write(text);
export const answerJson = (value: object): void => answer(`${JSON.stringify(value)}\n`);
export const say = (text: string): void => void process.stderr.write(`${text}\n`);

/** "1 note", "12 notes". */
export const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;

/** Each kind of trouble once, with its places and what to do, worst first. */
export function describeProblems(problems: readonly Problem[]): string {
  const sorted = SEVERITIES.flatMap((severity) => problems.filter((p) => p.severity === severity));
  const kinds = new Map<string, Problem[]>();
  for (const p of sorted) kinds.set(p.message, [...(kinds.get(p.message) ?? []), p]);
  const lines = [...kinds.values()].slice(0, MOST_KINDS).map(describeKind);
  const more = kinds.size - lines.length;
  return [...lines, ...(more > 0 ? [`  ... and ${more} more; --json lists them all.`] : [])].join('\n');
}

const SEVERITIES: readonly Problem['severity'][] = ['error', 'skip', 'warning', 'info'];
const MARKS: Readonly<Record<Problem['severity'], string>> = {
  error: 'Stop',
  skip: 'Set aside',
  warning: 'Look',
  info: 'Note',
};

/** What a rule says to some words, with its source. */
export function describeFinding({
  class: rule,
  severity,
  match,
  quotation,
  source,
  date,
  ...told
}: Finding): string {
  const says = quotation === '' ? '' : `    "${quotation}"\n`;
  const from = source === '' ? '' : `    ${source}${date === '' ? '' : `, ${date}`}\n`;
  const mark = severity === 'block' ? 'Stop' : 'Look';
  return `  ${mark}: ${rule}: "${match}": ${told.rule}\n${says}${from}    ${told.cut}`;
}

function describeKind(problems: readonly Problem[]): string {
  const [first] = problems;
  if (first === undefined) return '';
  const places = problems.map(placeOf).filter((place) => place !== '');
  const more = places.length - MOST_PLACES;
  const shown = [...places.slice(0, MOST_PLACES), ...(more > 0 ? [`${more} more`] : [])];
  const [mark, only] = [MARKS[first.severity], shown[0]];
  if (shown.length === 1) return `  ${mark}: ${only}: ${first.message}\n    ${first.hint}`;
  const list = shown.length === 0 ? '' : `\n    (${shown.join('; ')})`;
  return `  ${mark}: ${first.message}\n    ${first.hint}${list}`;
}

function placeOf({ order, file, line, column }: Problem): string {
  const isPlaced = file !== undefined || line !== undefined;
  const inFile = isPlaced
    ? [file ?? 'message', line, column].filter((part) => part !== undefined).join(':')
    : '';
  return [order === undefined ? '' : `order ${order}`, inFile].filter((part) => part !== '').join(', ');
}
