// Everything that one file for a printer is made of.
import type { Matrix } from '../geometry.ts';
import type { PrintProfile } from '../ink/colour.ts';
import type { Drawing } from '../ink/drawing.ts';
import type { Outlines } from '../ink/ink.ts';
import type { PrintCondition } from '../ink/print-condition.ts';
import type { Page } from '../page/page.ts';
import type { Sheet } from '../sheet/sheet.ts';

export interface PrintJob {
  readonly sheets: readonly Sheet[];
  readonly pages: readonly Page[];
  readonly outlines: Outlines;
  readonly title: string;
  readonly profile: PrintProfile;
  /** For the press: what it prints on. Must be given for `press`, null else. */
  readonly condition: PrintCondition | null;
  /** Small print on each sheet, in the order of `sheets`; drawn in its own coordinates of the sheet. Empty for none. */
  readonly slugs: readonly (readonly Drawing[])[];
  /** Moves what is drawn to where the printer really puts it: the first transform of every page. Identity: write nothing. */
  readonly adjust: { readonly front: Matrix; readonly back: Matrix };
  /** How the paper turns when both sides are printed; null for one side. */
  readonly flip: 'long-edge' | 'short-edge' | null;
  /**
   * Sheets to write, by index; all of them if null. Glyphs, colours and pictures are numbered by all of `pages`, so what is
   * printed again has the same bytes.
   */
  readonly only: readonly number[] | null;
}
