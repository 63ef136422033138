// The inks to choose from, as radio buttons that look like swatches; those that suit the hand say so.
import type { CatalogResponse } from '../http/api.ts';

interface InkChoiceProps {
  readonly inks: CatalogResponse['inks'];
  readonly chosen: string;
  /** Ids of the inks that suit the hand. */
  readonly suiting: readonly string[];
  readonly onChoose: (id: string) => void;
}

export function InkChoice({ inks, chosen, suiting, onChoose }: InkChoiceProps) {
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
              <span>
                {name}
                {suiting.includes(id) && <small class="quiet">suits this hand</small>}
              </span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
