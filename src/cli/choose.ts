// Settings come in, the choice that the renderer needs goes out. A value that is not in the catalog is wrong usage,
// a message with mistakes is not: it may come from a file that somebody else wrote.
import { type Catalog, loadCatalog } from '../catalog/catalog.ts';
import { type ChoiceOrProblems, chooseLook, chooseSettings, type Look } from '../http/choose-settings.ts';
import { type GivenSettings, type Settings, settingsSchema } from '../http/settings.ts';
import type { Input } from './read-input.ts';
import { refuseWrongSettings } from './refuse-wrong-settings.ts';
import { calibrationOf } from './remembered-printers.ts';

export async function choose({ given, printer, ...pictures }: Input): Promise<ChoiceOrProblems> {
  const catalog = loadCatalog();
  const settings = settingsSchema.parse(given);
  const chosen = await chooseSettings(calibrated(settings, printer, catalog), catalog, pictures);
  if (!chosen.ok) refuseWrongSettings(chosen.problems);
  return chosen;
}

/** With what was measured of the printer on this paper, or on another of the same size. */
function calibrated(settings: Settings, printer: Input['printer'], { layouts, stocks }: Catalog): Settings {
  if (printer === null) return settings;
  const stock = settings.stock ?? layouts.find(({ id }) => id === settings.layout)?.stock ?? '';
  const own = stocks.find(({ id }) => id === stock);
  const alike = stocks.filter(
    ({ widthPt, heightPt }) => widthPt === own?.widthPt && heightPt === own?.heightPt,
  );
  const names = alike.map(({ id }) => id);
  return { ...settings, calibration: calibrationOf({ ...printer, stock }, names) };
}

/** Who writes and with what, where there is no message. */
export function chooseWriter(given: GivenSettings): Look {
  const chosen = chooseLook(settingsSchema.parse(given), loadCatalog());
  if (chosen.ok) return chosen.look;
  refuseWrongSettings(chosen.problems);
  throw new Error('A problem with the look of writing names no setting.');
}
