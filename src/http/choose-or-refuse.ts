// Settings come in, the choice goes out; settings that cannot be used are answered with 422.
import type { Catalog } from '../catalog/catalog.ts';
import { type Choice, chooseSettings } from './choose-settings.ts';
import type { Settings } from './settings.ts';
import { RequestRefused } from './trouble.ts';

export function chooseOrRefuse(settings: Settings, catalog: Catalog): Choice {
  const chosen = chooseSettings(settings, catalog);
  if (!chosen.ok) throw new RequestRefused(422, chosen.problems);
  return chosen.choice;
}
