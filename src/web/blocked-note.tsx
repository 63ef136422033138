// In place of a note that breaks a rule of its channel: what the rule says, and a form to print the note all the same.
import type { TargetedSubmitEvent } from 'preact';
import { useId, useState } from 'preact/hooks';
import { FindingText } from './finding-text.tsx';
import { type Finding, REASON_LENGTHS, type RuleClass } from './rule-findings.ts';

interface BlockedNoteProps {
  readonly findings: readonly Finding[];
  readonly onAllow: (ruleClass: RuleClass, reason: string) => void;
}

export function BlockedNote({ findings, onAllow }: BlockedNoteProps) {
  return (
    <div class="instead blocked">
      <p>
        <strong>No note for this order: it breaks a rule of its channel</strong>
      </p>
      {findings.map((finding) => (
        <div key={finding.class} class="blocked-finding">
          <p>“{finding.match}”</p>
          <FindingText finding={finding} />
          <AllowForm onAllow={(reason) => onAllow(finding.class, reason)} />
        </div>
      ))}
    </div>
  );
}

function AllowForm({ onAllow }: { readonly onAllow: (reason: string) => void }) {
  const id = useId();
  const [reason, setReason] = useState('');
  const isReason = reason.trim().length >= REASON_LENGTHS.least;
  const submit = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!isReason) return;
    // The form goes with the finding.
    event.currentTarget.closest('figure')?.focus();
    onAllow(reason.trim());
  };
  return (
    <details>
      <summary>Print it all the same</summary>
      <form class="allow" onSubmit={submit}>
        <label for={id}>Why is it fine?</label>
        <input
          id={id}
          class="field"
          maxLength={REASON_LENGTHS.most}
          value={reason}
          onInput={(event) => setReason(event.currentTarget.value)}
        />
        <button type="submit" class="button" aria-disabled={!isReason}>
          Print it for this reason
        </button>
      </form>
    </details>
  );
}
