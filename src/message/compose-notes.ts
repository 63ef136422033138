// In: the orders of a print run, everything that the seller said of their notes, a seed. Out: for each order what is known of
// it, which message it gets, and its note or why it has none.
// The whole print run is composed at once: what a neighbour says, and what a buyer has read before, is not said again.
import { buyerKey } from '../orders/buyer-key.ts';
import { greetingOf } from '../orders/greeting-of.ts';
import type { Channel, Order } from '../orders/order.ts';
import { type Outcome, problem } from '../problem.ts';
import { atOnce, type Steps } from '../steps.ts';
import { chooseTemplate, type Templates } from './choose-template.ts';
import { composeNote } from './compose-note.ts';
import { type Deal, dealWording, NOTHING_AROUND } from './deal-wording.ts';
import { fieldValues, type NoteFacts, type Seller } from './fields/fields.ts';
import { titleSayer } from './items/say-title.ts';
import type { Language } from './language.ts';
import { knowOrders } from './moments/know-orders.ts';
import type { KnownOrder, Past } from './moments/moment.ts';
import type { Note } from './note.ts';
import { asGreeted, asSentence, type OrderLine } from './order-line.ts';
import type { Allowed } from './rules/judge-note.ts';
import { strictest } from './rules/rules.ts';
import type { MessageTemplate } from './template/parse-message.ts';
import { type WordingMemory, wordingMemory } from './wording-memory.ts';

/** Everything that decides what the notes of a print run say. */
export interface NoteWords {
  readonly templates: Templates;
  readonly seller: Seller;
  readonly language: Language;
  readonly lines: readonly OrderLine[];
  /** Earlier orders, so that it is known who came back; null if none are known. */
  readonly past: Past | null;
  /** Day on which the parcels go out; '' if it was not said. */
  readonly sendingOn: string;
  /** Where orders were placed that do not say so themselves; null if it was not said. */
  readonly channel: Channel | null;
  readonly allowed: Allowed;
}

export interface ComposedNote {
  readonly known: KnownOrder;
  /** The name that is greeted; '' where none is safe to say. */
  readonly greeting: string;
  readonly template: MessageTemplate;
  /** The alternatives that were dealt to it; null without a note. */
  readonly deal: Deal | null;
  /** The channel whose rules hold for it. */
  readonly rulesOf: Channel;
  /** The seller's own line for it. */
  readonly line: string;
  readonly note: Outcome<Note>;
}

/** All steps of `composeSteps` at once. */
export const composeNotes = (
  orders: readonly Order[],
  words: NoteWords,
  seed: string,
): readonly ComposedNote[] => atOnce(composeSteps(orders, words, seed));

/** A step a note. */
export function* composeSteps(
  orders: readonly Order[],
  words: NoteWords,
  seed: string,
): Steps<readonly ComposedNote[]> {
  const lines = new Map(words.lines.map((line) => [line.order, line]));
  const say = titleSayer(words.language);
  const unknown = words.channel ?? strictest(orders.map(({ channel }) => channel)) ?? 'other';
  const greeted = orders.map((order) => asGreeted(order, lines.get(order.id)));
  const run: PrintRun = { seed, memory: wordingMemory(), orders: new Set(greeted) };
  const composed: ComposedNote[] = [];
  for (const known of knowOrders(greeted, words)) {
    const { channel, id } = known.order;
    const said = lines.get(id);
    const facts: NoteFacts = { ...words, known, say, line: asSentence(said?.line ?? '') };
    const template = chooseTemplate(words.templates, known, said);
    const told = { known, greeting: greetingOf(known.order), template, line: facts.line };
    const rulesOf = channel === 'other' ? unknown : channel;
    composed.push({ ...told, rulesOf, ...wordedNote(facts, template, said?.skip === true, run) });
    yield;
  }
  return composed;
}

/** What the notes of a print run have in common. */
interface PrintRun {
  readonly seed: string;
  readonly memory: WordingMemory;
  readonly orders: ReadonlySet<Order>;
}

const seedOf = ({ seed }: PrintRun, { channel, id }: Order): string => `${seed}/${channel}/${id}`;

function wordedNote(
  facts: NoteFacts,
  template: MessageTemplate,
  isSkipped: boolean,
  run: PrintRun,
): Pick<ComposedNote, 'note' | 'deal'> {
  const { order } = facts.known;
  if (isSkipped) {
    const reason = problem('order-skipped', { ...order.at, order: order.id });
    return { note: { ok: false, problem: reason }, deal: null };
  }
  const buyer = buyerKey(order);
  recallEarlier(facts, template, run);
  const around = run.memory.around(template.id, buyer);
  const composed = composeNote(template, facts, seedOf(run, order), around);
  if (!composed.ok) return { note: composed, deal: null };
  const { note, deal } = composed.value;
  run.memory.keep(template.id, buyer, deal);
  return { note: { ok: true, value: note }, deal };
}

/** Notes that one buyer may still have at home. */
const MOST_RECALLED = 5;

/** What the buyer read in earlier print runs, as far as it can be known: what this message and this seed gave such an order. */
function recallEarlier(facts: NoteFacts, template: MessageTemplate, run: PrintRun): void {
  const { order, before } = facts.known;
  const values = fieldValues(facts);
  for (const earlier of before.filter((one) => !run.orders.has(one)).slice(-MOST_RECALLED)) {
    const { deal } = dealWording(template, values, seedOf(run, earlier), NOTHING_AROUND);
    run.memory.recall(template.id, buyerKey(order), deal);
  }
}
