// Choices of printing that are seldom needed, folded away; each stands there only where it changes something.
import { BLEEDS_MM, FLIPS, ORDERS_ON_SHEETS, SORTINGS } from './offers.ts';
import { hasTwoSides, layoutOf, type Papers, stockOf } from './papers.ts';
import { isCut, LONGEST_TEXTS, mayBleed, type PrintDraft, placesOn } from './print-draft.ts';
import { SelectOne } from './select-one.tsx';

interface MorePrintingProps {
  readonly draft: PrintDraft;
  readonly change: (part: Partial<PrintDraft>) => void;
  readonly catalog: Papers;
}

export function MorePrinting({ draft, change, catalog }: MorePrintingProps) {
  return (
    <details>
      <summary>More for printing</summary>
      <div class="more-printing">
        <SelectOne
          label="Sorted"
          options={SORTINGS.map(({ sort, name }) => ({ value: sort, name }))}
          chosen={draft.sort}
          onChoose={(sort) => change({ sort })}
        />
        <SheetChoices draft={draft} change={change} catalog={catalog} />
        <EdgeChoices draft={draft} change={change} catalog={catalog} />
        <label class="check">
          <input
            type="checkbox"
            checked={draft.reverse}
            onChange={(event) => change({ reverse: event.currentTarget.checked })}
          />
          Last sheet first, for a printer that stacks face up
        </label>
        <PrintRun draft={draft} change={change} />
      </div>
    </details>
  );
}

/** How notes come onto sheets of several, and onto both sides. */
function SheetChoices({ draft, change, catalog }: MorePrintingProps) {
  return (
    <>
      {placesOn(draft, catalog) !== 1 && (
        <SelectOne
          label="On sheets of several"
          options={ORDERS_ON_SHEETS.map(({ impose, name }) => ({ value: impose, name }))}
          chosen={draft.impose}
          onChoose={(impose) => change({ impose })}
        />
      )}
      {hasTwoSides(layoutOf(draft, catalog)) && (
        <SelectOne
          label="Both sides: how the printer turns the paper"
          options={FLIPS.map(({ flip, name }) => ({ value: flip, name }))}
          chosen={draft.flip}
          onChoose={(flip) => change({ flip })}
        />
      )}
    </>
  );
}

/** What is printed at the edges of cards and beyond. */
function EdgeChoices({ draft, change, catalog }: MorePrintingProps) {
  const isTrimmed = mayBleed(draft, catalog);
  const hasMarks = isTrimmed || isCut(draft, catalog) || stockOf(draft, catalog)?.isCutByHand === true;
  return (
    <>
      {isTrimmed && (
        <SelectOne
          label="Bleed: how far artwork goes beyond the cut"
          options={BLEEDS_MM.map((mm) => ({ value: mm, name: mm === 0 ? 'none' : `${mm} mm` }))}
          chosen={draft.bleedMm}
          onChoose={(mm) => change({ bleedMm: mm })}
        />
      )}
      {hasMarks && (
        <label class="check">
          <input
            type="checkbox"
            checked={draft.marks}
            onChange={(event) => change({ marks: event.currentTarget.checked })}
          />
          Crop and fold marks
        </label>
      )}
    </>
  );
}

function PrintRun({ draft, change }: Pick<MorePrintingProps, 'draft' | 'change'>) {
  return (
    <div class="labelled">
      <label for="print-run">Name of this print run</label>
      <input
        id="print-run"
        class="field"
        maxLength={LONGEST_TEXTS.printRun}
        value={draft.printRun}
        aria-describedby="print-run-use"
        onInput={(event) => change({ printRun: event.currentTarget.value })}
      />
      <p id="print-run-use" class="quiet">
        It stands small at the edge of sheets that have one, and on the cover list.
      </p>
    </div>
  );
}
