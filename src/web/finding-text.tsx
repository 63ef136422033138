// One finding in full: the rule, the channel's own words with where they stand, and what to do.
import type { Finding } from './rule-findings.ts';

export function FindingText({ finding }: { readonly finding: Finding }) {
  const { rule, quotation, source, date, cut } = finding;
  return (
    <div class="finding">
      <p>{rule}</p>
      {quotation !== '' && <blockquote>“{quotation}”</blockquote>}
      {source !== '' && (
        <p>
          <a href={source} target="_blank" rel="noreferrer">
            Where it says so
          </a>
          {date !== '' && `, ${date}`}
        </p>
      )}
      <p>{cut}</p>
    </div>
  );
}
