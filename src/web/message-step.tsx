// Second step: what the notes say. One message in the seller's words or the bundled ones by the order, and how varied they are.
import { useMemo } from 'preact/hooks';
import type { CatalogResponse, CheckResponse } from '../http/api.ts';
import { type Draft, writesNotes } from './draft.ts';
import { MessageEditor } from './message-editor.tsx';
import { MessageKind } from './message-kind.tsx';
import { layoutOf } from './papers.ts';
import { RuleList } from './rule-list.tsx';
import { SellerName } from './seller-name.tsx';
import { WordingList } from './wording-list.tsx';
import { usedMessages } from './wordings.ts';

interface MessageStepProps {
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
  readonly catalog: CatalogResponse;
  readonly report: CheckResponse | null;
}

export function MessageStep({ draft, change, catalog, report }: MessageStepProps) {
  const { language, fitsEachOrder } = draft;
  const used = useMemo(
    () => (report === null ? [] : usedMessages(report, catalog.messageTemplates, language)),
    [report, catalog, language],
  );
  const hasNote = writesNotes(draft, catalog);
  return (
    <section class="step" aria-labelledby="message-title">
      <h2 id="message-title">Your message</h2>
      <SellerName draft={draft} change={change} catalog={catalog} />
      {!hasNote && <WithoutNote name={layoutOf(draft, catalog).name} />}
      {hasNote && <MessageKind draft={draft} change={change} catalog={catalog} />}
      {/* Hidden rather than gone, so that words that were put aside for a starter can still be brought back. */}
      <div class="one-message" hidden={fitsEachOrder || !hasNote}>
        <MessageEditor draft={draft} change={change} catalog={catalog} problems={report?.problems ?? []} />
      </div>
      {hasNote && <WordingList used={used} />}
      {hasNote && report !== null && (
        <RuleList report={report} allow={draft.allow} onAllow={(allow) => change({ allow })} />
      )}
    </section>
  );
}

function WithoutNote({ name }: { readonly name: string }) {
  return (
    <p class="quiet">
      The layout you chose has no note on it ({name.toLowerCase()}), so no message is needed or written. Yours
      is kept for the layouts that have one.
    </p>
  );
}
