// Settings come in, the choice goes out; settings that cannot be used are answered with 422.
import type { Catalog } from '../catalog/catalog.ts';
import { type Choice, chooseSettings } from './choose-settings.ts';
import type { GivenPictures } from './open-pictures.ts';
import type { Settings } from './settings.ts';
import { RequestRefused } from './trouble.ts';

export async function chooseOrRefuse(
  settings: Settings,
  catalog: Catalog,
  given: GivenPictures,
): Promise<Choice> {
  const chosen = await chooseSettings(settings, catalog, given);
  if (!chosen.ok) throw new RequestRefused(422, chosen.problems);
  return chosen.choice;
}
