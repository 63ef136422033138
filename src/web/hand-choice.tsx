// The hands to choose from, as radio buttons that look like tiles with a few words in each.
import type { CatalogResponse } from '../http/api.ts';

interface HandChoiceProps {
  readonly hands: CatalogResponse['hands'];
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}

const listed = new Intl.ListFormat('en');

export function HandChoice({ hands, chosen, onChoose }: HandChoiceProps) {
  const scripts = hands.find(({ id }) => id === chosen)?.scripts ?? [];
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
              <img src={`/api/v1/hands/${id}/sample`} alt="" width="540" height="110" loading="lazy" />
              {name}
              <small class="quiet">{description}</small>
            </span>
          </label>
        ))}
      </div>
      <p class="quiet below">Writes names in {listed.format(scripts)}.</p>
    </fieldset>
  );
}
