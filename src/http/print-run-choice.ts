// A print run comes in; what was chosen for its notes, its envelopes and its printing goes out.
import type { Catalog } from '../catalog/catalog.ts';
import type { OrderLine } from '../message/order-line.ts';
import { problem } from '../problem.ts';
import { picturesOf } from '../store/print-run-pictures.ts';
import type { PrintRun } from '../store/print-runs.ts';
import type { Rows } from '../store/store.ts';
import { chooseOrRefuse } from './choose-or-refuse.ts';
import type { Choice } from './choose-settings.ts';
import { type GivenPictures, NO_PICTURES, PICTURE_FIELDS } from './open-pictures.ts';
import { printRunSettings } from './service-api.ts';
import type { Settings } from './settings.ts';
import { RequestRefused } from './trouble.ts';

/** What is asked of it this time. */
export type ThisTime = Partial<Settings>;

/** A print run as far as it is set. */
type SetPrintRun = Pick<PrintRun, 'id' | 'name' | 'settings'>;

/** Settings as they were given to the print run. */
export const settingsOf = ({ settings }: Pick<PrintRun, 'settings'>) =>
  printRunSettings.parse(JSON.parse(settings));

/** What an open print run is to be written with, or one that is to be opened. */
export async function chooseForRun(
  rows: Rows,
  run: SetPrintRun,
  catalog: Catalog,
  lines: readonly OrderLine[],
): Promise<Choice> {
  return chooseOrRefuse(completeSettings(run, lines), catalog, await givenPictures(rows, run));
}

/** The words of a closed print run stand; the message may be gone by now. */
const WORDS_STAND = { message: 'as written', template: undefined };

/** What a closed print run is printed with: the paper is the one that it was closed with, cut to cards already where it was to be. */
export async function chooseForPrinting(
  rows: Rows,
  run: PrintRun,
  catalog: Catalog,
  thisTime: ThisTime,
): Promise<Choice> {
  const stock = run.frozen?.stock;
  const frozen = stock === undefined ? catalog : { ...catalog, stocks: [stock, ...catalog.stocks] };
  const isCut = { stock: stock?.id, cardMm: undefined, gutterMm: 0 };
  const settings = { ...completeSettings(run, []), ...isCut, ...WORDS_STAND, ...thisTime };
  return chooseOrRefuse(settings, frozen, await givenPictures(rows, run));
}

/** Each print run has a writing of its own. */
const completeSettings = (run: SetPrintRun, lines: readonly OrderLine[]): Settings => ({
  ...settingsOf(run),
  ...{ lines: [...lines], seed: run.id, printRun: run.name, placesAt: 1 },
  ...{ columns: {}, rememberedColumns: {} },
});

async function givenPictures(rows: Rows, { id }: SetPrintRun): Promise<GivenPictures> {
  const pictures = await picturesOf(rows, id);
  const given = PICTURE_FIELDS.map((field) => [
    field,
    pictures.filter(({ kind }) => kind === field).map(({ bytes }) => ({ name: field, bytes })),
  ]);
  return { ...NO_PICTURES, ...Object.fromEntries(given) };
}

/** Sheets that are printed again are the same byte for byte. */
export function refuseMovedSheets({
  sheets,
  startAt,
}: {
  readonly sheets?: string | undefined;
  readonly startAt?: number | undefined;
}): void {
  if (sheets === undefined || startAt === undefined) return;
  const detail = 'Sheets are printed again as they were: leave startAt away, or name the cards by places.';
  throw new RequestRefused(422, [problem('setting-wrong', { field: 'startAt' }, detail)]);
}
