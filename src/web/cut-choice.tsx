// Cards of the seller's own size, cut from plain paper: whether, how large, and how far apart.
import { useId } from 'preact/hooks';
import { GUTTERS_MM } from './offers.ts';
import type { PrintDraft } from './print-draft.ts';
import { SelectOne } from './select-one.tsx';

interface CutChoiceProps {
  readonly draft: PrintDraft;
  readonly change: (part: Partial<PrintDraft>) => void;
}

/** Both lengths are still to be typed. */
const NO_SIZE = 'x';

export function CutChoice({ draft: { cardMm, gutterMm }, change }: CutChoiceProps) {
  const [width = '', height = ''] = cardMm.split('x');
  return (
    <>
      <label class="check">
        <input
          type="checkbox"
          checked={cardMm !== ''}
          onChange={(event) => change({ cardMm: event.currentTarget.checked ? NO_SIZE : '', usedPlaces: [] })}
        />
        Cut cards of my own size from this paper
      </label>
      {cardMm !== '' && (
        <div class="side-by-side">
          <Length name="Width" value={width} onType={(typed) => change({ cardMm: `${typed}x${height}` })} />
          <Length name="Height" value={height} onType={(typed) => change({ cardMm: `${width}x${typed}` })} />
          <SelectOne
            label="Gap"
            options={GUTTERS_MM.map((mm) => ({ value: mm, name: mm === 0 ? 'none' : `${mm} mm` }))}
            chosen={gutterMm}
            onChoose={(mm) => change({ gutterMm: mm })}
          />
        </div>
      )}
    </>
  );
}

interface LengthProps {
  readonly name: string;
  readonly value: string;
  readonly onType: (typed: string) => void;
}

function Length({ name, value, onType }: LengthProps) {
  const id = useId();
  return (
    <div class="labelled">
      <label for={id}>{name} in mm</label>
      <input
        id={id}
        class="field"
        type="number"
        min="20"
        max="999"
        step="0.1"
        value={value}
        onInput={(event) => onType(event.currentTarget.value)}
      />
    </div>
  );
}
