// In: an order with its words, and what the seller set aside. Out: what the rules of its channel say to the finished text, and
// the note itself unless one of them blocks it.
import { type Problem, problem } from '../../problem.ts';
import type { ComposedNote } from '../compose-notes.ts';
import type { KnownOrder } from '../moments/moment.ts';
import { noteText } from '../note.ts';
import { checkText, type Finding } from './check-text.ts';
import { RULES, type RuleClass } from './rules.ts';

/** Classes of rules that the seller set aside, each with the reason. */
export type Allowed = Readonly<Partial<Record<RuleClass, string>>>;

/** `allowed` is the seller's reason to print the note all the same; '' if there is none. */
interface NoteFinding extends Finding {
  readonly allowed: string;
}

/** Its note is a problem where a rule blocks it. */
export interface JudgedNote extends ComposedNote {
  readonly findings: readonly NoteFinding[];
  /** What else there is to know of a note that is written. */
  readonly remarks: readonly Problem[];
}

export function judgeNote(composed: ComposedNote, allowed: Allowed): JudgedNote {
  const { known, template, line, rulesOf, note } = composed;
  const { order, moments } = known;
  const at = { ...order.at, order: order.id };
  // The buyer's words are written as they are: no rule is asked, and no line of the seller's joins them.
  if (template.fields.has('giftMessage')) {
    const lost = line === '' ? [] : [problem('line-not-written', at, 'its note is the gift message alone')];
    return { ...composed, findings: [], remarks: lost };
  }
  if (!note.ok) return { ...composed, findings: [], remarks: [] };

  const isGift = moments.some(({ code }) => code === 'gift' || code === 'gift-message');
  const findings = checkText(noteText(note.value), { channel: rulesOf, isGift }).map((finding) => ({
    ...finding,
    allowed: allowed[finding.class] ?? '',
  }));
  const told = (code: 'policy-blocked' | 'policy-warning', { class: rule }: Finding): Problem =>
    problem(code, at, `${RULES[rule].title} (${rule})`);
  const open = findings.filter((finding) => finding.allowed === '');
  const block = open.find(({ severity }) => severity === 'block');
  return {
    ...composed,
    note: block === undefined ? note : { ok: false, problem: told('policy-blocked', block) },
    findings,
    remarks: [
      ...(line === '' ? graveWords(known).map((what) => problem('words-grave', at, what)) : []),
      ...open.filter(({ severity }) => severity === 'warn').map((each) => told('policy-warning', each)),
    ],
  };
}

/** What a note without a line of the seller's should not pass over. */
const graveWords = ({ moments }: KnownOrder): readonly string[] => [
  ...(moments.some(({ code }) => code === 'loss') ? ['a death'] : []),
  ...(moments.some(({ code }) => code === 'trouble') ? ['something that went wrong'] : []),
];
