// What the page offers where the catalog has no list: ways of writing, pens and printers. The service takes any number
// in between; a seller needs a few good ones.
import type { CatalogResponse } from '../http/api.ts';

/** A printer as the service knows it. */
export type PrintProfile = CatalogResponse['defaults']['profile'];

interface Printer {
  readonly profile: PrintProfile;
  readonly name: string;
  readonly description: string;
}

export const PRINTERS: readonly Printer[] = [
  { profile: 'office', name: 'Office printer', description: 'Inkjet or laser, in colour.' },
  {
    profile: 'press',
    name: 'Print shop',
    description: 'Colours as ink on a press: CMYK, or a spot ink where a mix would break thin strokes.',
  },
  { profile: 'thermal', name: 'Label printer', description: 'Pure black, whatever the ink.' },
];

/** A pen without a width is the hand's own. */
export const PENS: readonly { readonly widthMm?: number; readonly name: string }[] = [
  { name: "The hand's own" },
  { widthMm: 0.3, name: 'Fine (0.3 mm)' },
  { widthMm: 0.5, name: 'Medium (0.5 mm)' },
  { widthMm: 0.7, name: 'Broad (0.7 mm)' },
];

export interface WayOfWriting {
  readonly name: string;
  readonly realism: number;
}

/** The service knows these by the same names. */
export const WAYS_OF_WRITING: readonly WayOfWriting[] = [
  { name: 'Neat', realism: 0.6 },
  { name: 'Natural', realism: 1 },
  { name: 'Hasty', realism: 1.4 },
];
