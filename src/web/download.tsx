// Last step: all notes in one PDF, saved by the browser, and which orders were left out.
import { useState } from 'preact/hooks';
import type { CheckResponse } from '../http/api.ts';
import { type Job, makeNotes, type NotesPdf, type Trouble } from './client.ts';
import { counted } from './in-words.ts';
import { ProblemList, TroubleNote } from './problem-list.tsx';
import { hasRowsWithoutNote } from './report-text.ts';
import { saveFile } from './save-file.ts';
import { SetAsideRows } from './set-aside-rows.tsx';
import { asTrouble } from './use-answer.ts';

const FILE_NAME = 'thank-you-notes.pdf';

type Outcome =
  | { readonly kind: 'none' }
  | { readonly kind: 'busy' }
  | { readonly kind: 'saved'; readonly job: Job; readonly made: NotesPdf }
  | { readonly kind: 'failed'; readonly job: Job; readonly trouble: Trouble };

interface DownloadProps {
  readonly job: Job;
  readonly report: CheckResponse | null;
  readonly lacksName: boolean;
}

export function Download({ job, report, lacksName }: DownloadProps) {
  const [outcome, setOutcome] = useState<Outcome>({ kind: 'none' });
  const obstacle = obstacleTo(report, lacksName);
  const canStart = obstacle === '' && outcome.kind !== 'busy';
  const start = async () => {
    if (!canStart) return;
    setOutcome({ kind: 'busy' });
    try {
      const made = await makeNotes(job);
      saveFile(made.pdf, FILE_NAME);
      setOutcome({ kind: 'saved', job, made });
    } catch (error) {
      setOutcome({ kind: 'failed', job, trouble: asTrouble(error) });
    }
  };
  return (
    <section class="download" aria-label="Download">
      <div class="download-row">
        <button type="button" class="button main" aria-disabled={!canStart} onClick={start}>
          {outcome.kind === 'busy' ? 'Writing the notes…' : 'Download PDF'}
        </button>
        <p role="status">
          {outcome.kind === 'saved' && outcome.job === job ? (
            <SavedLine made={outcome.made} />
          ) : (
            <span class="quiet">{obstacle === '' ? expected(report) : obstacle}</span>
          )}
        </p>
      </div>
      {outcome.kind === 'failed' && outcome.job === job && <TroubleNote trouble={outcome.trouble} />}
      {report !== null && <LeftOut report={report} />}
      {report !== null && hasRowsWithoutNote(report) && <SetAsideRows job={job} />}
    </section>
  );
}

/** What keeps the notes from being made, and what to do about it; '' if nothing does. */
function obstacleTo(report: CheckResponse | null, lacksName: boolean): string {
  if (report === null || report.orders.length === 0)
    return 'Your notes come out here, once there are orders.';
  if (report.notes === null) return 'Your message has a mistake: it is shown below the message.';
  if (lacksName) return 'Write your name first: your message signs with it.';
  return report.notes === 0 ? 'No order gets a note yet.' : '';
}

function expected(report: CheckResponse | null): string {
  return report?.notes && report.sheets ? amount(report.notes, report.sheets) : '';
}

function SavedLine({ made }: { readonly made: NotesPdf }) {
  return (
    <>
      <span class="result-line">{amount(made.notes, made.sheets)}</span>, saved as {FILE_NAME}. Print at
      actual size (100%).
    </>
  );
}

function LeftOut({ report }: { readonly report: CheckResponse }) {
  const ids = new Set(report.skipped.map(({ order }) => order));
  if (ids.size === 0) return null;
  const reasons = report.problems.filter(
    ({ severity, order }) => severity === 'skip' && order !== undefined && ids.has(order),
  );
  return (
    <details>
      <summary>{counted(ids.size, 'order gets', 'orders get')} no note</summary>
      <ProblemList problems={reasons} />
    </details>
  );
}

const amount = (notes: number, sheets: number): string =>
  `${counted(notes, 'note')} on ${counted(sheets, 'sheet')}`;
