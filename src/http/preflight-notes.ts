// The file of a print run and what it was made from come in; what is wrong with it goes out: every file is looked at as a print
// shop would, before anybody prints it.

import type { Box } from '../geometry.ts';
import type { Drawing } from '../ink/drawing.ts';
import { bleeds } from '../page/layout.ts';
import { preflight } from '../preflight/preflight.ts';
import type { Problem } from '../problem.ts';
import type { Rendering } from '../render.ts';
import type { Sheet } from '../sheet/sheet.ts';
import { mmToPt } from '../units.ts';
import type { Choice } from './choose-settings.ts';
import { printJob } from './print-job.ts';

/** Guillotines and printers stray by a millimetre or two. */
export const SAFE_MM = 3;

export async function preflightNotes(
  bytes: Uint8Array,
  rendering: Rendering,
  choice: Choice,
): Promise<readonly Problem[]> {
  const { settings, print } = choice;
  const { sheets, slugs, only } = printJob(rendering, choice, '');
  const written = only ?? sheets.map((_, i) => i);
  // Artwork that goes over the edge, or a page that is moved for its printer, is meant to leave its cell.
  const isFree = bleeds(settings.layout) || print.isAdjusted;
  const report = await preflight(bytes, {
    profile: settings.profile,
    safePt: isFree ? 0 : mmToPt(SAFE_MM),
    cells: isFree ? null : written.map((i) => cellsOn(sheets[i], slugs[i] ?? [])),
    ...(print.condition === null ? {} : { mostInk: print.condition.mostInk }),
  });
  return report.findings;
}

/** The cards of a sheet and, where it is drawn, the line of the print run, which has no edge to keep away from. */
function cellsOn(sheet: Sheet | undefined, slug: readonly Drawing[]): readonly Box[] {
  if (sheet === undefined) return [];
  const cards = sheet.places.map(({ box }) => box);
  return sheet.slug === null || slug.length === 0 ? cards : [...cards, grown(sheet.slug, mmToPt(SAFE_MM))];
}

const grown = ({ x, y, width, height }: Box, by: number): Box => ({
  x: x - by,
  y: y - by,
  width: width + 2 * by,
  height: height + 2 * by,
});
