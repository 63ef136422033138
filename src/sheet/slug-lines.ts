// The sheets of a print run and its name come in; a line of small print for each sheet that has free paper goes out: which
// print run, which sheet of how many, which orders. Points of the sheet.
import type { Type } from '../hand/open-type.ts';
import { type PrintProfile, typeColours } from '../ink/colour.ts';
import type { Drawing } from '../ink/drawing.ts';
import type { Page } from '../page/page.ts';
import { fitType, placeType } from '../page/typeset.ts';
import { sheetCount } from './print-run.ts';
import type { Sheet } from './sheet.ts';

const STYLE = { sizePt: 6, isBold: false, align: 'left' } as const;

export interface SlugSettings {
  /** '' prints none. */
  readonly printRun: string;
  readonly type: Type;
  readonly profile: PrintProfile;
}

export function slugLines(
  sheets: readonly Sheet[],
  pages: readonly Page[],
  { printRun, type, profile }: SlugSettings,
): readonly (readonly Drawing[])[] {
  const count = sheetCount(sheets);
  return sheets.map(({ slug, number, places }): readonly Drawing[] => {
    if (printRun === '' || slug === null) return [];
    const orders = places.map(({ page }) => pages[page]?.order ?? '');
    const range = [...new Set([orders[0], orders.at(-1)])].join(' – ');
    const set = fitType([`${printRun} · ${number}/${count} · ${range}`], STYLE, slug, type, '');
    // A name that no face can write is not worth a sheet.
    if (!set.ok) return [];
    return [{ kind: 'text', lines: placeType(set.value, slug), colours: typeColours(profile) }];
  });
}
