// The width of the pen's line.
import { PENS } from './offers.ts';

interface PenChoiceProps {
  readonly penMm: number | undefined;
  readonly onChoose: (penMm: number | undefined) => void;
}

export function PenChoice({ penMm, onChoose }: PenChoiceProps) {
  return (
    <div class="labelled">
      <label for="pen">Pen</label>
      <select
        id="pen"
        class="field"
        value={PENS.findIndex(({ widthMm }) => widthMm === penMm)}
        onChange={(event) => onChoose(PENS[event.currentTarget.selectedIndex]?.widthMm)}
      >
        {PENS.map(({ name }, index) => (
          <option key={name} value={index}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}
