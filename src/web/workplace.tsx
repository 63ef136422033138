// Holds the state of the page, which is order files and a draft, and lays its parts out: steps left, notes right.
import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import type { CatalogResponse, CheckResponse } from '../http/api.ts';
import { Choices } from './choices.tsx';
import { checkOrders, type Job } from './client.ts';
import { Download } from './download.tsx';
import {
  type Draft,
  lacksName,
  rememberable,
  rememberedDraft,
  settingsToShow,
  writesNotes,
} from './draft.ts';
import { localDay } from './local-day.ts';
import { keep, recall } from './memory.ts';
import { MessageStep } from './message-step.tsx';
import { NO_FILES } from './order-files.ts';
import { withLine } from './order-lines.ts';
import { OrderLinesStep, type WantedLine } from './order-lines-step.tsx';
import { Orders } from './orders.tsx';
import { cardRatio, layoutOf } from './papers.ts';
import { fillsOtherSide, type Pictures, picturesToSend } from './pictures.ts';
import { PrintStep } from './print-step.tsx';
import { Proofs } from './proofs.tsx';
import { type Answer, useAnswer, useSettled } from './use-answer.ts';

/** Cards follow the typing closely; the check of all orders is more work and waits until the seller pauses. */
const PROOF_DELAY_MS = 250;
const CHECK_DELAY_MS = 600;

export function Workplace({ catalog }: { readonly catalog: CatalogResponse }) {
  const [orderFiles, setOrderFiles] = useState(NO_FILES);
  const [pastFiles, setPastFiles] = useState<readonly File[]>([]);
  const [pictures, setPictures] = useState<Pictures>({});
  const [draft, change] = useDraft(catalog);
  const jobOf = useJobOf(orderFiles.files, pastFiles, pictures, catalog);
  const job = useMemo(() => jobOf(draft), [jobOf, draft]);
  const proofJob = useJobToShow(jobOf, draft, PROOF_DELAY_MS);
  const check = useCheck(useJobToShow(jobOf, draft, CHECK_DELAY_MS));
  const report = check.value;
  const [wanted, addLine] = useWantedLine(draft, change);
  const choosing = { draft, change, catalog };
  const hasNote = writesNotes(draft, catalog);
  return (
    <main class="workplace">
      <div class="steps">
        <Orders
          orderFiles={orderFiles}
          setOrderFiles={setOrderFiles}
          pastFiles={pastFiles}
          setPastFiles={setPastFiles}
          check={check}
          {...choosing}
        />
        <MessageStep report={report} {...choosing} />
        {hasNote && report !== null && report.orders.length > 0 && (
          <OrderLinesStep report={report} wanted={wanted} {...choosing} />
        )}
        <Choices {...choosing} />
        <PrintStep report={report} pictures={pictures} setPictures={setPictures} {...choosing} />
      </div>
      <div class="result">
        <Proofs
          job={proofJob}
          hasOtherSide={fillsOtherSide(proofJob.pictures, layoutOf(draft, catalog))}
          report={report}
          ratio={cardRatio(draft, catalog)}
          hasNote={hasNote}
          lines={draft.lines}
          onAddLine={addLine}
          onAllow={(ruleClass, reason) => change({ allow: { ...draft.allow, [ruleClass]: reason } })}
        />
        <Download job={job} report={report} lacksName={lacksName(draft, catalog)} writesNotes={hasNote} />
      </div>
    </main>
  );
}

function useDraft(catalog: CatalogResponse) {
  const [draft, setDraft] = useState(() => rememberedDraft(recall(), catalog, localDay(new Date())));
  useEffect(() => keep(rememberable(draft)), [draft]);
  const change = (part: Partial<Draft>) => setDraft((old) => ({ ...old, ...part }));
  return [draft, change] as const;
}

function useWantedLine({ lines }: Draft, change: (part: Partial<Draft>) => void) {
  const [wanted, setWanted] = useState<WantedLine | null>(null);
  const addLine = (order: string) => {
    change({ lines: withLine(lines, order, {}) });
    setWanted({ order });
  };
  return [wanted, addLine] as const;
}

type JobOf = (draft: Draft) => Job;

const useJobOf = (
  files: Job['files'],
  pastFiles: Job['pastFiles'],
  pictures: Pictures,
  catalog: CatalogResponse,
): JobOf =>
  useCallback(
    (draft) => ({
      ...{ files, pastFiles, pictures: picturesToSend(pictures, draft, catalog) },
      settings: settingsToShow(draft, catalog),
    }),
    [files, pastFiles, pictures, catalog],
  );

function useJobToShow(jobOf: JobOf, draft: Draft, delayMs: number): Job {
  const settled = useSettled(draft, delayMs);
  return useMemo(() => jobOf(settled), [jobOf, settled]);
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
