// The form of a request for notes comes in; what was chosen and the rendering go out. Settings that cannot be used, and orders
// of which nothing comes, are answered with 422.
import type { Catalog } from '../catalog/catalog.ts';
import { chooseOrRefuse } from './choose-or-refuse.ts';
import type { Choice } from './choose-settings.ts';
import { type GivenFiles, type MadeNotes, makeNotes, readReport } from './make-notes.ts';
import type { Settings } from './settings.ts';
import { RequestRefused } from './trouble.ts';

interface Made extends MadeNotes {
  readonly choice: Choice;
}

export async function makeOrRefuse(
  body: GivenFiles & { readonly settings: Settings },
  catalog: Catalog,
): Promise<Made> {
  const choice = await chooseOrRefuse(body.settings, catalog, body);
  const made = await makeNotes(await readReport(body, choice.read), choice);
  if (made.rendering.pages.length === 0) throw new RequestRefused(422, made.problems);
  return { ...made, choice };
}
