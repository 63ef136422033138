// What a seller brings as a file - a logo, artwork, a signature - once it is read. It has no colours of a printer yet.
import type { Rgb } from './colour.ts';
import type { PathStep } from './drawing.ts';

export type Artwork =
  | {
      readonly kind: 'vector';
      /** Size in its own units; only the ratio matters. */
      readonly width: number;
      readonly height: number;
      readonly shapes: readonly ArtworkShape[];
    }
  | {
      readonly kind: 'pixels';
      /** A hash of its content. */
      readonly id: string;
      readonly width: number;
      readonly height: number;
      /** 3 bytes a pixel, row by row from the top left; what was transparent is white. */
      readonly rgb: Uint8Array;
    };

export interface ArtworkShape {
  readonly path: readonly PathStep[];
  readonly fill: { readonly rgb: Rgb; readonly rule: 'nonzero' | 'evenodd' } | null;
  readonly stroke: { readonly rgb: Rgb; readonly width: number } | null;
}
