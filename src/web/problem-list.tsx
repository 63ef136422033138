// Problems as the seller reads them: where, what, and what to do.
import type { ApiProblem } from '../http/api.ts';
import type { Trouble } from './client.ts';
import { placeOf } from './report-text.ts';

interface ProblemListProps {
  readonly problems: readonly ApiProblem[];
  readonly label?: string;
}

export function ProblemList({ problems, label }: ProblemListProps) {
  if (problems.length === 0) return null;
  return (
    <ul class="problems" aria-label={label}>
      {problems.map((problem) => (
        <li key={JSON.stringify(problem)} class={`problem ${problem.severity}`}>
          <ProblemText problem={problem} />
        </li>
      ))}
    </ul>
  );
}

function ProblemText({ problem }: { readonly problem: ApiProblem }) {
  const place = placeOf(problem);
  return (
    <>
      {place !== '' && <span class="where">{place}: </span>}
      {problem.message} <span class="hint">{problem.hint}</span>
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
