// Fields and conditions that the seller can put into the message, each a button that types it at the caret.
import type { CatalogResponse } from '../http/api.ts';
import { inWords } from './in-words.ts';

interface FieldButtonsProps {
  readonly fields: CatalogResponse['messageFields'];
  readonly onPick: (name: string) => void;
}

export function FieldButtons({ fields, onPick }: FieldButtonsProps) {
  return (
    <fieldset class="choice-set">
      <legend class="quiet">Put in from the order</legend>
      <div class="chips">
        {fields.map(({ name, description, example }) => (
          <button
            key={name}
            type="button"
            class="chip"
            title={`${description} For example: ${example}`}
            onClick={() => onPick(name)}
          >
            {inWords(name)}
          </button>
        ))}
      </div>
    </fieldset>
  );
}

interface ConditionButtonsProps {
  readonly conditions: CatalogResponse['messageConditions'];
  readonly onPick: (name: string) => void;
}

export function ConditionButtons({ conditions, onPick }: ConditionButtonsProps) {
  return (
    <details>
      <summary>Words for some orders only</summary>
      <p class="quiet below">Puts {'{{#if}}'} around what is selected in the message.</p>
      <div class="chips below">
        {conditions.map(({ name, description }) => (
          <button
            key={name}
            type="button"
            class="chip"
            title={`Only where this holds: ${description}`}
            onClick={() => onPick(name)}
          >
            {inWords(name)}
          </button>
        ))}
      </div>
    </details>
  );
}
