// The layouts to choose from, as radio buttons that look like tiles with what each of them shows.
import type { Layout } from './papers.ts';

interface LayoutChoiceProps {
  readonly layouts: readonly Layout[];
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}

export function LayoutChoice({ layouts, chosen, onChoose }: LayoutChoiceProps) {
  return (
    <fieldset class="choice-set">
      <legend>Layout</legend>
      <div class="tiles">
        {layouts.map(({ id, name, description }) => (
          <label key={id} class="tile">
            <input
              type="radio"
              name="layout"
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
