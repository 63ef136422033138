// In: the message for an order, the order with what is known around it, a seed, and what was dealt around it.
// Out: the note for that order, or the problem that sets the order aside.
import { type Outcome, type Place, type ProblemCode, problem } from '../problem.ts';
import { cutBlocks } from './cut-blocks.ts';
import { type Deal, type DealtAround, dealWording } from './deal-wording.ts';
import { type FieldValues, fieldValues, type NoteFacts } from './fields/fields.ts';
import { SALUTATIONS_WITH_NAME } from './letter-words.ts';
import type { Note, NoteBlock } from './note.ts';
import type { Message } from './template/parse-message.ts';
import { tidyText, tidyValue } from './tidy-text.ts';

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
  const { text, missing, written, deal } = dealWording(message, values, seed, around);
  const at = { ...order.at, order: order.id };
  const [field] = missing;
  if (field !== undefined) return setAside('field-missing', { ...at, field }, missing.join(', '));
  const tidy = tidyText(text);
  if (tidy === '') return setAside('note-empty', at);
  if (tidy.length > MAX_CHARACTERS) return setAside('note-too-long', at, `${tidy.length} characters`);
  const cut = cutBlocks(tidy);
  if (cut.some((block) => greetsNobody(block, values))) return setAside('greeting-without-name', at);
  const isPlaced = written.has('line') || written.has('giftMessage');
  const blocks = isPlaced ? cut : withLine(cut, tidyValue(facts.line));
  return { ok: true, value: { note: { order: order.id, blocks }, deal } };
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
