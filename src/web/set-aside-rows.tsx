// A button that saves the rows which come to no note, with the reasons: to be put right and dropped again.
import { useState } from 'preact/hooks';
import { type Job, setAsideRows, type Trouble } from './client.ts';
import { TroubleNote } from './problem-list.tsx';
import { saveFile } from './save-file.ts';
import { asTrouble } from './use-answer.ts';

const FILE_NAME = 'set-aside.csv';

export function SetAsideRows({ job }: { readonly job: Job }) {
  const [isBusy, setBusy] = useState(false);
  const [failed, setFailed] = useState<{ readonly job: Job; readonly trouble: Trouble } | null>(null);
  const start = async () => {
    if (isBusy) return;
    setBusy(true);
    setFailed(null);
    try {
      saveFile(await setAsideRows(job), FILE_NAME);
    } catch (error) {
      setFailed({ job, trouble: asTrouble(error) });
    }
    setBusy(false);
  };
  return (
    <>
      <button type="button" class="text-button" aria-disabled={isBusy} onClick={start}>
        Download the rows without a note (CSV)
      </button>
      {failed?.job === job && <TroubleNote trouble={failed.trouble} />}
    </>
  );
}
