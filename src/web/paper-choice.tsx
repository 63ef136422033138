// The paper in the printer, single cards apart from sheets of several, and the first free place on a sheet begun before.
import type { CatalogResponse } from '../http/api.ts';
import type { Draft } from './draft.ts';

type Stock = CatalogResponse['stocks'][number];

interface PaperChoiceProps {
  readonly stocks: readonly Stock[];
  readonly stock: string;
  readonly startAt: number;
  readonly change: (part: Partial<Draft>) => void;
}

export function PaperChoice({ stocks, stock, startAt, change }: PaperChoiceProps) {
  const chosen = stocks.find(({ id }) => id === stock);
  return (
    <>
      <div class="labelled">
        <label for="stock">Paper</label>
        <select
          id="stock"
          class="field"
          aria-describedby="stock-sizes"
          value={stock}
          onChange={(event) => change({ stock: event.currentTarget.value, startAt: 1 })}
        >
          <StockGroup label="Single cards" stocks={stocks.filter(({ perSheet }) => perSheet === 1)} />
          <StockGroup
            label="Sheets of several cards"
            stocks={stocks.filter(({ perSheet }) => perSheet > 1)}
          />
        </select>
        <p id="stock-sizes" class="quiet">
          {chosen !== undefined && sizesOf(chosen)}
        </p>
      </div>
      {chosen !== undefined && chosen.perSheet > 1 && (
        <StartPlace
          perSheet={chosen.perSheet}
          startAt={startAt}
          onChoose={(place) => change({ startAt: place })}
        />
      )}
    </>
  );
}

function StockGroup({ label, stocks }: { readonly label: string; readonly stocks: readonly Stock[] }) {
  if (stocks.length === 0) return null;
  return (
    <optgroup label={label}>
      {stocks.map(({ id, name, perSheet }) => (
        <option key={id} value={id}>
          {perSheet > 1 ? `${name} (${perSheet} a sheet)` : name}
        </option>
      ))}
    </optgroup>
  );
}

interface StartPlaceProps {
  readonly perSheet: number;
  readonly startAt: number;
  readonly onChoose: (place: number) => void;
}

function StartPlace({ perSheet, startAt, onChoose }: StartPlaceProps) {
  const places = Array.from({ length: perSheet }, (_, index) => index + 1);
  return (
    <div class="labelled">
      <label for="start-at">First free place on the first sheet</label>
      <select
        id="start-at"
        class="field"
        value={startAt}
        onChange={(event) => onChoose(Number(event.currentTarget.value))}
      >
        {places.map((place) => (
          <option key={place} value={place}>
            {place === 1 ? '1 (a whole sheet)' : place}
          </option>
        ))}
      </select>
    </div>
  );
}

function sizesOf(stock: Stock): string {
  const card = `${mm(stock.cardWidthMm)} × ${mm(stock.cardHeightMm)} mm`;
  if (stock.perSheet === 1) return card;
  const sheet = `${mm(stock.sheetWidthMm)} × ${mm(stock.sheetHeightMm)} mm`;
  const cut = stock.isCutByHand ? ', with crop marks for cutting' : '';
  return `${stock.perSheet} cards of ${card} on a sheet of ${sheet}${cut}`;
}

const mm = (length: number): string => length.toLocaleString('en', { maximumFractionDigits: 1 });
