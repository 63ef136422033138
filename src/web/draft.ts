// What the seller has written and chosen, how it is remembered between visits.
// Its fields are settings of the service by the same names. Orders are never remembered; what is said of them is.
import type { CatalogResponse, GivenSettings } from '../http/api.ts';
import { type RememberedColumns, rememberedColumnsIn } from './column-choices.ts';
import {
  type Channel,
  type DateOrder,
  type Encoding,
  LANGUAGES,
  type Language,
  PENS,
  PRINTERS,
  type PrintProfile,
} from './offers.ts';
import { type OrderLine, rememberedLines, saidLines } from './order-lines.ts';
import type { Allowed } from './rule-findings.ts';

export interface Draft {
  /** Each order gets a bundled message that fits it, and the seller's own message rests. */
  readonly fitsEachOrder: boolean;
  readonly message: string;
  readonly language: Language;
  readonly lines: readonly OrderLine[];
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
  /** Day on which the parcels go out, as 2026-11-25; '' if it is not said. */
  readonly sendingOn: string;
  /** Where orders were placed whose file does not say so. */
  readonly channel?: Channel | undefined;
  readonly allow: Allowed;
}

/** The bundled message that suits any order; the others are for an occasion. */
const FIRST_MESSAGE = 'thank-you';

export function firstDraft({ defaults, messageTemplates }: CatalogResponse, today: string): Draft {
  const { language, seller, hand, ink, stock, realism, penMm, profile, startAt } = defaults;
  const first = messageTemplates.find((one) => one.id === FIRST_MESSAGE && one.language === language);
  return {
    ...{ fitsEachOrder: false, message: first?.text ?? '', language, lines: [], seller },
    ...{ hand, ink, stock, realism, penMm, profile, startAt },
    ...{ rememberedColumns: {}, sendingOn: today, allow: {} },
  };
}

/** The text to keep. What belongs to the sheet in the printer or to the parcels of today stays out. */
export function rememberable(draft: Draft): string {
  const { startAt: _, encoding: _encoding, dates: _dates, ...rest } = draft;
  const { sendingOn: _sendingOn, channel: _channel, allow: _allow, ...kept } = rest;
  return JSON.stringify({ ...kept, lines: saidLines(kept.lines) });
}

/** The draft of the last visit; what is missing, broken or no longer offered is as in a first draft. */
export function rememberedDraft(kept: string | null, catalog: CatalogResponse, today: string): Draft {
  const first = firstDraft(catalog, today);
  const old = parseRecord(kept);
  const text = (value: unknown, otherwise: string) => (typeof value === 'string' ? value : otherwise);
  const offered = (list: readonly { readonly id: string }[], value: unknown, otherwise: string) =>
    list.find(({ id }) => id === value)?.id ?? otherwise;
  return {
    ...first,
    fitsEachOrder: old.fitsEachOrder === true,
    message: text(old.message, first.message),
    language: LANGUAGES.find(({ language }) => language === old.language)?.language ?? first.language,
    lines: rememberedLines(old.lines),
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

/** The draft in another language: a bundled message that nobody has changed is put into that language as well. */
export function inLanguage(
  { message }: Draft,
  language: Language,
  { messageTemplates }: Pick<CatalogResponse, 'messageTemplates'>,
): Partial<Draft> {
  const untouched = messageTemplates.find(({ text }) => text === message);
  const same = messageTemplates.find((one) => one.id === untouched?.id && one.language === language);
  return { language, message: same?.text ?? message };
}

/** A note signs with a name that is not there yet. Bundled messages do. */
export const lacksName = ({ seller, fitsEachOrder, message, lines }: Draft): boolean =>
  seller.trim() === '' &&
  (fitsEachOrder ||
    lines.some(({ template }) => template !== '') ||
    /\{\{\s*seller\.name\s*\}\}/.test(message));

/** What to send. A name that is still to be written is shown as one, rather than setting all orders aside. */
export function settingsToShow(
  draft: Draft,
  { messageTemplates }: Pick<CatalogResponse, 'messageTemplates'>,
): GivenSettings {
  const { fitsEachOrder, message, lines, sendingOn, ...same } = draft;
  const ids = messageTemplates.filter((one) => one.language === draft.language).map(({ id }) => id);
  return {
    ...same,
    ...(fitsEachOrder ? { template: 'auto' } : { message }),
    // A message that is not there in another language would set the whole run aside.
    lines: [
      ...saidLines(
        lines.map((line) => ({ ...line, template: ids.find((id) => id === line.template) ?? '' })),
      ),
    ],
    sendingOn: sendingOn === '' ? undefined : sendingOn,
    seller: lacksName(draft) ? 'Your name' : draft.seller,
  };
}

function parseRecord(kept: string | null): Readonly<Record<string, unknown>> {
  try {
    return Object(JSON.parse(kept ?? '{}'));
  } catch {
    return {};
  }
}
