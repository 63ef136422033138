// In: the seller's template, one order, the seller. Out: the note for that order, or the problem that sets the order aside.
import type { Order } from '../orders/order.ts';
import { type Outcome, type Place, type ProblemCode, problem } from '../problem.ts';
import { cutBlocks } from './cut-blocks.ts';
import { type FieldValues, fieldValues, type Seller } from './fields.ts';
import { SALUTATIONS_WITH_NAME } from './letter-words.ts';
import type { Note, NoteBlock } from './note.ts';
import type { MessageTemplate } from './template/parse-message.ts';
import { tidyText } from './tidy-text.ts';

/** Three full letter pages. Keeps a name of ten thousand letters away from the stages that draw. */
const MAX_CHARACTERS = 5_000;

export function composeNote(template: MessageTemplate, order: Order, seller: Seller): Outcome<Note> {
  const values = fieldValues(order, seller);
  const { text, missing } = template.fill(values);
  const at = { ...order.at, order: order.id };
  const [field] = missing;
  if (field !== undefined) return setAside('field-missing', { ...at, field }, missing.join(', '));
  const tidy = tidyText(text);
  if (tidy === '') return setAside('note-empty', at);
  if (tidy.length > MAX_CHARACTERS) return setAside('note-too-long', at, `${tidy.length} characters`);
  const blocks = cutBlocks(tidy);
  if (blocks.some((block) => greetsNobody(block, values))) return setAside('greeting-without-name', at);
  return { ok: true, value: { order: order.id, blocks } };
}

const setAside = (code: ProblemCode, at: Place, detail = ''): Outcome<Note> => ({
  ok: false,
  problem: problem(code, at, detail),
});

/** "Dear ," comes from a name inside a condition that has no else. "Cara," may be such a word, or the buyer. */
function greetsNobody({ kind, lines: [line = ''] }: NoteBlock, values: FieldValues): boolean {
  const words = line.replace(/[\s,!:]+$/, '');
  const isBare = SALUTATIONS_WITH_NAME.includes(words.toLowerCase());
  return kind === 'greeting' && isBare && ![...values.values()].includes(words);
}
