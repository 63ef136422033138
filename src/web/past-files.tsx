// Files of earlier orders, which get no note: a second, smaller place to drop them, what is held, and what is wrong with it.
import { useRef } from 'preact/hooks';
import type { ApiProblem } from '../http/api.ts';
import { DropButton } from './drop-button.tsx';
import { eachOnce } from './order-files.ts';
import { ProblemList } from './problem-list.tsx';

interface PastFilesProps {
  readonly files: readonly File[];
  readonly setFiles: (files: readonly File[]) => void;
  readonly problems: readonly ApiProblem[];
}

export function PastFiles({ files, setFiles, problems }: PastFilesProps) {
  const button = useRef<HTMLButtonElement>(null);
  const remove = (index: number) => {
    setFiles(files.filter((_, at) => at !== index));
    // The button that had the focus is gone with its file.
    button.current?.focus();
  };
  return (
    <div class="past-files">
      <DropButton button={button} look="small" onFiles={(added) => setFiles(eachOnce(files, added))}>
        <strong>Earlier orders (optional)</strong>
        <span class="quiet">They get no note, and tell who came back</span>
      </DropButton>
      {files.length > 0 && (
        <ul aria-label="Files of earlier orders">
          {files.map((file, index) => (
            <li key={`${index} ${file.name}`} class="file-report-head">
              <span>{file.name}</span>
              <button
                type="button"
                class="text-button"
                aria-label={`Remove ${file.name}`}
                onClick={() => remove(index)}
              >
                Remove
              </button>
            </li>
          ))}
        </ul>
      )}
      <ProblemList problems={problems} />
    </div>
  );
}
