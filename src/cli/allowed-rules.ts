// Finished notes come in; the rules that were set aside for them go out.
import type { RenderedNote } from '../render.ts';

/** A rule that was set aside, with the seller's reason and the orders whose notes break it. */
export interface AllowedRule {
  readonly rule: string;
  readonly reason: string;
  readonly orders: readonly string[];
}

export function allowedRules(notes: readonly RenderedNote[]): readonly AllowedRule[] {
  const rules = new Map<
    string,
    { readonly rule: string; readonly reason: string; readonly orders: string[] }
  >();
  for (const { known, findings } of notes) {
    for (const { class: rule, allowed: reason } of findings.filter(({ allowed }) => allowed !== '')) {
      const found = rules.get(rule) ?? { rule, reason, orders: [] };
      rules.set(rule, found);
      found.orders.push(known.order.id);
    }
  }
  return [...rules.values()];
}
