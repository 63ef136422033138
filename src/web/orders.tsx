// First step: order files come in; what was found in each of them and what they leave open stands below.
import { useRef, useState } from 'preact/hooks';
import type { CatalogResponse, CheckResponse } from '../http/api.ts';
import { getSampleOrders, type Trouble } from './client.ts';
import type { Draft } from './draft.ts';
import { DropFiles } from './drop-files.tsx';
import { FileReportCard } from './file-report-card.tsx';
import { counted } from './in-words.ts';
import { type OrderFiles, sampleFiles, withFiles, withoutFile } from './order-files.ts';
import { PastFiles } from './past-files.tsx';
import { TroubleNote } from './problem-list.tsx';
import { ReadingQuestions } from './reading-questions.tsx';
import { pastProblems } from './report-text.ts';
import { SendingDay } from './sending-day.tsx';
import { type Answer, asTrouble } from './use-answer.ts';

interface OrdersProps {
  readonly orderFiles: OrderFiles;
  readonly setOrderFiles: (files: OrderFiles) => void;
  readonly pastFiles: readonly File[];
  readonly setPastFiles: (files: readonly File[]) => void;
  readonly check: Answer<CheckResponse>;
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
  readonly catalog: CatalogResponse;
}

export function Orders(props: OrdersProps) {
  const { orderFiles, setOrderFiles, pastFiles, setPastFiles, ...reading } = props;
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const dropButton = useRef<HTMLButtonElement>(null);
  const trySamples = () => {
    setTrouble(null);
    getSampleOrders().then(
      (csv) => setOrderFiles(sampleFiles(csv)),
      (error: unknown) => setTrouble(asTrouble(error)),
    );
  };
  const remove = (index: number) => {
    setOrderFiles(withoutFile(orderFiles, index));
    // The button that had the focus is gone with its file.
    dropButton.current?.focus();
  };
  const hasOwnFiles = orderFiles.files.length > 0 && !orderFiles.areSamples;
  return (
    <section class="step" aria-labelledby="orders-title">
      <h2 id="orders-title">Your orders</h2>
      <DropFiles button={dropButton} onFiles={(files) => setOrderFiles(withFiles(orderFiles, files))} />
      {!hasOwnFiles && (
        <button type="button" class="text-button" onClick={trySamples}>
          Try with sample orders
        </button>
      )}
      {trouble !== null && <TroubleNote trouble={trouble} />}
      {reading.check.trouble !== null && <TroubleNote trouble={reading.check.trouble} />}
      <PastFiles
        files={pastFiles}
        setFiles={setPastFiles}
        problems={reading.check.value === null ? [] : pastProblems(reading.check.value)}
      />
      <SendingDay day={reading.draft.sendingOn} onChange={(sendingOn) => reading.change({ sendingOn })} />
      <p class="heard-only" role="status">
        {summary(orderFiles.files.length, reading.check)}
      </p>
      {orderFiles.files.length > 0 && <Reading files={orderFiles.files} onRemove={remove} {...reading} />}
    </section>
  );
}

interface ReadingProps extends Pick<OrdersProps, 'check' | 'draft' | 'change' | 'catalog'> {
  readonly files: readonly File[];
  readonly onRemove: (index: number) => void;
}

function Reading({ files, onRemove, check, draft, change, catalog }: ReadingProps) {
  return (
    <>
      <ul class="file-reports" aria-label="Files">
        {files.map((file, index) => (
          <FileReportCard
            key={`${index} ${file.name}`}
            file={file}
            report={check.value?.files[index] ?? null}
            draft={draft}
            change={change}
            catalog={catalog}
            onRemove={() => onRemove(index)}
          />
        ))}
      </ul>
      {check.value !== null && (
        <ReadingQuestions report={check.value} draft={draft} change={change} catalog={catalog} />
      )}
    </>
  );
}

function summary(fileCount: number, { value, isWaiting }: Answer<CheckResponse>): string {
  if (fileCount === 0) return '';
  if (isWaiting || value === null) return 'Reading the orders';
  return `${counted(value.orders.length, 'order')} found in ${counted(fileCount, 'file')}`;
}
