// In: the seller's text with fields such as {{recipient.firstName}}. Out: a template that fills them for any order,
// or everything that is wrong with the text, with line and column. A template that came through here cannot fail.
import type { Problem } from '../../problem.ts';
import { closeProgram } from './close-program.ts';
import { type FillFields, fillFieldsOf } from './fill-fields.ts';
import { readProgram } from './read-program.ts';

export interface MessageTemplate {
  /** As the seller wrote it. */
  readonly text: string;
  readonly fill: FillFields;
}

export type ParsedMessage =
  | { readonly ok: true; readonly template: MessageTemplate }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** More than a page of problems helps nobody. */
const MAX_PROBLEMS = 20;

export function parseMessage(text: string): ParsedMessage {
  const read = readProgram(text);
  if (!read.ok) return { ok: false, problems: [read.problem] };
  const { program, problems } = closeProgram(read.program, text);
  if (problems.length > 0) return { ok: false, problems: problems.slice(0, MAX_PROBLEMS) };
  return { ok: true, template: { text, fill: fillFieldsOf(program) } };
}
