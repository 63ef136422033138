// The notes as they will be printed, a few at a time, laid on a desk.
import { useState } from 'preact/hooks';
import type { CheckResponse } from '../http/api.ts';
import type { Job } from './client.ts';
import { counted } from './in-words.ts';
import { NoteCard } from './note-card.tsx';
import { lineOf, type OrderLine, saidLines, takesLine } from './order-lines.ts';
import { longestInWords, reasonsAgainst } from './report-text.ts';
import type { RuleClass } from './rule-findings.ts';

/** As many as can be read at a glance; each is one request. */
const CARDS_SHOWN = 4;

interface ProofsProps {
  readonly job: Job;
  /** Whether something is printed on the side without the note. */
  readonly hasOtherSide: boolean;
  readonly report: CheckResponse | null;
  /** Width of a card by its height. */
  readonly ratio: number;
  readonly hasNote: boolean;
  readonly lines: readonly OrderLine[];
  readonly onAddLine: (order: string) => void;
  readonly onAllow: (ruleClass: RuleClass, reason: string) => void;
}

export function Proofs(props: ProofsProps) {
  const { job, hasOtherSide, report, ratio, hasNote, lines, onAddLine, onAllow } = props;
  const [wanted, setFirst] = useState(0);
  const [wantsOther, setWantsOther] = useState(false);
  const showsOther = hasOtherSide && wantsOther;
  const orders = report?.orders ?? [];
  // The files can change to fewer orders while a later page is open.
  const first = wanted < orders.length ? wanted : 0;
  const shown = orders.slice(first, first + CARDS_SHOWN);
  return (
    <section class="desk" aria-labelledby="notes-title">
      <div class="desk-head">
        <h2 id="notes-title">Your notes</h2>
        {orders.length > 0 && <Turn first={first} total={orders.length} onTurn={setFirst} />}
        {hasOtherSide && (
          <button type="button" class="text-button" onClick={() => setWantsOther(!showsOther)}>
            {showsOther ? 'Show the side with the note' : 'Show the other side'}
          </button>
        )}
        {hasNote && report?.longest && <p class="quiet longest">{longestInWords(report)}</p>}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the desk scrolls, so the keyboard must reach it */}
      <section class="cards" aria-label="Cards" tabIndex={0}>
        {report !== null &&
          shown.map((summary) => (
            <NoteCard
              key={summary.order}
              summary={summary}
              job={job}
              side={showsOther ? 'other' : 'note'}
              ratio={ratio}
              reasons={reasonsAgainst(summary.order, report)}
              onAllow={onAllow}
            >
              {hasNote && takesLine(summary, report) && (
                <LineButton order={summary.order} lines={lines} onAddLine={onAddLine} />
              )}
            </NoteCard>
          ))}
        {shown.length === 0 && <EmptyCard ratio={ratio} />}
      </section>
    </section>
  );
}

interface LineButtonProps extends Pick<ProofsProps, 'lines' | 'onAddLine'> {
  readonly order: string;
}

function LineButton({ order, lines, onAddLine }: LineButtonProps) {
  const isSaid = saidLines([lineOf(lines, order)]).length > 0;
  return (
    <button
      type="button"
      class="text-button"
      aria-label={`${isSaid ? 'Change the' : 'Add a'} line for order ${order}`}
      onClick={() => onAddLine(order)}
    >
      {isSaid ? 'Change the line' : 'Add a line'}
    </button>
  );
}

interface TurnProps {
  readonly first: number;
  readonly total: number;
  readonly onTurn: (first: number) => void;
}

function Turn({ first, total, onTurn }: TurnProps) {
  const last = Math.min(first + CARDS_SHOWN, total);
  const step = (by: number) => {
    const next = first + by;
    if (next >= 0 && next < total) onTurn(next);
  };
  return (
    <div class="turn">
      <span class="quiet" role="status">
        {first + 1} to {last} of {counted(total, 'order')}
      </span>
      <button type="button" class="button" aria-disabled={first === 0} onClick={() => step(-CARDS_SHOWN)}>
        Previous
      </button>
      <button type="button" class="button" aria-disabled={last === total} onClick={() => step(CARDS_SHOWN)}>
        Next
      </button>
    </div>
  );
}

function EmptyCard({ ratio }: { readonly ratio: number }) {
  return (
    <div class="card">
      <div class="paper" style={{ aspectRatio: ratio }}>
        <p class="instead quiet">Your first notes appear here as soon as there are orders.</p>
      </div>
    </div>
  );
}
