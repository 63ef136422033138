// Holds the state of the page, which is order files and a draft, and lays its parts out: steps left, notes right.
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { CatalogResponse, CheckResponse } from '../http/api.ts';
import { Choices } from './choices.tsx';
import { checkOrders, type Job } from './client.ts';
import { Download } from './download.tsx';
import { type Draft, lacksName, rememberable, rememberedDraft, settingsToShow } from './draft.ts';
import { keep, recall } from './memory.ts';
import { MessageEditor } from './message-editor.tsx';
import { NO_FILES } from './order-files.ts';
import { Orders } from './orders.tsx';
import { Proofs } from './proofs.tsx';
import { type Answer, useAnswer, useSettled } from './use-answer.ts';

/** Cards follow the typing closely; the check of all orders is more work and waits until the seller pauses. */
const PROOF_DELAY_MS = 250;
const CHECK_DELAY_MS = 600;

export function Workplace({ catalog }: { readonly catalog: CatalogResponse }) {
  const [orderFiles, setOrderFiles] = useState(NO_FILES);
  const [draft, change] = useDraft(catalog);
  const { files } = orderFiles;
  const job = useMemo(() => ({ files, settings: settingsToShow(draft) }), [files, draft]);
  const proofJob = useJobToShow(files, draft, PROOF_DELAY_MS);
  const check = useCheck(useJobToShow(files, draft, CHECK_DELAY_MS));
  const stock = catalog.stocks.find(({ id }) => id === draft.stock);
  return (
    <main class="workplace">
      <div class="steps">
        <Orders
          orderFiles={orderFiles}
          setOrderFiles={setOrderFiles}
          check={check}
          draft={draft}
          change={change}
          catalog={catalog}
        />
        <MessageEditor
          draft={draft}
          change={change}
          catalog={catalog}
          problems={check.value?.problems ?? []}
        />
        <Choices draft={draft} change={change} catalog={catalog} />
      </div>
      <div class="result">
        <Proofs job={proofJob} report={check.value} stock={stock} />
        <Download job={job} report={check.value} lacksName={lacksName(draft)} />
      </div>
    </main>
  );
}

function useDraft(catalog: CatalogResponse) {
  const [draft, setDraft] = useState(() => rememberedDraft(recall(), catalog));
  useEffect(() => keep(rememberable(draft)), [draft]);
  const change = (part: Partial<Draft>) => setDraft((old) => ({ ...old, ...part }));
  return [draft, change] as const;
}

function useJobToShow(files: Job['files'], draft: Draft, delayMs: number): Job {
  const settled = useSettled(draft, delayMs);
  return useMemo(() => ({ files, settings: settingsToShow(settled) }), [files, settled]);
}

/** The report of the last check stays while the seller types, but not when the files are others. */
function useCheck(job: Job): Answer<CheckResponse> {
  const { files } = job;
  const ask = useMemo(() => {
    if (files.length === 0) return null;
    return async (signal: AbortSignal) => ({ files, report: await checkOrders(job, signal) });
  }, [job, files]);
  const answer = useAnswer(ask);
  return { ...answer, value: answer.value?.files === files ? answer.value.report : null };
}
