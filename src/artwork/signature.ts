// A signature as artwork comes in, drawings of it in a pen's ink go out: points, y down. Its paper is taken away.
import type { Box } from '../geometry.ts';
import type { Artwork, ArtworkShape } from '../ink/artwork.ts';
import { type InkColours, luminance, type Rgb } from '../ink/colour.ts';
import type { Drawing, Picture } from '../ink/drawing.ts';
import { kept } from '../kept.ts';
import type { Outcome } from '../problem.ts';
import { findInk, type Ink } from './find-ink.ts';
import { placedBox } from './open-artwork.ts';
import { stencilOf, stencilPicture } from './print-pixels.ts';
import { refused } from './read-pixels.ts';
import { measurePath } from './svg-paths.ts';

export interface Signature {
  /** Width beside height of what was written. */
  readonly aspect: number;
  /** As large as the box holds, at its left and in the middle of its height. */
  draw(box: Box, ink: InkColours): Drawing;
}

/** The seller's signature, ready to be drawn any number of times. */
export function openSignature(artwork: Artwork): Outcome<Signature> {
  const signature =
    artwork.kind === 'vector' ? vectorSignature(artwork.shapes) : scanSignature(findInk(artwork));
  return signature === null ? refused('signature-without-ink') : { ok: true, value: signature };
}

const AT_LEFT = { x: 0, y: 0.5 };

function scanSignature(ink: Ink | null): Signature | null {
  if (ink === null) return null;
  const { width, height, bits } = ink;
  const bytes = stencilOf(width, height, (x, y) => bits[y * width + x] === 1);
  const pictures = new Map<string, Picture>();
  return {
    aspect: width / height,
    draw: (box, colours) => {
      const key = JSON.stringify(colours);
      const picture = kept(pictures, key, () => stencilPicture(width, height, bytes, colours));
      const placed = placedBox(ink, box, 'contain', AT_LEFT);
      return { kind: 'picture', picture, matrix: [placed.width, 0, 0, placed.height, placed.x, placed.y] };
    },
  };
}

/** Brighter shapes are the paper that was drawn under the signature. */
const PAPER_LUMINANCE = 200;

function vectorSignature(shapes: readonly ArtworkShape[]): Signature | null {
  const inked = shapes.map(withoutPaper).filter(({ fill, stroke }) => fill !== null || stroke !== null);
  if (inked.length === 0) return null;
  const reaches = inked.map(({ path, stroke }) => ({ ...measurePath(path), pen: (stroke?.width ?? 0) / 2 }));
  const left = Math.min(...reaches.map((each) => each.left - each.pen));
  const top = Math.min(...reaches.map((each) => each.top - each.pen));
  const width = Math.max(...reaches.map((each) => each.right + each.pen)) - left;
  const height = Math.max(...reaches.map((each) => each.bottom + each.pen)) - top;
  if (!(width > 0 && height > 0)) return null;
  return {
    aspect: width / height,
    draw: (box, colours) => {
      const placed = placedBox({ width, height }, box, 'contain', AT_LEFT);
      const scale = placed.width / width;
      const matrix = [scale, 0, 0, scale, placed.x - left * scale, placed.y - top * scale] as const;
      return { kind: 'shapes', shapes: inked.map((shape) => inInk(shape, colours)), matrix };
    },
  };
}

const withoutPaper = ({ path, fill, stroke }: ArtworkShape): ArtworkShape => ({
  path,
  fill: fill !== null && isInk(fill.rgb) ? fill : null,
  stroke: stroke !== null && isInk(stroke.rgb) ? stroke : null,
});

const isInk = (rgb: Rgb): boolean => luminance(...rgb) < PAPER_LUMINANCE;

const inInk = ({ path, fill, stroke }: ArtworkShape, colours: InkColours) => ({
  path,
  fill: fill && { colours, rule: fill.rule },
  stroke: stroke && { colours, width: stroke.width },
});
