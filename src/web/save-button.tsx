// A button that asks the service for a file and saves it; what goes wrong stands below it.
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Job, Trouble } from './client.ts';
import { TroubleNote } from './problem-list.tsx';
import { saveFile } from './save-file.ts';
import { asTrouble } from './use-answer.ts';

interface SaveButtonProps {
  readonly job: Job;
  readonly ask: (job: Job) => Promise<Blob>;
  readonly fileName: string;
  readonly children: ComponentChildren;
}

export function SaveButton({ job, ask, fileName, children }: SaveButtonProps) {
  const [isBusy, setBusy] = useState(false);
  const [failed, setFailed] = useState<{ readonly job: Job; readonly trouble: Trouble } | null>(null);
  const start = async () => {
    if (isBusy) return;
    setBusy(true);
    setFailed(null);
    try {
      saveFile(await ask(job), fileName);
    } catch (error) {
      setFailed({ job, trouble: asTrouble(error) });
    }
    setBusy(false);
  };
  return (
    <>
      <button type="button" class="text-button" aria-disabled={isBusy} onClick={start}>
        {children}
      </button>
      {failed?.job === job && <TroubleNote trouble={failed.trouble} />}
    </>
  );
}
