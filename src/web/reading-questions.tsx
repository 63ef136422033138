// What the order files leave open: the encoding, which number of a date is the month, and where the orders were placed.
// Each holds for all files of this visit, and stays here once answered, so that the answer can be taken back.
import type { CatalogResponse, CheckResponse } from '../http/api.ts';
import type { Draft } from './draft.ts';
import { CHANNELS, DATE_ORDERS, ENCODING_USES } from './offers.ts';
import { filesWithOpenDates, namesAsRead } from './report-text.ts';
import { hasUnknownChannel } from './rule-findings.ts';

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
      {(hasUnknownChannel(report) || draft.channel !== undefined) && (
        <ChannelQuestion chosen={draft.channel} onChoose={(channel) => change({ channel })} />
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

interface ChannelQuestionProps {
  readonly chosen: Draft['channel'];
  readonly onChoose: (channel: Draft['channel']) => void;
}

function ChannelQuestion({ chosen, onChoose }: ChannelQuestionProps) {
  return (
    <div class="reading-question">
      <label for="channel">Where were these orders placed?</label>
      <p id="channel-use" class="quiet">
        The file does not say so. The notes are checked by the rules of that place.
      </p>
      <select
        id="channel"
        class="field"
        aria-describedby="channel-use"
        value={chosen ?? ''}
        onChange={(event) => onChoose(CHANNELS[event.currentTarget.selectedIndex - 1]?.channel)}
      >
        <option value="">not said</option>
        {CHANNELS.map(({ channel, name }) => (
          <option key={channel} value={channel}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}
