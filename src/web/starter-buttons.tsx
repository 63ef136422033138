// Messages to start from. Picking one never loses the seller's own words: they can be brought back.
import { useState } from 'preact/hooks';
import type { CatalogResponse } from '../http/api.ts';
import type { Language } from './offers.ts';

interface StarterButtonsProps {
  readonly starters: CatalogResponse['messageTemplates'];
  readonly language: Language;
  readonly message: string;
  readonly onPick: (message: string) => void;
}

export function StarterButtons({ starters, language, message, onPick }: StarterButtonsProps) {
  const [ownWords, setOwnWords] = useState('');
  const offered = starters.filter((one) => one.language === language);
  const isStarter = starters.some(({ text }) => text === message);
  const pick = (text: string) => {
    if (!isStarter) setOwnWords(message);
    onPick(text);
  };
  return (
    <fieldset class="choice-set">
      <legend class="quiet">Start from</legend>
      <div class="chips">
        {offered.map(({ id, name, description, text }) => (
          <button key={id} type="button" class="chip" title={description} onClick={() => pick(text)}>
            {name}
          </button>
        ))}
        {isStarter && ownWords.trim() !== '' && (
          <button type="button" class="text-button" onClick={() => onPick(ownWords)}>
            Bring my own words back
          </button>
        )}
      </div>
    </fieldset>
  );
}
