// Settings come in, the choice that the renderer needs goes out. A value that is not in the catalog is wrong usage,
// a message with mistakes is not: it may come from a file that somebody else wrote.
import { loadCatalog } from '../catalog/catalog.ts';
import { type ChoiceOrProblems, chooseLook, chooseSettings, type Look } from '../http/choose-settings.ts';
import { type GivenSettings, noteSettingsSchema, settingsSchema } from '../http/settings.ts';
import { refuseWrongSettings } from './refuse-wrong-settings.ts';
import { usageError } from './usage-error.ts';

export function choose(given: GivenSettings): ChoiceOrProblems {
  const settings = noteSettingsSchema.safeParse(given);
  if (!settings.success) throw usageError(WHICH_MESSAGE, MESSAGE_EXAMPLE);
  const chosen = chooseSettings(settings.data, loadCatalog());
  if (!chosen.ok) refuseWrongSettings(chosen.problems);
  return chosen;
}

/** Who writes and with what, where there is no message. */
export function chooseWriter(given: GivenSettings): Look {
  const chosen = chooseLook(settingsSchema.parse(given), loadCatalog());
  if (chosen.ok) return chosen.look;
  refuseWrongSettings(chosen.problems);
  throw new Error('A problem with the look of writing names no setting.');
}

const WHICH_MESSAGE = 'Which message? Give it by --message or by --template, and not by both.';
const MESSAGE_EXAMPLE =
  'For example: --message "Dear {{greeting}}, thank you for your order!" or --template thank-you';
