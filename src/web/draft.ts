// What the seller has written and chosen, how it is remembered between visits.
// Its fields are settings of the service by the same names. Orders are never remembered; what is said of them is.
import type { CatalogResponse, GivenSettings } from '../http/api.ts';
import { type RememberedColumns, rememberedColumnsIn } from './column-choices.ts';
import { type Channel, type DateOrder, type Encoding, LANGUAGES, type Language, PENS } from './offers.ts';
import { type OrderLine, rememberedLines, saidLines } from './order-lines.ts';
import { layoutOf } from './papers.ts';
import { firstPrintDraft, type PrintDraft, printSettings, rememberedPrint } from './print-draft.ts';
import type { Allowed } from './rule-findings.ts';

export interface Draft extends PrintDraft {
  /** Each order gets a bundled message that fits it, and the seller's own message rests. */
  readonly fitsEachOrder: boolean;
  readonly message: string;
  readonly language: Language;
  readonly lines: readonly OrderLine[];
  readonly seller: string;
  readonly hand: string;
  readonly ink: string;
  readonly realism: number;
  /** The hand's own pen if left out. */
  readonly penMm?: number | undefined;
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

export function firstDraft(catalog: CatalogResponse, today: string): Draft {
  const { defaults, messageTemplates } = catalog;
  const { language, seller, hand, ink, realism, penMm } = defaults;
  const first = messageTemplates.find((one) => one.id === FIRST_MESSAGE && one.language === language);
  return {
    ...{ fitsEachOrder: false, message: first?.text ?? '', language, lines: [], seller },
    ...{ hand, ink, realism, penMm },
    ...firstPrintDraft(catalog),
    ...{ rememberedColumns: {}, sendingOn: today, allow: {} },
  };
}

/** The text to keep. What belongs to the sheet in the printer or to the parcels of today stays out. */
export function rememberable(draft: Draft): string {
  const { usedPlaces: _, printRun: _printRun, encoding: _encoding, dates: _dates, ...rest } = draft;
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
    ...rememberedPrint(old, first, catalog),
    fitsEachOrder: old.fitsEachOrder === true,
    message: text(old.message, first.message),
    language: LANGUAGES.find(({ language }) => language === old.language)?.language ?? first.language,
    lines: rememberedLines(old.lines),
    seller: text(old.seller, first.seller),
    hand: offered(catalog.hands, old.hand, first.hand),
    ink: offered(catalog.inks, old.ink, first.ink),
    realism: typeof old.realism === 'number' ? old.realism : first.realism,
    penMm: PENS.find(({ widthMm }) => widthMm === old.penMm)?.widthMm,
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

/** A layout without a note needs no message. */
export const writesNotes = (
  draft: Pick<Draft, 'layout'>,
  catalog: Pick<CatalogResponse, 'layouts'>,
): boolean => layoutOf(draft, catalog).shows.note;

/** A note signs with a name that is not there yet. Bundled messages do. */
export const lacksName = (draft: Draft, catalog: Pick<CatalogResponse, 'layouts'>): boolean =>
  writesNotes(draft, catalog) && draft.seller.trim() === '' && signsWithName(draft);

const signsWithName = ({ fitsEachOrder, message, lines }: Draft): boolean =>
  fitsEachOrder ||
  lines.some(({ template }) => template !== '') ||
  /\{\{\s*seller\.name\s*\}\}/.test(message);

/** What to send. A name that is still to be written is shown as one, rather than setting all orders aside. */
export function settingsToShow(
  draft: Draft,
  catalog: Pick<CatalogResponse, 'messageTemplates' | 'layouts' | 'stocks'>,
): GivenSettings {
  const { fitsEachOrder, message, language, lines, sendingOn } = draft;
  const { hand, ink, realism, penMm, rememberedColumns, encoding, dates, channel, allow } = draft;
  const ids = catalog.messageTemplates.filter((one) => one.language === language).map(({ id }) => id);
  return {
    ...printSettings(draft, catalog),
    ...{ language, hand, ink, realism, penMm, rememberedColumns, encoding, dates, channel, allow },
    ...(fitsEachOrder ? { template: 'auto' } : { message }),
    // A message that is not there in another language would set the whole run aside.
    lines: [
      ...saidLines(
        lines.map((line) => ({ ...line, template: ids.find((id) => id === line.template) ?? '' })),
      ),
    ],
    sendingOn: sendingOn === '' ? undefined : sendingOn,
    seller: lacksName(draft, catalog) ? 'Your name' : draft.seller,
  };
}

function parseRecord(kept: string | null): Readonly<Record<string, unknown>> {
  try {
    return Object(JSON.parse(kept ?? '{}'));
  } catch {
    return {};
  }
}
