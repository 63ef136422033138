// What the columns of one file hold, with a choice for each. A guess waits for a yes: nothing is read of it before.
import { useId, useRef } from 'preact/hooks';
import type { CatalogResponse } from '../http/api.ts';
import {
  allGuesses,
  type ColumnChoices,
  type ColumnRow,
  columnRows,
  type RememberedColumns,
  withChoices,
  withoutChoices,
} from './column-choices.ts';
import { FieldChoice } from './field-choice.tsx';
import { columnsQuestion, type FileReport } from './report-text.ts';

interface ColumnsTableProps {
  readonly report: FileReport;
  readonly fields: CatalogResponse['orderFields'];
  readonly remembered: RememberedColumns;
  readonly onRemember: (remembered: RememberedColumns) => void;
}

export function ColumnsTable({ onRemember, ...props }: ColumnsTableProps) {
  const summary = useRef<HTMLElement>(null);
  const titleId = useId();
  const question = columnsQuestion(props.report);
  // Once open it stays so: it must not fold under the hands of somebody who has just answered the last question.
  const hasAsked = useRef(false);
  hasAsked.current ||= question !== null;
  return (
    <>
      {question !== null && <p class={`problem ${question.severity}`}>{question.text}</p>}
      <details class="columns" open={hasAsked.current}>
        <summary ref={summary} id={titleId}>
          What the columns hold
        </summary>
        <Columns
          {...props}
          titleId={titleId}
          onRemember={onRemember}
          onRememberAll={(all) => {
            onRemember(all);
            // The button that had the focus is gone.
            summary.current?.focus();
          }}
        />
      </details>
    </>
  );
}

interface ColumnsProps extends ColumnsTableProps {
  readonly titleId: string;
  /** As onRemember, from a button that is then no longer needed. */
  readonly onRememberAll: (remembered: RememberedColumns) => void;
}

function Columns({ report, fields, remembered, titleId, onRemember, onRememberAll }: ColumnsProps) {
  const { headings } = report;
  const rows = columnRows(report, remembered);
  const guesses = allGuesses(rows);
  return (
    <>
      {Object.keys(guesses).length > 1 && (
        <button
          type="button"
          class="button"
          onClick={() => onRememberAll(withChoices(remembered, headings, guesses))}
        >
          Use all guesses
        </button>
      )}
      <ColumnRows
        titleId={titleId}
        rows={rows}
        fields={fields}
        onChoose={(added) => onRemember(withChoices(remembered, headings, added))}
      />
      {remembered[headings] !== undefined && (
        <p class="quiet">
          Kept for the next file like this.{' '}
          <button
            type="button"
            class="text-button"
            onClick={() => onRememberAll(withoutChoices(remembered, headings))}
          >
            Forget it
          </button>
        </p>
      )}
    </>
  );
}

interface ColumnRowsProps {
  readonly titleId: string;
  readonly rows: readonly ColumnRow[];
  readonly fields: CatalogResponse['orderFields'];
  readonly onChoose: (added: ColumnChoices) => void;
}

function ColumnRows({ titleId, rows, fields, onChoose }: ColumnRowsProps) {
  return (
    <div class="columns-rows">
      <table aria-labelledby={titleId}>
        <thead>
          <tr>
            <th scope="col">Column</th>
            <th scope="col">For example</th>
            <th scope="col" class="holds">
              Holds
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{row.title}</th>
              <td class="samples">{row.samples.join(', ')}</td>
              <td class="holds">
                <FieldChoice row={row} fields={fields} onChoose={(field) => onChoose({ [row.key]: field })} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
