// Choices of writing: the hand, its pen and its ink.
import type { CatalogResponse } from '../http/api.ts';
import type { Draft } from './draft.ts';
import { HandChoice } from './hand-choice.tsx';
import { InkChoice } from './ink-choice.tsx';
import { PenChoice } from './pen-choice.tsx';
import { RealismSlider } from './realism-slider.tsx';

interface ChoicesProps {
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
  readonly catalog: CatalogResponse;
}

export function Choices({ draft, change, catalog }: ChoicesProps) {
  const hand = catalog.hands.find(({ id }) => id === draft.hand);
  return (
    <section class="step" aria-labelledby="choices-title">
      <h2 id="choices-title">Hand and ink</h2>
      <HandChoice hands={catalog.hands} chosen={draft.hand} onChoose={(hand) => change({ hand })} />
      <RealismSlider realism={draft.realism} onChange={(realism) => change({ realism })} />
      <PenChoice penMm={draft.penMm} onChoose={(penMm) => change({ penMm })} />
      <InkChoice
        inks={catalog.inks}
        chosen={draft.ink}
        suiting={hand?.inks ?? []}
        onChoose={(ink) => change({ ink })}
      />
    </section>
  );
}
