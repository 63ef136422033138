// What the seller has written and chosen, how it is remembered between visits.
// Its fields are settings of the service by the same names. Orders are never remembered.
import type { CatalogResponse, GivenSettings } from '../http/api.ts';
import { type RememberedColumns, rememberedColumnsIn } from './column-choices.ts';
import { type DateOrder, type Encoding, PENS, PRINTERS, type PrintProfile } from './offers.ts';

export interface Draft {
  readonly message: string;
  readonly seller: string;
  readonly hand: string;
  readonly ink: string;
  readonly stock: string;
  readonly realism: number;
  /** The hand's own pen if left out. */
  readonly penMm?: number | undefined;
  readonly profile: PrintProfile;
  /** First free place on the first sheet, from 1. */
  readonly startAt: number;
  readonly rememberedColumns: RememberedColumns;
  /** Of all files; as each file tells if left out. */
  readonly encoding?: Encoding | undefined;
  /** Where a file does not tell which number is the month; such dates stay empty if left out. */
  readonly dates?: DateOrder | undefined;
}

/** The bundled message that suits any order; the others are for an occasion. */
const FIRST_MESSAGE = 'thank-you';

export function firstDraft({ defaults, messageTemplates }: CatalogResponse): Draft {
  const { seller, hand, ink, stock, realism, penMm, profile, startAt } = defaults;
  const message = messageTemplates.find(({ id }) => id === FIRST_MESSAGE)?.text ?? '';
  return { message, seller, hand, ink, stock, realism, penMm, profile, startAt, rememberedColumns: {} };
}

/** The text to keep. What belongs to the sheet in the printer or to the files of today stays out. */
export function rememberable(draft: Draft): string {
  const { startAt: _, encoding: _encoding, dates: _dates, ...kept } = draft;
  return JSON.stringify(kept);
}

/** The draft of the last visit; what is missing, broken or no longer offered is as in a first draft. */
export function rememberedDraft(kept: string | null, catalog: CatalogResponse): Draft {
  const first = firstDraft(catalog);
  const old = parseRecord(kept);
  const text = (value: unknown, otherwise: string) => (typeof value === 'string' ? value : otherwise);
  const offered = (list: readonly { readonly id: string }[], value: unknown, otherwise: string) =>
    list.find(({ id }) => id === value)?.id ?? otherwise;
  return {
    ...first,
    message: text(old.message, first.message),
    seller: text(old.seller, first.seller),
    hand: offered(catalog.hands, old.hand, first.hand),
    ink: offered(catalog.inks, old.ink, first.ink),
    stock: offered(catalog.stocks, old.stock, first.stock),
    realism: typeof old.realism === 'number' ? old.realism : first.realism,
    penMm: PENS.find(({ widthMm }) => widthMm === old.penMm)?.widthMm,
    profile: PRINTERS.find(({ profile }) => profile === old.profile)?.profile ?? first.profile,
    rememberedColumns: rememberedColumnsIn(old.rememberedColumns, catalog),
  };
}

/** The message signs with a name that is not there yet. */
export const lacksName = ({ message, seller }: Draft): boolean =>
  seller.trim() === '' && /\{\{\s*seller\.name\s*\}\}/.test(message);

/** What to look at: a name that is still to be written is shown as one, rather than setting all orders aside. */
export const settingsToShow = (draft: Draft): GivenSettings =>
  lacksName(draft) ? { ...draft, seller: 'Your name' } : draft;

function parseRecord(kept: string | null): Readonly<Record<string, unknown>> {
  try {
    return Object(JSON.parse(kept ?? '{}'));
  } catch {
    return {};
  }
}
