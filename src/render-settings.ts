// Everything that decides how a print run looks. Complete: defaults were filled in at the door.
import type { OpenArtwork } from './artwork/open-artwork.ts';
import type { Signature } from './artwork/signature.ts';
import type { Hand } from './hand/open-hand.ts';
import type { Type } from './hand/open-type.ts';
import type { Ink, PrintProfile } from './ink/colour.ts';
import type { NoteWords } from './message/compose-notes.ts';
import type { SortedBy } from './orders/sort-orders.ts';
import type { SlipWords } from './page/card-content.ts';
import type { CardLayout } from './page/layout.ts';
import type { Imposition } from './sheet/impose-leaves.ts';
import type { Again } from './sheet/print-run.ts';
import type { Stock } from './sheet/sheet.ts';

export interface RenderSettings {
  readonly words: NoteWords;
  readonly hand: Hand;
  readonly ink: Ink;
  readonly profile: PrintProfile;
  readonly layout: CardLayout;
  readonly stock: Stock;
  /** 0 is the plain face, 1 a natural hand, 1.5 a hasty one. */
  readonly realism: number;
  /** Width of the pen's line at the usual size of the hand; null is the hand's own pen. */
  readonly penPt: number | null;
  readonly seed: string;
  /** What is printed beside the writing. */
  readonly furniture: Furniture;
  readonly sortedBy: SortedBy;
  readonly imposition: Imposition;
  /** The name of the print run, for the small print on its sheets; '' for none. */
  readonly printRun: string;
  /** What is to be printed once more of a print run; null for all of it. */
  readonly again: Again | null;
}

/** What is printed on cards beside the writing, as far as the layout has a place for it. */
export interface Furniture {
  readonly type: Type;
  readonly slipWords: SlipWords;
  readonly logo: OpenArtwork | null;
  readonly artwork: OpenArtwork | null;
  readonly signature: Signature | null;
  /** What a QR code says; null for none. */
  readonly qr: string | null;
  /** The seller's address, as lines. */
  readonly returnAddress: readonly string[];
  /** Code of the country that the parcels start from; '' if it was not said. */
  readonly homeCountry: string;
}
