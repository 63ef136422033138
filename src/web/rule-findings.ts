// What the channels' rules say to notes and messages comes in; each thing to decide once goes out, the grave ones first:
// 300 notes with the same words are one line.
import type { CheckResponse, OrderSummary } from '../http/api.ts';

export type Finding = CheckResponse['messageFindings'][number] | OrderSummary['findings'][number];
export type RuleClass = Finding['class'];
/** Rules that the seller sets aside, each with the reason. */
export type Allowed = Readonly<Partial<Record<RuleClass, string>>>;

/** The service takes reasons of this many characters. */
export const REASON_LENGTHS = { least: 3, most: 500 } as const;

export interface FoundWords {
  /** What the gravest of its rules says. */
  readonly finding: Finding;
  /** Ids of the orders whose notes have these words; none where no order was dealt them. */
  readonly orders: readonly string[];
}

/** Once for each class of rules and the words that it is about. */
export function foundWords({
  orders,
  messageFindings,
}: Pick<CheckResponse, 'orders' | 'messageFindings'>): readonly FoundWords[] {
  const found = new Map<string, FoundWords & { readonly orders: string[] }>();
  const add = (finding: Finding, order: readonly string[]) => {
    const key = `${finding.class} ${finding.match}`;
    const old = found.get(key);
    const gravest = old === undefined || isGraver(finding, old.finding) ? finding : old.finding;
    found.set(key, { finding: gravest, orders: [...(old?.orders ?? []), ...order] });
  };
  for (const { order, findings } of orders) for (const finding of findings) add(finding, [order]);
  for (const finding of messageFindings) add(finding, []);
  const all = [...found.values()];
  return [...all.filter(blocks), ...all.filter((one) => !blocks(one))];
}

const isGraver = (one: Finding, other: Finding): boolean =>
  one.severity === 'block' && other.severity === 'warn';
const blocks = ({ finding }: FoundWords): boolean => finding.severity === 'block';

/** The findings for which a note is not printed. */
export const blockingFindings = ({ findings }: OrderSummary): readonly Finding[] =>
  findings.filter(({ severity, allowed }) => severity === 'block' && allowed === '');

/** What there is to know of the rules themselves, such as that a language is hardly checked. */
export const rulesNotice = ({ problems }: CheckResponse): string =>
  problems.find(({ code }) => code === 'policy-language')?.message ?? '';

/** Whether there are orders of which nobody said where they were placed. */
export const hasUnknownChannel = ({ problems }: CheckResponse): boolean =>
  problems.some(({ code }) => code === 'channel-unknown');
