// One note as the service draws it, with its order below; a card that is set aside says why.
import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { ApiProblem, OrderSummary, ProofSide } from '../http/api.ts';
import { BlockedNote } from './blocked-note.tsx';
import { drawProof, type Job } from './client.ts';
import { blockingFindings, type RuleClass } from './rule-findings.ts';
import { type Answer, useAnswer } from './use-answer.ts';

interface NoteCardProps {
  readonly summary: OrderSummary;
  readonly job: Job;
  readonly side: ProofSide;
  /** Width of the card by its height. */
  readonly ratio: number;
  /** Why this order gets no note. */
  readonly reasons: readonly ApiProblem[];
  readonly onAllow: (ruleClass: RuleClass, reason: string) => void;
  /** What can be done with the order, below its note. */
  readonly children: ComponentChildren;
}

export function NoteCard({ summary, job, side, ratio, reasons, onAllow, children }: NoteCardProps) {
  const { order } = summary;
  const ask = useMemo(
    () => (signal: AbortSignal) => drawProof(job, { order, side }, signal),
    [job, order, side],
  );
  const drawing = useAnswer(ask);
  const address = useObjectUrl(drawing.value);
  const [reason] = [...reasons, ...troublesOf(order, drawing)];
  const blocking = reason?.code === 'policy-blocked' ? blockingFindings(summary) : [];
  const isDrawn = reason === undefined && address !== null;
  const isCurrent = !drawing.isWaiting && drawing.trouble === null;
  return (
    <figure class={`card${isCurrent ? '' : ' waiting'}`} aria-busy={drawing.isWaiting} tabIndex={-1}>
      {/* Once drawn, a note has the size that it is printed in: it may lie across on its sheet. */}
      <div class="paper" style={isDrawn ? {} : { aspectRatio: ratio }}>
        {blocking.length > 0 && <BlockedNote findings={blocking} onAllow={onAllow} />}
        {reason !== undefined && blocking.length === 0 && <SetAside reason={reason} />}
        {isDrawn && <img src={address} alt={`Note for order ${order}`} />}
      </div>
      <figcaption>
        Order {order} {children}
      </figcaption>
    </figure>
  );
}

function SetAside({ reason }: { readonly reason: ApiProblem }) {
  return (
    <div class="instead">
      <p>
        <strong>No note for this order</strong>
      </p>
      <p>{reason.message}</p>
      <p class="quiet">{reason.hint}</p>
    </div>
  );
}

/** Trouble with the message or a choice is told where it is made; here only what concerns this order. */
function troublesOf(order: string, { trouble }: Answer<Blob>): readonly ApiProblem[] {
  return trouble?.problems.filter((problem) => problem.order === order) ?? [];
}

/** An address under which the browser finds the drawing for as long as it is shown. */
function useObjectUrl(drawing: Blob | null): string | null {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    if (drawing === null) return;
    const made = URL.createObjectURL(drawing);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [drawing]);
  return address;
}
