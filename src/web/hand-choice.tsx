// The hands to choose from, as radio buttons that look like tiles.
import type { CatalogResponse } from '../http/api.ts';

interface HandChoiceProps {
  readonly hands: CatalogResponse['hands'];
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}

export function HandChoice({ hands, chosen, onChoose }: HandChoiceProps) {
  return (
    <fieldset class="choice-set">
      <legend>Hand</legend>
      <div class="tiles">
        {hands.map(({ id, name, description }) => (
          <label key={id} class="tile">
            <input
              type="radio"
              name="hand"
              value={id}
              checked={id === chosen}
              onChange={() => onChoose(id)}
            />
            <span>
              {name}
              <small class="quiet">{description}</small>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
