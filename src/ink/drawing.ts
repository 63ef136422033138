// What stands on a page beside the writing: printed text, rules, shapes and pictures, in points, y down. Colours are those
// of the print profile already; exporters write what stands here and decide nothing.
import type { Box, Matrix } from '../geometry.ts';
import type { InkColours } from './colour.ts';
import type { InkedLine } from './ink.ts';

export type Drawing =
  /** Text set in type; its letters name outlines as those of a hand do. */
  | { readonly kind: 'text'; readonly lines: readonly InkedLine[]; readonly colours: InkColours }
  | {
      readonly kind: 'rule';
      readonly from: readonly [x: number, y: number];
      readonly to: readonly [x: number, y: number];
      readonly widthPt: number;
      readonly colours: InkColours;
    }
  /** `matrix` takes the shapes' own coordinates (y down) to the page. */
  | { readonly kind: 'shapes'; readonly shapes: readonly Shape[]; readonly matrix: Matrix }
  /** `matrix` takes the unit square (y down, the top left pixel at 0 0) to the page. */
  | { readonly kind: 'picture'; readonly picture: Picture; readonly matrix: Matrix }
  /** Nothing of it is seen outside of the box. */
  | { readonly kind: 'clipped'; readonly drawing: Drawing; readonly box: Box };

/** A filled or stroked path. */
export interface Shape {
  readonly path: readonly PathStep[];
  /** How it is painted; both may be given, the fill first. */
  readonly fill: { readonly colours: InkColours; readonly rule: 'nonzero' | 'evenodd' } | null;
  /** Caps and joins are round. */
  readonly stroke: { readonly colours: InkColours; readonly width: number } | null;
}

/** A step of a path as PDF and SVG know it: all curves are cubic. */
export type PathStep =
  | { readonly to: 'move' | 'line'; readonly x: number; readonly y: number }
  | {
      readonly to: 'curve';
      readonly x1: number;
      readonly y1: number;
      readonly x2: number;
      readonly y2: number;
      readonly x: number;
      readonly y: number;
    }
  | { readonly to: 'close' };

/** Pixels as they are printed, row by row from the top left. The same picture always has the same id. */
export interface Picture {
  readonly id: string;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly pixels: Pixels;
  /** The same picture for the screen, as a `data:` address of a PNG. */
  readonly png: string;
}

export type Pixels =
  /** 3 bytes a pixel. */
  | { readonly space: 'rgb'; readonly bytes: Uint8Array }
  /** 4 bytes a pixel, 255 is a full plate. */
  | { readonly space: 'cmyk'; readonly bytes: Uint8Array }
  /** 1 bit a pixel, rows filled up to whole bytes: 1 lets ink of this colour through, 0 leaves the paper. */
  | { readonly space: 'stencil'; readonly bytes: Uint8Array; readonly colours: InkColours };
