// A judged note and the settings come in; what the card of its order says goes out, as text: note, address, QR code.
import type { Note } from './message/note.ts';
import type { JudgedNote } from './message/rules/judge-note.ts';
import { judgeQr } from './message/rules/judge-qr.ts';
import { RULES } from './message/rules/rules.ts';
import { addressLines } from './orders/address-lines.ts';
import type { CardContent } from './page/card-content.ts';
import { hasPart, partsOf } from './page/layout.ts';
import { type Outcome, type Problem, problem } from './problem.ts';
import type { RenderSettings } from './render-settings.ts';

/** What a card says, as text. */
export interface CardText extends Omit<CardContent, 'note' | 'writtenAddress'> {
  readonly note: Note | null;
  readonly writtenAddress: Note | null;
}

/** A card as a closed print run keeps it. */
export interface FrozenCard {
  /** Id of the row of its order. */
  readonly row: string;
  /** Null once its data was deleted: its place stays blank, so that all others keep theirs. */
  readonly text: CardText | null;
  /** How many leaves it takes. */
  readonly leaves: number;
}

/** What the card of an order says; a problem where it has no note or no address to say. */
export function cardText(
  { known, note, rulesOf, template }: JudgedNote,
  { layout, words, furniture }: RenderSettings,
): Outcome<CardText> {
  const { order, moments } = known;
  const hasNote = hasPart(layout, 'note');
  // A card without a note is made all the same, unless the seller said that this order gets nothing.
  if (!note.ok && (hasNote || note.problem.code === 'order-skipped')) return note;
  const address = addressLines(order, words.language, furniture.homeCountry);
  const isAddressed = partsOf(layout).some((part) => part.kind === 'recipient' && part.isHandwritten);
  if (isAddressed && address.length === 0)
    return { ok: false, problem: problem('address-missing', { ...order.at, order: order.id }) };
  const value = {
    order,
    isSigned: !template.fields.has('giftMessage'),
    isGift: moments.some(({ code }) => code === 'gift' || code === 'gift-message'),
    qr: judgeQr(rulesOf, words.allowed) === 'block' ? null : furniture.qr,
    note: hasNote && note.ok ? note.value : null,
    address: address.length > 0 ? address : [order.recipient.name || order.buyer.name],
    writtenAddress: isAddressed ? addressNote(order.id, address) : null,
  };
  return { ok: true, value };
}

const addressNote = (order: string, lines: readonly string[]): Note => ({
  order,
  blocks: [{ kind: 'paragraph', lines }],
});

/** What the rules of its channel say to the QR code on its card. */
export function qrRemarks(
  { known, rulesOf }: JudgedNote,
  { layout, words, furniture }: RenderSettings,
): readonly Problem[] {
  if (furniture.qr === null || !hasPart(layout, 'qr')) return [];
  const at = { ...known.order.at, order: known.order.id };
  switch (judgeQr(rulesOf, words.allowed)) {
    case 'fine':
      return [];
    case 'warn':
      return [problem('policy-warning', at, `${RULES.D1.title} (D1)`)];
    case 'block':
      return [problem('qr-left-out', at)];
  }
}
