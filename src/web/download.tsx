// Last step: all notes in one PDF, saved by the browser, and which orders were left out.
import { useState } from 'preact/hooks';
import type { CheckResponse } from '../http/api.ts';
import {
  coverList,
  type Job,
  makeNotes,
  type NotesPdf,
  packingList,
  setAsideRows,
  type Trouble,
} from './client.ts';
import { counted } from './in-words.ts';
import { ProblemList, TroubleNote } from './problem-list.tsx';
import { hasRowsWithoutNote, isAboutMessage } from './report-text.ts';
import { SaveButton } from './save-button.tsx';
import { saveFile } from './save-file.ts';
import { asTrouble } from './use-answer.ts';

/** What comes out, by whether there is a note on it. */
const PRODUCTS = {
  notes: { one: 'note', many: 'notes', fileName: 'thank-you-notes.pdf' },
  addresses: { one: 'address', many: 'addresses', fileName: 'addresses.pdf' },
} as const;
type Product = (typeof PRODUCTS)[keyof typeof PRODUCTS];

type Outcome =
  | { readonly kind: 'none' }
  | { readonly kind: 'busy' }
  | { readonly kind: 'saved'; readonly job: Job; readonly made: NotesPdf }
  | { readonly kind: 'failed'; readonly job: Job; readonly trouble: Trouble };

interface DownloadProps {
  readonly job: Job;
  readonly report: CheckResponse | null;
  readonly lacksName: boolean;
  readonly writesNotes: boolean;
}

export function Download({ job, report, lacksName, writesNotes }: DownloadProps) {
  const product = writesNotes ? PRODUCTS.notes : PRODUCTS.addresses;
  const [outcome, setOutcome] = useState<Outcome>({ kind: 'none' });
  const obstacle = obstacleTo(report, lacksName);
  const made = outcome.kind === 'saved' && outcome.job === job ? outcome.made : null;
  const canStart = obstacle === '' && outcome.kind !== 'busy';
  const start = async () => {
    if (!canStart) return;
    setOutcome({ kind: 'busy' });
    try {
      const notes = await makeNotes(job);
      saveFile(notes.pdf, product.fileName);
      setOutcome({ kind: 'saved', job, made: notes });
    } catch (error) {
      setOutcome({ kind: 'failed', job, trouble: asTrouble(error) });
    }
  };
  return (
    <section class="download" aria-label="Download">
      <div class="download-row">
        <button type="button" class="button main" aria-disabled={!canStart} onClick={start}>
          {outcome.kind === 'busy' ? `Writing the ${product.many}…` : 'Download PDF'}
        </button>
        <p role="status">
          {made !== null ? (
            <SavedLine made={made} product={product} />
          ) : (
            <span class="quiet">{obstacle === '' ? expected(report, product) : obstacle}</span>
          )}
        </p>
      </div>
      {made !== null && <PackingLists job={job} />}
      {outcome.kind === 'failed' && outcome.job === job && <TroubleNote trouble={outcome.trouble} />}
      {report !== null && <LeftOut report={report} />}
      {report !== null && hasRowsWithoutNote(report) && (
        <SaveButton job={job} ask={setAsideRows} fileName="set-aside.csv">
          Download the rows without a note (CSV)
        </SaveButton>
      )}
    </section>
  );
}

/** What keeps the notes from being made, and what to do about it; '' if nothing does. */
function obstacleTo(report: CheckResponse | null, lacksName: boolean): string {
  if (report === null || report.orders.length === 0)
    return 'Your notes come out here, once there are orders.';
  if (report.notes === null)
    return report.problems.some(isAboutMessage)
      ? 'Your message has a mistake: it is shown below the message.'
      : 'One of your choices does not work: it is shown beside it.';
  if (lacksName) return 'Write your name first: your message signs with it.';
  return report.notes === 0 ? 'No order gets a note yet.' : '';
}

function expected(report: CheckResponse | null, product: Product): string {
  return report?.notes && report.sheets ? amount(report.notes, report.sheets, product) : '';
}

function SavedLine({ made, product }: { readonly made: NotesPdf; readonly product: Product }) {
  return (
    <>
      <span class="result-line">{amount(made.notes, made.sheets, product)}</span>, saved as {product.fileName}
      . Print at actual size (100%).
    </>
  );
}

function PackingLists({ job }: { readonly job: Job }) {
  return (
    <div class="packing-lists">
      <SaveButton job={job} ask={coverList} fileName="cover-list.pdf">
        Cover list to pack by (PDF)
      </SaveButton>
      <SaveButton job={job} ask={packingList} fileName="packing-list.csv">
        Packing list (CSV)
      </SaveButton>
    </div>
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

const amount = (notes: number, sheets: number, { one, many }: Product): string =>
  `${counted(notes, one, many)} on ${counted(sheets, 'sheet')}`;
