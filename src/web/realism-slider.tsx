// How much the hand varies, from neat (0.5) over natural (1) to hasty (1.5). Below lies the plain font,
// which is for tests and looks like one.

interface RealismSliderProps {
  readonly realism: number;
  readonly onChange: (realism: number) => void;
}

export function RealismSlider({ realism, onChange }: RealismSliderProps) {
  return (
    <div class="labelled">
      <label for="realism">Way of writing</label>
      <input
        id="realism"
        class="slider"
        type="range"
        min="0.5"
        max="1.5"
        step="0.1"
        value={realism}
        aria-valuetext={nameOf(realism)}
        onInput={(event) => onChange(event.currentTarget.valueAsNumber)}
      />
      <div class="slider-names" aria-hidden="true">
        <span>Neat</span>
        <span>Natural</span>
        <span>Hasty</span>
      </div>
    </div>
  );
}

function nameOf(realism: number): string {
  if (realism < 0.8) return 'Neat';
  return realism > 1.2 ? 'Hasty' : 'Natural';
}
