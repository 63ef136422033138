// What was found in one order file, what was set aside and why; guesses stay folded until asked for.
import { counted } from './in-words.ts';
import { ProblemList } from './problem-list.tsx';
import { type FileReport, isTurnedAway, whatWasFound } from './report-text.ts';

/** More than this would push the message out of sight. */
const FEW = 3;

interface FileReportCardProps {
  readonly file: File;
  /** null while the file is being read. */
  readonly report: FileReport | null;
  readonly onRemove: () => void;
}

export function FileReportCard({ file, report, onRemove }: FileReportCardProps) {
  return (
    <li class="file-report">
      <div class="file-report-head">
        <h3>{file.name}</h3>
        <button type="button" class="text-button" aria-label={`Remove ${file.name}`} onClick={onRemove}>
          Remove
        </button>
      </div>
      {report === null ? <p class="quiet">Reading…</p> : <Findings report={report} />}
    </li>
  );
}

function Findings({ report }: { readonly report: FileReport }) {
  const setAside = report.problems.filter(({ severity }) => severity === 'skip');
  const errors = report.problems.filter(({ severity }) => severity === 'error');
  const guesses = report.problems.filter(({ severity }) => severity === 'warning' || severity === 'info');
  return (
    <>
      {!isTurnedAway(report) && <p>{whatWasFound(report)}</p>}
      <ProblemList problems={errors} />
      {setAside.length > 0 && (
        <details open={setAside.length <= FEW}>
          <summary>{counted(setAside.length, 'order is', 'orders are')} set aside</summary>
          <ProblemList problems={setAside} />
        </details>
      )}
      {guesses.length > 0 && (
        <details>
          <summary>{counted(guesses.length, 'thing')} worth a look</summary>
          <ProblemList problems={guesses} />
        </details>
      )}
    </>
  );
}
