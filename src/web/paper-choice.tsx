// The paper in the printer: the papers that the layout has room on, with a search, and what there is to know of the chosen one.
import { useState } from 'preact/hooks';
import { papersFound, productsInWords, type Stock, sizesInWords } from './papers.ts';

interface PaperChoiceProps {
  /** The usual one first. */
  readonly papers: readonly Stock[];
  readonly chosen: Stock | undefined;
  readonly onChoose: (id: string) => void;
}

/** As many as are seen at a glance. */
const MOST_WITHOUT_SEARCH = 6;

export function PaperChoice({ papers, chosen, onChoose }: PaperChoiceProps) {
  const [search, setSearch] = useState('');
  const found = papersFound(papers, search);
  return (
    <fieldset class="choice-set paper-choice">
      <legend>Paper</legend>
      {papers.length > MOST_WITHOUT_SEARCH && (
        <>
          <input
            class="field"
            type="search"
            aria-label="Find a paper"
            placeholder="A6, 4x6, Avery 5163, label"
            value={search}
            onInput={(event) => setSearch(event.currentTarget.value)}
          />
          <p class="quiet" role="status">
            {papersInWords(found.length, papers.length)}
          </p>
        </>
      )}
      {found.length > 0 && (
        <div class="paper-list">
          {found.map((paper) => (
            <label key={paper.id} class="paper-row">
              <input
                type="radio"
                name="stock"
                value={paper.id}
                checked={paper.id === chosen?.id}
                onChange={() => onChoose(paper.id)}
              />
              <span>
                <span class="paper-name">{paper.name}</span>
                <small class="quiet">{detailsOf(paper, paper === papers[0], search)}</small>
              </span>
            </label>
          ))}
        </div>
      )}
      {chosen !== undefined && <ChosenPaper stock={chosen} />}
    </fieldset>
  );
}

const papersInWords = (found: number, all: number): string => {
  if (found === 0) return 'No paper with room for this layout is found by these words.';
  return found === all ? `${all} papers have room for this layout.` : `${found} of ${all} papers`;
};

function detailsOf(paper: Stock, isUsual: boolean, search: string): string {
  const details = [
    isUsual ? 'usual for this layout' : '',
    paper.perSheet > 1 ? `${paper.perSheet} a sheet` : '',
    productsInWords(paper, search),
  ];
  return details.filter((detail) => detail !== '').join(' · ');
}

function ChosenPaper({ stock }: { readonly stock: Stock }) {
  return (
    <div class="chosen-paper quiet">
      <p>
        <span class="paper-name">{stock.name}</span>: {sizesInWords(stock)}
      </p>
      {stock.notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
    </div>
  );
}
