// What the order files leave open and their names or dates show: the encoding, and which number of a date is the month.
// Both hold for all files of this visit, and stay here once answered, so that an answer can be taken back.
import type { CatalogResponse, CheckResponse } from '../http/api.ts';
import type { Draft } from './draft.ts';
import { DATE_ORDERS, ENCODING_USES } from './offers.ts';
import { filesWithOpenDates, namesAsRead } from './report-text.ts';

interface ReadingQuestionsProps {
  readonly report: CheckResponse;
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
  readonly catalog: CatalogResponse;
}

export function ReadingQuestions({ report, draft, change, catalog }: ReadingQuestionsProps) {
  const names = namesAsRead(report, draft.encoding);
  const files = filesWithOpenDates(report);
  return (
    <>
      {names.length > 0 && (
        <EncodingQuestion
          names={names}
          encodings={catalog.encodings}
          chosen={draft.encoding}
          onChoose={(encoding) => change({ encoding })}
        />
      )}
      {(files.length > 0 || draft.dates !== undefined) && (
        <DatesQuestion files={files} chosen={draft.dates} onChoose={(dates) => change({ dates })} />
      )}
    </>
  );
}

interface EncodingQuestionProps {
  readonly names: readonly string[];
  readonly encodings: CatalogResponse['encodings'];
  readonly chosen: Draft['encoding'];
  readonly onChoose: (encoding: Draft['encoding']) => void;
}

function EncodingQuestion({ names, encodings, chosen, onChoose }: EncodingQuestionProps) {
  return (
    <div class="reading-question">
      <div id="names-as-read" class="names-as-read">
        {names.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
      <label for="encoding">Do the names look right? If not, try another encoding.</label>
      <select
        id="encoding"
        class="field"
        aria-describedby="names-as-read"
        value={chosen ?? ''}
        onChange={(event) => onChoose(encodings[event.currentTarget.selectedIndex - 1])}
      >
        <option value="">as the file tells</option>
        {encodings.map((encoding) => (
          <option key={encoding} value={encoding}>
            {encoding} ({ENCODING_USES[encoding]})
          </option>
        ))}
      </select>
    </div>
  );
}

interface DatesQuestionProps {
  readonly files: readonly string[];
  readonly chosen: Draft['dates'];
  readonly onChoose: (dates: Draft['dates']) => void;
}

function DatesQuestion({ files, chosen, onChoose }: DatesQuestionProps) {
  return (
    <fieldset class="reading-question">
      <legend>What is 03/04/26?</legend>
      {files.length > 0 && <p class="quiet">Day and month cannot be told apart in {files.join(', ')}.</p>}
      <div class="radios">
        {DATE_ORDERS.map(({ dates, name }) => (
          <label key={name}>
            <input type="radio" name="dates" checked={dates === chosen} onChange={() => onChoose(dates)} />{' '}
            {name}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
