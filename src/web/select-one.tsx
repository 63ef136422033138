// A list to choose one of a few values from, by their names.
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface SelectOneProps<T> {
  readonly label: string;
  readonly options: readonly { readonly value: T; readonly name: string | number }[];
  readonly chosen: T;
  readonly onChoose: (value: T) => void;
  /** What there is to know of the choice. */
  readonly children?: ComponentChildren;
}

export function SelectOne<T>({ label, options, chosen, onChoose, children }: SelectOneProps<T>) {
  const id = useId();
  const choose = (index: number) => {
    const option = options[index];
    if (option !== undefined) onChoose(option.value);
  };
  return (
    <div class="labelled">
      <label for={id}>{label}</label>
      <select
        id={id}
        class="field"
        aria-describedby={children === undefined ? undefined : `${id}-more`}
        value={options.findIndex(({ value }) => value === chosen)}
        onChange={(event) => choose(event.currentTarget.selectedIndex)}
      >
        {options.map(({ name }, index) => (
          <option key={name} value={index}>
            {name}
          </option>
        ))}
      </select>
      {children !== undefined && (
        <p id={`${id}-more`} class="quiet">
          {children}
        </p>
      )}
    </div>
  );
}
