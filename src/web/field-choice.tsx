// What one column of an order file holds: a list of fields to choose from, and beside it the guess that waits for a yes.
import { useRef } from 'preact/hooks';
import type { CatalogResponse } from '../http/api.ts';
import { type ColumnRow, IGNORE } from './column-choices.ts';

interface FieldChoiceProps {
  readonly row: ColumnRow;
  readonly fields: CatalogResponse['orderFields'];
  readonly onChoose: (field: string) => void;
}

export function FieldChoice({ row: { title, held, guess }, fields, onChoose }: FieldChoiceProps) {
  const select = useRef<HTMLSelectElement>(null);
  const guessed = fields.find(({ name }) => name === guess);
  const agree = () => {
    onChoose(guess);
    // The button goes with the guess.
    select.current?.focus();
  };
  return (
    <div class="field-choice">
      <select
        ref={select}
        class="field"
        aria-label={`${title} holds`}
        value={held}
        onChange={(event) => onChoose(event.currentTarget.value)}
      >
        {held === '' && <option value="">not read</option>}
        <option value={IGNORE}>nothing for a note</option>
        {fields.map(({ name, label }) => (
          <option key={name} value={name}>
            {label}
          </option>
        ))}
      </select>
      {guessed !== undefined && (
        <button type="button" class="text-button" onClick={agree}>
          Yes, {guessed.label}
        </button>
      )}
    </div>
  );
}
