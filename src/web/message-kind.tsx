// Whether all orders get the seller's message or each the bundled one that fits it, and the language of the bundled ones.
import type { CatalogResponse } from '../http/api.ts';
import { type Draft, inLanguage } from './draft.ts';
import { LANGUAGES, type Language } from './offers.ts';
import { SelectOne } from './select-one.tsx';

interface MessageKindProps {
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
  readonly catalog: CatalogResponse;
}

const KINDS = [
  { fitsEachOrder: false, name: 'One message for all', description: 'In your own words, with fields.' },
  {
    fitsEachOrder: true,
    name: 'What fits each order',
    description: 'A gift, a returning buyer, a late parcel: each gets the bundled message for it.',
  },
] as const;

export function MessageKind({ draft, change, catalog }: MessageKindProps) {
  return (
    <>
      <LanguageChoice
        language={draft.language}
        onChoose={(language) => change(inLanguage(draft, language, catalog))}
      />
      <fieldset class="choice-set message-kinds">
        <legend class="heard-only">Which message</legend>
        {KINDS.map(({ fitsEachOrder, name, description }) => (
          <label key={name} class="message-kind">
            <input
              type="radio"
              name="message-kind"
              checked={draft.fitsEachOrder === fitsEachOrder}
              onChange={() => change({ fitsEachOrder })}
            />
            <span>
              {name}
              <small class="quiet">{description}</small>
            </span>
          </label>
        ))}
      </fieldset>
    </>
  );
}

interface LanguageChoiceProps {
  readonly language: Language;
  readonly onChoose: (language: Language) => void;
}

function LanguageChoice({ language, onChoose }: LanguageChoiceProps) {
  return (
    <SelectOne
      label="Language of bundled messages and dates"
      options={LANGUAGES.map((one) => ({ value: one.language, name: one.name }))}
      chosen={language}
      onChoose={onChoose}
    />
  );
}
