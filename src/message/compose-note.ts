// In: the message for an order, the order with what is known around it, a seed, and what was dealt around it.
// Out: the note for that order, or the problem that sets the order aside.
import { type Outcome, type Place, type ProblemCode, problem } from '../problem.ts';
import { cutBlocks } from './cut-blocks.ts';
import { type Deal, type DealtAround, dealWording, UNUSABLE } from './deal-wording.ts';
import { type FieldValues, fieldValues, type NoteFacts } from './fields/fields.ts';
import { SALUTATIONS_WITH_NAME } from './letter-words.ts';
import type { Note, NoteBlock } from './note.ts';
import type { Message } from './template/parse-message.ts';
import { tidyNote, tidyText } from './tidy-text.ts';

/** A note with the alternatives that were dealt to it. */
export interface WordedNote {
  readonly note: Note;
  readonly deal: Deal;
}

/** Three full letter pages. Keeps a name of ten thousand letters away from the stages that draw. */
const MAX_CHARACTERS = 5_000;

export function composeNote(
  message: Message,
  facts: NoteFacts,
  seed: string,
  around: DealtAround,
): Outcome<WordedNote> {
  const { order } = facts.known;
  const values = fieldValues(facts);
  const at = { ...order.at, order: order.id };
  const isExact = message.fields.has('giftMessage');
  const cut = (text: string): readonly NoteBlock[] => cutBlocks(isExact ? tidyText(text) : tidyNote(text));
  const isUsable = (text: string): boolean => faultOf(cut(text), values) === null;
  const cost = (wording: string, text: string): number =>
    isUsable(text) ? around.cost(wording, text) : UNUSABLE;
  const { text, missing, written, deal } = dealWording(message, values, seed, { ...around, cost });
  const [field] = missing;
  if (field !== undefined) return setAside('field-missing', { ...at, field }, missing.join(', '));
  if (text.length > MAX_CHARACTERS) return setAside('note-too-long', at, `${text.length} characters`);
  const blocks = cut(text);
  const fault = faultOf(blocks, values);
  if (fault !== null) return setAside(fault, at);
  const isPlaced = isExact || written.has('line');
  const note = { order: order.id, blocks: isPlaced ? blocks : withLine(blocks, facts.line) };
  return { ok: true, value: { note, deal } };
}

/** Why a text that has all its fields is no note. */
function faultOf(blocks: readonly NoteBlock[], values: FieldValues): ProblemCode | null {
  if (blocks.every(({ lines }) => lines.every((line) => line === ''))) return 'note-empty';
  return blocks.some((block) => greetsNobody(block, values)) ? 'greeting-without-name' : null;
}

/** A message without a place for the seller's line has it above the closing. */
function withLine(blocks: readonly NoteBlock[], line: string): readonly NoteBlock[] {
  if (line === '') return blocks;
  const end = blocks.at(-1)?.kind === 'closing' ? -1 : blocks.length;
  return [...blocks.slice(0, end), { kind: 'paragraph', lines: [line] }, ...blocks.slice(end)];
}

const setAside = (code: ProblemCode, at: Place, detail = ''): Outcome<WordedNote> => ({
  ok: false,
  problem: problem(code, at, detail),
});

/** "Dear ," comes from a name inside a condition that has no else. "Cara," may be such a word, or the buyer. */
function greetsNobody({ kind, lines: [line = ''] }: NoteBlock, values: FieldValues): boolean {
  const words = line.replace(/[\s,!:]+$/, '');
  const isBare = SALUTATIONS_WITH_NAME.includes(words.toLowerCase());
  return kind === 'greeting' && isBare && !NAMES.some((name) => values.get(name) === words);
}

const NAMES = [
  'greeting',
  ...(['recipient.firstName', 'recipient.name', 'buyer.firstName', 'buyer.name'] as const),
] as const;
