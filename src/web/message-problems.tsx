// The mistakes in the message, each with its place and a way to get there.
import type { ApiProblem } from '../http/api.ts';
import { placesOf } from './problem-kinds.ts';

interface MessageProblemsProps {
  readonly problems: readonly ApiProblem[];
  readonly onJump: (problem: ApiProblem) => void;
}

export function MessageProblems({ problems, onJump }: MessageProblemsProps) {
  return (
    <div id="message-problems" role="status">
      <ul class="problems">
        {problems.map((problem) => (
          <li key={JSON.stringify(problem)} class={`problem ${problem.severity}`}>
            {problem.line !== undefined && (
              <button type="button" class="text-button" onClick={() => onJump(problem)}>
                {placesOf([problem])}
              </button>
            )}
            {problem.message} <span class="hint">{problem.hint}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
