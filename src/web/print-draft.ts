// What the seller has chosen of layout, paper and printing, how it is remembered, and what is sent of it: settings that the
// chosen layout and paper have no use for stay in the draft, for when they have.
import type { CatalogResponse, GivenSettings } from '../http/api.ts';
import {
  BLEEDS_MM,
  CONDITIONS,
  FLIPS,
  type Flip,
  GUTTERS_MM,
  ORDERS_ON_SHEETS,
  type OrderOnSheets,
  PRINTERS,
  type PrintProfile,
  SORTINGS,
  type Sorting,
} from './offers.ts';
import { canBeCut, layoutOf, type Papers, stockOf } from './papers.ts';

export interface PrintDraft {
  readonly layout: string;
  /** '' is the usual paper of the layout. */
  readonly stock: string;
  /** Width and height of cards that the seller cuts, as typed: 85x55; '' where none are cut. */
  readonly cardMm: string;
  readonly gutterMm: number;
  readonly bleedMm: number;
  readonly marks: boolean;
  readonly profile: PrintProfile;
  readonly condition: string;
  /** Places of the first sheet that hold nothing any more, from 1. */
  readonly usedPlaces: readonly number[];
  readonly impose: OrderOnSheets;
  readonly reverse: boolean;
  readonly flip: Flip;
  readonly sort: Sorting;
  readonly printRun: string;
  readonly returnAddress: string;
  readonly shipsFrom: string;
  /** What a QR code says; '' is none. */
  readonly qr: string;
}

/** The service refuses longer texts. */
export const LONGEST_TEXTS = { printRun: 60, returnAddress: 500, shipsFrom: 60, qr: 300 } as const;

export function firstPrintDraft({ defaults, layouts }: CatalogResponse): PrintDraft {
  const { layout, stock = '', gutterMm, bleedMm, marks, profile, condition } = defaults;
  const { impose, reverse, flip, sort, printRun, returnAddress, shipsFrom, qr = '' } = defaults;
  return {
    ...{ layout, stock: chosenStock(stock, layoutOf({ layout }, { layouts })), cardMm: '' },
    ...{ gutterMm, bleedMm, marks, profile, condition, usedPlaces: [] },
    ...{ impose, reverse, flip, sort, printRun, returnAddress, shipsFrom, qr },
  };
}

/** The choice as it was kept; what is missing, broken or no longer offered is as in a first draft. */
export function rememberedPrint(
  old: Readonly<Record<string, unknown>>,
  first: PrintDraft,
  { layouts }: Pick<CatalogResponse, 'layouts'>,
): PrintDraft {
  const layout = layouts.find(({ id }) => id === old.layout) ?? layoutOf(first, { layouts });
  const text = (field: keyof typeof LONGEST_TEXTS) => {
    const value = old[field];
    return typeof value === 'string' && value.length <= LONGEST_TEXTS[field] ? value : first[field];
  };
  return {
    ...first,
    layout: layout.id,
    stock: chosenStock(old.stock, layout),
    cardMm: typeof old.cardMm === 'string' && CARD_MM.test(old.cardMm) ? old.cardMm : first.cardMm,
    gutterMm: GUTTERS_MM.find((each) => each === old.gutterMm) ?? first.gutterMm,
    bleedMm: BLEEDS_MM.find((each) => each === old.bleedMm) ?? first.bleedMm,
    marks: typeof old.marks === 'boolean' ? old.marks : first.marks,
    profile: PRINTERS.find(({ profile }) => profile === old.profile)?.profile ?? first.profile,
    condition: CONDITIONS.find(({ id }) => id === old.condition)?.id ?? first.condition,
    impose: ORDERS_ON_SHEETS.find(({ impose }) => impose === old.impose)?.impose ?? first.impose,
    reverse: old.reverse === true,
    flip: FLIPS.find(({ flip }) => flip === old.flip)?.flip ?? first.flip,
    sort: SORTINGS.find(({ sort }) => sort === old.sort)?.sort ?? first.sort,
    returnAddress: text('returnAddress'),
    shipsFrom: text('shipsFrom'),
    qr: text('qr'),
  };
}

/** The id to hold for a paper; '' for the usual one, and for one that the layout has no room on. */
export const chosenStock = (
  id: unknown,
  { stock: usual, stocks }: CatalogResponse['layouts'][number],
): string => (id === usual ? '' : (stocks.find((fitting) => fitting === id) ?? ''));

/** Another layout, on the same paper where it has room on it. */
export function inLayout(draft: PrintDraft, id: string, catalog: Papers): Partial<PrintDraft> {
  const held = stockOf(draft, catalog)?.id;
  const isUsual = draft.stock === '';
  const stock = isUsual ? '' : chosenStock(held, layoutOf({ layout: id }, catalog));
  return { layout: id, stock, usedPlaces: [] };
}

/** As the service takes it. */
const CARD_MM = /^\d{2,3}(\.\d{1,3})?x\d{2,3}(\.\d{1,3})?$/;

/** Whether the seller has said of what size the cards are that they cut from the paper. */
export function isCut(draft: PrintDraft, catalog: Papers): boolean {
  const isWhole = CARD_MM.test(draft.cardMm);
  return isWhole && canBeCut(layoutOf(draft, catalog), stockOf(draft, catalog), catalog);
}

export const mayBleed = (draft: PrintDraft, catalog: Papers): boolean =>
  draft.profile === 'press' || isCut(draft, catalog);

/** Places on a sheet; null where that depends on how many cards come out of it. */
export const placesOn = (draft: PrintDraft, catalog: Papers): number | null =>
  isCut(draft, catalog) ? null : (stockOf(draft, catalog)?.perSheet ?? 1);

export function printSettings(draft: PrintDraft, catalog: Papers): GivenSettings {
  const { layout, stock, cardMm, gutterMm, bleedMm, marks, profile, condition } = draft;
  const { impose, reverse, flip, sort, printRun, returnAddress, shipsFrom, qr } = draft;
  const isSingle = placesOn(draft, catalog) === 1;
  return {
    ...{ layout, marks, profile, condition, reverse, flip, sort, printRun, returnAddress, shipsFrom },
    ...(stock === '' ? {} : { stock }),
    ...(isCut(draft, catalog) ? { cardMm, gutterMm } : {}),
    bleedMm: mayBleed(draft, catalog) ? bleedMm : 0,
    impose: isSingle ? 'sequence' : impose,
    freePlaces: freePlaces(draft, catalog),
    ...(qr.trim() === '' ? {} : { qr: qr.trim() }),
  };
}

/** The free places of the first sheet, as the service takes them: none for a whole sheet. */
function freePlaces(draft: PrintDraft, catalog: Papers): number[][] {
  const { usedPlaces, impose } = draft;
  const places = Array.from({ length: placesOn(draft, catalog) ?? 0 }, (_, index) => index + 1);
  const free = places.filter((place) => !usedPlaces.includes(place));
  const isPartUsed = free.length > 0 && free.length < places.length;
  // A pile is cut from whole sheets.
  return isPartUsed && impose === 'sequence' ? [free] : [];
}
