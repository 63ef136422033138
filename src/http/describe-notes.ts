// The report on the orders, the notes that came of them and what was chosen come in; what a check tells of the notes goes out.
import { checkMessage } from '../message/check-message.ts';
import type { NoteWords } from '../message/compose-notes.ts';
import { worthALine } from '../message/moments/know-orders.ts';
import { UNCHECKED_NOTE } from '../message/rules/rules.ts';
import type { MessageTemplate } from '../message/template/parse-message.ts';
import { type Problem, problem } from '../problem.ts';
import type { RenderedNote } from '../render.ts';
import { sheetCount } from '../sheet/print-run.ts';
import type { Stock } from '../sheet/sheet.ts';
import { type CheckResponse, MOST_WORDINGS } from './api.ts';
import type { OrdersCheck } from './check-orders.ts';
import type { Choice } from './choose-settings.ts';
import { adviseLongest } from './longest-note.ts';
import type { MadeNotes, ReadFiles } from './make-notes.ts';
import { summariseNote, summariseOrder } from './summarise-order.ts';

export function describeNotes(
  report: ReadFiles,
  { rendering, problems, skipped }: MadeNotes,
  { settings }: Choice,
  stocks: readonly Stock[],
): Omit<OrdersCheck, 'files'> {
  const { notes, sheets } = rendering;
  const byId = new Map(notes.map((note) => [note.known.order.id, note]));
  const used = usedMessages(notes);
  return {
    orders: report.orders.map((order) => {
      const note = byId.get(order.id);
      return note === undefined ? summariseOrder(order) : summariseNote(note);
    }),
    notes: notes.filter(({ leaves }) => leaves.ok).length,
    sheets: sheetCount(sheets),
    skipped,
    worthALine: worthALine(notes.map(({ known }) => known)).map(({ order }) => order.id),
    wordings: used.map(describeMessage),
    longest: adviseLongest(notes, settings, stocks),
    messageFindings: messageFindings(notes),
    problems: [...problems, ...fewWordings(used), ...ruleRemarks(notes, settings.words)],
  };
}

interface UsedMessage {
  readonly template: MessageTemplate;
  readonly orders: number;
}

/** The messages that orders get, in the sequence in which they first come. */
function usedMessages(notes: readonly RenderedNote[]): readonly UsedMessage[] {
  const counts = new Map<MessageTemplate, number>();
  for (const { template } of notes) counts.set(template, (counts.get(template) ?? 0) + 1);
  return [...counts].map(([template, orders]) => ({ template, orders }));
}

const describeMessage = ({ template, orders }: UsedMessage): CheckResponse['wordings'][number] => ({
  template: template.id,
  wordings: Math.min(template.wordings, MOST_WORDINGS),
  orders,
});

/** A gift message is as the buyer wrote it. */
const fewWordings = (used: readonly UsedMessage[]): readonly Problem[] =>
  used
    .filter(({ template, orders }) => orders > template.wordings && !template.fields.has('giftMessage'))
    .map(({ template: { id, wordings }, orders }) =>
      problem('wordings-few', {}, `"${id}" has ${wordings}, and ${orders} orders get it`),
    );

/** What the rules of each channel say to the messages that its orders get. */
function messageFindings(notes: readonly RenderedNote[]): CheckResponse['messageFindings'] {
  const pairs = new Map(
    notes.map(({ template, rulesOf }) => [`${template.id} ${rulesOf}`, { template, rulesOf }]),
  );
  return [...pairs.values()].flatMap(({ template, rulesOf }) =>
    checkMessage(template, rulesOf, template.moment === 'gift').map((finding) => ({
      ...finding,
      template: template.id,
      channel: rulesOf,
    })),
  );
}

/** What there is to know of the rules themselves. */
function ruleRemarks(notes: readonly RenderedNote[], words: NoteWords): readonly Problem[] {
  const isUnknown =
    notes.length > 0 && words.channel === null && notes.every(({ rulesOf }) => rulesOf === 'other');
  return [
    ...(isUnknown ? [problem('channel-unknown')] : []),
    ...(words.language === 'en' ? [] : [problem('policy-language', {}, UNCHECKED_NOTE)]),
  ];
}
