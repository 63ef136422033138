// Problems as the seller reads them: where, what, and what to do.
import type { ApiProblem } from '../http/api.ts';
import type { Trouble } from './client.ts';
import { type ProblemKind, placesOf, problemKinds } from './problem-kinds.ts';

/** More at once helps nobody; the others stay folded. */
const MOST_KINDS = 12;

export function ProblemList({ problems }: { readonly problems: readonly ApiProblem[] }) {
  const kinds = problemKinds(problems);
  const others = kinds.slice(MOST_KINDS);
  if (kinds.length === 0) return null;
  return (
    <>
      <KindList kinds={kinds.slice(0, MOST_KINDS)} />
      {others.length > 0 && (
        <details>
          <summary>and {others.length.toLocaleString('en')} more</summary>
          <KindList kinds={others} />
        </details>
      )}
    </>
  );
}

function KindList({ kinds }: { readonly kinds: readonly ProblemKind[] }) {
  return (
    <ul class="problems">
      {kinds.map((kind) => (
        <li key={kind.message} class={`problem ${kind.severity}`}>
          <KindText kind={kind} />
        </li>
      ))}
    </ul>
  );
}

function KindText({ kind: { message, hint, problems } }: { readonly kind: ProblemKind }) {
  const places = placesOf(problems);
  const isOne = problems.length === 1;
  return (
    <>
      {isOne && places !== '' && <span class="where">{places}: </span>}
      {message} <span class="hint">{hint}</span>
      {!isOne && places !== '' && <span class="places">{places}</span>}
    </>
  );
}

/** A request that failed: its problems, or one sentence if there are none. */
export function TroubleNote({ trouble }: { readonly trouble: Trouble }) {
  return (
    <div role="alert">
      {trouble.problems.length > 0 ? (
        <ProblemList problems={trouble.problems} />
      ) : (
        <p class="problem error">{trouble.message}</p>
      )}
    </div>
  );
}
