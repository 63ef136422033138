// How a card is laid out: its panels and the parts on each, as a file of templates/cards/ says it. Lengths in points.
import type { Language } from '../message/language.ts';

/** A place on a panel, by its distances from the edges or its size: two of three each way. Less than 0 is beyond the edge. */
export interface Frame {
  readonly left: number | null;
  readonly right: number | null;
  readonly width: number | null;
  readonly top: number | null;
  readonly bottom: number | null;
  readonly height: number | null;
}

/** Which of the seller's pictures. */
export type PictureName = 'logo' | 'artwork';
export type Align = 'left' | 'centre' | 'right';

/** How a part that is set in type looks. */
export interface TypeStyle {
  /** Size of the em. */
  readonly sizePt: number;
  readonly isBold: boolean;
  readonly align: Align;
}

/** What stands in a frame. */
export type Part = { readonly frame: Frame } & (
  | {
      readonly kind: 'note';
      /** Whether it is written on ruled lines. */
      readonly isRuled: boolean;
      /** Height of the seller's signature under the closing. */
      readonly signaturePt: number;
    }
  | {
      readonly kind: 'picture';
      readonly picture: PictureName;
      /** contain: the whole picture; cover: the whole frame. */
      readonly fit: 'contain' | 'cover';
      readonly align: Align;
      /** Left away where this picture is given. */
      readonly unless: PictureName | null;
    }
  /** The shop's logo, or its name where there is no logo. */
  | ({ readonly kind: 'shop' } & TypeStyle)
  | ({ readonly kind: 'text'; readonly text: Readonly<Record<Language, string>> } & TypeStyle)
  /** The recipient's address, written by hand or set in type. */
  | ({ readonly kind: 'recipient'; readonly isHandwritten: boolean } & TypeStyle)
  | ({ readonly kind: 'return-address' } & TypeStyle)
  /** The order's number and day. */
  | ({ readonly kind: 'order' } & TypeStyle)
  /** What was bought; it goes on on further pages. */
  | ({ readonly kind: 'items' } & TypeStyle)
  | { readonly kind: 'qr' }
  | { readonly kind: 'rule'; readonly widthPt: number }
);

/** A flat card has a front and a back; one that folds has four panels, the inner ones in the order of reading. */
export type PanelName = 'front' | 'back' | 'inside-first' | 'inside-second';

/** Where a card folds: at a distance from its left edge (axis x, the fold stands upright) or from its top edge (axis y). */
export interface Fold {
  readonly axis: 'x' | 'y';
  readonly atPt: number;
}

export interface CardLayout {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  /** Id of the stock that is taken when none is chosen. */
  readonly stock: string;
  /** Kinds of stock that it is for. */
  readonly kinds: readonly string[];
  /** The smallest panel that its parts have room on, along the lines and down. */
  readonly leastPt: { readonly width: number; readonly height: number };
  /** Which way lines run: as the card lies in its sheet, along its longer side, or along its shorter one. */
  readonly way: 'as-cut' | 'wide' | 'tall';
  readonly folds: boolean;
  readonly panels: Readonly<Partial<Record<PanelName, readonly Part[]>>>;
  /** Parts of the pages on which the items go on. */
  readonly further: readonly Part[];
}

/** Every part of every panel. */
export const partsOf = ({ panels }: CardLayout): readonly Part[] => Object.values(panels).flat();

export const hasPart = (layout: CardLayout, kind: Part['kind']): boolean =>
  partsOf(layout).some((part) => part.kind === kind);

/** Whether any part goes over the edge of its panel. */
export const bleeds = (layout: CardLayout): boolean =>
  partsOf(layout).some(({ frame: { left, right, top, bottom } }) =>
    [left, right, top, bottom].some((distance) => distance !== null && distance < 0),
  );
