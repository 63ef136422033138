// How much the hand varies, on a slider with the three ways of writing marked below it. Below 0.5 lies the plain font,
// which is for tests and looks like one.
import { WAYS_OF_WRITING, type WayOfWriting } from './offers.ts';

interface RealismSliderProps {
  readonly realism: number;
  readonly onChange: (realism: number) => void;
}

const LEAST = 0.5;
const MOST = 1.5;

export function RealismSlider({ realism, onChange }: RealismSliderProps) {
  return (
    <div class="labelled">
      <label for="realism">Way of writing</label>
      <input
        id="realism"
        class="slider"
        type="range"
        min={LEAST}
        max={MOST}
        step="0.1"
        value={realism}
        aria-valuetext={inWords(realism)}
        onInput={(event) => onChange(event.currentTarget.valueAsNumber)}
      />
      <div class="slider-marks">
        {WAYS_OF_WRITING.map((way) => (
          <button
            key={way.name}
            type="button"
            class="slider-mark"
            style={{ '--share': (way.realism - LEAST) / (MOST - LEAST) }}
            aria-pressed={way.realism === realism}
            onClick={() => onChange(way.realism)}
          >
            {way.name}
          </button>
        ))}
      </div>
    </div>
  );
}

function inWords(realism: number): string {
  const distance = (way: WayOfWriting): number => Math.abs(way.realism - realism);
  const nearest = WAYS_OF_WRITING.reduce((best, way) => (distance(way) < distance(best) ? way : best));
  return nearest.realism === realism ? nearest.name : `${realism}, close to ${nearest.name.toLowerCase()}`;
}
