// An order that came in and what is known of it come in; what comes of the two goes out.
import { type Problem, type ProblemCode, problem, setsAside } from '../problem.ts';
import type { StoredOrder } from './stored-order.ts';

export const SAVE_RESULTS = ['new', 'updated', 'unchanged', 'already-written', 'set-aside'] as const;
export type SaveResult = (typeof SAVE_RESULTS)[number];

export interface Decision {
  readonly result: SaveResult;
  readonly problems: readonly Problem[];
  /** Whether the row takes the data that came. */
  readonly isChange: boolean;
  /** Whether it changes what the buyer is known to have bought. */
  readonly isPurchaseNoted: boolean;
  readonly reason: string;
}

interface ToldOrder {
  readonly order: { readonly id: string };
  readonly problems: readonly Problem[];
  readonly digest: string;
  readonly gist: string;
  readonly toldAt: number;
}

/** The code of what sets an order aside; '' if nothing does. */
export const reasonIn = (problems: readonly Problem[]): string => problems.find(setsAside)?.code ?? '';

const changed = (result: SaveResult, problems: readonly Problem[], reason: string): Decision => ({
  ...{ result, problems, reason, isChange: true, isPurchaseNoted: true },
});

const unchanged = ({ reason }: StoredOrder, result: SaveResult, problems: readonly Problem[]): Decision => ({
  ...{ result, problems, reason, isChange: false, isPurchaseNoted: false },
});

/** What comes of an order that is not known. */
export function decideNew({ problems }: ToldOrder): Decision {
  const reason = reasonIn(problems);
  return changed(reason === '' ? 'new' : 'set-aside', problems, reason);
}

/** What comes of an order that is known. */
export function decide(known: StoredOrder, told: ToldOrder): Decision {
  const at = { order: told.order.id };
  const skips = skipped(known);
  const before = [...(known.data?.problems ?? []), ...skips];
  if (known.state === 'redacted') return unchanged(known, 'set-aside', [problem('order-redacted', at)]);
  if (known.digest === told.digest) return unchanged(known, standing(known), before);
  const problems = [...told.problems, ...skips];
  const reason = reasonIn(problems);
  if (isStale(known, told, reason))
    return unchanged(known, standing(known), [...before, problem('order-stale', at)]);
  if (known.state !== 'written') return changed(reason === '' ? 'updated' : 'set-aside', problems, reason);
  // What was deleted after its time is not kept again; but what was given back counts as bought no more.
  if (known.data === null)
    return { ...unchanged(known, 'already-written', []), isPurchaseNoted: told.problems.some(setsAside) };
  const changes = isOther(known, told) ? [problem('order-changed', at)] : [];
  return changed('already-written', [...problems, ...changes], reason);
}

/** Whether it is another one now than was written. */
export const isOther = ({ writtenGist }: StoredOrder, { gist }: Pick<ToldOrder, 'gist'>): boolean =>
  gist !== writtenGist;

/** A file says of no order when it changed, so what a shop has sent itself counts for more; but what is over is over. */
const isStale = (known: StoredOrder, told: ToldOrder, reason: string): boolean =>
  told.toldAt < known.toldAt && !(told.toldAt === 0 && OVER.includes(reason));

const OVER: readonly string[] = ['order-cancelled', 'order-refunded'] satisfies ProblemCode[];

/** The seller wants no note for it. */
const skipped = ({ line, reason, orderId }: StoredOrder): readonly Problem[] =>
  // The line is deleted after its time, and what it said still holds.
  line?.skip || (line === null && reason === SKIPPED) ? [problem(SKIPPED, { order: orderId })] : [];

const SKIPPED = 'order-skipped';

function standing({ state }: StoredOrder): SaveResult {
  if (state === 'written') return 'already-written';
  return state === 'set-aside' ? 'set-aside' : 'unchanged';
}
