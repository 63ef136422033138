// The inks to choose from, as radio buttons that look like swatches.
import type { CatalogResponse } from '../http/api.ts';

interface InkChoiceProps {
  readonly inks: CatalogResponse['inks'];
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}

export function InkChoice({ inks, chosen, onChoose }: InkChoiceProps) {
  return (
    <fieldset class="choice-set">
      <legend>Ink</legend>
      <div class="swatches">
        {inks.map(({ id, name, colour }) => (
          <label key={id} class="swatch">
            <input type="radio" name="ink" value={id} checked={id === chosen} onChange={() => onChoose(id)} />
            <span>
              <svg viewBox="0 0 24 24" aria-hidden="true">
                <circle cx="12" cy="12" r="11" fill={colour} />
              </svg>
              {name}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
