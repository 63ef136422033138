// What was found in one order file, what its columns hold, what was set aside and why; guesses stay folded until asked for.
import type { CatalogResponse } from '../http/api.ts';
import { ColumnsTable } from './columns-table.tsx';
import type { Draft } from './draft.ts';
import { counted } from './in-words.ts';
import { problemKinds } from './problem-kinds.ts';
import { ProblemList } from './problem-list.tsx';
import { type FileReport, isTurnedAway, listedProblems, whatWasFound } from './report-text.ts';

/** More than this would push the message out of sight. */
const FEW = 3;

interface FileReportCardProps {
  readonly file: File;
  /** null while the file is being read. */
  readonly report: FileReport | null;
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
  readonly catalog: CatalogResponse;
  readonly onRemove: () => void;
}

export function FileReportCard({ file, report, draft, change, catalog, onRemove }: FileReportCardProps) {
  return (
    <li class="file-report">
      <div class="file-report-head">
        <h3>{file.name}</h3>
        <button type="button" class="text-button" aria-label={`Remove ${file.name}`} onClick={onRemove}>
          Remove
        </button>
      </div>
      {report === null && <p class="quiet">Reading…</p>}
      {report !== null && !isTurnedAway(report) && <p>{whatWasFound(report)}</p>}
      {report !== null && report.columns.length > 0 && (
        <ColumnsTable
          report={report}
          fields={catalog.orderFields}
          remembered={draft.rememberedColumns}
          onRemember={(rememberedColumns) => change({ rememberedColumns })}
        />
      )}
      {report !== null && <Findings report={report} />}
    </li>
  );
}

function Findings({ report }: { readonly report: FileReport }) {
  const problems = listedProblems(report);
  const setAside = problems.filter(({ severity }) => severity === 'skip');
  const errors = problems.filter(({ severity }) => severity === 'error');
  const guesses = problems.filter(({ severity }) => severity === 'warning' || severity === 'info');
  return (
    <>
      <ProblemList problems={errors} />
      {setAside.length > 0 && (
        <details open={problemKinds(setAside).length <= FEW}>
          <summary>{counted(report.setAside, 'order is', 'orders are')} set aside</summary>
          <ProblemList problems={setAside} />
        </details>
      )}
      {guesses.length > 0 && (
        <details>
          <summary>{counted(problemKinds(guesses).length, 'thing')} worth a look</summary>
          <ProblemList problems={guesses} />
        </details>
      )}
    </>
  );
}
