// Sheets of a print run come in; where each card lies, for a list of them, and the sheets to print again go out.
import type { Sheet } from './sheet.ts';

/** A card by the page on its front. */
export interface PlaceOfPage {
  readonly page: number;
  /** Count from 1. */
  readonly sheet: number;
  readonly place: number;
}

/** Where each card lies, sheet after sheet in the order of printing. */
export const placesOf = (sheets: readonly Sheet[]): readonly PlaceOfPage[] =>
  sheets
    .filter(({ side }) => side === 'front')
    .flatMap(({ number, places }) => places.map(({ page, place }) => ({ page, sheet: number, place })));

/** What is to be printed once more: whole sheets as they were, or cards by their places, on new ones. */
export type Again =
  | { readonly kind: 'sheets'; readonly from: number; readonly to: number }
  | {
      readonly kind: 'places';
      /** The first place that they are printed on now, counted from 1. */
      readonly startAt: number;
      readonly places: readonly { readonly sheet: number; readonly place: number }[];
    };

/** How many of the sheets, or of the cards on them, that are to be printed again there are not. */
export function missingAgain(sheets: readonly Sheet[], again: Again): number {
  if (again.kind === 'sheets') return sheetsAgain(sheets, again.from, again.to).length > 0 ? 0 : 1;
  return new Set(again.places.map(({ sheet, place }) => `${sheet}/${place}`)).size - placesOf(sheets).length;
}

/** The sides of the sheets from one number to another, the last one included, by their place among all sides. */
export const sheetsAgain = (sheets: readonly Sheet[], from: number, to: number): readonly number[] =>
  sheets.flatMap(({ number }, i) => (number >= from && number <= to ? [i] : []));

/** The pages on the fronts of these places; places on which nothing lies have none. */
export const pagesAt = (
  sheets: readonly Sheet[],
  places: readonly { readonly sheet: number; readonly place: number }[],
): readonly number[] =>
  placesOf(sheets)
    .filter((one) => places.some(({ sheet, place }) => sheet === one.sheet && place === one.place))
    .map(({ page }) => page);

/** What is printed of the sheets. */
export const printedSheets = (sheets: readonly Sheet[], again: Again | null): readonly Sheet[] =>
  again?.kind === 'sheets'
    ? sheets.filter(({ number }) => number >= again.from && number <= again.to)
    : sheets;

/** Sheets of paper: front and back are one. */
export const sheetCount = (sheets: readonly Sheet[]): number =>
  new Set(sheets.map(({ number }) => number)).size;
