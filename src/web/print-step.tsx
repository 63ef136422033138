// Last step: what is printed beside the note, on which paper, by which printer.
import type { CatalogResponse, CheckResponse } from '../http/api.ts';
import { CutChoice } from './cut-choice.tsx';
import type { Draft } from './draft.ts';
import { Furnishings } from './furnishings.tsx';
import { LayoutChoice } from './layout-choice.tsx';
import { MorePrinting } from './more-printing.tsx';
import { PaperChoice } from './paper-choice.tsx';
import { canBeCut, layoutOf, layoutsInOrder, papersFor, stockOf } from './papers.ts';
import type { Pictures } from './pictures.ts';
import { PlacesChoice } from './places-choice.tsx';
import { chosenStock, inLayout, placesOn } from './print-draft.ts';
import { PrinterChoice } from './printer-choice.tsx';
import { ProblemList } from './problem-list.tsx';
import { paperProblems, pictureProblems, profileProblems } from './report-text.ts';

interface PrintStepProps {
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
  readonly catalog: CatalogResponse;
  readonly pictures: Pictures;
  readonly setPictures: (pictures: Pictures) => void;
  readonly report: CheckResponse | null;
}

export function PrintStep({ report, pictures, setPictures, ...choosing }: PrintStepProps) {
  const { draft, change, catalog } = choosing;
  const layout = layoutOf(draft, catalog);
  const problems = report?.problems ?? [];
  const holding = { pictures, setPictures };
  return (
    <section class="step" aria-labelledby="print-title">
      <h2 id="print-title">Layout, paper and printer</h2>
      <LayoutChoice
        layouts={layoutsInOrder(catalog)}
        chosen={layout.id}
        onChoose={(id) => change(inLayout(draft, id, catalog))}
      />
      <Furnishings layout={layout} problems={pictureProblems(problems)} {...holding} {...choosing} />
      <PaperChoices {...choosing} />
      <ProblemList problems={paperProblems(problems)} />
      <PrinterChoice problems={profileProblems(problems)} {...holding} {...choosing} />
      <MorePrinting {...choosing} />
    </section>
  );
}

function PaperChoices({ draft, change, catalog }: Pick<PrintStepProps, 'draft' | 'change' | 'catalog'>) {
  const layout = layoutOf(draft, catalog);
  const stock = stockOf(draft, catalog);
  const places = placesOn(draft, catalog) ?? 1;
  return (
    <>
      <PaperChoice
        // A search is for the papers of one layout.
        key={layout.id}
        papers={papersFor(layout, catalog)}
        chosen={stock}
        onChoose={(id) => change({ stock: chosenStock(id, layout), usedPlaces: [] })}
      />
      {canBeCut(layout, stock, catalog) && <CutChoice draft={draft} change={change} />}
      {stock !== undefined && places > 1 && draft.impose === 'sequence' && (
        <PlacesChoice
          stock={stock}
          usedPlaces={draft.usedPlaces}
          onUse={(usedPlaces) => change({ usedPlaces })}
        />
      )}
    </>
  );
}
