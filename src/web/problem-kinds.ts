// Problems come in; each kind of trouble once goes out, worst first, and its places in words: 300 times the same is one line.
import type { ApiProblem } from '../http/api.ts';

export interface ProblemKind extends Pick<ApiProblem, 'severity' | 'message' | 'hint'> {
  /** At least one. */
  readonly problems: readonly ApiProblem[];
}

const SEVERITIES: readonly ApiProblem['severity'][] = ['error', 'skip', 'warning', 'info'];
const MOST_PLACES = 3;

export function problemKinds(problems: readonly ApiProblem[]): readonly ProblemKind[] {
  const sorted = SEVERITIES.flatMap((severity) => problems.filter((one) => one.severity === severity));
  const kinds = new Map<string, ProblemKind & { readonly problems: ApiProblem[] }>();
  for (const one of sorted) {
    const { severity, message, hint } = one;
    const kind = kinds.get(message) ?? { severity, message, hint, problems: [] };
    kind.problems.push(one);
    kinds.set(message, kind);
  }
  return [...kinds.values()];
}

/** "Order 4711, line 12; order 4712, line 14; order 4713, line 15; and 297 more", each as far as it is known. */
export function placesOf(problems: readonly ApiProblem[]): string {
  const places = [...new Set(problems.map(placeOf))].filter((place) => place !== '');
  const more = places.length - MOST_PLACES;
  const rest = more > 0 ? [`and ${more.toLocaleString('en')} more`] : [];
  const text = [...places.slice(0, MOST_PLACES), ...rest].join('; ');
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

function placeOf({ order, line, column }: ApiProblem): string {
  const parts = [
    order === undefined ? '' : `order ${order}`,
    line === undefined ? '' : `line ${line}`,
    column === undefined ? '' : `column ${column}`,
  ];
  return parts.filter((part) => part !== '').join(', ');
}
