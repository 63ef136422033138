// In: the seller's text with fields such as {{recipient.firstName}}. Out: a message that fills them for any order,
// or everything that is wrong with the text, with line and column. A message that came through here cannot fail.
import { type Problem, problem } from '../../problem.ts';
import type { FieldName } from '../fields/fields.ts';
import type { Language } from '../language.ts';
import type { MomentCode } from '../moments/moment.ts';
import { type ClosedProgram, closeProgram } from './close-program.ts';
import { type FillFields, fillFieldsOf } from './fill-fields.ts';
import { readProgram } from './read-program.ts';

export interface Message {
  /** As the seller wrote it. */
  readonly text: string;
  /** How many alternatives there are at each place that has some. */
  readonly choices: readonly number[];
  /** For each place inside an alternative that place and alternative, for the others null. */
  readonly inside: ClosedProgram['inside'];
  /** How many wordings it can have, fields apart. */
  readonly wordings: number;
  /** The fields that it may write. */
  readonly fields: ReadonlySet<FieldName>;
  readonly fill: FillFields;
}

/** A message with its place among others. */
export interface MessageTemplate extends Message {
  readonly id: string;
  readonly language: Language;
  /** The moment for which it is chosen by itself. */
  readonly moment: MomentCode | null;
}

export type ParsedMessage =
  | { readonly ok: true; readonly message: Message }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** More than a page of problems helps nobody. */
const MAX_PROBLEMS = 20;

export function parseMessage(text: string): ParsedMessage {
  const read = readProgram(text);
  if (!read.ok) return { ok: false, problems: [read.problem] };
  const { program, problems, ...told } = closeProgram(read.program, read.seamed);
  if (problems.length > 0) return { ok: false, problems: problems.slice(0, MAX_PROBLEMS) };
  if (told.fields.has('giftMessage') && text.trim() !== '{{giftMessage}}')
    return { ok: false, problems: [problem('gift-message-not-alone')] };
  return { ok: true, message: { text, ...told, fill: fillFieldsOf(program) } };
}
