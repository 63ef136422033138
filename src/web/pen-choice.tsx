// The width of the pen's line.
import { PENS } from './offers.ts';
import { SelectOne } from './select-one.tsx';

interface PenChoiceProps {
  readonly penMm: number | undefined;
  readonly onChoose: (penMm: number | undefined) => void;
}

export function PenChoice({ penMm, onChoose }: PenChoiceProps) {
  return (
    <SelectOne
      label="Pen"
      options={PENS.map(({ widthMm, name }) => ({ value: widthMm, name }))}
      chosen={penMm}
      onChoose={onChoose}
    />
  );
}
