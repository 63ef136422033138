// The places that are left on a sheet begun before: the first free one, or any of them on a picture of the sheet.
import { columnsOf, type Stock } from './papers.ts';
import { SelectOne } from './select-one.tsx';

interface PlacesChoiceProps {
  readonly stock: Stock;
  readonly usedPlaces: readonly number[];
  readonly onUse: (usedPlaces: readonly number[]) => void;
}

export function PlacesChoice({ stock, usedPlaces, onUse }: PlacesChoiceProps) {
  const places = Array.from({ length: stock.perSheet }, (_, index) => index + 1);
  const firstFree = places.find((place) => !usedPlaces.includes(place)) ?? 1;
  return (
    <>
      <SelectOne
        label="First free place on the first sheet"
        options={places.map((place) => ({ value: place, name: place === 1 ? '1 (a whole sheet)' : place }))}
        chosen={firstFree}
        onChoose={(first) => onUse(places.filter((place) => place < first))}
      />
      <details>
        <summary>Used places in between</summary>
        <p class="quiet">Click on the places that are gone.</p>
        <SheetPicture stock={stock} places={places} usedPlaces={usedPlaces} onUse={onUse} />
      </details>
    </>
  );
}

interface SheetPictureProps extends PlacesChoiceProps {
  readonly places: readonly number[];
}

function SheetPicture({ stock, places, usedPlaces, onUse }: SheetPictureProps) {
  const used = new Set(usedPlaces);
  const turn = (place: number) => {
    const rest = usedPlaces.filter((other) => other !== place);
    const next = used.has(place) ? rest : [...rest, place];
    // A sheet without a free place is not put into the printer.
    if (next.length < places.length) onUse(next);
  };
  return (
    <div class="sheet-picture" style={{ '--columns': columnsOf(stock) }}>
      {places.map((place) => (
        <button
          key={place}
          type="button"
          aria-pressed={used.has(place)}
          aria-label={`Place ${place} is used`}
          onClick={() => turn(place)}
        >
          {place}
        </button>
      ))}
    </div>
  );
}
